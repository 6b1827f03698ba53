export type { EmbeddedNeo4j, EmbeddedNeo4jEnd, EmbeddedNeo4jOptions } from './embedded-neo4j.js';
export { hasStoreIn } from './data-directory.js';
export { recordClassData } from './class-data.js';
export { findRunning, type RunningNeo4j } from './running.js';
export { startEmbeddedNeo4j } from './server.js';
