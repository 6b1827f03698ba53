// The regions, with the areas that each groups on a day; none where there are no units to look at.
WITH * WHERE size(units) > 0
MATCH (node:Region)
WITH *, COLLECT {
  MATCH (node)-[edge:GROUPS]->(area)
  WHERE coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~')
  RETURN area.id
} AS areas
RETURN node, areas AS areas
