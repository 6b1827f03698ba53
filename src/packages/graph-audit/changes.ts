import type { AuditedUnit, Vocabulary } from '../../model/audit/audited.js';
import { type Days, daysOf, keyOfDays } from '../../model/audit/days.js';
import { Families } from '../../model/audit/families.js';
import type { Hierarchy } from '../../model/audit/hierarchy.js';
import { CHECK_NAMES } from '../../model/audit/finding.js';
import type { Figure } from '../../model/figure.js';
import { groupBy } from '../../model/grouping.js';
import { auditAll } from './everything.js';
import { checkNamesOf, runChecks } from './run-checks.js';
import type { AuditStore } from './store.js';
import { surround, Surroundings } from './surroundings.js';

/** What an import writes, as far as the audit looks at it: ids of what is new, changed, gone, or cited differently. */
export interface Touched {
  readonly figures: readonly string[];
  /** Units with their own row or what stands above them. */
  readonly units: readonly string[];
  /** Units that rows of others refer to as being above them, or at one place with them. */
  readonly besides: readonly string[];
  readonly resolutions: readonly string[];
  /** Whether a sector or group that was there changed. */
  readonly breakdowns: boolean;
}

/** Places whose figures are read in one go. */
const PLACES_AT_ONCE = 200;

/** With more kinds of values to add up anew than this, it is as well to look at all. */
const DAYS_AT_MOST = 500;

/** The state before the rows are written, which says what the findings of then were about. */
export interface Before {
  readonly vocabulary: Vocabulary;
  readonly figures: readonly Figure[];
  /** The units whose names are to be audited again, also if nothing of them changed. */
  readonly units: readonly string[];
  readonly surroundings: Surroundings;
}

/**
 * Reads what is about to change, and drops the findings that compare it, so that no row is held by a finding while it is
 * written.
 */
export async function beforeChanges(store: AuditStore, touched: Touched): Promise<Before> {
  const vocabulary = await store.vocabulary();
  const figures = await store.figures(touched.figures);
  const surroundings = new Surroundings(store);
  await surroundings.add([...touched.units, ...touched.besides, ...figures.flatMap(({ about }) => about)]);
  await store.drop({ checks: CHECK_NAMES, figures: touched.figures, resolutions: touched.resolutions });
  await store.drop({ checks: checkNamesOf('NAME'), units: touched.units });
  return { vocabulary, figures, units: touched.units, surroundings };
}

/**
 * Audits anew what is within reach of what changed, and nothing else (see `Reach`).
 * @param touched what was written, by the ids that it has now
 */
export async function afterChanges(store: AuditStore, before: Before, touched: Touched): Promise<void> {
  const vocabulary = await store.vocabulary();
  // What is counted changed: figures anywhere may be compared otherwise. It is rare.
  if (touched.breakdowns || isOtherVocabulary(before.vocabulary, vocabulary)) return auditAll(store);
  const surroundings = new Surroundings(store);
  const figures = await store.figures(touched.figures);
  await surroundings.add([
    ...before.surroundings.units.keys(),
    ...touched.units,
    ...figures.flatMap(({ about }) => about),
  ]);
  const units = changedUnits(before.surroundings, surroundings, touched.units);
  const stillThere = units.filter(({ was, is }) => was !== undefined && is !== undefined);
  const namedOrPlaced = stillThere.filter(
    ({ was, is }) => was?.name !== is?.name || was?.responsibleFor !== is?.responsibleFor,
  );
  const moved = await figuresAbout(
    store,
    namedOrPlaced.map(({ id }) => id),
  );
  await surroundings.add(moved.flatMap(({ about }) => about));
  const change: Change = {
    store,
    vocabulary,
    before,
    surroundings,
    states: [
      { hierarchy: before.surroundings.hierarchy, figures: [...before.figures, ...moved] },
      { hierarchy: surroundings.hierarchy, figures: [...figures, ...moved] },
    ],
  };
  await auditPlaces(change);
  await auditDays(change, units);
  await auditNames(change, units);
  if (touched.resolutions.length > 0) {
    const resolutions = await store.resolutions(touched.resolutions);
    await store.keep(runChecks('DOCUMENT', { vocabulary, resolutions }));
  }
}

async function figuresAbout(store: AuditStore, units: readonly string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  if (units.length === 0) return figures;
  for await (const figure of store.figuresAbout(units, null)) figures.push(figure);
  return figures;
}

