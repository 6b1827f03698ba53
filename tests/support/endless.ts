import type { Database } from '../../src/neo4j/database.js';

/** A statement that no database answers before somebody gives up. */
export const ENDLESS = 'UNWIND range(1, 1000000000000) AS number WITH number WHERE number < 0 RETURN number';

/** How many of these statements a database is at work on. */
export async function endlessIn(database: Database): Promise<number> {
  const rows = await database.read<{ currentQuery: string }>('SHOW TRANSACTIONS YIELD currentQuery');
  return rows.filter(({ currentQuery }) => currentQuery === ENDLESS).length;
}
