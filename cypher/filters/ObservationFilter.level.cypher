// Figures about an area of one of these levels.
MATCH (unit:Area)<-[:ABOUT]-(node)
WHERE unit.level IN $level
  AND unit.name IS NOT NULL
  AND unit.id IS NOT NULL
RETURN node
