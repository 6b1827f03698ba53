// Figures about one of these units, joint ones included.
MATCH (node)-[:ABOUT]->(unit)
WITH *
WHERE unit.id IN $unit
RETURN node;

// The same, found by the units; of each the figures come in the order of their ids.
MATCH (node)-[edge:ABOUT]->()
WHERE edge.unit IN $unit
  AND edge.figure IS NOT NULL
RETURN node
ORDER BY edge.unit, edge.figure;

// How many these are at most.
MATCH (unit:Area|Organization)
WHERE unit.id IN $unit
RETURN sum(COUNT { (unit)<-[:ABOUT]-() }) AS atMost
