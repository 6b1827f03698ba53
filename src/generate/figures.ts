import type { Cells } from './packages.js';
import type { Random } from './random.js';
import { statedNumber } from './stated-number.js';
import {
  type Counted,
  FLOWS,
  type GeneratedBreakdown,
  type GeneratedIndicator,
  type GeneratedStatus,
  PRIVATE,
  STOCKS,
  type Stretch,
  THIRDS_A_YEAR,
  type Truth,
  WOMEN,
  YEARS,
} from './truth.js';
import { areaId, committeeId, type Country, type GeneratedArea } from './units.js';

/** Figures that one source states. */
const FIGURES_A_SOURCE = 200;

/**
 * Of how many figures one is a slip of the pen. The larger units are told of by more sources, and by such as look twice:
 * with slips as frequent as below, nearly every claim of a large graph about the nation would stand against another.
 */
const FIGURES_A_SLIP: Readonly<Record<GeneratedArea['level'], number>> = {
  NATION: 5_000,
  PROVINCE: 1_000,
  DISTRICT: 200,
  COMMUNE: 40,
  HAMLET: 40,
};

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
      { id: WOMEN, dimension: 'GROUP', name: 'Women', name_vi: 'Nữ' },
      { id: PRIVATE, dimension: 'SECTOR', name: 'Private sector', name_vi: 'Tư nhân' },
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
export function figureRows(truth: Truth, random: Random, from: number, to: number): Record<string, Cells[]> {
  const rows: Record<string, Cells[]> = { events: [], sources: [], observations: [], evidence: [] };
  for (let index = from; index < to; index += 1) {
    const source = Math.floor(index / FIGURES_A_SOURCE);
    if (index % FIGURES_A_SOURCE === 0) addSource(rows, truth.country, random, source);
    const row = figureRow(truth, random, index, source);
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

function figureRow(truth: Truth, random: Random, index: number, source: number): Cells {
  const isFlow = random.chance(60);
  const { level, areas, about } = unitsOf(truth.country, random);
  const isShare = random.chance(6);
  const counted: Counted = {
    indicator: random.pick<GeneratedIndicator>(isFlow ? FLOWS : STOCKS),
    breakdown: random.weighted<GeneratedBreakdown>([
      [85, ''],
      [8, WOMEN],
      [7, PRIVATE],
    ]),
    // A share of a plan is one of a result.
    status: isShare
      ? 'ACTUAL'
      : random.weighted<GeneratedStatus>([
          [92, 'ACTUAL'],
          [5, 'TARGET'],
          [3, 'PLANNED'],
        ]),
  };
  const { stretch, cells } = periodOf(random, isFlow, counted.status);
  const right = isShare ? truth.percentOfTarget(counted, stretch) : truth.numberOf(areas, counted, stretch);
  const isSlip = random.integer(1, FIGURES_A_SLIP[level]) === 1;
  return {
    id: `observation:generated-${index}`,
    indicator: counted.indicator,
    about: about.join('|'),
    joint: areas.length > 1 ? 'true' : '',
    ...statedNumber(random, isSlip ? slipOf(random, right) : right, isShare),
    measure: isShare ? 'SHARE' : '',
    share_of: isShare ? 'TARGET' : '',
    status: counted.status === 'ACTUAL' ? '' : counted.status,
    period_kind: isFlow ? 'FLOW' : 'STOCK',
    ...cells,
    breakdowns: counted.breakdown,
    outcome_of: random.chance(60) ? random.pick(RESOLUTIONS as [string, ...string[]]) : '',
    reported_at: random.chance(30) ? `event:generated-${source}` : '',
  };
}

/** One unit, or a few beside each other: most figures are about the smallest units that there are. */
function unitsOf(
  country: Country,
  random: Random,
): { level: GeneratedArea['level']; areas: number[]; about: string[] } {
  const weights = { NATION: 1, PROVINCE: 9, DISTRICT: 20, COMMUNE: 40, HAMLET: 30 } as const;
  const level = random.weighted(country.levels.map((one) => [weights[one], one] as const));
  const [from, to] = country.range(level);
  const index = random.integer(from, to - 1);
  const other = random.chance(3) ? country.sibling(index) : null;
  const isOfCommittee = random.chance(50);
  const areas = [index, ...(other === null ? [] : [other])];
  const about = areas
    .map((one) => (isOfCommittee && country.hasCommittee(one) ? committeeId(one) : areaId(one)))
    .sort();
  return { level, areas, about };
}

/** A number that is wrong by a twentieth to two fifths of it. */
function slipOf(random: Random, right: number): number {
  const by = Math.max(1, Math.round((right * random.integer(5, 40)) / 100));
  return right > by && random.chance(50) ? right - by : right + by;
}

/** A year, a half of it, or from its begin to a day; of a stock its last day or June. Plans are for whole years. */
function periodOf(
  random: Random,
  isFlow: boolean,
  status: GeneratedStatus,
): { stretch: Stretch; cells: { period_from: string; period_to: string } } {
  const year = random.integer(...YEARS);
  const half = THIRDS_A_YEAR / 2;
  const periodOfYear = (from: number, to: number, period_from: string, period_to: string) => ({
    stretch: { year, from, to },
    cells: { period_from, period_to },
  });
  const wholeYear = periodOfYear(0, THIRDS_A_YEAR, `${year}`, `${year}`);
  if (!isFlow) {
    const isAtEnd = random.chance(80);
    return periodOfYear(0, isAtEnd ? THIRDS_A_YEAR : half, '', isAtEnd ? `${year}-12-31` : `${year}-06`);
  }
  const chosen = random.weighted([
    [78, wholeYear],
    [6, periodOfYear(0, half, `${year}-01`, `${year}-06`)],
    [6, periodOfYear(half, THIRDS_A_YEAR, `${year}-07`, `${year}-12`)],
    [8, periodOfYear(0, THIRDS_TO_SEPTEMBER_12, `${year}-01-01`, `${year}-09-12`)],
    // Of the year that is not told it is always the same one.
    [2, { ...periodOfYear(0, 15, 'XXXX-01-01', 'XXXX-05-30'), stretch: { year: YEARS[0], from: 0, to: 15 } }],
  ]);
  return status === 'ACTUAL' ? chosen : wholeYear;
}

const THIRDS_TO_SEPTEMBER_12 = 25;
