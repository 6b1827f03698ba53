// drop compared: the findings of some checks that compare any of some figures.
UNWIND $ids AS id
MATCH (:Observation {id: id})<-[:COMPARES]-(finding)
WITH DISTINCT finding WHERE finding.check IN $checks
DETACH DELETE finding;

// drop found at: the findings of some checks that are about any of some units.
UNWIND $ids AS id
MATCH (:Area|Organization {id: id})<-[:FOUND_AT]-(finding)
WITH DISTINCT finding WHERE finding.check IN $checks
DETACH DELETE finding;

// drop found in: the findings of some checks that are about any of some documents.
UNWIND $ids AS id
MATCH (:Resolution {id: id})<-[:FOUND_IN]-(finding)
WITH DISTINCT finding WHERE finding.check IN $checks
DETACH DELETE finding;

// drop some: so many of all findings.
MATCH (finding:Finding)
WITH finding LIMIT $atMost
DETACH DELETE finding
RETURN count(*) AS dropped;

// figures by id: begins what "figure" ends.
UNWIND $ids AS id
MATCH (figure:Observation {id: id})
WITH figure;

// figures about: those about any of some units, of some indicators where these are given. Begins what "figure" ends.
UNWIND $units AS id
MATCH (:Area|Organization {id: id})<-[:ABOUT]-(figure)
WHERE $indicators IS NULL OR figure.indicator IN $indicators
WITH DISTINCT figure;

// figures of days: values of one indicator up to one day, and where more is given, of that. Begins what "figure" ends.
MATCH (figure:Observation {indicator: $indicator, periodToMax: $last})
WHERE figure.measure = 'VALUE' AND NOT figure.perUnit AND ($status IS NULL OR figure.status = $status
  AND coalesce(figure.breakdowns, []) = $breakdowns AND coalesce(figure.periodFromMin, figure.periodToMin) = $first)
WITH figure;

// figure: what the audit compares, with the sources of each. Lists without names cross fastest.
RETURN [figure.id, figure.indicator, figure.stated, figure.value, figure.qualifier, figure.lower, figure.upper,
  figure.lowerInclusive, figure.upperInclusive, figure.about, figure.joint, figure.perUnit, figure.measure, figure.shareOf,
  figure.base, figure.direction, figure.status, figure.periodKind, figure.periodFrom, figure.periodFromMin,
  figure.periodFromMax, figure.periodTo, figure.periodToMin, figure.periodToMax, figure.breakdowns, figure.definition,
  figure.inferred,
  COLLECT {
    MATCH (figure)-[:SUPPORTED_BY]->(quote)-[:QUOTED_FROM]->(source)
    RETURN [source.id, source.publishedMin, quote.verification,
      head(COLLECT {
        MATCH (source)-[:REPUBLISHES*]->(original)
        WHERE NOT EXISTS { (original)-[:REPUBLISHES]->() }
        RETURN original.id
      })]
    ORDER BY source.id
  }] AS row;

// all days: the indicators and last days of which there are several values, or a joint one, which may be about a part of its own.
CALL () {
  MATCH (figure:Observation)
  WHERE figure.indicator IS NOT NULL AND figure.periodToMax IS NOT NULL
  WITH figure.indicator AS indicator, figure.periodToMax AS last, count(*) AS figures
  WHERE figures > 1
  RETURN indicator, last
 UNION
  MATCH (figure:Observation)-[:JOINTLY_ABOUT]->()
  WHERE figure.periodToMax IS NOT NULL
  RETURN figure.indicator AS indicator, figure.periodToMax AS last
}
RETURN indicator, last
ORDER BY last, indicator;

// days about: what figures about any of some units can be parts and totals of.
UNWIND $units AS id
MATCH (:Area|Organization {id: id})<-[:ABOUT]-(figure)
WHERE figure.measure = 'VALUE' AND NOT figure.perUnit
WITH DISTINCT figure.indicator AS indicator, figure.status AS status, coalesce(figure.breakdowns, []) AS breakdowns,
  coalesce(figure.periodFromMin, figure.periodToMin) AS first, figure.periodToMax AS last
WHERE first IS NOT NULL AND last IS NOT NULL
RETURN indicator, status, breakdowns, first, last;

// bases about: the indicators of which shares of others are stated for any of some units.
UNWIND $units AS id
MATCH (:Area|Organization {id: id})<-[:ABOUT]-(figure)
WHERE figure.base IS NOT NULL
RETURN DISTINCT figure.indicator AS indicator, figure.base AS base;

