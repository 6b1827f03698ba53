import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { renewAllRollups } from '../../src/packages/rollups/change-rollups.js';
import { emptyDatabase, importInto, useEmptyDatabase } from '../support/database.js';
import {
  cleanPackagesAfterwards,
  evidenceRow,
  observationRow,
  type Rows,
  SMALL_CITY,
  writePackage,
} from '../support/packages.js';

const database = useEmptyDatabase();
cleanPackagesAfterwards();
beforeEach(() => emptyDatabase(database));

/** Every roll-up that the graph keeps, one line each. */
async function kept(): Promise<string[]> {
  const rows = await database.read<{ properties: object }>(
    'MATCH (rollup:Rollup) RETURN properties(rollup) AS properties',
  );
  return rows.map(({ properties }) => JSON.stringify(Object.entries(properties).sort())).sort();
}

const AREAS = ['area:city', 'area:north', 'area:south', 'area:east'] as const;

/** What packages can say: figures of two years about a city and its districts, where the districts belong, and who they are. */
const states = fc.record({
  figures: fc.uniqueArray(
    fc.record({
      number: fc.nat({ max: 7 }),
      about: fc.subarray([...AREAS], { minLength: 1, maxLength: 2 }),
      year: fc.constantFrom('2018', '2019'),
      value: fc.integer({ min: 1, max: 9 }),
      status: fc.constantFrom('ACTUAL', 'ACTUAL', 'TARGET'),
    }),
    { selector: ({ number }) => number, maxLength: 6 },
  ),
  east: fc.constantFrom(null, 'area:city', 'area:north'),
  listed: fc.constantFrom('', 'ALL', 'SOME'),
});

interface FigureSpec {
  readonly number: number;
  readonly about: readonly string[];
  readonly year: string;
  readonly value: number;
  readonly status: string;
}

interface Spec {
  readonly figures: readonly FigureSpec[];
  readonly east: string | null;
  readonly listed: string;
}

function rowsOf({ figures, east, listed }: Spec): Rows {
  const area = (id: string, level: string): Record<string, string> => ({
    id,
    name: id.slice(5),
    level,
    parts_listed: '',
  });
  return {
    areas: [
      { ...area('area:city', 'PROVINCE'), parts_listed: listed },
      area('area:north', 'DISTRICT'),
      area('area:south', 'DISTRICT'),
      // It may be part of the north too.
      area('area:east', 'COMMUNE'),
    ],
    part_of: [
      { area: 'area:north', parent: 'area:city' },
      { area: 'area:south', parent: 'area:city' },
      ...(east === null ? [] : [{ area: 'area:east', parent: east }]),
    ],
    indicators: SMALL_CITY.indicators ?? [],
    sources: SMALL_CITY.sources ?? [],
    // A table without rows has no header either.
    ...(figures.length === 0 ? {} : factsOf(figures)),
  };
}

function factsOf(figures: readonly FigureSpec[]): Rows {
  return {
    observations: figures.map(({ number, about, year, value, status }) => ({
      ...observationRow(String(number), {
        about: about.join('|'),
        joint: about.length > 1,
        period_from: year,
        period_to: year,
        stated: String(value),
        value,
        status,
      }),
    })),
    evidence: figures.map(({ number, value }) => evidenceRow(String(number), `${value} cells`)),
  };
}

/** Figures of twelve years about the city, each of its districts and two together. */
const MANY_FIGURES: Spec = {
  figures: Array.from({ length: 12 }, (_, at) => String(2008 + at)).flatMap((year, late) =>
    [['area:city'], ['area:north'], ['area:south', 'area:east']].map((about, at) => ({
      number: 3 * late + at,
      about,
      year,
      value: 9 - at,
      status: 'ACTUAL',
    })),
  ),
  east: 'area:city',
  listed: 'ALL',
};

test('after any changes the graph keeps the roll-ups that it would keep if all were made anew', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(states, { minLength: 1, maxLength: 3 }), async (changes) => {
      for (const change of changes) {
        const { problems } = await importInto(database, await writePackage(rowsOf(change), 'changing'));
        expect(problems).toEqual([]);
      }
      const incremental = await kept();
      await renewAllRollups(database, () => undefined);
      expect(incremental).toEqual(await kept());
      compared += incremental.length;
    }),
    // One world of many roll-ups comes first: what is drawn may keep hardly any.
    { numRuns: 8, endOnFailure: true, examples: [[[MANY_FIGURES, { ...MANY_FIGURES, east: 'area:north' }]]] },
  );
  expect(compared).toBeGreaterThan(10);
}, 120_000);
