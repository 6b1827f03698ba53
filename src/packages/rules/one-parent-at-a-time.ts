import type { Row } from '../validate.js';
import { at, rowsOf, textIn, type PackageRule } from './rule.js';

/** A unit is directly part of one other at a time; what groups units beside the tree is no parent. */
export const oneParentAtATime: PackageRule = (packages) => [
  ...overlaps(rowsOf(packages, 'part_of'), 'area'),
  ...overlaps(rowsOf(packages, 'subordinate_to'), 'organization'),
];

function overlaps(rows: readonly Row[], child: string) {
  const byUnit = new Map<string, Row[]>();
  return rows
    .filter(({ whole }) => whole)
    .flatMap((row) => {
      const unit = textIn(row.values, child) ?? '';
      const earlier = byUnit.get(unit) ?? [];
      byUnit.set(unit, [...earlier, row]);
      const other = earlier.find((one) => holdTogether(one, row));
      return other === undefined
        ? []
        : [
            at(
              row,
              'parent',
              `${unit} already has the parent ${textIn(other.values, 'parent') ?? ''} at that time (${other.file}:${other.line})`,
            ),
          ];
    });
}

/** Whether two rows hold on a common day; an end that is not given is open. */
function holdTogether(one: Row, other: Row): boolean {
  const beginsBeforeEndOf = (row: Row, end: Row): boolean => {
    const from = textIn(row.values, 'validFrom');
    const to = textIn(end.values, 'validTo');
    return from === null || to === null || from < to;
  };
  return beginsBeforeEndOf(one, other) && beginsBeforeEndOf(other, one);
}
