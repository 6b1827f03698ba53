// Figures whose period has a day in common with another.
MATCH (node:Observation)
WHERE node.periodToMax >= $during.first
  AND coalesce(node.periodFromMin, node.periodToMin) <= $during.last
RETURN node;

// The same, found by how long periods are: those of a class end at most so much later than the other.
UNWIND $during.spans AS class
MATCH (node:Observation)
WHERE node.periodSpan = class.span
  AND node.periodToMax >= $during.first
  AND node.periodToMax <= class.last
  AND coalesce(node.periodFromMin, node.periodToMin) <= $during.last
RETURN node
