import { median, percentile } from './statistics.mjs';

/**
 * How long goes before the rounds that count, of the time that they may take: the database plans, and both it and Node
 * compile what they run often. Of what is quick this is not enough: machine code for it gets better for thousands of runs.
 */
const WARM_UP_SHARE = 0.3;

/** Who takes no more than so many milliseconds for an answer is warmed up by so many, and no longer than this share. */
const QUICK = { milliseconds: 20, runs: 3_000, share: 1.5 };

/** Rounds at least, however long they take. */
const ROUNDS_AT_LEAST = 3;

/**
 * Times contenders in turn, on one connection: in each round all get the same parameters, and another one begins. Each has
 * the same share of the time; whoever has spent it drops out, so that a slow one leaves the others enough rounds.
 * @returns for each its times in milliseconds
 */
export async function alternate(asks, draw, { rounds, secondsAtMost }) {
  const share = (secondsAtMost * 1000) / asks.length;
  const isCold = (runs, spent) =>
    runs === 0 ||
    spent < share * WARM_UP_SHARE ||
    (runs < QUICK.runs && spent < share * QUICK.share && spent < runs * QUICK.milliseconds);
  await take(asks, draw, Infinity, isCold);
  return take(asks, draw, rounds, (runs, spent) => runs < ROUNDS_AT_LEAST || spent < share);
}

async function take(asks, draw, rounds, hasMore) {
  const times = new Map(asks.map(({ key }) => [key, []]));
  const spent = new Map(asks.map(({ key }) => [key, 0]));
  const goesOn = ({ key }) => hasMore(times.get(key).length, spent.get(key));
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
