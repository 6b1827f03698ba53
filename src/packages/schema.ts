import { batchesOf, groupBy } from '../model/grouping.js';
import { readCypherFile } from '../neo4j/cypher-files.js';
import type { Database } from '../neo4j/database.js';

/** A statement of `cypher/write/schema.cypher`: what it creates or drops, and how it defines it. */
interface SchemaStatement {
  readonly text: string;
  readonly action: 'CREATE' | 'DROP';
  readonly kind: Kind;
  readonly name: string;
  readonly on: readonly string[];
  readonly properties: readonly string[];
  readonly analyzer: string | null;
}

type Kind = 'CONSTRAINT' | 'INDEX' | 'FULLTEXT INDEX';

/** An index as the database describes it; that of a constraint has the constraint's name. */
interface IndexInGraph {
  readonly name: string;
  readonly state: string;
  readonly type: string;
  readonly on: readonly string[] | null;
  readonly properties: readonly string[] | null;
  readonly ofConstraint: boolean;
  readonly analyzer: string | null;
}

/** How long indexes may take to be made: minutes for a million figures. */
const INDEXES_WITHIN_SECONDS = 4 * 3_600;

/**
 * Makes the constraints and indexes what `cypher/write/schema.cypher` says, and waits until they serve. One whose
 * definition changed is made anew: `IF NOT EXISTS` looks at the name only, and an old store would keep the old one.
 */
export async function ensureSchema(database: Database): Promise<void> {
  const there = new Map((await indexesIn(database)).map((index) => [index.name, index]));
  const statements = readCypherFile('write', 'schema').map(({ text }) => parse(text));
  const missing: SchemaStatement[] = [];
  const drops: string[] = [];
  for (const statement of statements) {
    const index = there.get(statement.name);
    if (index !== undefined && (statement.action === 'DROP' || !isAsDefined(index, statement)))
      drops.push(`DROP ${index.ofConstraint ? 'CONSTRAINT' : 'INDEX'} ${statement.name} IF EXISTS`);
    if (statement.action === 'CREATE' && (index?.state !== 'ONLINE' || !isAsDefined(index, statement)))
      missing.push(statement);
  }
  // A name is free only after it is committed.
  for (const texts of [drops, ...inTransactions(missing).map((some) => some.map(({ text }) => text))]) {
    if (texts.length === 0) continue;
    await database.write(async (transaction) => {
      for (const text of texts) await transaction.run(text);
    });
  }
  if (missing.length > 0) await database.runAlone(`CALL db.awaitIndexes(${INDEXES_WITHIN_SECONDS})`);
}

/** Indexes that are filled by one thread, which reads what they are on once for all of them. */
const FILLED_TOGETHER = 7;

/**
 * Parts statements into transactions. Each would wait for the disk if it had one of its own; the indexes of one transaction
 * are filled by one thread, and those of a second one beside it, which in a load of a million figures takes 73 seconds instead of
 * 102 on two cores. A constraint is filled while its transaction runs: all of them, beside the first indexes.
 */
function inTransactions(statements: readonly SchemaStatement[]): (readonly SchemaStatement[])[] {
  const constraints = statements.filter(({ kind }) => kind === 'CONSTRAINT');
  const indexes = statements.filter(({ kind }) => kind !== 'CONSTRAINT');
  const mostFirst = [...groupBy(indexes, ({ on }) => on.join()).values()]
    .sort((one, other) => other.length - one.length)
    .flat();
  const [first = [], ...others] = batchesOf(mostFirst, FILLED_TOGETHER);
  return [first, constraints, ...others];
}

async function indexesIn(database: Database): Promise<IndexInGraph[]> {
  return database.read<IndexInGraph>(
    `SHOW INDEXES YIELD name, state, type, labelsOrTypes, properties, owningConstraint, options
     RETURN name, state, type, labelsOrTypes AS on, properties, owningConstraint IS NOT NULL AS ofConstraint,
            options.indexConfig['fulltext.analyzer'] AS analyzer`,
  );
}

function parse(text: string): SchemaStatement {
  const [, action, kind, name] =
    /^(CREATE|DROP) (CONSTRAINT|INDEX|FULLTEXT INDEX) (\w+) IF /.exec(text) ?? [];
  if (name === undefined)
    throw new Error(`cypher/write/schema.cypher has a statement that names nothing: ${text}`);
  return {
    text,
    action: action as SchemaStatement['action'],
    kind: kind as Kind,
    name,
    on: /[([]\w+:([\w|]+)[)\]]/.exec(text)?.[1]?.split('|') ?? [],
    properties: [...text.matchAll(/\b(?:node|edge)\.(\w+)/g)].map(([, property]) => property ?? ''),
    analyzer: /`fulltext\.analyzer`: '([^']+)'/.exec(text)?.[1] ?? null,
  };
}

function isAsDefined(index: IndexInGraph, { kind, on, properties, analyzer }: SchemaStatement): boolean {
  const kindInGraph: Kind = index.ofConstraint
    ? 'CONSTRAINT'
    : index.type === 'FULLTEXT'
      ? 'FULLTEXT INDEX'
      : 'INDEX';
  const sameWords = (one: readonly string[] | null, other: readonly string[]): boolean =>
    [...(one ?? [])].sort().join() === [...other].sort().join();
  return (
    index.state !== 'FAILED' &&
    kindInGraph === kind &&
    sameWords(index.on, on) &&
    // In the order in which an index serves them.
    (index.properties ?? []).join() === properties.join() &&
    (analyzer === null || index.analyzer === analyzer)
  );
}
