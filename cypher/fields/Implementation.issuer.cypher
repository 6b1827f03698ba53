// The area of who issued the document, or the issuer itself.
MATCH (this)-[:ISSUED_BY]->(issuer)
OPTIONAL MATCH (issuer)-[:RESPONSIBLE_FOR]->(area)
WITH *, coalesce(area, issuer) AS node
RETURN node
