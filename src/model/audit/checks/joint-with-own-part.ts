import { type Figure, spanOf } from '../../figure.js';
import type { Audited } from '../audited.js';
import { daysOf } from '../days.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { cited, writtenPeriod } from '../words.js';

/**
 * A joint figure about a unit and a part of that unit on its last day, or about an area and the committee responsible for it:
 * one of the two holds the other already. Sources can say it, but most often another unit of that name was meant. Only what adds
 * up is looked at: of a rate of two units it makes no odds, and without a day nobody knows what is part of what.
 */
export const jointWithOwnPart: Check = {
  name: 'JOINT_WITH_OWN_PART',
  description: 'A joint figure is about a unit and about a part of it.',
  reach: 'DAYS',
  run: (audited) =>
    audited.input.figures.flatMap((figure) => (figure.joint ? findingsIn(audited, figure) : [])),
};

function findingsIn(audited: Audited, figure: Figure): Finding[] {
  const span = spanOf(figure);
  if (span === null || daysOf(figure, audited.indicators) === null) return [];
  const { hierarchy, units } = audited;
  const nameOf = (unit: string): string => units.get(unit)?.name ?? unit;
  const about = [...figure.about].sort();
  const held = about.flatMap((part) => {
    const above = hierarchy.placesAbove(part, span.last);
    const place = hierarchy.placeOf(part);
    const whole = about.find((unit) => above.has(hierarchy.placeOf(unit)));
    // Of two units at one place the later one is told.
    const mate = about.find((unit) => unit < part && hierarchy.placeOf(unit) === place);
    if (whole !== undefined) return [`${nameOf(part)} is a part of ${nameOf(whole)}`];
    return mate === undefined ? [] : [`${nameOf(mate)} and ${nameOf(part)} stand at one place`];
  });
  if (held.length === 0) return [];
  return [
    findingOf(
      'JOINT_WITH_OWN_PART',
      'WARNING',
      [figure],
      `${about.map(nameOf).join(', ')}, ${figure.indicator}, ${writtenPeriod(figure)}: the joint figure ${cited(figure)} is about ` +
        `units of which one holds another: ${held.join('; ')}.`,
    ),
  ];
}
