import { Random } from '../dist/generate/random.js';
import { alternate, summaryOf } from './alternate.mjs';
import { askOf, poolsOf } from './ask.mjs';
import { ours } from './contenders/ours.mjs';
import { SEED } from './sizes.mjs';

/**
 * How much slower ours is with a larger dataset than with a smaller one, each workload on both in turn, so that what else
 * the machine does falls on both.
 */
export async function measureGrowth(small, large, workloads, options, onProgress) {
  const [before, after] = [small, large].map((store) => ({ key: 'ours', ...ours(store) }));
  const results = [];
  const growthOf = async (workload) => {
    const { name, title, growth } = workload;
    const of = { name, title, atMost: growth };
    try {
      const asks = [await drawing(small, before, workload), await drawing(large, after, workload)];
      const rounds = options.rounds ?? workload.rounds;
      const times = await alternate(asks, () => null, { rounds, secondsAtMost: options.secondsAtMost });
      const [one, other] = [small, large].map(({ size }) => summaryOf(times.get(size)));
      return { ...of, [small.size]: one, [large.size]: other, ratio: other.median / one.median };
    } catch (error) {
      // It does not answer in time on one of the two: that is what is to be told.
      return { ...of, failed: error.message.trim(), ratio: null };
    }
  };
  try {
    for (const workload of workloads.filter(({ growth }) => growth !== undefined)) {
      onProgress(`${small.size} and ${large.size}: ${workload.title}`);
      results.push(await growthOf(workload));
    }
  } finally {
    await before.close();
    await after.close();
  }
  return results;
}

/** Asks with parameters of its own: what there is in one store may not be in the other. */
async function drawing(store, contender, workload) {
  const pools = await poolsOf(workload, store);
  const random = new Random(SEED);
  const ask = askOf(contender, workload);
  return { key: store.size, ask: () => ask(workload.draw(pools, random)) };
}
