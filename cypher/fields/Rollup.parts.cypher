// The units directly below this one, or below one that shares its place, on a day; of a region the areas that it groups.
CALL (this) {
  MATCH (this)-[:RESPONSIBLE_FOR*0..1]-()<-[edge:PART_OF|SUBORDINATE_TO]-(node)
  WHERE type(edge) IN $hierarchies
    AND coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~')
  RETURN node
 UNION
  MATCH (this)-[edge:GROUPS]->(node)
  WHERE coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~')
  RETURN node
}
WITH *, head(COLLECT { MATCH (node)-[:RESPONSIBLE_FOR]->(area) RETURN area.id }) AS responsibleFor
RETURN node, responsibleFor AS responsibleFor
