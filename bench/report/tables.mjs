import { short } from './table.mjs';

export const TITLES = {
  ours: 'Outcome Graph',
  handWritten: 'hand-written Cypher',
  neo4jGraphql: '@neo4j/graphql',
};

const KEYS = Object.keys(TITLES);

/** One line a workload: medians and ratios on one connection. */
export function medianTable(workloads) {
  const header = ['median in ms', ...KEYS.map((key) => TITLES[key]), 'ours / hand-written', 'peer / ours'];
  const rows = workloads.map((workload) => {
    const [ours, hand, peer] = KEYS.map((key) => workload[key].median);
    return [
      workload.title,
      ...KEYS.map((key) => cellOf(workload[key])),
      short(ours / hand),
      short(peer / ours),
    ];
  });
  return { header, rows };
}

function cellOf({ median, failed, missing }) {
  if (missing !== undefined) return 'n/a';
  return failed === undefined ? short(median) : 'fails';
}

/** One line a workload and contender: all that was measured. */
export function detailTable(workloads) {
  const header = [
    'workload',
    ...['contender', 'median ms', 'p99 ms', 'rounds', 'round trips', 'db hits', 'nodes', 'bytes'],
    ...['16: answers/s', '16: p99 ms'],
  ];
  const rows = workloads.flatMap((workload) =>
    KEYS.filter((key) => workload[key].median !== undefined).map((key) => {
      const { median, p99, rounds, roundTrips, databaseHits, nodes, bytes, sixteen } = workload[key];
      return [
        workload.name,
        TITLES[key],
        ...[median, p99].map(short),
        String(rounds),
        ...[roundTrips, databaseHits, nodes, bytes].map((count) => count.toLocaleString('en')),
        ...[sixteen?.perSecond, sixteen?.p99].map(short),
      ];
    }),
  );
  return { header, rows };
}

/** One line for each thing that must show. */
export function verdictTable(verdicts) {
  return {
    header: ['what must show', 'measured', 'line', ''],
    rows: verdicts.map(({ what, ratio, line, holds }) => [
      what,
      short(ratio),
      line,
      holds === null ? 'nothing to compare with' : holds ? 'holds' : 'FALLS SHORT',
    ]),
  };
}

/** What each load took: seconds in all and of each step, and the most megabytes of its processes. */
export function loadingTable(loads) {
  return {
    header: ['load', 'of', 'measured'],
    rows: loads.flatMap(({ size, seconds, steps, megabytes, megabytesTogether }) =>
      [
        ['all', `${short(seconds)} s`],
        ...steps.map((step) => [step.name, `${short(step.seconds)} s`]),
        ...Object.entries(megabytes).map(([name, most]) => [`process ${name}`, `${short(most)} MB`]),
        ['processes together', `${short(megabytesTogether)} MB`],
      ].map((row) => [size, ...row]),
    ),
  };
}

/** One line for each pair of conditions: figures that match and db hits a draw, and the most hits of one, at each size. */
export function combinedTable(combined, sizes) {
  return {
    header: ['combined', ...sizes.flatMap((size) => [`${size}: matches`, 'hits', 'most hits', 'late'])],
    rows: combined.map((one) => [
      one.name,
      ...sizes.flatMap((size) => {
        const { draws, matches, hits, most, late } = one[size];
        return [
          ...[matches / draws, hits / draws, most?.hits].map((count) => short(count)),
          String(late.length),
        ];
      }),
    ]),
  };
}
