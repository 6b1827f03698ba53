import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { cypherPlugin } from './cypher-plugin';
import { examplesPlugin } from './examples-plugin';
import { fetcher } from './fetcher';
import { type Example, readJson, type Settings } from './server';

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
      fetcher={fetcher}
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
