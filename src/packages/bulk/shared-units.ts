import type { AuditedUnit } from '../../model/audit/audited.js';
import type { TiedTo, UnitOverTime } from '../../model/rollup/units-over-time.js';

/** A unit as roll-ups and the audit see it. */
export type DerivingUnit = AuditedUnit & UnitOverTime;

/** Units as bytes that threads share: objects would be copied for each of them, and once more for who sends them. */
export type SharedUnits = Uint8Array<SharedArrayBuffer>;

type Tie = readonly [id: string, validFrom: string | null, validTo: string | null];

type PackedUnit = readonly [
  id: string,
  isArea: boolean,
  name: string,
  kind: string,
  code: string | null,
  validFrom: string | null,
  validTo: string | null,
  responsibleFor: string | null,
  isOrgan: boolean,
  partsListed: DerivingUnit['partsListed'],
  above: readonly Tie[],
  groups: readonly Tie[],
];

/** Packs units. */
export function packUnits(units: readonly DerivingUnit[]): SharedUnits {
  const tiesOf = (ties: readonly TiedTo[]): Tie[] =>
    ties.map(({ id, validFrom, validTo }) => [id, validFrom, validTo]);
  const lines = units.map((unit) => {
    const { id, name, kind, code, validFrom, validTo, responsibleFor, isOrgan, partsListed } = unit;
    const packed: PackedUnit = [
      id,
      unit.type === 'Area',
      name,
      kind,
      code,
      validFrom,
      validTo,
      responsibleFor,
      isOrgan,
      partsListed,
      tiesOf(unit.above),
      tiesOf(unit.groups),
    ];
    return JSON.stringify(packed);
  });
  const bytes = Buffer.from(lines.join('\n'));
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** Unpacks units; equal texts are one. */
export function unpackUnits(shared: SharedUnits): DerivingUnit[] {
  const texts = new Map<string, string>();
  const one = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known !== undefined) return known as T;
    texts.set(text, text);
    return text;
  };
  const none: readonly TiedTo[] = [];
  const tiesIn = (ties: readonly Tie[]): readonly TiedTo[] =>
    ties.length === 0
      ? none
      : ties.map(([id, validFrom, validTo]) => ({
          id: one(id),
          validFrom: one(validFrom),
          validTo: one(validTo),
        }));
  // A decoder takes no memory that is shared.
  const text = Buffer.from(shared).toString();
  const units: DerivingUnit[] = [];
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const packed = JSON.parse(text.slice(at, end)) as PackedUnit;
    const [
      id,
      isArea,
      name,
      kind,
      code,
      validFrom,
      validTo,
      responsibleFor,
      isOrgan,
      partsListed,
      above,
      groups,
    ] = packed;
    units.push({
      id: one(id),
      type: isArea ? 'Area' : 'Organization',
      name,
      kind: one(kind),
      code,
      validFrom: one(validFrom),
      validTo: one(validTo),
      responsibleFor: one(responsibleFor),
      isOrgan,
      partsListed: one(partsListed),
      above: tiesIn(above),
      groups: tiesIn(groups),
    });
    at = end + 1;
  }
  return units;
}
