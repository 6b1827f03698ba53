// All organizations, by name; of a day, those that are there then.
MATCH (node:Organization)
WHERE node.kind = $kind
  AND (node.validFrom IS NULL OR node.validFrom <= $asOf)
  AND (node.validTo IS NULL OR $asOf < node.validTo)
RETURN node
ORDER BY node.name, node.id
