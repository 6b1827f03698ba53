// The area that this one was directly part of on a day.
MATCH (this)-[edge:PART_OF]->(node)
WHERE (edge.validFrom IS NULL OR edge.validFrom <= $asOf)
  AND (edge.validTo IS NULL OR $asOf < edge.validTo)
RETURN node
ORDER BY edge.validFrom, node.id
