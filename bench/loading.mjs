// Importing packages into a store that is yet to be made, as a user does, with what it takes of time and memory.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { freePort } from '../dist/neo4j/embedded/ports.js';
import { outcomeGraph } from './command.mjs';

const EVERY_MS = 100;

/** The step that waits for what is fetched once a machine. */
const FETCHING = 'fetching Neo4j';

/**
 * Imports folders into a new store.
 * @returns seconds in all, without those of fetching Neo4j, and of each step; the most memory in MB that each Node.js process took
 * (by the name of its script), and all of them together at a time, NaN where the system does not tell
 */
export async function loadPackages(folders, dataDir, onProgress) {
  const begin = performance.now();
  const steps = [{ name: 'starting', at: begin }];
  const memory = new Memory();
  const onLine = (line) => {
    const at = performance.now();
    const name = stepOf(line);
    if (steps.at(-1).name === name) return;
    onProgress(stepLine(ended(steps.at(-1), at)));
    steps.push({ name, at });
  };
  let poll;
  try {
    await outcomeGraph(
      ['import', ...folders],
      {
        DATA_DIR: dataDir,
        NEO4J_BOLT_PORT: String(await freePort()),
        NEO4J_HTTP_PORT: String(await freePort()),
      },
      {
        onLine,
        onStart: (id) => {
          poll = setInterval(() => memory.look(id), EVERY_MS);
        },
      },
    );
  } finally {
    clearInterval(poll);
  }
  const end = performance.now();
  onProgress(stepLine(ended(steps.at(-1), end)));
  const took = steps.map((step, place) => ended(step, steps[place + 1]?.at ?? end));
  const fetching = took.find(({ name }) => name === FETCHING)?.seconds ?? 0;
  return {
    seconds: (end - begin) / 1000 - fetching,
    steps: took,
    megabytes: memory.most(),
    megabytesTogether: memory.together,
  };
}

/** A step by its name, with what changes while it goes on taken off: "reading packages: 3 of 65". */
function stepOf(line) {
  return /^.*?(?=:| \d|$)/.exec(line)[0];
}

function ended({ name, at }, end) {
  return { name, seconds: (end - at) / 1000 };
}

function stepLine({ name, seconds }) {
  return `${name}: ${seconds.toFixed(1)} s`;
}

/** The memory of a Node.js process and of those that it started; of Linux alone. */
class Memory {
  #most = new Map();
  together = NaN;

  look(id) {
    let sum = 0;
    for (const one of [id, ...childrenOf(id)]) {
      const status = textOf(`/proc/${one}/status`);
      const words = textOf(`/proc/${one}/cmdline`).split('\0');
      if (basename(words[0]) !== basename(process.execPath)) continue;
      const script = basename(words.find((word) => word.endsWith('.js')) ?? words[0], '.js');
      const [most, now] = ['VmHWM', 'VmRSS'].map((name) => kilobytesIn(status, name) / 1024);
      // One that has just ended has none.
      if (Number.isNaN(most) || Number.isNaN(now)) continue;
      this.#most.set(script, Math.max(most, this.#most.get(script) ?? 0));
      sum += now;
    }
    if (sum > 0) this.together = Math.max(sum, Number.isNaN(this.together) ? 0 : this.together);
  }

  /** By script, the largest first. */
  most() {
    return Object.fromEntries([...this.#most].toSorted(([, one], [, other]) => other - one));
  }
}

function childrenOf(id) {
  // Each thread of a process tells which processes it started.
  return tasksOf(id)
    .flatMap((task) => textOf(`/proc/${id}/task/${task}/children`).split(' '))
    .filter((one) => /^\d+$/.test(one));
}

function tasksOf(id) {
  try {
    return readdirSync(`/proc/${id}/task`);
  } catch {
    return [];
  }
}

/** A file of the system, empty where there is none: a process may have just ended. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function kilobytesIn(status, name) {
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN);
}
