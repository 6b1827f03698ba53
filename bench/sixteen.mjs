import { percentile } from './statistics.mjs';

const CONNECTIONS = 16;

/** Contenders take turns, so that what else the machine does is nobody's burden alone. */
const TURNS = 3;

/** Keeps sixteen requests under way with each contender in turn; answers a second, and how long each took. */
export async function sixteenAtOnce(asks, draw, secondsOfATurn) {
  const tallies = new Map(asks.map(({ key }) => [key, { times: [], milliseconds: 0 }]));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (let place = 0; place < asks.length; place += 1) {
      const { key, ask } = asks[(place + turn) % asks.length];
      const tally = tallies.get(key);
      const begin = performance.now();
      const until = begin + secondsOfATurn * 1000;
      const worker = async () => {
        while (performance.now() < until) {
          const drawn = draw();
          const asked = performance.now();
          await ask(drawn);
          tally.times.push(performance.now() - asked);
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, worker));
      tally.milliseconds += performance.now() - begin;
    }
  }
  return Object.fromEntries(
    [...tallies].map(([key, { times, milliseconds }]) => [
      key,
      {
        perSecond: (times.length * 1000) / milliseconds,
        median: percentile(times, 50),
        p99: percentile(times, 99),
      },
    ]),
  );
}
