// The joint figures that the unit is part of.
MATCH (this)<-[:JOINTLY_ABOUT]-(node)
WHERE node.indicator = $indicator
RETURN node
ORDER BY node.id
