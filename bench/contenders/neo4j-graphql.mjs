// @neo4j/graphql on the same graph and indexes: type definitions as its manual advises, executed by graphql-js.
import { readFileSync } from 'node:fs';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { execute, parse, validate } from 'graphql';
import neo4j from 'neo4j-driver';

const TYPE_DEFINITIONS = readFileSync(new URL('neo4j-graphql.graphql', import.meta.url), 'utf8');

export async function neo4jGraphql({ address: { uri, user, password, database } }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const library = new Neo4jGraphQL({
    typeDefs: TYPE_DEFINITIONS,
    driver,
    features: {
      // A year is asked for by days, which are texts that sort.
      filters: { String: { GTE: true, LTE: true } },
    },
  });
  const schema = await library.getSchema();

  const prepare = ({ document: text }, onStatement) => {
    const document = parse(text);
    const errors = validate(schema, document);
    if (errors.length > 0) throw errors[0];
    const executionContext = onStatement === undefined ? driver : listening(driver, onStatement);
    return async (variables) => {
      const answer = await execute({
        schema,
        document,
        variableValues: variables,
        // Given whole, it need not ask the home database's name.
        contextValue: { executionContext, sessionConfig: { database } },
      });
      if (answer.errors !== undefined) throw answer.errors[0];
      return JSON.stringify(answer);
    };
  };
  return {
    name: 'neo4j-graphql',
    title: '@neo4j/graphql',
    prepare,
    close: () => driver.close(),
  };
}

/** The driver, telling of each statement that runs through it. */
function listening(driver, onStatement) {
  const telling = (transaction) =>
    Object.create(transaction, {
      run: {
        value: (text, parameters) => {
          onStatement({ text, parameters });
          return transaction.run(text, parameters);
        },
      },
    });
  return Object.create(driver, {
    session: {
      value: (configuration) => {
        const session = driver.session(configuration);
        return Object.create(session, {
          executeRead: {
            value: (work, settings) =>
              session.executeRead((transaction) => work(telling(transaction)), settings),
          },
          close: { value: () => session.close() },
        });
      },
    },
  });
}
