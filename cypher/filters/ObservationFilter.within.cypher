// Figures about a unit, what was below it on a day, the areas that a region grouped then, and who is responsible for any of these; without a day, today, or the last day of a unit that is no more.
MATCH (node)-[:ABOUT]->(unit)
MATCH (unit)-[:RESPONSIBLE_FOR*0..1]-()-[line:PART_OF|SUBORDINATE_TO*0..]->()-[:RESPONSIBLE_FOR*0..1]-()-[more:PART_OF|SUBORDINATE_TO*0..]->()<-[group:GROUPS*0..1]-(top)
WITH *, coalesce($within.asOf, CASE WHEN top.validTo <= $today THEN toString(date(top.validTo) - duration({days: 1})) ELSE $today END) AS day
WHERE top.id = $within.unit
  AND all(edge IN line + more + group WHERE (edge.validFrom IS NULL OR edge.validFrom <= day) AND (edge.validTo IS NULL OR day < edge.validTo))
RETURN node;

// The same, found from the unit.
MATCH (top:Area|Organization {id: $within.unit})
WITH *, coalesce($within.asOf, CASE WHEN top.validTo <= $today THEN toString(date(top.validTo) - duration({days: 1})) ELSE $today END) AS day
CALL (top, day) {
  MATCH (top)-[group:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)
  WHERE all(edge IN group + line WHERE (edge.validFrom IS NULL OR edge.validFrom <= day) AND (edge.validTo IS NULL OR day < edge.validTo))
  RETURN unit
 UNION
  MATCH (top)-[group:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(inside)
  WHERE all(edge IN group + line WHERE (edge.validFrom IS NULL OR edge.validFrom <= day) AND (edge.validTo IS NULL OR day < edge.validTo))
  MATCH (inside)-[:RESPONSIBLE_FOR]-()<-[more:PART_OF|SUBORDINATE_TO*0..]-()-[:RESPONSIBLE_FOR*0..1]-(unit)
  WHERE all(edge IN more WHERE (edge.validFrom IS NULL OR edge.validFrom <= day) AND (edge.validTo IS NULL OR day < edge.validTo))
  RETURN unit
}
MATCH (unit)<-[:ABOUT]-(node)
RETURN node;

// How many these are at most; where the units are many it does not tell, since to count would take long.
MATCH (top:Area|Organization {id: $within.unit})
WITH *, coalesce($within.asOf, CASE WHEN top.validTo <= $today THEN toString(date(top.validTo) - duration({days: 1})) ELSE $today END) AS day
CALL (top, day) {
  MATCH (top)-[group:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)
  WHERE all(edge IN group + line WHERE (edge.validFrom IS NULL OR edge.validFrom <= day) AND (edge.validTo IS NULL OR day < edge.validTo))
  RETURN unit
 UNION
  MATCH (top)-[group:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(inside)
  WHERE all(edge IN group + line WHERE (edge.validFrom IS NULL OR edge.validFrom <= day) AND (edge.validTo IS NULL OR day < edge.validTo))
  MATCH (inside)-[:RESPONSIBLE_FOR]-()<-[more:PART_OF|SUBORDINATE_TO*0..]-()-[:RESPONSIBLE_FOR*0..1]-(unit)
  WHERE all(edge IN more WHERE (edge.validFrom IS NULL OR edge.validFrom <= day) AND (edge.validTo IS NULL OR day < edge.validTo))
  RETURN unit
}
WITH DISTINCT unit
LIMIT 1000
WITH count(unit) AS units, sum(COUNT { (unit)<-[:ABOUT]-() }) AS figures
RETURN CASE WHEN units < 1000 THEN figures END AS atMost
