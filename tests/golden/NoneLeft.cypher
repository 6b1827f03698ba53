// observations
// {"p0":"area:vn-92","p1":"ACTUAL","p2":{"min":-1.7976931348623157e+308,"max":0},"p3":50,"p4":["area:vn-92"]}
CALL () {
  MATCH (node2)-[edge4:ABOUT]->()
  WHERE edge4.unit = $p0
    AND edge4.figure IS NOT NULL
    AND (node2.status = $p1)
    AND (((node2.value >= $p2.min AND node2.value <= $p2.max) OR (node2.value IS NULL AND node2.upper >= $p2.min AND node2.lower <= $p2.max)))
  WITH node2
  ORDER BY edge4.unit, edge4.figure
  LIMIT $p3
  RETURN collect([[(node2)-[:MEASURES]->(node7) | [node7.id, node7.name, node7.definition]], node2.stated, node2.value, node2.qualifier, node2.periodTo, node2.periodToInferred, node2.attributedTo, [(node2)-[:SUPPORTED_BY]->(node8) | [node8.quote, node8.id]]]) AS rows1
}
RETURN [rows1, [[id9 IN $p4 WHERE NOT (EXISTS { MATCH (:Area {id: id9}) } OR EXISTS { MATCH (:Organization {id: id9}) })]]] AS answer;
