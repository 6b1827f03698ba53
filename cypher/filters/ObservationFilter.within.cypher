// Figures about a unit or about what was below it on a day; without a day, today, or the last day of a unit that is no more.
MATCH (top:Area|Organization {id: $within.unit})
WITH *, coalesce($within.asOf, CASE WHEN top.validTo <= $today THEN toString(date(top.validTo) - duration({days: 1})) ELSE $today END) AS day
MATCH (top)<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)<-[:ABOUT]-(node)
WHERE all(edge IN line WHERE (edge.validFrom IS NULL OR edge.validFrom <= day) AND (edge.validTo IS NULL OR day < edge.validTo))
RETURN node
