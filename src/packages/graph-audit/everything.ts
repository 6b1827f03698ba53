import type { Vocabulary } from '../../model/audit/audited.js';
import { Hierarchy } from '../../model/audit/hierarchy.js';
import type { Figure } from '../../model/figure.js';
import { runChecks } from './run-checks.js';
import type { AuditStore, StoredUnit } from './store.js';

/** Figures that are compared in one go, more or less: they are in memory together. */
const FIGURES_AT_ONCE = 20_000;

/**
 * Audits all that a store holds, in stretches that do not grow with it: the figures of some places, then those of one
 * indicator and the same days. Of the units all are in memory.
 */
export async function auditAll(
  store: AuditStore,
  onProgress: (message: string) => void = () => undefined,
): Promise<void> {
  await store.dropAll();
  const vocabulary = await store.vocabulary();
  const units: StoredUnit[] = [];
  for await (const unit of store.allUnits()) units.push(unit);
  const hierarchy = new Hierarchy(units);
  await store.keep(runChecks('NAME', { vocabulary, hierarchy }));
  await store.keep(
    runChecks('DOCUMENT', { vocabulary, hierarchy, resolutions: await store.resolutions(null) }),
  );
  await auditPlaces(store, vocabulary, hierarchy, units, onProgress);
  await auditDays(store, vocabulary, hierarchy, onProgress);
}

async function auditPlaces(
  store: AuditStore,
  vocabulary: Vocabulary,
  hierarchy: Hierarchy,
  units: readonly StoredUnit[],
  onProgress: (message: string) => void,
): Promise<void> {
  let done = 0;
  for (const { places, ids } of stretchesOf(hierarchy, units)) {
    const figures: Figure[] = [];
    for await (const figure of store.figuresAbout(ids, null)) {
      // A joint figure is compared where the first of its places is.
      const [first = ''] = hierarchy.placesOf(figure).split('|');
      if (places.has(first)) figures.push(figure);
    }
    await store.keep(runChecks('PLACE', { vocabulary, hierarchy, figures }));
    done += ids.length;
    onProgress(`auditing places: ${done} of ${units.length} units`);
  }
}

/** Places in stretches of about as many figures, with the units that stand at them. */
function* stretchesOf(
  hierarchy: Hierarchy,
  units: readonly StoredUnit[],
): Generator<{ places: ReadonlySet<string>; ids: readonly string[] }> {
  let places = new Set<string>();
  let ids: string[] = [];
  let count = 0;
  const counts = new Map(units.map(({ id, figureCount }) => [id, figureCount]));
  for (const { id } of units) {
    if (hierarchy.placeOf(id) !== id) continue;
    const there = hierarchy.unitsAt(id);
    const own = there.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
    if (own === 0) continue;
    if (count > 0 && count + own > FIGURES_AT_ONCE) {
      yield { places, ids };
      [places, ids, count] = [new Set(), [], 0];
    }
    places.add(id);
    ids.push(...there);
    count += own;
  }
  if (count > 0) yield { places, ids };
}

/** Audits figures that can be parts and totals of each other, those of one indicator and last day after the other. */
async function auditDays(
  store: AuditStore,
  vocabulary: Vocabulary,
  hierarchy: Hierarchy,
  onProgress: (message: string) => void,
): Promise<void> {
  const additive = new Set(vocabulary.indicators.flatMap(({ id, additive: adds }) => (adds ? [id] : [])));
  const all = (await store.lastDays()).filter(({ indicator }) => additive.has(indicator));
  for (const [at, lastDay] of all.entries()) {
    const figures: Figure[] = [];
    for await (const figure of store.figuresUpTo(lastDay)) figures.push(figure);
    await store.keep(runChecks('DAYS', { vocabulary, hierarchy, figures }));
    onProgress(`auditing totals: ${at + 1} of ${all.length} days`);
  }
}
