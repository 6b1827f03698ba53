// All areas, by name; of a day, those that are there then.
MATCH (node:Area)
WHERE node.level = $level
  AND $identifier IN node.identifiers
  AND (node.validFrom IS NULL OR node.validFrom <= $asOf)
  AND (node.validTo IS NULL OR $asOf < node.validTo)
RETURN node
ORDER BY node.name, node.id
