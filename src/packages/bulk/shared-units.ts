import { gunzipSync, gzipSync } from 'node:zlib';
import type { AuditedUnit } from '../../model/audit/audited.js';
import type { TiedTo, UnitOverTime } from '../../model/rollup/units-over-time.js';

/** A unit as roll-ups and the audit see it. */
export type DerivingUnit = AuditedUnit & UnitOverTime;

/** Units as bytes that are sent to several processes: compressed they are an eighth as many. */
export type SharedUnits = Uint8Array;

/** Packs units, one a line; not all of them at once, since they would stand in memory twice more. */
export function packUnits(units: readonly DerivingUnit[]): SharedUnits {
  const packed: Buffer[] = [];
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    const lines = units.slice(at, at + UNITS_AT_ONCE).map((unit) => `${JSON.stringify(unit)}\n`);
    packed.push(gzipSync(lines.join(''), { level: FASTEST }));
  }
  return Buffer.concat(packed);
}

/** Units that are packed at once. */
const UNITS_AT_ONCE = 2_000;

/** Of the levels of compression. */
const FASTEST = 1;

/** Bytes that are unpacked at once. */
const BYTES_AT_ONCE = 1 << 20;

const LINE_FEED = 0x0a;

/** Unpacks units; what is the same in many of them (kinds, lists of what is above) stands in memory once. */
export function unpackUnits(shared: SharedUnits): DerivingUnit[] {
  const ids = new Map<string, string>();
  const one = (id: string): string => {
    const known = ids.get(id);
    if (known !== undefined) return known;
    ids.set(id, id);
    return id;
  };
  const lists = new Map<string, readonly TiedTo[]>();
  const tiesOf = (ties: readonly TiedTo[]): readonly TiedTo[] => {
    const key = ties.map(({ id, validFrom, validTo }) => `${id} ${validFrom} ${validTo}`).join('\n');
    const known = lists.get(key);
    if (known !== undefined) return known;
    const list = ties.map((tie) => ({ ...tie, id: one(tie.id) }));
    lists.set(key, list);
    return list;
  };
  const units: DerivingUnit[] = [];
  // Nothing is no compressed text.
  if (shared.length === 0) return units;
  for (const line of linesIn(gunzipSync(shared))) {
    const unit = JSON.parse(line) as DerivingUnit;
    const [id, kind] = [one(unit.id), one(unit.kind)];
    const responsibleFor = unit.responsibleFor === null ? null : one(unit.responsibleFor);
    const [above, groups] = [tiesOf(unit.above), tiesOf(unit.groups)];
    units.push({ ...unit, id, kind, responsibleFor, above, groups });
  }
  return units;
}

function* linesIn(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length;) {
    const last = bytes.length - at <= BYTES_AT_ONCE ? -1 : bytes.indexOf(LINE_FEED, at + BYTES_AT_ONCE);
    const end = last < 0 ? bytes.length : last;
    for (const line of bytes.toString('utf8', at, end).split('\n')) if (line !== '') yield line;
    at = end + 1;
  }
}
