import type { Figure } from '../../model/figure.js';

/** Different texts and lists that are remembered; with more of them, they are not alike after all. */
const REMEMBERED_AT_MOST = 20_000;

/**
 * Holds figures in a quarter of the memory that they take as they are read: what many of them have alike (periods, sources,
 * ids of units) stands there once.
 */
export class FiguresInMemory {
  private readonly texts = new Map<string, string>();
  private readonly parts = new Map<string, object>();

  /** @param unitId the id of a unit, equal to the one given, as it stands in memory already */
  constructor(private readonly unitId: (id: string) => string) {}

  /** A figure that is equal to another one. */
  hold(figure: Figure): Figure {
    const { indicator, status, measure, about, period, breakdowns, inferred, sources, quantity } = figure;
    const dayOf = (
      date: { readonly edtf: string; readonly min: string | null; readonly max: string | null } | null,
    ) => (date === null ? '' : `${date.edtf} ${date.min} ${date.max}`);
    return {
      ...figure,
      indicator: this.text(indicator),
      status: this.text(status),
      measure: this.text(measure),
      quantity: { ...quantity, qualifier: this.text(quantity.qualifier) },
      about: about.map(this.unitId),
      period: this.part(`${period.kind} ${dayOf(period.from)} ${dayOf(period.to)}`, period),
      breakdowns: this.part(`list ${breakdowns.join(' ')}`, breakdowns),
      inferred: this.part(`list ${inferred.join(' ')}`, inferred),
      sources: this.part(
        sources.map(({ id, published, original }) => `${id} ${published} ${original}`).join('\n'),
        sources,
      ),
    };
  }

  private text<T extends string>(text: T): T {
    return this.known(this.texts, text, text);
  }

  private part<T extends object>(key: string, part: T): T {
    return this.known(this.parts, key, part);
  }

  private known<V, T extends V>(values: Map<string, V>, key: string, value: T): T {
    const there = values.get(key);
    if (there !== undefined) return there as T;
    if (values.size >= REMEMBERED_AT_MOST) values.clear();
    values.set(key, value);
    return value;
  }
}
