// The units down to some levels below this one, with those that share their places.
CALL (this) {
  MATCH (this)-[:RESPONSIBLE_FOR*0..1]-()-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)
  WHERE size(line) <= $levels
    AND all(edge IN line WHERE (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
  MATCH (unit)-[:RESPONSIBLE_FOR*0..1]-(node)
  RETURN DISTINCT node
}
RETURN node
