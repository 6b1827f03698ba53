import { shown } from '../../model/as-seen.js';
import { isPercentage } from '../../model/stated-number.js';
import type { Problem } from '../problem.js';
import type { Row } from '../valid-package.js';
import { indicatorsOfValues, type KnownIndicator, valuesIn } from './indicators.js';
import { at, isInferred, textIn, type PackageRule } from './rule.js';

/** Units in which a number can be a percentage. */
const OF_A_HUNDRED = /%|percent|per cent|phần trăm|rate|ratio|share|tỷ lệ|tỉ lệ/i;

/**
 * A value is in the unit of its indicator: it would add up as members if it were a percentage of them, and of what is counted
 * there is nothing below 0.
 */
export const valueFitsTheUnit: PackageRule = async (packages, outside) => {
  const indicators = await indicatorsOfValues(packages, outside);
  return valuesIn(packages).flatMap((row) => {
    const id = textIn(row.values, 'indicator') ?? '';
    const indicator = indicators.get(id);
    if (indicator === undefined) return [];
    return [...percentages(row, id, indicator), ...belowNone(row, id, indicator)];
  });
};

function percentages(row: Row, id: string, { unit }: KnownIndicator): Problem[] {
  const stated = textIn(row.values, 'stated') ?? '';
  // "57% of 1,000" may be worked out to 570.
  const isWorkedOut = NUMBERS.some((column) => isInferred(row, column));
  if (OF_A_HUNDRED.test(unit) || isWorkedOut || !isPercentage(stated)) return [];
  return [
    at(
      row,
      'measure',
      `says VALUE, but "${shown(stated)}" is a percentage and ${id} is in ${shown(unit)}; say measure SHARE, or CHANGE or MEAN, ` +
        'and in share_of what 100 percent are',
    ),
  ];
}

const NUMBERS = ['value', 'lower', 'upper'] as const;

function belowNone(row: Row, id: string, { counts, unit }: KnownIndicator): Problem[] {
  // What else there is may be money, or a balance.
  if (counts === 'OTHER') return [];
  return NUMBERS.flatMap((column) => {
    const number = row.values[column];
    if (typeof number !== 'number' || number >= 0) return [];
    return [
      at(
        row,
        column,
        `says ${number}, but ${id} counts ${shown(unit)}, of which there are not less than none; what became less is ` +
          'measure CHANGE with direction DECREASE and the number without a sign',
      ),
    ];
  });
}
