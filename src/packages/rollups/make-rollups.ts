import type { Figure, Span } from '../../model/figure.js';
import {
  GroupRollups,
  type KeptRollup,
  partsOfTime,
  type RollupGroup,
} from '../../model/rollup/kept-rollups.js';
import type { UnitsOverTime } from '../../model/rollup/units-over-time.js';

/** Figures that are held at once; parts of time that have fewer together are read together. */
const FIGURES_AT_ONCE = 10_000;

/** Works out the roll-ups of a group, part by part of time, and hands out those of each part. */
export async function* makeRollups(
  {
    group,
    spans,
  }: { readonly group: RollupGroup; readonly spans: readonly (Span & { readonly count: number })[] },
  units: UnitsOverTime,
  today: string,
  only: ReadonlySet<string> | null,
  figuresIn: (part: Span) => Promise<readonly Figure[]>,
): AsyncGenerator<Iterable<KeptRollup>> {
  const rollups = new GroupRollups(group, units, today, only);
  const together: { first: string; last: string; count: number }[] = [];
  for (const { first, last } of partsOfTime(spans)) {
    let count = 0;
    for (const span of spans) if (first <= span.first && span.last <= last) count += span.count;
    const before = together.at(-1);
    if (before === undefined || before.count + count > FIGURES_AT_ONCE) together.push({ first, last, count });
    else {
      before.last = last;
      before.count += count;
    }
  }
  for (const part of together) yield rollups.add(await figuresIn(part));
  yield rollups.end();
}
