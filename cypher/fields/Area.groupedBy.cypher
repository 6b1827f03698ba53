// The regions that group the area on a day, by name.
MATCH (this)<-[edge:GROUPS]-(node)
WHERE (edge.validFrom IS NULL OR edge.validFrom <= $asOf)
  AND (edge.validTo IS NULL OR $asOf < edge.validTo)
RETURN node
ORDER BY node.name, node.id
