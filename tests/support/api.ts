import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../../src/neo4j/database.js';
import { createServer } from '../../src/server/server.js';
import { expectAsGraphqlJs } from './reference.js';

/** What the API answered. */
export interface Answer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors?: readonly {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; ids?: string[] };
  }[];
  readonly extensions?: {
    cypher?: { statement: string; parameters: Record<string, unknown>; browserUrl: string | null }[];
    unknownIds?: { message: string; field: string; argument: string; ids: string[] }[];
  };
}

/** The whole server before a database, asked without a port. */
export interface Api {
  readonly app: FastifyInstance;
  /** Asks, and holds the answer against graphql-js; the type of the answer is that of the document, or is said by the test. */
  ask<T = Record<string, never>>(
    query: string | TypedDocumentNode<T, Record<string, never>>,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
}

/** A server for a file's tests. */
export function useApi(database: Database): Api {
  let app: FastifyInstance | undefined;
  const server = (): FastifyInstance => {
    if (app === undefined) throw new Error('the server is not there yet');
    return app;
  };
  beforeAll(async () => {
    const browser = {
      url: 'http://127.0.0.1:7474/browser/',
      boltUri: 'bolt://127.0.0.1:7687',
      user: 'neo4j',
      database: 'neo4j',
    };
    app = await createServer({ serving: { database, browser }, doing: '' });
  });
  afterAll(() => app?.close());
  return {
    get app() {
      return server();
    },
    async ask<T>(query: string | DocumentNode, variables = {}, headers = {}) {
      const text = typeof query === 'string' ? query : print(query);
      const response = await server().inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: { query: text, variables },
      });
      const answer = response.json<Omit<Answer<T>, 'status'>>();
      await expectAsGraphqlJs(database, text, variables, answer);
      return { status: response.statusCode, ...answer };
    },
  };
}
