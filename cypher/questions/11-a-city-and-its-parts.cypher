// How many members did each part of Bến Tre admit up to 2019-09-12, and what is their sum beside the figure of the province?
MATCH (province:Area {id: 'area:vn-83'})
MATCH (province)-[:RESPONSIBLE_FOR*0..1]-(top)<-[edge:PART_OF|SUBORDINATE_TO]-(part)
WHERE (edge.validFrom IS NULL OR edge.validFrom <= '2019-12-31') AND (edge.validTo IS NULL OR '2019-12-31' < edge.validTo)
MATCH (part)<-[:ABOUT]-(figure:Observation {indicator: 'members_admitted', measure: 'VALUE', status: 'ACTUAL'})
WHERE NOT figure.joint AND figure.breakdowns IS NULL
  AND figure.periodFromMin = '2019-01-01' AND figure.periodToMax = '2019-09-12'
WITH province, part.name AS part, figure.value AS members
ORDER BY members DESC
WITH province, collect(part + ': ' + toString(members)) AS parts, sum(members) AS sum
MATCH (province)<-[:ABOUT]-(whole:Observation {indicator: 'members_admitted', measure: 'VALUE', status: 'ACTUAL'})
WHERE whole.breakdowns IS NULL AND whole.periodFromMin = '2019-01-01'
RETURN province.name AS province, whole.stated AS stated, sum, size(parts) AS numberOfParts, parts;
