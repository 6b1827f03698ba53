// How many members has the party of the merged Cần Thơ: who says it, and in which words? Two lower bounds always agree.
MATCH (:Organization {id: 'organization:cantho-2025-committee'})<-[:ABOUT]-(figure:Observation {indicator: 'members_total'})
WHERE figure.measure = 'VALUE' AND figure.breakdowns IS NULL
MATCH (figure)-[:SUPPORTED_BY]->(evidence)-[:QUOTED_FROM]->(source)
RETURN figure.stated AS stated, figure.qualifier AS qualifier, figure.lower AS lower, figure.periodTo AS day,
       evidence.quote AS quote, source.title AS source, source.url AS url
ORDER BY lower IS NULL, lower DESC, day DESC;
