import { bigView } from './big-view.mjs';
import { deepPage } from './deep-page.mjs';
import { deepView } from './deep-view.mjs';
import { exportPages } from './export.mjs';
import { filteredPages } from './filtered-pages.mjs';
import { pageWithTotal } from './page-with-total.mjs';
import { rollUpWorkloads } from './roll-ups.mjs';
import { search } from './search.mjs';
import { smallView } from './small-view.mjs';

/**
 * What is measured, in this order. Each says what parameters are drawn from, the document or statement of each contender,
 * and the lines that it is held against: ours at most so many times the hand-written one, the peer at least so many times
 * ours (`totals`: where there is much to count), and ours at most so many times slower at the largest size than at the smallest (`growth`).
 */
export const workloads = [
  smallView,
  bigView,
  deepView,
  pageWithTotal,
  ...filteredPages,
  deepPage,
  ...rollUpWorkloads,
  search,
  exportPages,
];
