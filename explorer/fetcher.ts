import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { isCypherShown, keepStatements } from './cypher-store';
import type { CypherStatement } from './server';

/** An answer that says what hinders one, in the form of those of the API. */
function failure(message: string): Response {
  return Response.json({ errors: [{ message }] });
}

/** Asks the server; whatever comes between, the answer is JSON. */
async function fetchJson(makeRequest: () => Request): Promise<Response> {
  let request;
  try {
    request = makeRequest();
  } catch (error) {
    // Headers are written by hand.
    return failure(`The request cannot be sent: ${String(error)}`);
  }
  let response;
  try {
    response = await fetch(request);
  } catch {
    return failure(`The server at ${location.origin} cannot be reached. Is it running?`);
  }
  return response.headers.get('content-type')?.includes('json') === true
    ? response
    : failure(`${location.origin} answered with status ${response.status}, and no JSON.`);
}

/** Asks the server, and keeps the Cypher of its answer for the panel that shows it. */
async function fetchAndKeepCypher(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  if (!isCypherShown()) return fetchJson(() => new Request(input, init));
  const response = await fetchJson(() => {
    const request = new Request(input, init);
    request.headers.set('x-show-cypher', '1');
    return request;
  });
  const answer = (await response.clone().json()) as { extensions?: { cypher?: CypherStatement[] } };
  keepStatements(answer.extensions?.cypher ?? []);
  return response;
}

/** How GraphiQL asks the server. */
export const fetcher = createGraphiQLFetcher({ url: '/graphql', fetch: fetchAndKeepCypher });
