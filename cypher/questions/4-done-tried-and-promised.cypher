// What was done, what was tried, and what was promised for the time to come, without a figure?
MATCH (resolution:Resolution {code: '22-NQ/TW'})<-[:CARRIES_OUT]-(action)-[:CONCERNS]->(unit)
MATCH (action)-[:ATTESTED_BY]->(evidence)
RETURN action.status AS status, action.name AS action, unit.name AS unit, action.attributedTo AS saidBy,
       collect(evidence.quote) AS quotes
ORDER BY status, action;
