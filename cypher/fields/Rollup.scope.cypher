// The units at and below this one on a day, and those that share a place with them, as an area and its committees do; none where the roll-up is kept.
WITH *, EXISTS {
  UNWIND [this.id] + COLLECT { MATCH (this)-[:RESPONSIBLE_FOR]->(area) RETURN area.id } AS of
  UNWIND $kept AS key
  MATCH (kept:Rollup {id: of + key})
  WHERE (kept.unit = this.id OR kept.twin = this.id) AND (key = $kept[0] OR $asked IN kept.alsoFor)
    AND (kept.asOfFrom IS NULL OR kept.asOfFrom <= $asOf) AND (kept.asOfTo IS NULL OR $asOf < kept.asOfTo)
  RETURN kept
} AS isKept
CALL (this, isKept) {
  WITH * WHERE NOT isKept
  MATCH (this)-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)
  WHERE all(edge IN line WHERE type(edge) IN $hierarchies
    AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
  RETURN unit AS node
 UNION
  WITH * WHERE NOT isKept
  MATCH (this)-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)
  WHERE all(edge IN line WHERE type(edge) IN $hierarchies
    AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
  MATCH (unit)-[:RESPONSIBLE_FOR]-()<-[more:PART_OF|SUBORDINATE_TO*0..]-(below)-[:RESPONSIBLE_FOR*0..1]-(mate)
  WHERE all(edge IN more WHERE type(edge) IN $hierarchies
    AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
  RETURN mate AS node
}
RETURN node