interface Change {
  readonly store: AuditStore;
  readonly vocabulary: Vocabulary;
  readonly before: Before;
  /** The units as they are now. */
  readonly surroundings: Surroundings;
  /** Then and now: the figures that changed, or whose units did. */
  readonly states: readonly { readonly hierarchy: Hierarchy; readonly figures: readonly Figure[] }[];
}

/** A unit that changed; undefined where it was or is not there. */
interface ChangedUnit {
  readonly id: string;
  readonly was: AuditedUnit | undefined;
  readonly is: AuditedUnit | undefined;
}

function changedUnits(before: Surroundings, after: Surroundings, now: readonly string[]): ChangedUnit[] {
  const ids = new Set([...before.units.keys(), ...now]);
  return [...ids].flatMap((id) => {
    const [was, is] = [before.units.get(id), after.units.get(id)];
    return seenOf(was) === seenOf(is) ? [] : [{ id, was, is }];
  });
}

/** What the audit sees of a unit. */
function seenOf(unit: AuditedUnit | undefined): string {
  if (unit === undefined) return '';
  const { name, kind, code, validFrom, validTo, above, responsibleFor, isOrgan, partsListed } = unit;
  return JSON.stringify([name, kind, code, validFrom, validTo, above, responsibleFor, isOrgan, partsListed]);
}

/** Whether the vocabulary says something else of figures that were there before: new words say nothing of old figures. */
function isOtherVocabulary(before: Vocabulary, after: Vocabulary): boolean {
  const now = new Map(after.indicators.map((indicator) => [indicator.id, JSON.stringify(indicator)]));
  const then = new Set(before.indicators.map(({ id }) => id));
  return (
    before.indicators.some((indicator) => now.get(indicator.id) !== JSON.stringify(indicator)) ||
    // One more subset may be missing from what made up a whole.
    after.indicators.some(
      ({ id, partition, subsetOf }) => !then.has(id) && partition !== null && then.has(subsetOf ?? ''),
    )
  );
}

/** Audits the figures about each place about which something changed, as far as they are of related indicators. */
async function auditPlaces({ store, vocabulary, surroundings, states }: Change): Promise<void> {
  const changed = new Map<string, Set<string>>();
  for (const { hierarchy, figures } of states)
    for (const figure of figures) {
      const places = hierarchy.placesOf(figure);
      const known = changed.get(places);
      if (known === undefined) changed.set(places, new Set([figure.indicator, ...basesOf(figure)]));
      else for (const indicator of [figure.indicator, ...basesOf(figure)]) known.add(indicator);
    }
  const all = [...changed];
  for (let at = 0; at < all.length; at += PLACES_AT_ONCE) {
    const some = all.slice(at, at + PLACES_AT_ONCE);
    const units = [
      ...new Set(
        some.flatMap(([places]) =>
          places.split('|').flatMap((place) => surroundings.hierarchy.unitsAt(place)),
        ),
      ),
    ];
    const families = new Families(vocabulary.indicators, await store.basesAbout(units));
    const indicators = families.of(some.flatMap(([, own]) => [...own]));
    const read: Figure[] = [];
    for await (const figure of store.figuresAbout(units, indicators)) read.push(figure);
    await surroundings.add(read.flatMap(({ about }) => about));
    const { hierarchy } = surroundings;
    const wanted = new Map(some.map(([places, own]) => [places, new Set(families.of(own))]));
    const figures = read.filter((figure) => wanted.get(hierarchy.placesOf(figure))?.has(figure.indicator));
    await store.drop({ checks: checkNamesOf('PLACE'), figures: figures.map(({ id }) => id) });
    await store.keep(runChecks('PLACE', { vocabulary, hierarchy, figures }));
  }
}

/** The indicator that a share is of. */
function basesOf({ base }: Figure): string[] {
  return base === null ? [] : [base];
}

