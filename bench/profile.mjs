import neo4j from 'neo4j-driver';
import { askOf } from './ask.mjs';

/** Statements that a contender runs for one draw, and what the database does for them. */
export async function profile(contender, workload, drawn, address) {
  const statements = [];
  const ask = askOf(contender, workload, (statement) => statements.push(statement));
  if (ask === null) return null;
  await ask(drawn);
  return { roundTrips: statements.length, databaseHits: await hitsOfAll(statements, address) };
}

/** What the database does for statements: db hits of `PROFILE`, all together. */
export async function hitsOfAll(statements, { uri, user, password, database }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    let hits = 0;
    for (const { text, parameters } of statements) {
      const { summary } = await session.run(`PROFILE ${text}`, storable(parameters));
      hits += hitsOf(summary.profile);
    }
    return hits;
  } finally {
    await session.close();
    await driver.close();
  }
}

function hitsOf({ dbHits, children }) {
  return children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));
}

/** Parameters of another copy of the driver, whose integers are not this one's. */
function storable(value) {
  if (neo4j.isInt(value)) return neo4j.int(value.toString());
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, storable(one)]));
}
