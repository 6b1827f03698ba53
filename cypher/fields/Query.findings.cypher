// What the audit found, the worst first.
MATCH (node:Finding)
WHERE node.check = $check
  AND node.severity = $severity
  AND EXISTS { (node)-[:FOUND_AT]->()-[:RESPONSIBLE_FOR*0..2]-(:Area|Organization {id: $unit}) }
  AND EXISTS { (node)-[:COMPARES]->()-[:SUPPORTED_BY]->()-[:QUOTED_FROM]->(:Source {id: $source}) }
  AND EXISTS { (node)-[:FOUND_IN]->(:Resolution {id: $resolution}) }
RETURN node
ORDER BY node.rank, node.id
