import assert from 'node:assert/strict';
import { canonicalOf, countNodes } from './canonical.mjs';

/** Draws that are compared before anything is timed. */
const DRAWS = 3;

/**
 * Makes sure that all contenders answer the same: ids, values, orders, totals.
 * @returns of the last draw, how many nodes and how many bytes each answers with
 * @throws AssertionError that shows where two differ
 */
export async function checkEquivalence(workload, asks, draw) {
  let sizes = {};
  for (let at = 0; at < DRAWS; at += 1) {
    const drawn = draw();
    sizes = {};
    let first = null;
    for (const { key, ask } of asks) {
      const texts = await ask(drawn);
      const answer = texts.map(canonicalOf);
      sizes[key] = { nodes: countNodes(answer), bytes: texts.reduce((sum, text) => sum + text.length, 0) };
      if (first === null) first = { key, answer };
      else {
        assert.deepEqual(
          answer,
          first.answer,
          `${workload.name}: ${key} and ${first.key} answer differently to ${JSON.stringify(drawn)}`,
        );
      }
    }
    if (Object.values(sizes).some(({ nodes }) => nodes === 0))
      throw new Error(`${workload.name}: nothing was found with ${JSON.stringify(drawn)}`);
  }
  return sizes;
}
