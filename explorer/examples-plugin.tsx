import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Example } from './server';

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M9.5 9a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1 1-1.1 1.8v.5M12 17h.01" strokeLinecap="round" />
      <circle cx="12" cy="12" r="9.5" />
    </svg>
  );
}

/** The panel of questions that can be asked; one click opens a question in a tab of its own. */
export function examplesPlugin(examples: readonly Example[]): GraphiQLPlugin {
  function ExamplesPanel() {
    const editor = useGraphiQL((state) => state.queryEditor);
    const actions = useGraphiQLActions();
    const open = (example: Example): void => {
      actions.addTab();
      // The new tab fills the editor once it is drawn.
      setTimeout(() => editor?.setValue(example.query), 0);
    };
    return (
      <div className="panel">
        <h2>Questions</h2>
        {examples.length === 0 && <p>The server offers no example queries.</p>}
        <ul>
          {examples.map((example) => (
            <li key={example.name}>
              <button
                type="button"
                className="graphiql-un-styled link"
                onClick={() => {
                  open(example);
                }}
              >
                {example.name.replace(/(?<=[a-z])(?=[A-Z0-9])/g, ' ')}
              </button>
              <p>{example.description}</p>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return { title: 'Questions', icon: ExamplesIcon, content: ExamplesPanel };
}
