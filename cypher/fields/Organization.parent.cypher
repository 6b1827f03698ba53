// The organization that this one was directly subordinate to on a day.
MATCH (this)-[edge:SUBORDINATE_TO]->(node)
WHERE (edge.validFrom IS NULL OR edge.validFrom <= $asOf)
  AND (edge.validTo IS NULL OR $asOf < edge.validTo)
RETURN node
ORDER BY edge.validFrom, node.id
