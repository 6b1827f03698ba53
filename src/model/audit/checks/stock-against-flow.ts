import { differenceOf, isAbove } from '../../arithmetic.js';
import { isOtherDefinition } from '../../agreement.js';
import { type Figure, isSameList, type Span, spanOf } from '../../figure.js';
import { groupBy } from '../../grouping.js';
import { intervalsMeet } from '../../quantity.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { cited, placeNames, writtenInterval, writtenPeriod } from '../words.js';

/**
 * What there was, what changed, and what there is then. A stated change must be the difference of two states between which
 * it lies; and where a flow is the only way for a stock to go down, it cannot have gone down by more than the flow.
 */
export const stockAgainstFlow: Check = {
  name: 'STOCK_AGAINST_FLOW',
  description:
    'A state is not what the state before and what is stated to have changed in between make of it.',
  reach: 'PLACE',
  run: (audited) =>
    [...audited.figuresByPlaces.values()].flatMap((figures) => [
      ...endedIn(audited, figures),
      ...changesIn(audited, figures),
    ]),
};

interface Dated {
  readonly figure: Figure;
  readonly span: Span;
}

function dated(figures: readonly Figure[], kind: 'FLOW' | 'STOCK', measure: Figure['measure']): Dated[] {
  return figures.flatMap((figure) => {
    const span = spanOf(figure);
    const fits = figure.period.kind === kind && figure.measure === measure && figure.status === 'ACTUAL';
    return span !== null && fits && !figure.perUnit ? [{ figure, span }] : [];
  });
}

/** Flows that are the only way for a stock to go down: 13 wards of which 3 end are 10 at least. */
function endedIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  const endsOf = ({ indicator }: Figure): string | null => audited.indicators.get(indicator)?.ends ?? null;
  const flows = dated(
    figures.filter((figure) => endsOf(figure) !== null),
    'FLOW',
    'VALUE',
  );
  if (flows.length === 0) return [];
  const stocks = groupBy(
    dated(figures, 'STOCK', 'VALUE'),
    ({ figure: { indicator, breakdowns } }) => `${indicator} ${breakdowns.join()}`,
  );
  return flows.flatMap(({ figure: flow, span }) => {
    const there = stocks.get(`${endsOf(flow) ?? ''} ${flow.breakdowns.join()}`) ?? [];
    const before = latest(there.filter((one) => one.span.last < span.first));
    const after = earliest(
      there.filter((one) => one.span.last >= span.last && one.span.first >= startOfMonth(span.last)),
    );
    return before.flatMap((one) =>
      after
        .filter((two) => two.figure !== one.figure && isOnlyFlow(flows, flow, one.span, two.span))
        .flatMap((two) => {
          const least = differenceOf(one.figure.quantity, flow.quantity);
          if (!isAbove(least, two.figure.quantity)) return [];
          return [
            findingOf(
              'STOCK_AGAINST_FLOW',
              'ERROR',
              [two.figure, one.figure, flow],
              `${placeNames(audited, flow)}, ${two.figure.indicator}: ${cited(one.figure)} in ${writtenPeriod(one.figure)}, less ` +
                `${cited(flow)} that ended in ${writtenPeriod(flow)}, leaves ${writtenInterval(least)}, but ` +
                `${cited(two.figure)} is stated for ${writtenPeriod(two.figure)}.`,
            ),
          ];
        }),
    );
  });
}

/** The figures of the latest of some days. */
function latest(figures: readonly Dated[]): Dated[] {
  const last = figures
    .map(({ span }) => span.last)
    .sort()
    .at(-1);
  return figures.filter(({ span }) => span.last === last);
}

/** The figures of the earliest of some days. */
function earliest(figures: readonly Dated[]): Dated[] {
  const [first] = figures.map(({ span }) => span.first).sort();
  return figures.filter(({ span }) => span.first === first);
}

/** A stock of "November" may be of the day after the first of November, on which something ended. */
function startOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

/** Whether the flow is all that is stated to have ended between two states; several add up, which is another question. */
function isOnlyFlow(flows: readonly Dated[], flow: Figure, before: Span, after: Span): boolean {
  return flows.every(
    ({ figure, span }) =>
      figure === flow ||
      figure.indicator !== flow.indicator ||
      span.last < before.last ||
      span.first > after.last ||
      figure.quantity.value === flow.quantity.value,
  );
}

/** A CHANGE with its direction against the two states that it leads from and to. */
function changesIn(audited: Audited, figures: readonly Figure[]): Finding[] {
  const changes = dated(figures, 'FLOW', 'CHANGE');
  const stocks = changes.length === 0 ? [] : dated(figures, 'STOCK', 'VALUE');
  return changes.flatMap(({ figure: change, span }) => {
    // A change in percent is one of a base that would have to be known too.
    if (change.shareOf !== null) return [];
    const there = stocks.filter(
      ({ figure }) =>
        figure.indicator === change.indicator &&
        isSameList(figure.breakdowns, change.breakdowns) &&
        !isOtherDefinition(figure, change),
    );
    const before = there.filter((one) => one.span.first === one.span.last && one.span.last === span.first);
    const after = there.filter((one) => one.span.first === one.span.last && one.span.last === span.last);
    return before.flatMap((one) =>
      after.flatMap((two) => {
        const grown = differenceOf(two.figure.quantity, one.figure.quantity);
        const { lower, upper, lowerInclusive, upperInclusive } = change.quantity;
        const signed =
          change.direction === 'DECREASE'
            ? {
                lower: upper === null ? null : -upper,
                upper: lower === null ? null : -lower,
                lowerInclusive: upperInclusive,
                upperInclusive: lowerInclusive,
              }
            : { lower, upper, lowerInclusive, upperInclusive };
        if (intervalsMeet(grown, signed)) return [];
        return [
          findingOf(
            'STOCK_AGAINST_FLOW',
            'ERROR',
            [change, one.figure, two.figure],
            `${placeNames(audited, change)}, ${change.indicator}: from ${cited(one.figure)} to ${cited(two.figure)} is a change of ` +
              `${writtenInterval(grown)}, not ${change.direction === 'DECREASE' ? 'a decrease' : 'an increase'} of ${cited(change)}.`,
          ),
        ];
      }),
    );
  });
}
