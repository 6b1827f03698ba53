// The regions, with the areas that each groups on a day; none where there are no units to look at.
WITH * WHERE size(units) > 0
MATCH (node:Region)
WITH *, COLLECT {
  MATCH (node)-[edge:GROUPS]->(area)
  WHERE (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo)
  RETURN area.id
} AS areas
RETURN node, areas AS areas
