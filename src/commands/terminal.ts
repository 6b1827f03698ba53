import { Neo4jError } from 'neo4j-driver';
import { OutcomeGraphError } from '../errors.js';
import type { Problem } from '../packages/problem.js';
import { problemLine } from '../packages/problem.js';

/** Progress for a person: one line that changes on a terminal, a line a step elsewhere. */
export class Progress {
  private readonly onTerminal = process.stderr.isTTY;
  private last = '';

  readonly report = (message: string): void => {
    if (message === this.last) return;
    this.last = message;
    process.stderr.write(this.onTerminal ? `\r\u001b[K${message}` : `${message}\n`);
  };

  /** Clears the changing line. */
  done(): void {
    if (this.onTerminal && this.last !== '') process.stderr.write('\r\u001b[K');
    this.last = '';
  }
}

/** Prints problems, one line each, and how many there are. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(problemLine(problem));
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
}

/** "1 row", "2 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** An error as a person should read it; a stack only for faults of our own. */
export function errorText(error: unknown): string {
  if (error instanceof OutcomeGraphError) return error.toLine();
  if (error instanceof Neo4jError) return `The database could not do it: ${error.message} (${error.code})`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
