import { type Figure, type Span, spanOf } from '../figure.js';
import { groupBy } from '../grouping.js';
import type { Audited, AuditedIndicator } from './audited.js';

/** Values that can be parts and totals of each other: of one indicator, status, sector or group, and of the same days. */
export interface Days {
  readonly indicator: string;
  readonly status: string;
  readonly breakdowns: readonly string[];
  readonly span: Span;
}

/** What a figure can be a part or a total of; null when it never adds up. */
export function daysOf(
  figure: Figure,
  indicators: ReadonlyMap<string, Pick<AuditedIndicator, 'additive'>>,
): Days | null {
  const { indicator, measure, perUnit, status, breakdowns } = figure;
  const span = spanOf(figure);
  const adds = measure === 'VALUE' && !perUnit && indicators.get(indicator)?.additive === true;
  return adds && span !== null ? { indicator, status, breakdowns, span } : null;
}

/** As {@link daysOf}, as one key. */
export function daysKeyOf(
  figure: Figure,
  indicators: ReadonlyMap<string, Pick<AuditedIndicator, 'additive'>>,
): string | null {
  const days = daysOf(figure, indicators);
  return days === null ? null : keyOfDays(days);
}

export function keyOfDays({ indicator, status, breakdowns, span }: Days): string {
  return [indicator, status, breakdowns.join(), span.first, span.last].join(' ');
}

/** Figures that can be parts and totals of each other, two at least. */
export interface Comparable {
  readonly span: Span;
  readonly figures: readonly Figure[];
}

/** Groups figures by what they can be parts and totals of ({@link daysOf}). */
export function comparable({ input, indicators }: Pick<Audited, 'input' | 'indicators'>): Comparable[] {
  const groups = groupBy(input.figures, (figure) => daysKeyOf(figure, indicators) ?? '');
  groups.delete('');
  return [...groups.values()].flatMap((figures) => {
    const span = figures[0] === undefined ? null : spanOf(figures[0]);
    return span === null || figures.length < 2 ? [] : [{ span, figures }];
  });
}
