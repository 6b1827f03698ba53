// Measures this project beside @neo4j/graphql and hand-written Cypher, in turn, in one run: see bench/README.md.
// Run: npm run bench -- [--sizes 10k,100k,1M] [--only small,big] [--rounds N] [--against 10M,10k] [--data DIR]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureGrowth } from './growth.mjs';
import { measureHttp } from './http.mjs';
import { verdictsOf } from './lines.mjs';
import { machine, machineLine } from './machine.mjs';
import { terminalTable } from './report/table.mjs';
import { detailTable, verdictTable } from './report/tables.mjs';
import { writeReport } from './report/write.mjs';
import { measureSize } from './size.mjs';
import { SIZES } from './sizes.mjs';
import { openStore } from './store.mjs';
import { workloads } from './workloads/index.mjs';

const here = new URL('.', import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10k,100k,1M' },
    only: { type: 'string' },
    rounds: { type: 'string' },
    /** Two sizes to compare; the largest and the smallest that are measured if not given. */
    against: { type: 'string' },
    data: { type: 'string', default: join(here, 'data') },
    results: { type: 'string', default: join(here, 'results') },
    seconds: { type: 'string', default: '20' },
    /** How long a turn of sixteen connections takes, and a run over HTTP; 0 leaves it out. */
    'seconds-at-once': { type: 'string', default: '2' },
    'seconds-http': { type: 'string', default: '10' },
  },
});
const onProgress = (message) => console.error(message);
const wanted = values.only?.split(',');
const chosen = workloads.filter(
  ({ name }) => wanted === undefined || wanted.some((one) => name.startsWith(one)),
);
const sizes = values.sizes.split(',');
const compared = (values.against?.split(',') ?? sizes)
  .toSorted((one, other) => SIZES[one]?.observations - SIZES[other]?.observations)
  .filter((_, place, all) => place === 0 || place === all.length - 1);
for (const size of [...sizes, ...compared])
  if (!(size in SIZES)) throw new Error(`${size} is no size; give of ${Object.keys(SIZES).join(', ')}`);
if (chosen.length === 0)
  throw new Error(
    `nothing is called ${values.only}; give of ${workloads.map(({ name }) => name).join(', ')}`,
  );

const options = {
  rounds: values.rounds === undefined ? undefined : Number(values.rounds),
  secondsAtMost: Number(values.seconds),
  secondsAtOnce: Number(values['seconds-at-once']),
};
const results = { machine: null, sizes: [], growth: [], http: null };

/** Opens a store for as long as something is measured on it. */
async function withStore(size, memory, work) {
  const store = await openStore(size, values.data, memory, onProgress);
  try {
    return await work(store);
  } finally {
    await store.stop();
  }
}

/** Writes what was measured so far. */
async function report() {
  const verdicts = verdictsOf(results);
  await writeReport(values.results, { ...results, verdicts });
  return verdicts;
}

for (const size of sizes) {
  await withStore(size, 'alone', async (store) => {
    results.machine ??= machine(store.version);
    const measured = await measureSize(store, chosen, options, onProgress);
    results.sizes.push({ size, observations: store.observations, areas: store.areas, workloads: measured });
    const { header, rows } = detailTable(measured);
    console.log(`\n${size}: ${store.observations} observations\n${terminalTable(header, rows)}`);
    if (size === sizes.at(-1) && Number(values['seconds-http']) > 0) {
      onProgress(`${size}: the small view over HTTP`);
      results.http = { size, ...(await measureHttp(store, Number(values['seconds-http']))) };
    }
  });
  // What took long is not lost if what comes after fails.
  await report();
}
if (compared.length === 2) {
  const between = compared;
  await withStore(between[0], 'besideAnother', (small) =>
    withStore(between[1], 'besideAnother', async (large) => {
      const growth = await measureGrowth(small, large, chosen, options, onProgress);
      results.growth = growth.map((one) => ({ ...one, between }));
    }),
  );
}
const { header, rows } = verdictTable(await report());
console.log(`\n${machineLine(results.machine)}\n\n${terminalTable(header, rows)}`);
