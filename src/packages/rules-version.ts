import neo4j from 'neo4j-driver';
import type { Database, Transaction } from '../neo4j/database.js';

/**
 * The version of the rules by which what follows from the rows of packages is worked out and kept: what figures are found and
 * counted by, roll-ups, findings. To be raised whenever one of these rules changes: what a store keeps by other rules is
 * worked out anew in the next import.
 */
export const RULES_VERSION = 3;

/** The version as a parameter of statements that keep it as `Dataset.rules`. */
export const rulesParameter = neo4j.int(RULES_VERSION);

/** What says, as a part of `SET`, that the first rows of a store are counted by these rules; `$rules` is {@link rulesParameter}. */
export const RULES_OF_FIRST_ROWS =
  'dataset.rules = CASE WHEN EXISTS { MATCH (:Package) } THEN dataset.rules ELSE $rules END';

/** By which rules a store keeps what follows from its rows. */
export interface RulesOfStore {
  /** By these, or nothing follows from anything yet. */
  readonly areThese: boolean;
  /** Whether it is whole but for them, so that what follows can be worked out: no import is writing in batches, or was cut off. */
  readonly isWhole: boolean;
}

const STATEMENT = `
  OPTIONAL MATCH (dataset:Dataset {id: 'dataset'})
  RETURN dataset.rules AS version, EXISTS { MATCH (:Package) } AS hasRows,
    dataset.state = 'READY' OR coalesce(dataset.renews, false) AS isWhole`;

interface Row {
  readonly version: number | null;
  readonly hasRows: boolean;
  readonly isWhole: boolean | null;
}

function read(rows: readonly Row[]): RulesOfStore {
  const [row] = rows;
  return {
    areThese: row === undefined || row.version === RULES_VERSION || !row.hasRows,
    isWhole: row?.isWhole === true,
  };
}

/** By which rules the graph keeps what follows from its rows. */
export async function rulesOfStore(database: Database): Promise<RulesOfStore> {
  return read(await database.read<Row>(STATEMENT));
}

/** The same, as an import sees it in its transaction. */
export async function rulesIn(transaction: Transaction): Promise<RulesOfStore> {
  return read((await transaction.run<Row>(STATEMENT)).rows);
}
