// observations
// {"p0":"ACTUAL","p1":"area:vn-92","p2":50}
CALL () {
  MATCH (node2)-[edge5:ABOUT]->()
  WHERE edge5.unit = $p1
    AND edge5.figure IS NOT NULL
    AND (node2.status = $p0)
  WITH node2
  ORDER BY edge5.unit, edge5.figure
  LIMIT $p2
  RETURN collect([[(node2)-[:MEASURES]->(node6) | [node6.id, node6.name, node6.definition]], node2.stated, node2.value, node2.qualifier, node2.periodTo, node2.periodToInferred, node2.attributedTo, [(node2)-[:SUPPORTED_BY]->(node7) | [node7.quote, node7.id]]]) AS rows1
}
RETURN [rows1] AS answer;
