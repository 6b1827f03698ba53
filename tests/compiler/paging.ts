import fc from 'fast-check';
import { getOperationAST, parse } from 'graphql';
import { expect } from 'vitest';
import { Operations } from '../../src/compiler/operation.js';
import { readParts } from '../../src/compiler/parts.js';
import { RootFields } from '../../src/compiler/root-field.js';
import { SchemaMap } from '../../src/compiler/schema-map.js';
import { cellIdOf, cellOf, type CellMember } from '../../src/model/cell.js';
import type { Database } from '../../src/neo4j/database.js';
import { buildApiSchema } from '../../src/server/schema.js';

/** What decides where a figure stands on pages, and on which. */
interface Kept {
  readonly value: number | null;
  readonly year: number | null;
  readonly status: 'ACTUAL' | 'TARGET';
}

/** A write between two pages. */
type Write = { readonly what: 'create' | 'remove' | 'change'; readonly which: number; readonly to: Kept };

/** A way to page through figures: documents that become few statements. */
interface Way {
  /** Whether they are those of a unit, below it. */
  readonly isOfUnit?: boolean;
  readonly filter: string;
  readonly orderBy: string;
  readonly isBackward: boolean;
  readonly passes: (figure: Kept) => boolean;
}

const all = (): boolean => true;

/** Ways that are compiled each in a manner of its own. */
const WAYS: readonly Way[] = [
  { filter: '{}', orderBy: '[]', isBackward: false, passes: all },
  { filter: '{}', orderBy: '[{ by: VALUE, direction: DESC }]', isBackward: false, passes: all },
  { filter: '{}', orderBy: '[{ by: PERIOD }]', isBackward: true, passes: all },
  {
    filter: '{ not: { status: [TARGET] } }',
    orderBy: '[]',
    isBackward: true,
    passes: ({ status }) => status !== 'TARGET',
  },
  {
    filter: '{ status: [ACTUAL] }',
    orderBy: '[{ by: PERIOD, direction: DESC }, { by: VALUE }]',
    isBackward: false,
    passes: ({ status }) => status === 'ACTUAL',
  },
  {
    filter: '{ year: [2017, 2018] }',
    orderBy: '[{ by: VALUE, direction: DESC }, { by: PERIOD }]',
    isBackward: true,
    passes: ({ year }) => year === 2017 || year === 2018,
  },
  { isOfUnit: true, filter: '{}', orderBy: '[]', isBackward: false, passes: all },
  {
    isOfUnit: true,
    filter: '{ status: [ACTUAL] }',
    orderBy: '[{ by: ID, direction: DESC }]',
    isBackward: true,
    passes: ({ status }) => status === 'ACTUAL',
  },
];

/** The unit that all figures are about. */
const UNIT = 'area:x';

/** Figures at the beginning of a run. */
const FIGURES = 14;

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
    Readonly<Record<'startCursor' | 'endCursor', string | null>>;
}

/**
 * Pages through figures while others write: whatever stood there all the time and was not moved is seen once, and nothing
 * that was not moved is seen twice.
 */
export async function holdPagesAgainstWrites(database: Database, runs: number): Promise<void> {
  const pages = pagesOf(database);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...WAYS),
      fc.integer({ min: 1, max: 6 }),
      fc.array(keptProperties(), { minLength: FIGURES, maxLength: FIGURES }),
      fc.array(fc.array(writes(), { maxLength: 2 }), { minLength: 4, maxLength: 12 }),
      async (way, size, beginning, between) => {
        const figures = new Map(beginning.map((kept, index) => [idOf(index * 2), kept]));
        await beginWith(database, figures);
        const untouched = new Map(figures);
        const seen: string[] = [];
        let cursor: string | null = null;
        for (let step = 0; ; step += 1) {
          const { nodes, pageInfo }: Page = await pages(way, size, cursor);
          seen.push(...nodes.map(({ id }) => id));
          expect(nodes.length).toBeLessThanOrEqual(size);
          const hasMore = way.isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
          if (!hasMore) break;
          cursor = way.isBackward ? pageInfo.startCursor : pageInfo.endCursor;
          for (const write of between[step] ?? []) {
            const id = await apply(database, figures, write);
            if (id !== null) untouched.delete(id);
          }
        }
        const expected = [...untouched].filter(([, kept]) => way.passes(kept)).map(([id]) => id);
        const found = seen.filter((id) => untouched.has(id));
        expect(found.sort()).toEqual(expected.sort());
      },
    ),
    { numRuns: runs },
  );
}

