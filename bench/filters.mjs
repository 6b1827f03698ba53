// How much the database does for the totals of two conditions together, in a small and in a large dataset: see bench/README.md.
// Run: npm run bench:filters -- [--sizes 10k,1M] [--only unit+source,text+year] [--data DIR] [--draws N]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ours } from './contenders/ours.mjs';
import { drawsOf, figuresOf, PAIRS } from './facets.mjs';
import { FLAT, MATTERS, combinedVerdictsOf } from './lines.mjs';
import { machine, machineLine } from './machine.mjs';
import { hitsOfAll } from './profile.mjs';
import { markdownTable, terminalTable } from './report/table.mjs';
import { combinedTable, verdictTable } from './report/tables.mjs';
import { SIZES } from './sizes.mjs';
import { openStore } from './store.mjs';

const here = new URL('.', import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10k,1M' },
    only: { type: 'string' },
    draws: { type: 'string', default: '2' },
    data: { type: 'string', default: join(here, 'data') },
    results: { type: 'string', default: join(here, 'results') },
  },
});
/** How often a draw is asked for: what is read from the disk for the first time may not answer in time. */
const TRIES = 3;

const onProgress = (message) => console.error(message);
const sizes = values.sizes.split(',');
for (const size of sizes)
  if (!(size in SIZES)) throw new Error(`${size} is no size; give of ${Object.keys(SIZES).join(', ')}`);
const wanted = values.only?.split(',');
const pairs = PAIRS.filter((pair) => wanted === undefined || wanted.some((text) => isOf(pair, text)));
if (pairs.length === 0)
  throw new Error(`${values.only} is nothing; give of ${PAIRS.map((pair) => pair.join('+')).join(', ')}`);

const measured = {};
let measuredOn = null;
for (const size of sizes) {
  const store = await openStore(size, values.data, 'alone', onProgress);
  const contender = ours(store);
  try {
    measuredOn ??= machine(store.version);
    measured[size] = await measure(store, contender);
  } finally {
    await contender.close();
    await store.stop();
  }
}
const combined = pairs.map(([one, other]) => {
  const name = `${one} + ${other}`;
  return { name, ...Object.fromEntries(sizes.map((size) => [size, measured[size].get(name)])) };
});
const verdicts = sizes.length === 2 ? combinedVerdictsOf(combined, sizes) : [];
const tables = [combinedTable(combined, sizes), ...(verdicts.length === 0 ? [] : [verdictTable(verdicts)])];
await mkdir(values.results, { recursive: true });
await writeFile(
  join(values.results, 'filters.json'),
  `${JSON.stringify({ machine: measuredOn, combined, verdicts }, null, 2)}\n`,
);
await writeFile(
  join(values.results, 'filters.md'),
  `# Totals of combined filters

Written by \`npm run bench:filters\`: db hits of \`totalCount\` under two conditions, and how many figures match, both added up over the same number of draws.
A line holds where the hits grow no more than ${FLAT} times as much as the matches, or are fewer than ${MATTERS.toLocaleString('en')} a draw. ${machineLine(measuredOn)}.

${tables.map(({ header, rows }) => markdownTable(header, rows)).join('\n\n')}
`,
);
console.log(
  `\n${machineLine(measuredOn)}\n\n${tables.map(({ header, rows }) => terminalTable(header, rows)).join('\n\n')}`,
);

/** Of each pair the matches and the database's hits, added up over its draws, the draw with the most hits, and who did not answer in time. */
async function measure(store, contender) {
  const figures = await figuresOf(store, Number(values.draws));
  const results = new Map();
  for (const [one, other] of pairs) {
    const name = `${one} + ${other}`;
    onProgress(`${store.size}: ${name}`);
    const sum = { draws: 0, matches: 0, hits: 0, most: null, late: [] };
    const document = `query ($filter: ObservationFilter) { observations(filter: $filter) { totalCount } }`;
    for (const filter of drawsOf(one, other, figures)) {
      let statements = [];
      const ask = contender.prepare({ document }, (statement) => statements.push(statement));
      let answer = null;
      for (let turn = 1; answer === null && turn <= TRIES; turn += 1) {
        statements = [];
        answer = await inTime(ask({ filter }));
      }
      if (answer === null) {
        sum.late.push(filter);
        continue;
      }
      const hits = await hitsOfAll(statements, store.address);
      sum.draws += 1;
      sum.matches += answer.data.observations.totalCount;
      sum.hits += hits;
      if (sum.most === null || hits > sum.most.hits)
        sum.most = { hits, matches: answer.data.observations.totalCount, filter };
    }
    results.set(name, sum);
  }
  return results;
}

/** An answer, or null where the database did not give it in time. */
async function inTime(asked) {
  try {
    return JSON.parse(await asked);
  } catch (error) {
    if (/timeout/i.test(error.message)) return null;
    throw error;
  }
}

/** Whether a pair is meant by the two of it, or by one. */
function isOf(pair, text) {
  return text.split('+').every((one) => pair.includes(one));
}
