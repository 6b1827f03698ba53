// findings
// {"p0":21,"p1":1}
CALL () {
  MATCH (node2:Finding)
  RETURN count(*) AS total1
}
CALL () {
  MATCH (node4:Finding)
  WHERE node4.rank IS NOT NULL
    AND node4.id IS NOT NULL
  WITH node4
  ORDER BY node4.rank, node4.id
  LIMIT $p0
  CALL (node4) {
    MATCH (node4)-[edge6:COMPARES]->(node7)
    WITH node7
    ORDER BY edge6.place, node7.id
    CALL (node7) {
      MATCH (node7)-[:ABOUT]->(node9)
      WITH node9
      ORDER BY node9.id
      RETURN collect([node9.name, CASE WHEN node9:Area THEN 'Area' WHEN node9:Organization THEN 'Organization' END]) AS rows8
    }
    CALL (node7) {
      MATCH (node7)-[:SUPPORTED_BY]->(node11)
      WITH node11
      ORDER BY node11.id
      CALL (node11) {
        MATCH (node11)-[:QUOTED_FROM]->(node13)
        WITH node13
        LIMIT $p1
        RETURN collect([node13.title, node13.url]) AS rows12
      }
      RETURN collect([node11.quote, rows12]) AS rows10
    }
    RETURN collect([node7.stated, rows8, rows10]) AS rows5
  }
  RETURN collect([node4.check, node4.severity, node4.message, rows5]) AS rows3
}
RETURN [total1, rows3] AS answer;
