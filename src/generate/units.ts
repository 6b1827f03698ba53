import type { Cells } from './packages.js';

/** A made-up area. */
export interface GeneratedArea {
  readonly id: string;
  readonly level: 'NATION' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'HAMLET';
  readonly name: string;
  /** Its place among all areas; null above the nation. */
  readonly parent: number | null;
}

/** How many units a unit of each level has below it, as in Vietnam before 2025; hamlets take what is left. */
const PROVINCES_AT_MOST = 63;
const AREAS_A_PROVINCE = 1_500;
const DISTRICTS_A_PROVINCE = 11;
const COMMUNES_A_DISTRICT = 15;

const NAMES = {
  NATION: 'nước',
  PROVINCE: 'tỉnh',
  DISTRICT: 'huyện',
  COMMUNE: 'xã',
  HAMLET: 'thôn',
} as const;

/** The areas of a made-up country: a tree of five levels with as many areas as wanted. */
export class Country {
  /** Where each level begins among the areas. */
  private readonly begins: readonly number[];

  constructor(readonly size: number) {
    const provinces = Math.min(PROVINCES_AT_MOST, Math.ceil(size / AREAS_A_PROVINCE));
    const wanted = [1, provinces, provinces * DISTRICTS_A_PROVINCE];
    wanted.push((wanted[2] ?? 0) * COMMUNES_A_DISTRICT, size);
    const begins = [0];
    for (const count of wanted) begins.push(Math.min(size, (begins.at(-1) ?? 0) + count));
    this.begins = begins;
  }

  /** The first area of a level, and the one after its last. */
  range(level: GeneratedArea['level']): readonly [number, number] {
    const at = LEVELS.indexOf(level);
    return [this.begins[at] ?? this.size, this.begins[at + 1] ?? this.size];
  }

  /** The levels that have areas. */
  get levels(): GeneratedArea['level'][] {
    return LEVELS.filter((level) => {
      const [from, to] = this.range(level);
      return from < to;
    });
  }

  area(index: number): GeneratedArea {
    const level = LEVELS.findLast((_, at) => (this.begins[at] ?? 0) <= index) ?? 'NATION';
    const [from] = this.range(level);
    const number = index - from + 1;
    return {
      id: areaId(index),
      level,
      name: level === 'NATION' ? 'nước Thử' : `${NAMES[level]} ${number}`,
      parent: this.parentOf(index, level),
    };
  }

  /** Another area below the same one; null when there is none. */
  sibling(index: number): number | null {
    const { level } = this.area(index);
    const [from, to] = this.range(level);
    const parents = this.parentsOf(level);
    for (const other of [index + parents, index - parents])
      if (other >= from && other < to && other !== index) return other;
    return null;
  }

  /** Whether the area has a committee: those of provinces and districts have one. */
  hasCommittee(index: number): boolean {
    const { level } = this.area(index);
    return level === 'PROVINCE' || level === 'DISTRICT';
  }

  private parentOf(index: number, level: GeneratedArea['level']): number | null {
    if (level === 'NATION') return null;
    const [from] = this.range(level);
    const [above] = this.range(LEVELS[LEVELS.indexOf(level) - 1] ?? 'NATION');
    return above + ((index - from) % this.parentsOf(level));
  }

  private parentsOf(level: GeneratedArea['level']): number {
    const [from, to] = this.range(LEVELS[LEVELS.indexOf(level) - 1] ?? 'NATION');
    return Math.max(1, to - from);
  }
}

const LEVELS = ['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET'] as const;

export function areaId(index: number): string {
  return `area:generated-${index}`;
}

export function committeeId(index: number): string {
  return `organization:generated-${index}-committee`;
}

/** The rows of a stretch of areas, with their parents and committees. */
export function unitRows(country: Country, from: number, to: number): Record<string, Cells[]> {
  const rows: Record<string, Cells[]> = { areas: [], part_of: [], organizations: [], subordinate_to: [] };
  for (let index = from; index < to; index += 1) {
    const { id, level, name, parent } = country.area(index);
    rows.areas?.push({ id, name, level });
    if (parent === null) continue;
    rows.part_of?.push({ area: id, parent: areaId(parent) });
    if (!country.hasCommittee(index)) continue;
    rows.organizations?.push({
      id: committeeId(index),
      name: `ủy ban ${name}`,
      kind: 'COMMITTEE',
      responsible_for: id,
    });
    if (country.hasCommittee(parent))
      rows.subordinate_to?.push({ organization: committeeId(index), parent: committeeId(parent) });
    if (level !== 'PROVINCE') continue;
    const bloc = `organization:generated-${index}-bloc`;
    rows.organizations?.push({ id: bloc, name: `khối cơ quan ${name}`, kind: 'BLOC' });
    rows.subordinate_to?.push({ organization: bloc, parent: committeeId(index) });
  }
  return rows;
}
