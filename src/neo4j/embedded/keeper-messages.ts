import type { Holder, SILENT } from './holder.js';

/** A process for the keeper to run; one at a time. */
export interface ProcessToRun {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Takes what the process prints; written anew. */
  readonly logFile: string;
  /** Where the process is remembered while it runs, so that it is found when everybody who knows it was killed. */
  readonly processFile: string;
}

/** What the parent tells the keeper, a JSON line each. The end of the stream tells it to stop. */
export type ToKeeper =
  | { readonly kind: 'hold'; readonly address: string; readonly holder: Holder }
  | { readonly kind: 'describe'; readonly holder: Holder }
  | { readonly kind: 'run'; readonly process: ProcessToRun };

/** What the keeper tells the parent, a JSON line each. */
export type FromKeeper =
  | { readonly kind: 'held' }
  | { readonly kind: 'busy'; readonly holder: Holder | typeof SILENT }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'running'; readonly pid: number }
  | { readonly kind: 'ended'; readonly code: number | null; readonly signal: string | null };

/** How the keeper's child ended. */
export type ProcessEnd = Omit<Extract<FromKeeper, { kind: 'ended' }>, 'kind'>;

/** What is remembered of a running process, in `ProcessToRun.processFile`. */
export interface RememberedProcess {
  readonly pid: number;
  readonly keeperPid: number;
}
