import { median, percentile } from './statistics.mjs';

/**
 * How long goes before the rounds that count, of the time that they may take: the database plans, and both it and Node
 * compile what they run often.
 */
const WARM_UP_SHARE = 0.3;

/** Rounds at least, however long they take. */
const ROUNDS_AT_LEAST = 3;

/**
 * Times contenders in turn, on one connection: in each round all get the same parameters, and another one begins.
 * @returns for each its times in milliseconds
 */
export async function alternate(asks, draw, { rounds, secondsAtMost }) {
  const times = new Map(asks.map(({ key }) => [key, []]));
  const turn = async (round, counts) => {
    const drawn = draw();
    for (let place = 0; place < asks.length; place += 1) {
      const { key, ask } = asks[(place + round) % asks.length];
      const begin = performance.now();
      await ask(drawn);
      if (counts) times.get(key).push(performance.now() - begin);
    }
  };
  const warm = performance.now() + secondsAtMost * 1000 * WARM_UP_SHARE;
  for (let round = 0; round < 1 || performance.now() < warm; round += 1) await turn(round, false);
  const until = performance.now() + secondsAtMost * 1000;
  for (let round = 0; round < rounds; round += 1) {
    if (round >= ROUNDS_AT_LEAST && performance.now() > until) break;
    await turn(round, true);
  }
  return times;
}

/** What is told of times in milliseconds. */
export function summaryOf(times) {
  return { median: median(times), p99: percentile(times, 99), rounds: times.length };
}
