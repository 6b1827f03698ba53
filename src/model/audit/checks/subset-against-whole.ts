import { sumOfQuantities } from '../../arithmetic.js';
import { canAddUpTo, isOtherDefinition } from '../../agreement.js';
import type { Figure } from '../../figure.js';
import { groupBy } from '../../grouping.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { isOfOneTime, severityAtOneTime, timeKeyOf } from '../one-time.js';
import { pairsAbove } from '../pairs.js';
import { cited, placeNames, writtenInterval, writtenPeriod } from '../words.js';

/**
 * A part against its whole, at one place and time: a sector or group against the total, a narrower sector or group against
 * a wider one, a narrower indicator against the wider one, and the parts of a partition, which together are the whole.
 */
export const subsetAgainstWhole: Check = {
  name: 'SUBSET_AGAINST_WHOLE',
  description: 'A subset is larger than its whole, or the subsets that make up the whole are not it.',
  reach: 'PLACE',
  run: (audited) => {
    const partitions = partitionsOf(audited);
    return [...audited.figuresByPlaces.values()].flatMap((all) => {
      const figures = all.filter(({ measure, perUnit }) => measure === 'VALUE' && !perUnit);
      const ofOneTime = groupBy(figures, (figure) => `${figure.status} ${timeKeyOf(figure)}`);
      return [...ofOneTime.values()].flatMap((some) => [
        ...subsetsIn(audited, some),
        ...partitionsIn(audited, partitions, some),
      ]);
    });
  },
};

function subsetsIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  if (figures.length < 2) return [];
  const alike = [
    ...groupBy(figures, ({ indicator, breakdowns }) => `${indicator} ${breakdowns.join()}`).values(),
  ];
  return alike.flatMap((parts) =>
    alike
      .filter((wholes) => isSubset(audited, parts[0], wholes[0]))
      .flatMap((wholes) => [...pairsAbove(parts, wholes)])
      .filter(
        ([part, whole]) =>
          whole !== part &&
          isOfOneTime(part, whole) &&
          !(part.indicator === whole.indicator && isOtherDefinition(part, whole)),
      )
      .map(([part, whole]) =>
        findingOf(
          'SUBSET_AGAINST_WHOLE',
          severityAtOneTime([part, whole]),
          [part, whole],
          `${placeNames(audited, part)}, ${writtenPeriod(part)}: ${nameOf(part)} ${cited(part)} is part of ` +
            `${nameOf(whole)} ${cited(whole)} and larger.`,
        ),
      ),
  );
}

/** Whether what one figure counts is part of what the other counts. */
function isSubset(audited: Audited, part: Figure | undefined, whole: Figure | undefined): boolean {
  if (part === undefined || whole === undefined) return false;
  const isNarrower = whole.breakdowns.every((wide) =>
    part.breakdowns.some((narrow) => isWithinBreakdown(audited, narrow, wide)),
  );
  if (!isNarrower) return false;
  if (part.indicator === whole.indicator) return part.breakdowns.join() !== whole.breakdowns.join();
  return widerIndicators(audited, part.indicator).includes(whole.indicator);
}

function isWithinBreakdown(audited: Audited, narrow: string, wide: string): boolean {
  const { widerBreakdowns } = audited.input;
  const seen = new Set<string>();
  for (let at: string | undefined = narrow; at !== undefined && !seen.has(at); at = widerBreakdowns.get(at)) {
    if (at === wide) return true;
    seen.add(at);
  }
  return false;
}

function widerIndicators(audited: Audited, indicator: string): string[] {
  const wider: string[] = [];
  for (let at = audited.indicators.get(indicator)?.subsetOf ?? null; at !== null && !wider.includes(at);) {
    wider.push(at);
    at = audited.indicators.get(at)?.subsetOf ?? null;
  }
  return wider;
}

interface Partition {
  readonly wider: string;
  readonly members: readonly string[];
}

/** The subsets that together are a wider indicator. */
function partitionsOf(audited: Audited): Partition[] {
  const partitions = new Map<string, { wider: string; members: string[] }>();
  for (const { id, subsetOf, partition } of audited.indicators.values()) {
    if (subsetOf === null || partition === null) continue;
    const key = `${subsetOf}|${partition}`;
    const known = partitions.get(key);
    if (known === undefined) partitions.set(key, { wider: subsetOf, members: [id] });
    else known.members.push(id);
  }
  return [...partitions.values()].filter(({ members }) => members.length > 1);
}

/** Whether the subsets that a partition names add up to the whole, where each is stated. */
function partitionsIn(
  audited: Audited,
  partitions: readonly Partition[],
  figures: readonly Figure[],
): Finding[] {
  return partitions.flatMap(({ wider, members }) => {
    return figures
      .filter(({ indicator }) => indicator === wider)
      .flatMap((whole) => {
        const parts = members.map((member) =>
          figures.filter(
            (figure) =>
              figure.indicator === member &&
              figure.status === whole.status &&
              figure.breakdowns.join() === whole.breakdowns.join() &&
              isOfOneTime(figure, whole),
          ),
        );
        // With two claims of one part the same fact is in question, not the sum.
        const one = parts.flatMap((claims) => (claims.length === 1 ? claims : []));
        if (one.length < members.length) return [];
        if (canAddUpTo(one, whole)) return [];
        const sum = sumOfQuantities(one.map(({ quantity }) => quantity));
        return [
          findingOf(
            'SUBSET_AGAINST_WHOLE',
            severityAtOneTime([whole, ...one]),
            [whole, ...one],
            `${placeNames(audited, whole)}, ${writtenPeriod(whole)}: ${one.map((part) => `${part.indicator} ${cited(part)}`).join(' and ')} ` +
              `make up ${whole.indicator}, and are ${writtenInterval(sum)}, not ${cited(whole)}.`,
          ),
        ];
      });
  });
}

function nameOf({ indicator, breakdowns }: Figure): string {
  return breakdowns.length === 0
    ? indicator
    : `${indicator} (${breakdowns.map((id) => id.replace(/^breakdown:/, '')).join(', ')})`;
}
