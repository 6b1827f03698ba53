// The real server in a process of its own, asked over HTTP: a view that is kept, and views that are not.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { freePort } from '../dist/neo4j/embedded/ports.js';
import { Random } from '../dist/generate/random.js';
import { poolsOf } from './ask.mjs';
import { SEED } from './sizes.mjs';
import { smallView } from './workloads/small-view.mjs';

const CONNECTIONS = 16;
const READY_WITHIN_MS = 30_000;

/** Neo4j's machine code for the one small statement behind a kept view gets better for so long. */
const WARM_UP_SECONDS = 10;

/** Different views, asked for in turn where none is kept. */
const VIEWS = 200;

/** Answers a second and times with the small view: kept (one view), and with nothing kept (many views). */
export async function measureHttp(store, seconds) {
  const pools = await poolsOf(smallView, store);
  const random = new Random(SEED);
  const views = Array.from({ length: VIEWS }, () => smallView.draw(pools, random));
  return {
    kept: await withServer(store, {}, (url) => fire(url, views.slice(0, 1), seconds, true)),
    notKept: await withServer(store, { ANSWER_CACHE_MEGABYTES: '0' }, (url) =>
      fire(url, views, seconds, false),
    ),
  };
}

async function withServer({ address: { uri, user, password, database } }, settings, work) {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [new URL('../dist/commands/main.js', import.meta.url).pathname, 'serve', '--no-data'],
    {
      env: {
        ...process.env,
        ...settings,
        PORT: String(port),
        NEO4J_URI: uri,
        NEO4J_USER: user,
        NEO4J_PASSWORD: password,
        NEO4J_DATABASE: database,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    await untilReady(`http://127.0.0.1:${port}/health/ready`);
    return await work(`http://127.0.0.1:${port}/graphql`);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

async function untilReady(url) {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await sleep(100)) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error('the server did not become ready');
}

async function fire(url, views, seconds, isKept) {
  const requests = views.map((variables) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: smallView.ours.document, variables }),
  }));
  const [{ headers, body }] = requests;
  const sample = async () => {
    const answer = await fetch(url, { method: 'POST', headers, body });
    return { isHit: answer.headers.get('cache-status')?.endsWith('hit') ?? false, text: await answer.text() };
  };
  const first = await sample();
  let again = await sample();
  // What was read before and after the dataset's version was first seen is kept, so not the very first answer.
  for (let tries = 0; isKept && !again.isHit && tries < 20; tries += 1) {
    await sleep(50);
    again = await sample();
  }
  if (first.text !== again.text || 'errors' in JSON.parse(first.text))
    throw new Error(`the server answers wrongly: ${again.text.slice(0, 200)}`);
  if (again.isHit !== isKept) throw new Error(`the answer is ${again.isHit ? '' : 'not '}kept by the server`);
  const run = (duration) => autocannon({ url, connections: CONNECTIONS, duration, requests });
  await run(WARM_UP_SECONDS);
  const { requests: counted, latency, errors, non2xx, statusCodeStats } = await run(seconds);
  if (errors > 0 || non2xx > 0) throw new Error(`requests failed: ${JSON.stringify(statusCodeStats)}`);
  return { perSecond: counted.average, median: latency.p50, p99: latency.p99, seconds };
}
