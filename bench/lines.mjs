/** The lines that a kept view over HTTP is held against. */
const KEPT_VIEW = { perSecond: 3_000, p99: 20 };

/** Seconds that a load may take, and the megabytes of a Node.js process meanwhile. */
const LOAD_SECONDS = { '1M': 120, '10M': 480 };
const LOAD_MEGABYTES = 512;

/** How much more the hits of combined filters may grow than what matches, and up to how many a draw nothing is said. */
export const FLAT = 1.5;
export const MATTERS = 3_000;

/** From so many observations on a total is far ahead; what counts each of ten thousand is not slow yet. */
const TOTALS_FROM = 1_000_000;

/**
 * What must show, as ratios of one run: what is measured, the ratio, the line, and whether it holds. Null where a contender
 * could not answer at all.
 */
export function verdictsOf({ sizes, growth, http }) {
  const verdicts = [];
  for (const { size, observations, workloads } of sizes) {
    for (const { name, lines, ours, handWritten, neo4jGraphql } of workloads) {
      const of = `${name} at ${size}`;
      if (lines.handWritten !== undefined) {
        const ratio = ratioOf(ours, handWritten);
        verdicts.push({
          what: `${of}: ours / hand-written`,
          ratio,
          line: `<= ${lines.handWritten}`,
          holds: ratio === null ? null : ratio <= lines.handWritten,
        });
      }
      if (lines.neo4jGraphql !== undefined) {
        const ratio = ratioOf(neo4jGraphql, ours);
        const isTotal = lines.totals !== undefined && observations >= TOTALS_FROM;
        const line = isTotal ? lines.totals : lines.neo4jGraphql;
        verdicts.push({
          what: `${of}: @neo4j/graphql / ours`,
          ratio,
          line: `>= ${line}`,
          holds: ratio === null ? null : ratio >= line,
        });
      }
    }
  }
  for (const { name, ratio, atMost, between } of growth) {
    verdicts.push({
      what: `${name}: ${between[1]} / ${between[0]}`,
      ratio,
      line: `<= ${atMost}`,
      holds: ratio !== null && ratio <= atMost,
    });
  }
  if (http !== null) {
    const { perSecond, p99 } = http.kept;
    verdicts.push({
      what: 'kept view over HTTP: answers a second',
      ratio: perSecond,
      line: `>= ${KEPT_VIEW.perSecond}`,
      holds: perSecond >= KEPT_VIEW.perSecond,
    });
    verdicts.push({
      what: 'kept view over HTTP: p99 in ms',
      ratio: p99,
      line: `< ${KEPT_VIEW.p99}`,
      holds: p99 < KEPT_VIEW.p99,
    });
  }
  return verdicts;
}

/** The same of loads from files: seconds, and megabytes of the process that took most. */
export function loadingVerdictsOf(loads) {
  return loads.flatMap(({ size, seconds, megabytes }) => {
    const all = Object.values(megabytes);
    // Not every system tells.
    const most = all.length === 0 ? null : Math.max(...all);
    const atMost = LOAD_SECONDS[size];
    return [
      ...(atMost === undefined
        ? []
        : [
            {
              what: `loading ${size}: seconds`,
              ratio: seconds,
              line: `<= ${atMost}`,
              holds: seconds <= atMost,
            },
          ]),
      {
        what: `loading ${size}: MB of the largest Node.js process`,
        ratio: most,
        line: `< ${LOAD_MEGABYTES}`,
        holds: most === null ? null : most < LOAD_MEGABYTES,
      },
    ];
  });
}

/** The same of the totals of combined filters: how much more the database does in the larger dataset, against the matches. */
export function combinedVerdictsOf(combined, [small, large]) {
  return combined.map(({ name, ...of }) => {
    const growth = (count) => Math.max(count(of[large]), 1) / Math.max(count(of[small]), 1);
    const hits = growth(({ hits, draws }) => Math.max(hits / draws, MATTERS));
    const matches = growth(({ matches, draws }) => matches / draws);
    const isLate = [small, large].some((size) => of[size].late.length > 0);
    const ratio = hits / Math.max(matches, 1);
    return {
      what: `${name}: growth of hits / growth of matches, ${large} / ${small}`,
      ratio,
      line: `<= ${FLAT}`,
      holds: !isLate && ratio <= FLAT,
    };
  });
}

function ratioOf(above, below) {
  return above.median === undefined || below.median === undefined ? null : above.median / below.median;
}
