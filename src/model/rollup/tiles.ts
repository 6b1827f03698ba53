import { listIn } from '../grouping.js';
import { dayAfter, type Figure, isWithin, type Span, spanOf } from '../figure.js';

/**
 * Flows that follow one another from the first to the last day of a period, each begun on the day after the one before
 * it ended: together they are a flow of the period. Of several ways the one with the fewest pieces.
 * @returns null when no figures do.
 */
export function tile(period: Span, figures: readonly Figure[]): readonly Figure[] | null {
  const byFirst = new Map<string, { figure: Figure; span: Span }[]>();
  for (const figure of figures) {
    const span = spanOf(figure);
    if (span === null || figure.period.kind !== 'FLOW' || !isWithin(span, period)) continue;
    listIn(byFirst, span.first).push({ figure, span });
  }
  const known = new Map<string, readonly Figure[] | null>();
  const from = (day: string): readonly Figure[] | null => {
    const before = known.get(day);
    if (before !== undefined) return before;
    let best: readonly Figure[] | null = null;
    for (const { figure, span } of byFirst.get(day) ?? []) {
      const rest = span.last === period.last ? [] : from(dayAfter(span.last));
      if (rest !== null && (best === null || rest.length + 1 < best.length)) best = [figure, ...rest];
    }
    known.set(day, best);
    return best;
  };
  return from(period.first);
}
