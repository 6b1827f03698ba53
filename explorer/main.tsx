import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { cypherPlugin } from './cypher-plugin';
import { isCypherShown, keepStatements } from './cypher-store';
import { examplesPlugin } from './examples-plugin';
import { type CypherStatement, type Example, readJson, type Settings } from './server';

/** Asks the server, and keeps the Cypher of its answer for the panel that shows it. */
async function fetchAndKeepCypher(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  if (isCypherShown()) headers.set('x-show-cypher', '1');
  const response = await fetch(input, { ...init, headers });
  if (isCypherShown()) {
    const answer = (await response.clone().json()) as { extensions?: { cypher?: CypherStatement[] } };
    if (answer.extensions?.cypher !== undefined) keepStatements(answer.extensions.cypher);
  }
  return response;
}

async function start(): Promise<void> {
  const container = document.querySelector('#explorer');
  if (container === null) throw new Error('the page has no place for the explorer');
  const [examples, settings] = await Promise.all([
    readJson<Example[]>('/explorer/examples.json', []),
    readJson<Settings>('/explorer/settings.json', { browserUrl: null }),
  ]);
  const questions = examplesPlugin(examples);
  const history = HISTORY_PLUGIN;
  createRoot(container).render(
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: '/graphql', fetch: fetchAndKeepCypher })}
      plugins={[questions, cypherPlugin, history]}
      {...(examples.length === 0 ? {} : { defaultTabs: examples.map(({ query }) => ({ query })) })}
      defaultEditorToolsVisibility={false}
    >
      <GraphiQL.Logo>
        <span className="logo">Outcome Graph</span>
        {settings.browserUrl !== null && (
          <a className="browser" href={settings.browserUrl} target="_blank" rel="noopener noreferrer">
            Neo4j Browser
          </a>
        )}
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}

void start();