// figures behind evidence: those that any of some quotes support.
UNWIND $ids AS id
MATCH (:Evidence {id: id})<-[:SUPPORTED_BY]-(figure)
RETURN DISTINCT figure.id AS id;

// figures behind sources: those that are quoted from any of some sources, or from one that goes back to it.
UNWIND $ids AS id
MATCH (:Source {id: id})<-[:REPUBLISHES*0..]-(source)
MATCH (source)<-[:QUOTED_FROM]-()<-[:SUPPORTED_BY]-(figure)
RETURN DISTINCT figure.id AS id;

// units behind part_of: those that any of some rows puts below another one.
UNWIND $ids AS id
MATCH (unit)-[edge:PART_OF {row: id}]->() USING INDEX SEEK edge:PART_OF(row)
RETURN DISTINCT unit.id AS id;

// units behind subordinate_to: those that any of some rows puts below another one.
UNWIND $ids AS id
MATCH (unit)-[edge:SUBORDINATE_TO {row: id}]->() USING INDEX SEEK edge:SUBORDINATE_TO(row)
RETURN DISTINCT unit.id AS id;

// units by id: begins what "unit" ends.
UNWIND $ids AS id
MATCH (unit:Area|Organization {id: id})
WITH unit;

// units: all of them. Begins what "unit" ends.
MATCH (unit:Area|Organization)
WITH unit;

// unit: an area or organization with what stands above it over time, who else stands at its place, and how much is stated
// about it.
RETURN [unit.id, unit:Area, unit.name, coalesce(unit.level, unit.kind), unit.code, unit.validFrom, unit.validTo,
  unit.partsListed,
  head(COLLECT { MATCH (unit)-[:RESPONSIBLE_FOR]->(area) RETURN area.id }),
  COLLECT {
    MATCH (unit)-[edge:PART_OF|SUBORDINATE_TO]->(above)
    RETURN [above.id, edge.validFrom, edge.validTo]
    ORDER BY above.id, edge.validFrom
  },
  COLLECT { MATCH (unit)<-[:RESPONSIBLE_FOR]-(committee) RETURN committee.id ORDER BY committee.id },
  COUNT { (unit)<-[:ABOUT]-() }] AS row;

// parts: what is directly below any of some units, on any day.
UNWIND $ids AS id
MATCH (:Area|Organization {id: id})<-[:PART_OF|SUBORDINATE_TO]-(part)
RETURN DISTINCT part.id AS id;

// top units: those of a kind that nothing stands above.
MATCH (unit:Organization {kind: $kind})
WHERE NOT EXISTS { (unit)-[:SUBORDINATE_TO|PART_OF]->() }
RETURN unit.id AS id;

// indicators: how each stands to others.
MATCH (indicator:Indicator)
RETURN indicator.id AS id, indicator.additive AS additive, indicator.ascending AS ascending, indicator.partition AS partition,
  head(COLLECT { MATCH (indicator)-[:SUBSET_OF]->(wider) RETURN wider.id }) AS subsetOf,
  head(COLLECT { MATCH (indicator)-[:ENDS]->(stock) RETURN stock.id }) AS ends
ORDER BY indicator.id;

// breakdowns: those that are part of a wider one.
MATCH (narrow:Breakdown)-[:SUBSET_OF]->(wide)
RETURN narrow.id AS narrow, wide.id AS wide
ORDER BY narrow;

// resolutions: their codes and kinds; all where no ids are given.
MATCH (resolution:Resolution)
WHERE $ids IS NULL OR resolution.id IN $ids
RETURN resolution.id AS id, resolution.code AS code, resolution.kind AS kind
ORDER BY id;

// count: how many findings there are.
MATCH (finding:Finding)
RETURN count(finding) AS findings;

// state: one finding with the figures that it compares, in their order, and what it is about.
UNWIND $rows AS row
CREATE (finding:Finding)
SET finding = row.properties
FOREACH (place IN range(0, size(row.claims) - 1) |
  MERGE (figure:Observation {id: row.claims[place]})
  CREATE (finding)-[:COMPARES {place: place}]->(figure))
FOREACH (id IN row.areas | MERGE (area:Area {id: id}) CREATE (finding)-[:FOUND_AT]->(area))
FOREACH (id IN row.organizations | MERGE (organization:Organization {id: id}) CREATE (finding)-[:FOUND_AT]->(organization))
FOREACH (id IN row.resolutions | MERGE (resolution:Resolution {id: id}) CREATE (finding)-[:FOUND_IN]->(resolution));
