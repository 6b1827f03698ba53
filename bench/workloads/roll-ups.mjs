// A number for a unit and for each of its parts. The rules that say which figures add up are this project's; a sum by hand
// would count joint, interim and overlapping figures twice, and is another number.

const NO_PEER = 'no equivalent: a plain sum counts overlapping figures twice';

/** As many parts as every dataset has, so that answers are alike: the nation has seven provinces in one of 10,000 areas, and 63 else. */
const PARTS = 7;

function rollUps(level, title) {
  return {
    name: `rollup-${level.toLowerCase()}`,
    title,
    rounds: 40,
    pools: {
      units: `MATCH (area:${level === 'NATION' ? 'Area' : 'Province'} {level: '${level}'}) RETURN area.id AS value ORDER BY value`,
      indicators: `MATCH (node:Indicator {kind: 'FLOW'}) RETURN node.id AS value ORDER BY value`,
    },
    draw: (pools, random) => ({
      unit: random.pick(pools.units),
      indicator: random.pick(pools.indicators),
      period: String(random.integer(2009, 2024)),
    }),
    ours: {
      document: `query RollUps($unit: ID!, $indicator: ID!, $period: String!) {
        area(id: $unit) {
          id rollup(indicator: $indicator, period: $period) { method number { value lower upper } }
          children(first: ${PARTS}) { nodes {
            id rollup(indicator: $indicator, period: $period) { method number { value lower upper } }
          } }
        }
      }`,
    },
    neo4jGraphql: { missing: NO_PEER },
    handWritten: { missing: NO_PEER },
    lines: {},
    growth: 1.5,
  };
}

export const rollUpWorkloads = [
  rollUps('PROVINCE', 'roll-up two levels: a province and seven of its districts'),
  rollUps('NATION', 'roll-up two levels: the nation and seven of its provinces'),
];
