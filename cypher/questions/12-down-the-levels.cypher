// What became of Resolution 22 in Cần Thơ, level by level, and who is silent? A district in a joint figure has none of its own.
MATCH (resolution:Resolution {id: 'resolution:22-nq-tw-2008'})
MATCH (unit:Area)-[line:PART_OF*0..1]->(:Area {id: 'area:vn-92'})
WHERE all(edge IN line WHERE (edge.validFrom IS NULL OR edge.validFrom <= '2018-07-05') AND (edge.validTo IS NULL OR '2018-07-05' < edge.validTo))
OPTIONAL MATCH (unit)<-[:ABOUT]-(figure:Observation)-[:OUTCOME_OF]->(resolution)
OPTIONAL MATCH (figure)-[:SUPPORTED_BY]->(evidence)-[:QUOTED_FROM]->(source)
WITH size(line) AS level, unit, figure, collect(evidence.quote)[0] AS quote, collect(source.title)[0] AS source
RETURN level, unit.name AS unit,
       CASE WHEN figure IS NULL THEN 'MISSING' WHEN figure.joint THEN 'INCLUDED_IN_OTHER' ELSE 'REPORTED' END AS state,
       figure.indicator AS indicator, figure.stated AS stated, quote, source
ORDER BY level, unit, indicator;
