// Figures about one of these units, joint ones included.
MATCH (unit:Area|Organization)<-[:ABOUT]-(node)
WHERE unit.id IN $unit
RETURN node
