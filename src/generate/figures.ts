import type { Qualifier } from '../model/quantity.js';
import type { Cells } from './packages.js';
import type { Random } from './random.js';
import { areaId, committeeId, type Country } from './units.js';

/** The years that figures are about. */
const YEARS = [2008, 2024] as const;

/** Figures that one source states. */
const FIGURES_A_SOURCE = 200;

const WORDS: Readonly<Record<Exclude<Qualifier, 'RANGE'>, string>> = {
  EXACT: '',
  NEARLY: 'gần ',
  MORE_THAN: 'hơn ',
  ABOUT: 'khoảng ',
  AT_LEAST: 'ít nhất ',
  AT_MOST: 'không quá ',
};

const FLOWS = ['generated_members_admitted', 'generated_cells_founded', 'generated_hamlets_ended'] as const;
const STOCKS = ['generated_members_total', 'generated_cells_total', 'generated_hamlets_total'] as const;

/** The vocabulary of made-up figures: indicators, a sector, a group, and documents under which figures are reported. */
export function vocabularyRows(): Record<string, Cells[]> {
  const indicator = (id: string, kind: string): Cells => {
    const name = id.replace('generated_', '').replaceAll('_', ' ');
    const counts = id.includes('members') ? 'MEMBER' : id.includes('cells') ? 'CELL' : 'HAMLET';
    return {
      id,
      name: `Generated ${name}`,
      name_vi: `Số ${name}`,
      definition: 'Made up for tests of speed.',
      unit: 'units',
      counts,
      kind,
    };
  };
  return {
    indicators: [...FLOWS.map((id) => indicator(id, 'FLOW')), ...STOCKS.map((id) => indicator(id, 'STOCK'))],
    breakdowns: [
      { id: 'breakdown:generated-women', dimension: 'GROUP', name: 'Women', name_vi: 'Nữ' },
      { id: 'breakdown:generated-private', dimension: 'SECTOR', name: 'Private sector', name_vi: 'Tư nhân' },
    ],
    resolutions: RESOLUTIONS.map((id, at) => ({
      id,
      title: `Generated resolution ${at + 1}`,
      kind: 'RESOLUTION',
      code: `${at + 1}-NQ/GEN`,
    })),
  };
}

const RESOLUTIONS = [1, 2, 3, 4, 5].map((number) => `resolution:generated-${number}`);

/** The rows of a stretch of figures, with their sources, events and evidence. */
export function figureRows(
  country: Country,
  random: Random,
  from: number,
  to: number,
): Record<string, Cells[]> {
  const rows: Record<string, Cells[]> = { events: [], sources: [], observations: [], evidence: [] };
  for (let index = from; index < to; index += 1) {
    const source = Math.floor(index / FIGURES_A_SOURCE);
    if (index % FIGURES_A_SOURCE === 0) addSource(rows, country, random, source);
    const row = figureRow(country, random, index, source);
    rows.observations?.push(row);
    rows.evidence?.push({
      id: `evidence:generated-${index}`,
      supports: row.id ?? '',
      source: `source:generated-${source}`,
      quote: `${String(row.stated)} theo báo cáo`,
    });
  }
  return rows;
}

function addSource(rows: Record<string, Cells[]>, country: Country, random: Random, source: number): void {
  const year = random.integer(...YEARS);
  rows.sources?.push({
    id: `source:generated-${source}`,
    title: `Generated report ${source}`,
    published: `${year}-${String(random.integer(1, 12)).padStart(2, '0')}-15`,
  });
  rows.events?.push({
    id: `event:generated-${source}`,
    name: `Generated conference ${source}`,
    kind: 'REVIEW_CONFERENCE',
    date: `${year}-06-30`,
    held_in: areaId(random.integer(0, Math.min(country.size - 1, 63))),
    reviews: random.pick(RESOLUTIONS as [string, ...string[]]),
  });
}

function figureRow(country: Country, random: Random, index: number, source: number): Cells {
  const isFlow = random.chance(60);
  const { about, isJoint } = unitsOf(country, random);
  const share = random.chance(6);
  return {
    id: `observation:generated-${index}`,
    indicator: random.pick(isFlow ? FLOWS : STOCKS),
    about: about.join('|'),
    joint: isJoint ? 'true' : '',
    ...numberOf(random, share),
    measure: share ? 'SHARE' : '',
    share_of: share ? 'TARGET' : '',
    status: random.weighted([
      [92, ''],
      [5, 'TARGET'],
      [3, 'PLANNED'],
    ]),
    period_kind: isFlow ? 'FLOW' : 'STOCK',
    ...periodOf(random, isFlow),
    breakdowns: random.weighted([
      [85, ''],
      [8, 'breakdown:generated-women'],
      [7, 'breakdown:generated-private'],
    ]),
    outcome_of: random.chance(60) ? random.pick(RESOLUTIONS as [string, ...string[]]) : '',
    reported_at: random.chance(30) ? `event:generated-${source}` : '',
  };
}

/** One unit, or a few beside each other: most figures are about the smallest units that there are. */
function unitsOf(country: Country, random: Random): { about: string[]; isJoint: boolean } {
  const weights = { NATION: 1, PROVINCE: 9, DISTRICT: 20, COMMUNE: 40, HAMLET: 30 } as const;
  const level = random.weighted(country.levels.map((one) => [weights[one], one] as const));
  const [from, to] = country.range(level);
  const index = random.integer(from, to - 1);
  const other = random.chance(3) ? country.sibling(index) : null;
  const isOfCommittee = random.chance(50);
  const about = [index, ...(other === null ? [] : [other])]
    .map((one) => (isOfCommittee && country.hasCommittee(one) ? committeeId(one) : areaId(one)))
    .sort();
  return { about, isJoint: other !== null };
}

/** A number with its words, as a Vietnamese page prints it. */
function numberOf(random: Random, isShare: boolean): Cells {
  const value = isShare ? random.integer(1, 1_500) / 10 : random.integer(0, 5_000);
  const printed = (number: number): string =>
    isShare ? `${number.toFixed(1).replace('.', ',')}%` : number.toString().replace(/\B(?=(\d{3})+$)/g, '.');
  const qualifier = random.weighted<Qualifier>([
    [85, 'EXACT'],
    [5, 'NEARLY'],
    [5, 'MORE_THAN'],
    [2, 'ABOUT'],
    [2, 'AT_LEAST'],
    [1, 'RANGE'],
  ]);
  if (qualifier === 'RANGE') {
    const upper = value + random.integer(1, 50);
    return {
      stated: `${printed(value)} - ${printed(upper)}`,
      value: '',
      qualifier,
      lower: cell(value),
      upper: cell(upper),
    };
  }
  return { stated: WORDS[qualifier] + printed(value), value: cell(value), qualifier, lower: '', upper: '' };
}

/** A number as packages write it. */
function cell(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** A year, a half of it, or from its begin to a day; of a stock its last day or month. */
function periodOf(random: Random, isFlow: boolean): Cells {
  const year = random.integer(...YEARS);
  if (!isFlow) {
    return { period_from: '', period_to: random.chance(80) ? `${year}-12-31` : `${year}-06` };
  }
  const [period_from, period_to] = random.weighted<readonly [string, string]>([
    [78, [`${year}`, `${year}`]],
    [6, [`${year}-01`, `${year}-06`]],
    [6, [`${year}-07`, `${year}-12`]],
    [8, [`${year}-01-01`, `${year}-09-12`]],
    [2, ['XXXX-01-01', 'XXXX-05-30']],
  ]);
  return { period_from, period_to };
}
