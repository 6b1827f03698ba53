import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const COMMAND = new URL('../dist/commands/main.js', import.meta.url).pathname;

/** Lines that are told of a run that failed. */
const LINES_OF_ERROR = 20;

/**
 * Runs the command line as a user does.
 * @param onLine gets each line that it prints, of what is told while it works too; they go on to standard error if not given
 * @param onStart gets the id of its process
 */
export function outcomeGraph(words, environment, { onLine, onStart } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...words], {
      env: { ...process.env, NEO4J_URI: '', ...environment },
      stdio: ['ignore', 'ignore', onLine === undefined ? 'inherit' : 'pipe'],
    });
    onStart?.(child.pid);
    const last = [];
    if (child.stderr !== null)
      createInterface({ input: child.stderr }).on('line', (line) => {
        last.push(line);
        if (last.length > LINES_OF_ERROR) last.shift();
        onLine(line);
      });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error([`outcome-graph ${words[0]} exited with ${code}`, ...last].join('\n')));
    });
  });
}
