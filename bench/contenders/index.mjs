import { handWritten } from './hand-written.mjs';
import { neo4jGraphql } from './neo4j-graphql.mjs';
import { ours } from './ours.mjs';

/** Each contender with its key in the workloads, in the order of the tables. */
const CONTENDERS = [
  ['ours', ours],
  ['handWritten', handWritten],
  ['neo4jGraphql', neo4jGraphql],
];

/** Opens every contender on one store. */
export async function openContenders(store) {
  const open = [];
  for (const [key, make] of CONTENDERS) open.push({ key, ...(await make(store)) });
  return open;
}