function idOf(index: number): string {
  return `observation:${String(index).padStart(3, '0')}`;
}

function keptProperties(): fc.Arbitrary<Kept> {
  return fc.record({
    value: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 3 }),
    year: fc.option(fc.integer({ min: 2016, max: 2018 }), { freq: 3 }),
    status: fc.constantFrom('ACTUAL', 'TARGET'),
  });
}

function writes(): fc.Arbitrary<Write> {
  return fc.record({
    what: fc.constantFrom('create', 'remove', 'change'),
    which: fc.nat({ max: 40 }),
    to: keptProperties(),
  });
}

function pagesOf(database: Database): (way: Way, size: number, cursor: string | null) => Promise<Page> {
  const schema = buildApiSchema();
  const operations = new Operations(schema, new RootFields(new SchemaMap(schema), readParts()));
  const documents = new Map(
    WAYS.map((way) => {
      const [size, cursor] = way.isBackward ? ['last', 'before'] : ['first', 'after'];
      const page = `observations(filter: ${way.filter}, orderBy: ${way.orderBy}, ${size}: $size, ${cursor}: $cursor) {
        nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }`;
      const wanted = way.isOfUnit === true ? `area(id: "${UNIT}") { ${page} }` : page;
      return [way, parse(`query ($size: Int, $cursor: String) { ${wanted} }`)];
    }),
  );
  return async (way, size, cursor) => {
    const document = documents.get(way);
    const operation = document === undefined ? null : getOperationAST(document);
    if (document === undefined || operation == null) throw new Error('a way has no document');
    const variables = { size, ...(cursor === null ? {} : { cursor }) };
    const answer = await operations.answer({
      document,
      operation,
      variables,
      today: '2026-01-31',
      run: { database },
    });
    if (way.isOfUnit !== true) return answer.valueOf('observations') as Page;
    return (answer.valueOf('area') as { observations: Page }).observations;
  };
}

/** The properties of a figure, with the cell that it is in. */
function rowOf(id: string, { value, year, status }: Kept) {
  const member: CellMember = {
    indicator: 'x',
    year,
    status,
    measure: 'VALUE',
    qualifier: value === null ? 'RANGE' : 'EXACT',
    joint: false,
    periodToMax: year === null ? null : `${year}-12-31`,
  };
  return { id, figure: { ...member, id, value, cell: cellIdOf(member) }, cell: cellOf(member) };
}

const CREATE = `UNWIND $rows AS row
  CREATE (figure:Observation) SET figure = row.figure
  MERGE (unit:Area {id: '${UNIT}'})
  CREATE (figure)-[:ABOUT {unit: unit.id, figure: figure.id}]->(unit)
  MERGE (cell:CubeCell {id: row.cell.id})
  ON CREATE SET cell = row.cell, cell.count = 0
  SET cell.count = cell.count + 1`;

const REMOVE = `UNWIND $ids AS id
  MATCH (figure:Observation {id: id})
  MATCH (cell:CubeCell {id: figure.cell})
  SET cell.count = cell.count - 1
  DETACH DELETE figure
  WITH DISTINCT cell
  WHERE cell.count = 0
  DELETE cell`;

async function beginWith(database: Database, figures: ReadonlyMap<string, Kept>): Promise<void> {
  const rows = [...figures].map(([id, kept]) => rowOf(id, kept));
  await database.write(async (transaction) => {
    await transaction.run('MATCH (node:Observation|CubeCell) DETACH DELETE node');
    await transaction.run(CREATE, { rows });
  });
}

/** Writes to the graph and to what is known of it; says which figure is no longer what it was. */
async function apply(
  database: Database,
  figures: Map<string, Kept>,
  { what, which, to }: Write,
): Promise<string | null> {
  const ids = [...figures.keys()];
  const id = what === 'create' ? idOf(which) : ids[which % ids.length];
  if (id === undefined || (what === 'create' && figures.has(id))) return null;
  await database.write(async (transaction) => {
    if (what !== 'create') await transaction.run(REMOVE, { ids: [id] });
    if (what !== 'remove') await transaction.run(CREATE, { rows: [rowOf(id, to)] });
  });
  if (what === 'remove') figures.delete(id);
  else figures.set(id, to);
  return id;
}
