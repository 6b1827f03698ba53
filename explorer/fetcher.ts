import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { isCypherShown, keepStatements } from './cypher-store';
import type { CypherStatement } from './server';

/** An answer that says what hinders one, in the form of those of the API. */
function failure(message: string): Response {
  return Response.json({ errors: [{ message }] });
}

/** Asks the server; whatever comes between, the answer is JSON. */
async function fetchJson(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  let response;
  try {
    response = await fetch(input, init);
  } catch {
    return failure(`The server at ${location.origin} cannot be reached. Is it running?`);
  }
  return response.headers.get('content-type')?.includes('json') === true
    ? response
    : failure(`${location.origin} answered with status ${response.status}, and no JSON.`);
}

/** Asks the server, and keeps the Cypher of its answer for the panel that shows it. */
async function fetchAndKeepCypher(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (!isCypherShown()) return fetchJson(input, init);
  const headers = new Headers(init?.headers);
  headers.set('x-show-cypher', '1');
  const response = await fetchJson(input, { ...init, headers });
  const answer = (await response.clone().json()) as { extensions?: { cypher?: CypherStatement[] } };
  keepStatements(answer.extensions?.cypher ?? []);
  return response;
}

/** How GraphiQL asks the server. */
export const fetcher = createGraphiQLFetcher({ url: '/graphql', fetch: fetchAndKeepCypher });
