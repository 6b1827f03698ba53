import type { Problem } from '../problem.js';
import type { RawPackage } from '../read.js';
import { vietnamGazetteer } from './vietnam-gazetteer.js';

/** Reads a list of somebody else's, as it is, as if it were a data package. */
export interface Adapter {
  readonly name: string;
  /** What it reads, for help and messages. */
  readonly description: string;
  /** Whether a folder holds such a list. */
  readonly knows: (folder: string) => Promise<boolean>;
  /** Reads the list; each row keeps the line that it comes from. What is wrong goes to `problems`. */
  readonly read: (folder: string, problems: Problem[]) => Promise<RawPackage | null>;
}

/** The adapters, in the order in which they are asked. */
export const adapters: readonly Adapter[] = [vietnamGazetteer];
