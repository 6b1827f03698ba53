// The joint figures that the unit is part of.
MATCH (this)<-[:ABOUT]-(node)
WHERE node.joint
  AND node.indicator = $indicator
RETURN node
ORDER BY node.id
