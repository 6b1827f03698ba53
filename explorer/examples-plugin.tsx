import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Example } from './server';

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01" strokeLinecap="round" />
    </svg>
  );
}

/** Where a panel covers the editor, as explorer.css has it. */
const NARROW = matchMedia('(max-width: 45rem)');

/** What a query asks, without what its comments say. */
function asked(query: string | null): string {
  return (query ?? '').replace(/^#.*\n/gm, '').trim();
}

/** The panel of questions that can be asked; each opens in the tab that has it, or else in one of its own. */
export function examplesPlugin(examples: readonly Example[]): GraphiQLPlugin {
  const topics = [...new Set(examples.map(({ topic }) => topic))];

  function ExamplesPanel() {
    const { queryEditor, tabs, activeTabIndex } = useGraphiQL(pick('queryEditor', 'tabs', 'activeTabIndex'));
    const actions = useGraphiQLActions();

    const open = ({ query }: Example): void => {
      const index = tabs.findIndex((tab) => asked(tab.query) === asked(query));
      if (index !== -1) {
        if (index !== activeTabIndex) actions.changeTab(index);
      } else {
        // A tab in which nothing is written is as good as a new one.
        if (queryEditor?.getValue().trim() !== '') actions.addTab();
        queryEditor?.setValue(query);
        // The editor tells its tab a little later; until then the example could be opened twice.
        actions.updateActiveTabValues({ query });
      }
      if (NARROW.matches) {
        actions.setVisiblePlugin(null);
        document.querySelector<HTMLElement>('.graphiql-execute-button')?.focus();
      }
    };

    const shown = asked(tabs[activeTabIndex]?.query ?? null);
    return (
      <div className="panel">
        <h2>Examples</h2>
        {examples.length === 0 ? (
          <p>The server offers no examples.</p>
        ) : (
          <p>Choose a question, and run it (▶) for the answer.</p>
        )}
        {topics.map((topic) => (
          <section key={topic}>
            <h3>{topic}</h3>
            <ul>
              {examples
                .filter((example) => example.topic === topic)
                .map((example) => (
                  <li key={example.name}>
                    <button
                      type="button"
                      className="graphiql-un-styled example"
                      aria-current={asked(example.query) === shown}
                      onClick={() => {
                        open(example);
                      }}
                    >
                      <strong>{example.question}</strong>
                      <span>{example.explanation}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    );
  }
  return { title: 'Examples', icon: ExamplesIcon, content: ExamplesPanel };
}
