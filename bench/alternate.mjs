import { median, percentile } from './statistics.mjs';

/**
 * How long goes before the rounds that count, of the time that they may take: the database plans, and both it and Node
 * compile what they run often.
 */
const WARM_UP_SHARE = 0.3;

/** Rounds at least, however long they take. */
const ROUNDS_AT_LEAST = 3;

/**
 * Times contenders in turn, on one connection: in each round all get the same parameters, and another one begins. Each has
 * the same share of the time; whoever has spent it drops out, so that a slow one leaves the others enough rounds.
 * @returns for each its times in milliseconds
 */
export async function alternate(asks, draw, { rounds, secondsAtMost }) {
  const share = (secondsAtMost * 1000) / asks.length;
  await take(asks, draw, { rounds: Infinity, share: share * WARM_UP_SHARE, atLeast: 1 });
  return take(asks, draw, { rounds, share, atLeast: ROUNDS_AT_LEAST });
}

async function take(asks, draw, { rounds, share, atLeast }) {
  const times = new Map(asks.map(({ key }) => [key, []]));
  const spent = new Map(asks.map(({ key }) => [key, 0]));
  const goesOn = ({ key }) => times.get(key).length < atLeast || spent.get(key) < share;
  for (let round = 0; round < rounds && asks.some(goesOn); round += 1) {
    const drawn = draw();
    for (let place = 0; place < asks.length; place += 1) {
      const one = asks[(place + round) % asks.length];
      if (!goesOn(one)) continue;
      const begin = performance.now();
      await one.ask(drawn);
      const took = performance.now() - begin;
      times.get(one.key).push(took);
      spent.set(one.key, spent.get(one.key) + took);
    }
  }
  return times;
}

/** What is told of times in milliseconds. */
export function summaryOf(times) {
  return { median: median(times), p99: percentile(times, 99), rounds: times.length };
}
