import { Random } from '../dist/generate/random.js';
import { alternate, summaryOf } from './alternate.mjs';
import { askOf, poolsOf } from './ask.mjs';
import { openContenders } from './contenders/index.mjs';
import { checkEquivalence } from './equivalence.mjs';
import { profile } from './profile.mjs';
import { SEED } from './sizes.mjs';
import { sixteenAtOnce } from './sixteen.mjs';
import { median } from './statistics.mjs';

/** Whoever takes longer for one answer is not asked for sixteen at once. */
const SIXTEEN_WITHIN_MS = 500;

/** Measures the workloads on one store: that all answer alike, then what it costs, one at a time and sixteen at once. */
export async function measureSize(store, workloads, options, onProgress) {
  const contenders = await openContenders(store);
  const results = [];
  try {
    for (const workload of workloads) {
      onProgress(`${store.size}: ${workload.title}`);
      results.push(await measureWorkload(store, contenders, workload, options));
    }
  } finally {
    for (const contender of contenders) await contender.close();
  }
  return results;
}

async function measureWorkload(store, contenders, workload, { rounds, secondsAtMost, secondsAtOnce }) {
  const pools = await poolsOf(workload, store);
  const random = new Random(SEED);
  const draw = () => workload.draw(pools, random);
  const drawn = draw();
  const { asks, failed } = await whoAnswers(contenders, workload, drawn);
  const sizes = await checkEquivalence(workload, asks, draw);
  const profiles = {};
  for (const contender of contenders)
    if (asks.some(({ key }) => key === contender.key))
      profiles[contender.key] = await profile(contender, workload, drawn, store.address);
  const times = await alternate(asks, draw, { rounds: rounds ?? workload.rounds, secondsAtMost });
  const quick = asks.filter(({ key }) => median(times.get(key)) < SIXTEEN_WITHIN_MS);
  const sixteen = secondsAtOnce > 0 ? await sixteenAtOnce(quick, draw, secondsAtOnce) : {};
  const measured = contenders.map(({ key }) => [
    key,
    times.has(key)
      ? {
          ...summaryOf(times.get(key)),
          ...profiles[key],
          ...sizes[key],
          ...(sixteen[key] === undefined ? {} : { sixteen: sixteen[key] }),
        }
      : failed.has(key)
        ? { failed: failed.get(key) }
        : { missing: workload[key].missing },
  ]);
  const { name, title, lines } = workload;
  return { name, title, lines, ...Object.fromEntries(measured) };
}

/** Who can answer at all: a peer may not, such as for want of memory; then what it fails with is the result. */
async function whoAnswers(contenders, workload, drawn) {
  const asks = [];
  const failed = new Map();
  for (const contender of contenders) {
    const ask = askOf(contender, workload);
    if (ask === null) continue;
    try {
      await ask(drawn);
      asks.push({ key: contender.key, ask });
    } catch (error) {
      if (contender.key === 'handWritten') throw error;
      failed.set(contender.key, error.message.trim());
    }
  }
  return { asks, failed };
}
