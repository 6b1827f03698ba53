// kept: the ids of the roll-ups of some units and one indicator, sectors and groups, and status.
UNWIND $units AS unit
MATCH (rollup:Rollup)
WHERE rollup.id STARTS WITH unit + ' ' + $indicator + ' ' AND rollup.status = $status AND coalesce(rollup.breakdowns, []) = $breakdowns
RETURN rollup.id AS id;

// kept of group: the ids of all roll-ups of one indicator, sectors and groups, and status.
MATCH (rollup:Rollup)
WHERE rollup.indicator = $indicator AND rollup.status = $status AND coalesce(rollup.breakdowns, []) = $breakdowns
RETURN rollup.id AS id;

// kept of all: the ids of all roll-ups.
MATCH (rollup:Rollup)
RETURN rollup.id AS id;

// nodes: the nodes of some roll-ups.
UNWIND $ids AS id
MATCH (rollup:Rollup {id: id})
RETURN elementId(rollup) AS node;

// forget: some nodes.
MATCH (rollup:Rollup)
WHERE elementId(rollup) IN $nodes
DELETE rollup;

// forget some: roll-ups of any kind, as many as one transaction takes.
MATCH (rollup:Rollup)
WITH rollup LIMIT $atMost
DELETE rollup
RETURN count(rollup) AS forgotten;

// units: areas and organizations with what stands above them over time, and what they group.
MATCH (unit:Area|Organization)
RETURN unit.id AS id, CASE WHEN unit:Area THEN 'Area' ELSE 'Organization' END AS type, unit.kind AS kind,
  unit.validFrom AS validFrom, unit.validTo AS validTo, unit.partsListed AS partsListed,
  head(COLLECT { MATCH (unit)-[:RESPONSIBLE_FOR]->(area) RETURN area.id }) AS responsibleFor,
  COLLECT {
    MATCH (unit)-[edge:PART_OF|SUBORDINATE_TO]->(above)
    RETURN {id: above.id, validFrom: edge.validFrom, validTo: edge.validTo}
  } AS above,
  COLLECT {
    MATCH (unit)-[edge:GROUPS]->(area)
    RETURN {id: area.id, validFrom: edge.validFrom, validTo: edge.validTo}
  } AS groups;

// groups: which figures can be added to each other, and how many there are of each span of days.
MATCH (figure:Observation)
WHERE ($indicators IS NULL OR figure.indicator IN $indicators) AND figure.measure = 'VALUE' AND NOT figure.perUnit
  AND figure.periodToMax IS NOT NULL
WITH figure.indicator AS indicator, figure.status AS status, coalesce(figure.breakdowns, []) AS breakdowns,
  CASE figure.periodKind WHEN 'FLOW' THEN figure.periodFromMin ELSE figure.periodToMin END AS first,
  figure.periodToMax AS last, count(*) AS count
WHERE first IS NOT NULL
MATCH (node:Indicator {id: indicator})
RETURN indicator, node.additive AS additive, status, breakdowns, first, last, count
ORDER BY indicator, status, breakdowns, first, last;

// figures of a group: those whose days lie in a part of time. Begins what "figure" of findings.cypher ends.
MATCH (figure:Observation)
WHERE figure.indicator = $indicator AND $first <= figure.periodToMax <= $last AND figure.status = $status
  AND coalesce(figure.breakdowns, []) = $breakdowns AND figure.measure = 'VALUE' AND NOT figure.perUnit
  AND CASE figure.periodKind WHEN 'FLOW' THEN figure.periodFromMin ELSE figure.periodToMin END IS NOT NULL
WITH figure;

// concerned: the figures behind observations, evidence and sources.
CALL () {
  UNWIND $observations AS id
  MATCH (figure:Observation {id: id})
  RETURN figure
 UNION
  UNWIND $evidence AS id
  MATCH (figure:Observation)-[:SUPPORTED_BY]->(:Evidence {id: id})
  RETURN figure
 UNION
  UNWIND $sources AS id
  MATCH (figure:Observation)-[:SUPPORTED_BY]->()-[:QUOTED_FROM]->(:Source {id: id})
  RETURN figure
}
RETURN DISTINCT figure.indicator AS indicator, figure.status AS status, coalesce(figure.breakdowns, []) AS breakdowns, figure.about AS units;

// groups at: of which figures are stated about some units, or of which these have roll-ups.
CALL () {
  UNWIND $units AS id
  MATCH (rollup:Rollup)
  WHERE rollup.id STARTS WITH id + ' '
  RETURN DISTINCT rollup.indicator AS indicator, rollup.status AS status, coalesce(rollup.breakdowns, []) AS breakdowns
 UNION
  UNWIND $units AS id
  MATCH (:Area|Organization {id: id})<-[:ABOUT]-(figure)
  WHERE figure.measure = 'VALUE' AND NOT figure.perUnit
  RETURN DISTINCT figure.indicator AS indicator, figure.status AS status, coalesce(figure.breakdowns, []) AS breakdowns
}
RETURN indicator, status, breakdowns;

// state: roll-ups, in the place of those that are kept under the same ids.
UNWIND $rows AS row
MERGE (rollup:Rollup {id: row.id})
SET rollup = row;
