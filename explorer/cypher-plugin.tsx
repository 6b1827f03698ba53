import type { GraphiQLPlugin } from '@graphiql/react';
import { useState } from 'react';
import { showCypher, useCypher } from './cypher-store';
import type { CypherStatement } from './server';

function CopyButton({ text }: { text: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setIsCopied(true);
  };
  return (
    <button type="button" className="graphiql-un-styled link" onClick={() => void copy()}>
      <span aria-live="polite">{isCopied ? 'Copied' : 'Copy'}</span>
    </button>
  );
}

function Statement({ statement, parameters, browserUrl }: CypherStatement) {
  return (
    <section className="statement">
      <pre tabIndex={0} aria-label="Statement">
        {statement}
      </pre>
      <pre tabIndex={0} aria-label="Parameters">
        {JSON.stringify(parameters, null, 2)}
      </pre>
      <p>
        {/* Browsers have a clipboard only for pages of this machine and of https. */}
        {isSecureContext && <CopyButton text={statement} />}
        {browserUrl !== null && (
          <a href={browserUrl} target="_blank" rel="noopener noreferrer">
            Open in Neo4j Browser
          </a>
        )}
      </p>
    </section>
  );
}

function CypherPanel() {
  const { isShown, statements } = useCypher();
  return (
    <div className="panel">
      <h2>Cypher</h2>
      <label>
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => {
            showCypher(event.target.checked);
          }}
        />{' '}
        Show the Cypher of each answer
      </label>
      <p>
        Each root field is one statement.{' '}
        {isShown && statements.length === 0 && 'Run a query to see its Cypher here.'}
      </p>
      {statements.map((statement, index) => (
        <Statement key={`${index} ${statement.statement}`} {...statement} />
      ))}
    </div>
  );
}

function CypherIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="6" cy="6" r="3" />
      <circle cx="18" cy="12" r="3" />
      <circle cx="7" cy="19" r="2" />
      <path d="M8.7 7.4 15.2 10.6M15.4 13.6 8.7 17.9" />
    </svg>
  );
}

/** The panel that shows what an answer was in Cypher. */
export const cypherPlugin: GraphiQLPlugin = { title: 'Cypher', icon: CypherIcon, content: CypherPanel };
