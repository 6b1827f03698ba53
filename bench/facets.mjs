// Conditions of a filter, each with a value that a figure of the store passes.
import { Random } from '../dist/generate/random.js';
import { SEED } from './sizes.mjs';

/** What a figure passes, by what it is called here; undefined where it has no such thing. */
const FACETS = {
  text: ({ words }) => words?.split(' ')[0],
  'common text': ({ words }) => words?.split(' ').at(-1),
  unit: ({ unit }) => [unit],
  event: ({ event }) => event && [event],
  source: ({ source }) => source && [source],
  resolution: ({ resolution }) => resolution && [resolution],
  // All that there is in the nation is within it.
  within: ({ unit, level }) => (level === 'NATION' ? undefined : { unit }),
  indicator: ({ indicator }) => [indicator],
  year: ({ year }) => year && [year],
  during: ({ year }) => year && String(year),
  value: ({ value }) => value && { min: value * 0.99, max: value * 1.01 },
  level: ({ level }) => level && [level],
  qualifier: ({ qualifier }) => [qualifier],
  measure: ({ measure }) => [measure],
  status: ({ status }) => [status],
  joint: ({ joint }) => joint,
};

/** All pairs of them. */
export const PAIRS = Object.keys(FACETS).flatMap((one, place, names) =>
  names
    .slice(place + 1)
    .filter((other) => conditionOf(one) !== conditionOf(other))
    .map((other) => [one, other]),
);

const LEVELS = ['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET'];

/** How many figures are tried for one that passes a condition. */
const TRIES = 200;

/**
 * Figures that values are taken from: some of units of each level, the same number of draws for each, and others from anywhere.
 * @returns of each draw the figures to try, first those that it begins with, and those of another figure
 */
export async function figuresOf({ database, observations }, draws) {
  const random = new Random(SEED);
  const anywhere = Array.from(
    { length: TRIES },
    () => `observation:generated-${random.integer(0, observations - 1)}`,
  );
  const others = await database.read(
    `UNWIND $ids AS id MATCH (o:Observation {id: id}) ${READ}`,
    { ids: anywhere },
    { timeoutMs: 120_000 },
  );
  const ofLevels = [];
  for (const level of LEVELS) {
    const units = await database.read(
      `MATCH (unit:Area {level: $level}) WHERE unit.name IS NOT NULL AND unit.id IS NOT NULL AND EXISTS { (unit)<-[:ABOUT]-() }
       RETURN unit.id AS id ORDER BY id LIMIT 1000`,
      { level },
      { timeoutMs: 120_000 },
    );
    const picked = Array.from({ length: draws }, () => random.pick(units).id);
    ofLevels.push(
      ...(await Promise.all(
        picked.map((id) =>
          database.read(
            `MATCH (:Area {id: $id})<-[:ABOUT]-(o) WITH o LIMIT ${TRIES} ${READ}`,
            { id },
            { timeoutMs: 120_000 },
          ),
        ),
      )),
    );
  }
  return ofLevels.map((ofUnit, draw) => ({
    ofUnit,
    others: [...others.slice(draw), ...others.slice(0, draw)],
  }));
}

/** Filters of two conditions: what one figure passes, and what one figure passes and another one. */
export function* drawsOf(one, other, figures) {
  for (const { ofUnit, others } of figures) {
    const both = [...ofUnit, ...others].find((figure) => has(figure, one) && has(figure, other));
    if (both !== undefined) yield { ...filterOf(one, both), ...filterOf(other, both) };
    const [first, second] = other === 'unit' || other === 'within' ? [other, one] : [one, other];
    const begins = [...ofUnit, ...others].find((figure) => has(figure, first));
    const more = others.find((figure) => has(figure, second));
    if (begins !== undefined && more !== undefined)
      yield { ...filterOf(first, begins), ...filterOf(second, more) };
  }
}

function filterOf(facet, figure) {
  return { [conditionOf(facet)]: FACETS[facet](figure) };
}

function conditionOf(facet) {
  return facet.replace('common ', '');
}

function has(figure, facet) {
  return FACETS[facet](figure) !== undefined && FACETS[facet](figure) !== null;
}

const READ = `RETURN o.indicator AS indicator, toInteger(o.year) AS year, o.value AS value, o.qualifier AS qualifier,
  o.measure AS measure, o.status AS status, o.joint AS joint,
  head([(o)-[:ABOUT]->(unit) | unit.id]) AS unit, head([(o)-[:ABOUT]->(unit) | unit.level]) AS level,
  head([(o)-[:REPORTED_AT]->(event) | event.id]) AS event, head([(o)-[:OUTCOME_OF]->(resolution) | resolution.id]) AS resolution,
  head([(o)-[:SUPPORTED_BY]->()-[:QUOTED_FROM]->(source) | source.id]) AS source,
  head([(o)-[:SUPPORTED_BY]->(quote) | quote.searchText]) AS words ORDER BY o.id`;
