// forget: every finding; they are worked out anew.
MATCH (finding:Finding)
DETACH DELETE finding;

// figures: what the audit compares, with the sources of each.
MATCH (figure:Observation)
RETURN properties(figure) AS properties,
  COLLECT {
    MATCH (figure)-[:SUPPORTED_BY]->(quote)-[:QUOTED_FROM]->(source)
    RETURN {id: source.id, published: source.publishedMin, verification: quote.verification,
      republishes: head(COLLECT { MATCH (source)-[:REPUBLISHES]->(original) RETURN original.id })}
    ORDER BY source.id
  } AS quotes
ORDER BY figure.id;

// units: areas and organizations with what stands above them over time.
MATCH (unit:Area|Organization)
RETURN unit.id AS id, CASE WHEN unit:Area THEN 'Area' ELSE 'Organization' END AS type, unit.name AS name,
  coalesce(unit.level, unit.kind) AS kind, unit.code AS code, unit.validFrom AS validFrom, unit.validTo AS validTo,
  unit.partsListed AS partsListed,
  head(COLLECT { MATCH (unit)-[:RESPONSIBLE_FOR]->(area) RETURN area.id }) AS responsibleFor,
  COLLECT {
    MATCH (unit)-[edge:PART_OF|SUBORDINATE_TO]->(above)
    RETURN {id: above.id, validFrom: edge.validFrom, validTo: edge.validTo}
    ORDER BY above.id, edge.validFrom
  } AS above
ORDER BY unit.id;

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

// resolutions: their codes and kinds.
MATCH (resolution:Resolution)
RETURN resolution.id AS id, resolution.code AS code, resolution.kind AS kind
ORDER BY id;

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
