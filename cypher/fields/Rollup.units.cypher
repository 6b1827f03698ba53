// Some units, with the units directly above each on a day and the area that it is responsible for.
UNWIND units AS node
WITH node, this,
  [(node)-[edge:PART_OF|SUBORDINATE_TO]->(parent)
    WHERE type(edge) IN $hierarchies AND coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~') | parent.id]
  + CASE WHEN this:Region THEN COLLECT {
    MATCH (node)<-[edge:GROUPS]-(this)
    WHERE coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~')
    RETURN this.id
  } ELSE [] END AS above,
  head([(node)-[:RESPONSIBLE_FOR]->(area) | area.id]) AS responsibleFor
RETURN node, above AS above, responsibleFor AS responsibleFor
