import { useSyncExternalStore } from 'react';
import type { CypherStatement } from './server';

const STORAGE_KEY = 'outcome-graph:show-cypher';

/** Whether Cypher is asked for, and that of the last answer. */
interface CypherState {
  readonly isShown: boolean;
  readonly statements: readonly CypherStatement[];
}

let state: CypherState = { isShown: localStorage.getItem(STORAGE_KEY) === '1', statements: [] };
const listeners = new Set<() => void>();

function change(next: Partial<CypherState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** Whether answers should carry their Cypher. */
export function isCypherShown(): boolean {
  return state.isShown;
}

/** Switches it on or off; the choice outlives the visit. */
export function showCypher(isShown: boolean): void {
  localStorage.setItem(STORAGE_KEY, isShown ? '1' : '0');
  change({ isShown, ...(isShown ? {} : { statements: [] }) });
}

/** Keeps the statements of the last answer. */
export function keepStatements(statements: readonly CypherStatement[]): void {
  change({ statements });
}

/** The state, for a component. */
export function useCypher(): CypherState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
