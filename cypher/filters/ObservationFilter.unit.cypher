// Figures about one of these units, joint ones included.
MATCH (node)-[:ABOUT]->(unit)
WITH *
WHERE unit.id IN $unit
RETURN node;

// The same, found from the units.
MATCH (unit:Area|Organization)<-[:ABOUT]-(node)
WHERE unit.id IN $unit
RETURN node
