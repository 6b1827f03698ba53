// This project, in process: an operation in, the text of its answer out, as the server's own plugin has it answered.
import { createRequire } from 'node:module';
import { Operations } from '../../dist/compiler/operation.js';
import { readParts } from '../../dist/compiler/parts.js';
import { RootFields } from '../../dist/compiler/root-field.js';
import { SchemaMap } from '../../dist/compiler/schema-map.js';
import { Database } from '../../dist/neo4j/database.js';
import { today } from '../../dist/today.js';
import { buildApiSchema } from '../../dist/server/schema.js';

// The graphql of the project, not of bench/: what is parsed by one is no document to the other.
const { parse, validate } = createRequire(new URL('../../package.json', import.meta.url))('graphql');

export function ours({ address }) {
  const database = new Database(address);
  const schema = buildApiSchema();
  const operations = new Operations(schema, new RootFields(new SchemaMap(schema), readParts()));

  /** Parsed and validated once, as a server keeps its documents. */
  const prepare = ({ document: text }, onStatement) => {
    const document = parse(text);
    const errors = validate(schema, document);
    if (errors.length > 0) throw errors[0];
    const [operation] = document.definitions;
    return async (variables) => {
      const run = onStatement === undefined ? { database } : { database, onStatement };
      const answer = await operations.answer({ document, operation, variables, today: today(), run });
      if (answer.data === null) {
        // Whatever failed is thrown by the field that failed.
        for (const { name, alias } of operation.selectionSet.selections.map((one) => ({ ...one })))
          answer.valueOf((alias ?? name).value);
        throw new Error('graphql-js would have to complete the answer');
      }
      return JSON.stringify({ data: answer.data });
    };
  };
  return {
    name: 'ours',
    title: 'Outcome Graph',
    prepare,
    close: () => database.close(),
  };
}
