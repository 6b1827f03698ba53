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
  try {
    for (const workload of workloads.filter(({ growth }) => growth !== undefined)) {
      onProgress(`${small.size} and ${large.size}: ${workload.title}`);
      const asks = [];
      for (const [store, contender] of [
        [small, before],
        [large, after],
      ])
        asks.push(await drawing(store, contender, workload));
      const times = await alternate(asks, () => null, {
        rounds: options.rounds ?? workload.rounds,
        secondsAtMost: options.secondsAtMost,
      });
      const [one, other] = [small, large].map(({ size }) => summaryOf(times.get(size)));
      results.push({
        name: workload.name,
        title: workload.title,
        [small.size]: one,
        [large.size]: other,
        ratio: other.median / one.median,
        atMost: workload.growth,
      });
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
