// The units at and below this one on a day, and those that share a place with them, as an area and its committees do; where no figure of the days can count, only those next to it; none where the roll-up is kept.
WITH *, EXISTS {
  UNWIND [this.id] + COLLECT { MATCH (this)-[:RESPONSIBLE_FOR]->(area) RETURN area.id } AS of
  UNWIND $kept AS key
  MATCH (kept:Rollup {id: of + key})
  WHERE (kept.unit = this.id OR kept.twin = this.id) AND (key = $kept[0] OR $asked IN kept.alsoFor)
    AND (kept.asOfFrom IS NULL OR kept.asOfFrom <= $asOf) AND (kept.asOfTo IS NULL OR $asOf < kept.asOfTo)
  RETURN kept
} AS isKept
WITH *, COLLECT {
  UNWIND CASE WHEN isKept THEN [] ELSE $indicators END AS indicator
  MATCH (figure:Observation WHERE figure.indicator = indicator AND figure.periodToMax >= $first AND figure.periodToMax <= $last)
  RETURN figure
  LIMIT 101
} AS figures
WITH *, CASE
  WHEN isKept THEN 'NONE'
  WHEN $first IS NULL OR size(figures) > 100 THEN 'ALL'
  WHEN EXISTS {
    UNWIND figures AS figure
    WITH this, figure
    WHERE figure.status = $status AND figure.measure = $measure
    MATCH (figure)-[:ABOUT]->()-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more:PART_OF|SUBORDINATE_TO*0..]->()
      -[:RESPONSIBLE_FOR*0..1]-()-[line:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(this)
    WHERE all(edge IN more WHERE type(edge) IN $hierarchies AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
      AND all(edge IN line WHERE type(edge) IN $hierarchies AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
    RETURN figure
  } THEN 'ALL'
  WHEN EXISTS {
    MATCH (this)-[:RESPONSIBLE_FOR*0..1]-()<-[edge:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other:PART_OF|SUBORDINATE_TO]->(elsewhere)
    WHERE type(edge) IN $hierarchies AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo)
      AND type(other) IN $hierarchies AND (other.validFrom IS NULL OR other.validFrom <= $asOf) AND (other.validTo IS NULL OR $asOf < other.validTo)
      AND NOT EXISTS { (elsewhere)-[:RESPONSIBLE_FOR*0..2]-(this) }
    RETURN elsewhere
  } THEN 'ALL'
  WHEN EXISTS {
    MATCH (this)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(this)
    RETURN this
  } THEN 'ALL'
  ELSE 'NEXT'
END AS reach
CALL (this, reach) {
  WITH * WHERE reach = 'ALL'
  MATCH (this)-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)
  WHERE all(edge IN line WHERE type(edge) IN $hierarchies
    AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
  RETURN unit AS node
 UNION
  WITH * WHERE reach = 'ALL'
  MATCH (this)-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)
  WHERE all(edge IN line WHERE type(edge) IN $hierarchies
    AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
  MATCH (unit)-[:RESPONSIBLE_FOR]-()<-[more:PART_OF|SUBORDINATE_TO*0..]-(below)-[:RESPONSIBLE_FOR*0..1]-(mate)
  WHERE all(edge IN more WHERE type(edge) IN $hierarchies
    AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
  RETURN mate AS node
 UNION
  WITH * WHERE reach = 'NEXT'
  MATCH (this)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node)
  RETURN node
 UNION
  WITH * WHERE reach = 'NEXT'
  MATCH (this)-[:RESPONSIBLE_FOR*0..1]-()<-[edge:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node)
  WHERE type(edge) IN $hierarchies
    AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo)
  RETURN node
}
RETURN node
