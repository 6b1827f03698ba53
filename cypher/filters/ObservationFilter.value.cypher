// Figures whose number lies within a range; of a figure that is itself a range, any number of it.
MATCH (node:Observation)
WHERE ((node.value >= $value.min AND node.value <= $value.max) OR (node.value IS NULL AND node.upper >= $value.min AND node.lower <= $value.max))
RETURN node;

// The same, found by the number, and ranges by where they end.
CALL (*) {
  MATCH (node:Observation)
  WHERE node.value >= $value.min AND node.value <= $value.max AND node.id IS NOT NULL
  RETURN node
  UNION ALL
  MATCH (node:Observation)
  WHERE node.qualifier = 'RANGE' AND node.upper >= $value.min AND node.lower <= $value.max
  RETURN node
}
RETURN node
