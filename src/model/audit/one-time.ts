import { type Figure, isCertainDay, isSameSpan, spanOf } from '../figure.js';
import type { FindingSeverity } from './finding.js';
import { originsMeet } from './words.js';

/** Whether two figures are about the same days, or, where the year is unknown, stand beside each other in one source. */
export function isOfOneTime(one: Figure, other: Figure): boolean {
  if (one.period.kind !== other.period.kind) return false;
  const [span, there] = [spanOf(one), spanOf(other)];
  if (span !== null && there !== null) return isSameSpan(span, there);
  const { from, to } = one.period;
  return (
    span === null &&
    there === null &&
    from?.edtf === other.period.from?.edtf &&
    to?.edtf === other.period.to?.edtf &&
    originsMeet(one, other)
  );
}

/** A key that figures of one time share; those without a year may share it and still be of different times. */
export function timeKeyOf(figure: Figure): string {
  const span = spanOf(figure);
  const { kind, from, to } = figure.period;
  return span === null
    ? `${kind} ? ${from?.edtf ?? ''} ${to?.edtf ?? ''}`
    : `${kind} ${span.first} ${span.last}`;
}

/** How serious it is that figures do not go together: where it is not told of which days they are, they may be of other ones. */
export function severityOf(figures: readonly Figure[]): FindingSeverity {
  return figures.every(isCertainDay) ? 'ERROR' : 'WARNING';
}

/** As {@link severityOf}, of figures of the same time: those that one source states beside each other are, whichever time that is. */
export function severityAtOneTime(figures: readonly Figure[]): FindingSeverity {
  const [first, ...others] = figures;
  const isOneSource = first !== undefined && others.every((other) => originsMeet(first, other));
  return isOneSource ? 'ERROR' : severityOf(figures);
}
