import { differenceOf, isAbove } from '../../arithmetic.js';
import { isOtherDefinition, roomOf, withRoom } from '../../agreement.js';
import { dayAfter, dayBefore, type Figure, isSameList, type Span, spanOf } from '../../figure.js';
import { groupBy } from '../../grouping.js';
import { type Interval, intervalsMeet } from '../../quantity.js';
import type { Audited } from '../audited.js';
import { type Check, type Finding, findingOf } from '../finding.js';
import { severityOf } from '../one-time.js';
import { cited, placeNames, writtenInterval, writtenPeriod } from '../words.js';

/**
 * What there was, what changed, and what there is then. A stated change must be the difference of two states between which
 * it lies; and where a flow is the only way for a stock to go down, it cannot have gone down by more than the flow. That is so
 * only where the flow is of all days between the states: in other years more may have ended. Less may always be gone than
 * ended, since something can have been added.
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
    const there = (stocks.get(`${endsOf(flow) ?? ''} ${flow.breakdowns.join()}`) ?? []).filter(
      // What was before the flow's days, or is after them, may have come to be in days of which the flow tells nothing.
      ({ figure, span: state }) =>
        span.first <= dayAfter(state.last) && isUpTo(span, state) && !isOtherDefinition(figure, flow),
    );
    return there.flatMap((two) => {
      const before = there.filter(
        (one) =>
          one.span.last < two.span.first &&
          !isOtherDefinition(one.figure, two.figure) &&
          isAbove(leastLeft(one.figure, flow), roomOf(two.figure)) &&
          isOnlyFlow(flows, flow, one.span, two.span),
      );
      const one = mostOf(before);
      if (one === undefined) return [];
      return [
        findingOf(
          'STOCK_AGAINST_FLOW',
          severityOf([two.figure, one.figure, flow]),
          [two.figure, one.figure, flow],
          `${placeNames(audited, flow)}, ${two.figure.indicator}: ${cited(one.figure)} in ${writtenPeriod(one.figure)}, less ` +
            `${cited(flow)} that ended in ${writtenPeriod(flow)}, leaves ${writtenInterval(leastLeft(one.figure, flow))}, but ` +
            `${cited(two.figure)} is stated for ${writtenPeriod(two.figure)}.`,
        ),
      ];
    });
  });
}

/** What is left at least of a state when a flow has ended. */
function leastLeft(state: Figure, flow: Figure): Interval {
  return differenceOf(withRoom(state), withRoom(flow));
}

/** Of some states the one from which most must be gone. */
function mostOf(states: readonly Dated[]): Dated | undefined {
  const least = ({ figure }: Dated): number => figure.quantity.lower ?? -Infinity;
  return [...states].sort(
    (one, other) => least(other) - least(one) || (one.figure.id < other.figure.id ? -1 : 1),
  )[0];
}

/** Whether a flow is of the days up to a state; one of "November" may be of the first of November, on which something ended. */
function isUpTo(flow: Span, state: Span): boolean {
  return state.last <= flow.last || (state.first <= flow.last && state.first >= startOfMonth(flow.last));
}

function startOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

/** Whether the flow is all that is stated to have ended between two states; several add up, which is another question. */
function isOnlyFlow(flows: readonly Dated[], flow: Figure, before: Span, after: Span): boolean {
  return flows.every(
    ({ figure, span }) =>
      figure === flow ||
      figure.indicator !== flow.indicator ||
      !isSameList(figure.breakdowns, flow.breakdowns) ||
      span.last <= before.last ||
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
    const on = (day: string): Dated[] =>
      there.filter((one) => one.span.first === day && one.span.last === day);
    // What there was when the days began is best told by the state of the day before.
    const dayEarlier = on(dayBefore(span.first));
    const before = dayEarlier.length > 0 ? dayEarlier : on(span.first);
    const after = on(span.last);
    return before.flatMap((one) =>
      after.flatMap((two) => {
        const grown = differenceOf(withRoom(two.figure), withRoom(one.figure));
        if (intervalsMeet(grown, roomOf(change))) return [];
        return [
          findingOf(
            'STOCK_AGAINST_FLOW',
            severityOf([change, one.figure, two.figure]),
            [change, one.figure, two.figure],
            `${placeNames(audited, change)}, ${change.indicator}: from ${cited(one.figure)} to ${cited(two.figure)} is a change of ` +
              `${writtenInterval(grown)}, not ${change.direction === 'DECREASE' ? 'a decrease' : 'an increase'} of ${cited(change)}.`,
          ),
        ];
      }),
    );
  });
}
