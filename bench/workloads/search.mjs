import { searchQueryOf } from '../../dist/model/search-query.js';

/** A unit by its name, typed without accents. */
export const search = {
  name: 'search',
  title: 'text search: a unit by its name',
  rounds: 500,
  pools: {
    names: `MATCH (area:Area) WHERE area.id > '' AND (area:Hamlet OR area:Commune)
            RETURN area.name AS value ORDER BY area.id DESC LIMIT 5000`,
  },
  draw: (pools, random) => ({ text: random.pick(pools.names).normalize('NFD').replace(/\p{M}/gu, '') }),
  ours: {
    document: `query Search($text: SearchText!) {
      search(text: $text, first: 10) { nodes { id ... on Area { name level } } }
    }`,
  },
  neo4jGraphql: {
    document: `query Search($text: String!) {
      areasByText(phrase: $text, first: 10, sort: [{ score: DESC }, { node: { id: ASC } }]) {
        edges { node { id name level } }
      }
    }`,
    variables: ({ text }) => ({ text: searchQueryOf(text) }),
  },
  handWritten: {
    statement: `CALL db.index.fulltext.queryNodes('search_text', $text) YIELD node, score
      WITH node ORDER BY score DESC, node.id LIMIT 10
      RETURN {nodes: collect(node {.id, .name, .level})} AS answer`,
    parameters: ({ text }) => ({ text: searchQueryOf(text) }),
  },
  lines: { handWritten: 1.15, neo4jGraphql: 1 },
  growth: 1.5,
};
