import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { cypherPlugin } from './cypher-plugin';
import { examplesPlugin } from './examples-plugin';
import { fetcher } from './fetcher';
import { hasKeptTabs, Session } from './session';
import { type Example, readJson, type Settings } from './server';

async function start(): Promise<void> {
  const container = document.querySelector('#explorer');
  if (container === null) throw new Error('the page has no place for the explorer');
  const [examples, settings] = await Promise.all([
    readJson<Example[]>('/explorer/examples.json', []),
    readJson<Settings>('/explorer/settings.json', { browserUrl: null }),
  ]);
  const examplesPanel = examplesPlugin(examples);
  createRoot(container).render(
    <GraphiQL
      fetcher={fetcher}
      plugins={[examplesPanel, cypherPlugin, HISTORY_PLUGIN]}
      // Who comes first sees what can be asked; later the panel is as it was left.
      {...(hasKeptTabs() ? {} : { visiblePlugin: examplesPanel })}
      {...(examples.length === 0 ? {} : { defaultTabs: examples.slice(0, 1) })}
      defaultEditorToolsVisibility={false}
      // GraphiQL would offer to keep headers, and forget on the next visit that it was asked to.
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <h1 className="logo">Outcome Graph</h1>
        {settings.browserUrl !== null && (
          <a className="browser" href={settings.browserUrl} target="_blank" rel="noopener noreferrer">
            Neo4j Browser
          </a>
        )}
      </GraphiQL.Logo>
      <Session />
    </GraphiQL>,
  );
}

void start();
