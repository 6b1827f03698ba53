// findings
// {"p0":21}
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
    WITH *, [(node7)-[:ABOUT]->(node9) | node9] AS nodes8
    CALL (node7) {
      MATCH (node7)-[:SUPPORTED_BY]->(node11)
      WITH node11
      ORDER BY node11.id
      WITH *, [(node11)-[:QUOTED_FROM]->(node13) | node13][..1] AS nodes12
      RETURN collect([node11.quote, [one IN nodes12 | id(one)]]) AS rows10, collect(nodes12) AS nodes14
    }
    RETURN collect([node7.stated, [one IN nodes8 | id(one)], rows10]) AS rows5, collect(nodes8) AS nodes15, collect(nodes14) AS nodes16
  }
  RETURN collect([node4.check, node4.severity, node4.message, rows5]) AS rows3, collect(nodes15) AS nodes17, collect(nodes16) AS nodes18
}
CALL (nodes17) {
  UNWIND nodes17 AS list21
  UNWIND list21 AS list22
  UNWIND list22 AS node19
  WITH DISTINCT node19
  RETURN collect([node19.name, CASE WHEN node19:Area THEN 'Area' WHEN node19:Organization THEN 'Organization' END, node19.id, id(node19)]) AS shared20
}
CALL (nodes18) {
  UNWIND nodes18 AS list25
  UNWIND list25 AS list26
  UNWIND list26 AS list27
  UNWIND list27 AS node23
  WITH DISTINCT node23
  RETURN collect([node23.title, node23.url, id(node23)]) AS shared24
}
RETURN [total1, rows3] AS answer, [shared20, shared24] AS shared;
