// How long a load from files takes, and how much memory: made-up packages into a store that is yet to be made, all included.
// Run: npm run bench:load -- [--sizes 1M] [--data DIR] [--keep]; 10M takes about 50 GB of disk.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadingVerdictsOf } from './lines.mjs';
import { loadPackages } from './loading.mjs';
import { machine, machineLine } from './machine.mjs';
import { packagesOf } from './packages.mjs';
import { markdownTable, terminalTable } from './report/table.mjs';
import { loadingTable, verdictTable } from './report/tables.mjs';
import { SIZES } from './sizes.mjs';

const here = new URL('.', import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1M' },
    data: { type: 'string', default: join(here, 'data') },
    results: { type: 'string', default: join(here, 'results') },
    /** Leaves the store where `npm run bench` looks for it, in place of the one that is there. */
    keep: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',');
for (const size of sizes)
  if (!(size in SIZES)) throw new Error(`${size} is no size; give of ${Object.keys(SIZES).join(', ')}`);
const onProgress = (message) => console.error(message);

await mkdir(values.results, { recursive: true });
for (const size of sizes) {
  const folders = await packagesOf(size, values.data, onProgress);
  const dataDir = join(values.data, size, 'store.loading');
  await rm(dataDir, { recursive: true, force: true });
  onProgress(`importing ${size}`);
  const measured = { size, machine: machine(), ...(await loadPackages(folders, dataDir, onProgress)) };
  if (values.keep) {
    const kept = join(values.data, size, 'store');
    await rm(kept, { recursive: true, force: true });
    await rename(dataDir, kept);
  } else await rm(dataDir, { recursive: true, force: true });
  await writeFile(join(values.results, `load-${size}.json`), `${JSON.stringify(measured, null, 2)}\n`);
}
const loads = (await Promise.all(Object.keys(SIZES).map(resultOf))).filter((one) => one !== null);
const tables = [loadingTable(loads), verdictTable(loadingVerdictsOf(loads))];
// A size that was measured before may have been on another machine.
const machines = loads.map((one) => `${one.size} on ${machineLine(one.machine)}`);
await writeFile(
  join(values.results, 'load.md'),
  `# Loading from files

Written by \`npm run bench:load\`: \`outcome-graph import\` into a store that is yet to be made, as a whole process, with roll-ups, audit and indexes, but without fetching Neo4j, which a machine does once.
${machines.join('; ')}.

${tables.map(({ header, rows }) => markdownTable(header, rows)).join('\n\n')}
`,
);
console.log(
  `\n${machines.join('\n')}\n\n${tables.map(({ header, rows }) => terminalTable(header, rows)).join('\n\n')}`,
);

/** What was measured of a size, now or before; null where nothing was. */
async function resultOf(size) {
  try {
    return JSON.parse(await readFile(join(values.results, `load-${size}.json`), 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return null;
  }
}
