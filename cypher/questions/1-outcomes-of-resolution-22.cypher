// What did Resolution 22 lead to, where, by how much, who said so and in which words?
MATCH (resolution:Resolution {code: '22-NQ/TW'})<-[:OUTCOME_OF]-(observation)-[:MEASURES]->(indicator)
MATCH (observation)-[:ABOUT]->(unit)
WITH observation, indicator, collect(unit.name) AS about
MATCH (observation)-[:SUPPORTED_BY]->(evidence)-[:QUOTED_FROM]->(source)
RETURN indicator.name AS indicator, observation.stated AS stated, observation.qualifier AS qualifier,
       observation.lower AS lower, observation.upper AS upper, observation.joint AS joint, about,
       observation.periodFrom AS from, observation.periodTo AS to,
       collect(evidence.quote) AS quotes, source.title AS source
ORDER BY indicator;