/** Audits parts against totals for each kind of values of which something changed, or stands elsewhere. */
async function auditDays(
  { store, vocabulary, before, surroundings, states }: Change,
  units: readonly ChangedUnit[],
): Promise<void> {
  const indicators = new Map(vocabulary.indicators.map((indicator) => [indicator.id, indicator]));
  const changed = new Map<string, Days>();
  const add = (days: Days | null): void => {
    if (days !== null && indicators.get(days.indicator)?.additive === true)
      changed.set(keyOfDays(days), days);
  };
  for (const { figures } of states) for (const figure of figures) add(daysOf(figure, indicators));
  // Totals of what stands above a place that became part of it, or is none any more, or has other parts.
  const shifted = new Set<string>();
  for (const { id, was, is } of units) {
    if (isSameShape(before.surroundings.hierarchy, surroundings.hierarchy, { id, was, is })) continue;
    for (const { hierarchy } of states)
      for (const place of hierarchy.placesEverAbove(id))
        for (const unit of surroundings.hierarchy.unitsAt(place)) shifted.add(unit);
  }
  if (shifted.size > 0) for (const days of await store.daysAbout([...shifted])) add(days);
  const wanted = [...changed.values()];
  const together = wanted.length <= DAYS_AT_MOST ? wanted.map((days) => [days]) : byLastDay(wanted);
  for (const kinds of together) {
    const figures: Figure[] = [];
    const [first] = kinds;
    if (first === undefined) continue;
    const some =
      kinds.length === 1
        ? store.figuresOfDays(first)
        : store.figuresUpTo({ indicator: first.indicator, last: first.span.last });
    for await (const figure of some) figures.push(figure);
    if (figures.length === 0) continue;
    await surround(surroundings, figures, vocabulary);
    await store.drop({ checks: checkNamesOf('DAYS'), figures: figures.map(({ id }) => id) });
    await store.keep(runChecks('DAYS', { vocabulary, hierarchy: surroundings.hierarchy, figures }));
  }
}

/** Many kinds of values are read faster by what an index holds together. */
function byLastDay(days: readonly Days[]): Days[][] {
  return [...groupBy(days, ({ indicator, span }) => `${indicator} ${span.last}`).values()];
}

/** Whether what adds up to what stayed as it was, although a unit changed: it is an organ, or shares a place that did. */
function isSameShape(then: Hierarchy, now: Hierarchy, { id, was, is }: ChangedUnit): boolean {
  const isApart = (unit: AuditedUnit | undefined, hierarchy: Hierarchy): boolean =>
    unit === undefined ||
    (unit.responsibleFor === null && hierarchy.unitsAt(id).length === 1 && unit.isOrgan);
  // An organ counts as a part only where something is stated about it, which is a change of its own.
  if ((was === undefined || is === undefined) && isApart(was, then) && isApart(is, now)) return true;
  const places = new Set([then.placeOf(id), now.placeOf(id)]);
  return [...places].every((place) => shapeOf(then, place) === shapeOf(now, place));
}

/** What a place is to the sums of what is above it. */
function shapeOf(hierarchy: Hierarchy, place: string): string {
  const units = hierarchy.unitsAt(place).flatMap((id) => hierarchy.units.get(id) ?? []);
  if (units.length === 0) return '';
  const above = units.flatMap((unit) =>
    unit.above.map(({ id, validFrom, validTo }) =>
      JSON.stringify([hierarchy.placeOf(id), validFrom, validTo]),
    ),
  );
  const listed = units.map(({ partsListed }) => partsListed ?? '');
  return JSON.stringify([
    [...new Set(above)].sort(),
    listed.includes('SOME') ? 'SOME' : listed.every((one) => one === 'ALL') ? 'ALL' : '',
    units.every(({ isOrgan }) => isOrgan),
    // Which of them says that its parts are all decides whether a total stated for it is held against them.
    units.filter(({ partsListed }) => partsListed === 'ALL').map(({ id }) => id),
  ]);
}

/** Audits the names of the units that changed, or that stand below one whose name did, beside those that may be twins of them. */
async function auditNames(
  { store, vocabulary, before, surroundings }: Change,
  units: readonly ChangedUnit[],
): Promise<void> {
  const renamed = units.filter(({ was, is }) => was?.name !== is?.name).map(({ id }) => id);
  const parts = renamed.length === 0 ? [] : await store.partsOf(renamed);
  const wanted = new Set([...before.units, ...units.map(({ id }) => id), ...parts]);
  if (wanted.size === 0) return;
  await surroundings.add(wanted);
  const parents = new Set<string>();
  const kindsOnTop = new Set<string>();
  for (const id of wanted) {
    const unit = surroundings.units.get(id);
    if (unit === undefined) continue;
    for (const parent of unit.above) parents.add(parent.id);
    if (unit.above.length === 0 && unit.type === 'Organization') kindsOnTop.add(unit.kind);
  }
  await surroundings.add(await store.partsOf([...parents]));
  for (const kind of kindsOnTop) await surroundings.add(await store.topUnits(kind));
  await store.drop({ checks: checkNamesOf('NAME'), units: [...wanted] });
  const findings = runChecks('NAME', { vocabulary, hierarchy: surroundings.hierarchy });
  await store.keep(findings.filter((finding) => finding.units.some((id) => wanted.has(id))));
}
