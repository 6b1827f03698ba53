import type { AuditedUnit } from '../../model/audit/audited.js';
import type { TiedTo, UnitOverTime } from '../../model/rollup/units-over-time.js';

/** A unit as roll-ups and the audit see it. */
export type DerivingUnit = AuditedUnit & UnitOverTime;

/** Units as bytes that threads share: objects would be copied for each of them, and once more for who sends them. */
export type SharedUnits = Uint8Array<SharedArrayBuffer>;

/** Packs units, one a line. */
export function packUnits(units: readonly DerivingUnit[]): SharedUnits {
  const bytes = Buffer.from(units.map((unit) => JSON.stringify(unit)).join('\n'));
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** Unpacks units; ids that are equal are one text, and units that are in no region share one empty list. */
export function unpackUnits(shared: SharedUnits): DerivingUnit[] {
  const ids = new Map<string, string>();
  const one = (id: string): string => {
    const known = ids.get(id);
    if (known !== undefined) return known;
    ids.set(id, id);
    return id;
  };
  const none: readonly TiedTo[] = [];
  const tiesOf = (ties: readonly TiedTo[]): readonly TiedTo[] =>
    ties.length === 0 ? none : ties.map((tie) => ({ ...tie, id: one(tie.id) }));
  // A decoder takes no memory that is shared.
  const text = Buffer.from(shared).toString();
  const units: DerivingUnit[] = [];
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const unit = JSON.parse(text.slice(at, end)) as DerivingUnit;
    const responsibleFor = unit.responsibleFor === null ? null : one(unit.responsibleFor);
    const [above, groups] = [tiesOf(unit.above), tiesOf(unit.groups)];
    units.push({ ...unit, id: one(unit.id), responsibleFor, above, groups });
    at = end + 1;
  }
  return units;
}
