// The organizations that were directly subordinate to this one on a day, by name.
MATCH (this)<-[edge:SUBORDINATE_TO]-(node)
WHERE (edge.validFrom IS NULL OR edge.validFrom <= $asOf)
  AND (edge.validTo IS NULL OR $asOf < edge.validTo)
RETURN node
ORDER BY node.name, node.id
