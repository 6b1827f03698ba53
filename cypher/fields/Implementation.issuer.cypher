// The area of who issued the document, or the issuer itself; an organ speaks for the nearest unit above it that is none.
MATCH (this)-[:ISSUED_BY]->(issuer)
WITH *, CASE WHEN issuer.kind IN $organs THEN head(COLLECT {
  MATCH line = (issuer)-[:SUBORDINATE_TO*]->(above)
  WHERE NOT above.kind IN $organs
  RETURN above ORDER BY length(line), above.id LIMIT 1
}) ELSE issuer END AS body
OPTIONAL MATCH (body)-[:RESPONSIBLE_FOR]->(area)
WITH *, coalesce(area, body) AS node
WHERE node IS NOT NULL
RETURN node
