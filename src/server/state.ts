import type { Database } from '../neo4j/database.js';
import type { BrowserAddress } from './browser-link.js';

/** What the HTTP server serves from; it listens before there is anything to serve. */
export interface ServerState {
  /** Null until the data is loaded. */
  serving: { readonly database: Database; readonly browser: BrowserAddress | null } | null;
  /** What is being done until then. */
  doing: string;
}
