// The figures of the unit's own; a joint figure is nobody's own.
MATCH (this)<-[:ABOUT]-(node)
WHERE NOT node.joint
  AND (node)-[:MEASURES]->(:Indicator {id: $indicator})
  AND node.status = $status
RETURN node
ORDER BY node.id
