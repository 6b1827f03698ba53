// The figures that sources state under the document.
MATCH (this)<-[:OUTCOME_OF]-(node)
WHERE (node)-[:MEASURES]->(:Indicator {id: $indicator})
  AND node.status = $status
RETURN node
ORDER BY node.id
