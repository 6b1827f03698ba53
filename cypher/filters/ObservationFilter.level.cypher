// Figures about an area of one of these levels; only areas have one.
MATCH (node)-[:ABOUT]->(unit)
WITH *
WHERE unit.level IN $level
RETURN node;

// The same, found from the areas.
MATCH (unit:Area)<-[:ABOUT]-(node)
WHERE unit.level IN $level
  AND unit.name IS NOT NULL
  AND unit.id IS NOT NULL
RETURN node
