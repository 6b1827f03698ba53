// What the audit found about the unit or what shares its place with it, each once, the worst first.
CALL (this) {
  MATCH (this)-[:RESPONSIBLE_FOR*0..2]-()<-[:FOUND_AT]-(node)
  RETURN DISTINCT node
}
WITH *
WHERE node.check = $check
  AND node.severity = $severity
RETURN node
ORDER BY node.rank, node.id
