import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataDirectory } from './data-directory.js';

/** Where the JVM prints to; Neo4j itself writes to `neo4j.log` beside it. */
export function consoleLog({ logs }: DataDirectory): string {
  return join(logs, 'console.log');
}

/** How far the log is written before a start, so that older errors are not taken for new ones. */
export async function logLength({ logs }: DataDirectory): Promise<number> {
  const file = join(logs, 'neo4j.log');
  return existsSync(file) ? (await stat(file)).size : 0;
}

/** The line of the logs that best says why a start failed, and the file that it stands in. */
export async function whyItEnded(
  directory: DataDirectory,
  lengthBefore: number,
): Promise<{ line: string | undefined; file: string }> {
  const file = join(directory.logs, 'neo4j.log');
  const written = existsSync(file) ? (await readFile(file)).subarray(lengthBefore).toString('utf8') : '';
  const line = lastCause(written);
  if (line !== undefined) return { line, file };
  const printed = await readFile(consoleLog(directory), 'utf8');
  const lines = printed.split('\n').filter((text) => text.trim() !== '' && !/^WARNING|^\s+at /.test(text));
  return { line: lastCause(printed) ?? lines.at(-1)?.trim(), file: consoleLog(directory) };
}

function lastCause(text: string): string | undefined {
  // The innermost cause of a Java stack trace comes last; without one there is the line that was logged.
  const causes = [...text.matchAll(/^Caused by: (?:[\w.$]+: )?(.+)$/gm)];
  const errors = [...text.matchAll(/^(?:\S+ \S+ )?(?:ERROR|Error:) +(.+)$/gm)];
  return (causes.at(-1) ?? errors.at(-1))?.[1]?.trim();
}
