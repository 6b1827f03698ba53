// Figures about a unit or about what was below it on a day; without a day, today, or the last day of a unit that is no more.
MATCH (node)-[:ABOUT]->(unit)
MATCH (unit)-[line:PART_OF|SUBORDINATE_TO*0..]->(top)
WITH *, coalesce($within.asOf, CASE WHEN top.validTo <= $today THEN toString(date(top.validTo) - duration({days: 1})) ELSE $today END) AS day
WHERE top.id = $within.unit
  AND all(edge IN line WHERE (edge.validFrom IS NULL OR edge.validFrom <= day) AND (edge.validTo IS NULL OR day < edge.validTo))
RETURN node;

// The same, found from the unit.
MATCH (top:Area|Organization {id: $within.unit})
WITH *, coalesce($within.asOf, CASE WHEN top.validTo <= $today THEN toString(date(top.validTo) - duration({days: 1})) ELSE $today END) AS day
MATCH (top)<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)<-[:ABOUT]-(node)
WHERE all(edge IN line WHERE (edge.validFrom IS NULL OR edge.validFrom <= day) AND (edge.validTo IS NULL OR day < edge.validTo))
RETURN node
