import { groupBy, listIn } from '../../grouping.js';
import { nameWordsOf } from '../../search-query.js';
import type { Audited, AuditedUnit, ParentOverTime } from '../audited.js';
import type { Check, Finding } from '../finding.js';

/**
 * Two units of one name, kind and unit above that were there at the same time: probably one unit that was entered twice.
 * Units of one name elsewhere, at another level or at another time are none: Vietnam has hundreds of them.
 */
export const nameTwins: Check = {
  name: 'NAME_TWINS',
  description: 'Two units have the same name, kind and unit above them at the same time.',
  reach: 'NAME',
  run: (audited) => {
    const alike = groupBy(
      audited.units.values(),
      (unit) => `${unit.type} ${unit.kind} ${nameWordsOf(unit.name)}`,
    );
    return [...alike.values()].flatMap((units) =>
      units.length < 2 ? [] : pairsIn(units).map(([one, other]) => findingFor(audited, one, other)),
    );
  },
};

/** The pairs of units of one name that are twins. Only those below one unit are compared: thousands of hamlets are "1". */
function pairsIn(units: readonly AuditedUnit[]): (readonly [AuditedUnit, AuditedUnit])[] {
  const neighbours = new Map<string, AuditedUnit[]>();
  for (const unit of units) {
    for (const parent of new Set(unit.above.map(({ id }) => id))) listIn(neighbours, parent).push(unit);
    if (unit.above.length === 0) listIn(neighbours, '').push(unit);
  }
  const pairs = new Map<string, readonly [AuditedUnit, AuditedUnit]>();
  for (const some of neighbours.values()) {
    for (const [at, one] of some.entries())
      for (const other of some.slice(at + 1))
        if (areTwins(one, other)) pairs.set([one.id, other.id].sort().join('|'), [one, other]);
  }
  return [...pairs.values()];
}

const NAMED_EVERYWHERE: readonly string[] = ['PUBLISHER', 'ENTERPRISE'];

function areTwins(one: AuditedUnit, other: AuditedUnit): boolean {
  if (!overlap(one, other)) return false;
  if (one.code !== null && other.code !== null && one.code !== other.code) return false;
  if (
    one.responsibleFor !== null &&
    other.responsibleFor !== null &&
    one.responsibleFor !== other.responsibleFor
  )
    return false;
  // Without a unit above, only what goes by its name everywhere: any province has a "military committee of the province".
  if (one.above.length === 0 && other.above.length === 0) return NAMED_EVERYWHERE.includes(one.kind);
  return one.above.some((parent) =>
    other.above.some((there) => parent.id === there.id && overlap(parent, there)),
  );
}

function overlap(one: Omit<ParentOverTime, 'id'>, other: Omit<ParentOverTime, 'id'>): boolean {
  const begins = (from: string | null, to: string | null): boolean =>
    from === null || to === null || from < to;
  return begins(one.validFrom, other.validTo) && begins(other.validFrom, one.validTo);
}

function findingFor(audited: Audited, one: AuditedUnit, other: AuditedUnit): Finding {
  const [first, second] = [one, other].sort((a, b) => (a.id < b.id ? -1 : 1)) as [AuditedUnit, AuditedUnit];
  const [parent] = first.above;
  const above = parent === undefined ? undefined : (audited.units.get(parent.id)?.name ?? parent.id);
  return {
    check: 'NAME_TWINS',
    severity: 'WARNING',
    message:
      `${first.id} and ${second.id} are both called ${first.name}${above === undefined ? '' : `, below ${above}`}, ` +
      'at the same time; figures about them may be about one unit.',
    claims: [],
    units: [first.id, second.id],
    resolutions: [],
  };
}
