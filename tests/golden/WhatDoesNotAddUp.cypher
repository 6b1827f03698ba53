// findings
// {"p0":20}
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
    RETURN collect([node7.stated, [(node7)-[:ABOUT]->(node8) | [node8.name, CASE WHEN node8:Area THEN 'Area' WHEN node8:Organization THEN 'Organization' END, node8.id]], [(node7)-[:SUPPORTED_BY]->(node9) | [node9.quote, [(node9)-[:QUOTED_FROM]->(node10) | id(node10)], node9.id]]]) AS rows5
  }
  RETURN collect([node4.check, node4.severity, node4.message, rows5]) AS rows3
}
WITH [total1, rows3] AS answer
CALL (answer) {
  UNWIND answer[1] AS row14
  UNWIND row14[3] AS row15
  UNWIND row15[2] AS row16
  UNWIND row16[1] AS id11
  WITH DISTINCT id11
  MATCH (node12)
  WHERE id(node12) = id11
  RETURN collect([node12.title, node12.url, id11]) AS shared13
}
RETURN answer, [shared13] AS shared;
