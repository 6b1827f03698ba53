import type { Figure } from '../../model/figure.js';
import { auditedOf, checksOf, type Compared } from './run-checks.js';
import { Hierarchy } from '../../model/audit/hierarchy.js';
import type { AuditStore, StoredUnit } from './store.js';

/** Units that are read when they are needed, and once. */
export class Surroundings {
  private readonly known = new Map<string, StoredUnit>();
  private readonly partsKnown = new Set<string>();
  /** What is known so far. */
  readonly hierarchy = new Hierarchy([]);

  constructor(private readonly store: AuditStore) {}

  get units(): ReadonlyMap<string, StoredUnit> {
    return this.known;
  }

  /** Reads units, who else stands at their places, and everything above these. */
  async add(ids: Iterable<string>): Promise<void> {
    const asked = new Set<string>();
    let wanted = [...new Set(ids)].filter((id) => !this.known.has(id));
    while (wanted.length > 0) {
      for (const id of wanted) asked.add(id);
      const found = await this.store.units(wanted);
      for (const unit of found) this.known.set(unit.id, unit);
      this.hierarchy.add(found);
      const next = found.flatMap(({ above, responsibleFor, committees }) => [
        ...above.map(({ id }) => id),
        ...committees,
        ...(responsibleFor === null ? [] : [responsibleFor]),
      ]);
      wanted = [...new Set(next)].filter((id) => !this.known.has(id) && !asked.has(id));
    }
  }

  /** Reads the parts of the units of some places. */
  async addPartsOf(places: Iterable<string>): Promise<void> {
    const units = [...places]
      .flatMap((place) => this.hierarchy.unitsAt(place))
      .filter((id) => !this.partsKnown.has(id));
    if (units.length === 0) return;
    for (const id of units) this.partsKnown.add(id);
    await this.add(await this.store.partsOf(units));
  }
}

/** Reads what the checks of days must know of the units around some figures before they run. */
export async function surround(
  surroundings: Surroundings,
  figures: readonly Figure[],
  vocabulary: Compared['vocabulary'],
): Promise<void> {
  await surroundings.add(figures.flatMap(({ about }) => about));
  const audited = auditedOf({ vocabulary, hierarchy: surroundings.hierarchy, figures });
  for (const { closerLooks } of checksOf('DAYS')) {
    for (const { place, day, parts } of closerLooks?.(audited) ?? []) {
      // A part may lie below another place as well, whose parts are then to be known too.
      for (let before = -1, after = 0; after > before;) {
        before = after;
        const onTheWay = surroundings.hierarchy.placesOnTheWay(place, parts, day);
        await surroundings.addPartsOf(onTheWay);
        after = surroundings.hierarchy.placesOnTheWay(place, parts, day).size;
      }
    }
  }
}
