import type { AuditedIndicator } from './audited.js';

/**
 * Which indicators are related, as far as checks at one place compare their figures: one is a subset of the other, ends it, or
 * is stated as a share of it; and so on from each.
 */
export class Families {
  private readonly parent = new Map<string, string>();

  /** @param bases each indicator that a figure states as a share of another one, and that one */
  constructor(
    indicators: readonly AuditedIndicator[],
    bases: Iterable<{ readonly indicator: string; readonly base: string }>,
  ) {
    for (const { id, subsetOf, ends } of indicators) {
      if (subsetOf !== null) this.join(id, subsetOf);
      if (ends !== null) this.join(id, ends);
    }
    for (const { indicator, base } of bases) this.join(indicator, base);
  }

  /** Some indicators and all that are related to them. */
  of(indicators: Iterable<string>): string[] {
    const wanted = [...new Set(indicators)];
    const heads = new Set(wanted.map((id) => this.headOf(id)));
    const related = [...this.parent.keys()].filter((id) => heads.has(this.headOf(id)));
    return [...new Set([...wanted, ...related])].sort();
  }

  private join(one: string, other: string): void {
    for (const id of [one, other]) if (!this.parent.has(id)) this.parent.set(id, id);
    this.parent.set(this.headOf(one), this.headOf(other));
  }

  private headOf(id: string): string {
    let at = id;
    for (let above = this.parent.get(at); above !== undefined && above !== at; above = this.parent.get(at))
      at = above;
    return at;
  }
}
