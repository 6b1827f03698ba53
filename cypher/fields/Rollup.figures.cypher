// The figures of some indicators about the units at and below this one on a day, and about regions that group such units.
CALL (this) {
  CALL (this) {
    MATCH (this)-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)
    WHERE all(edge IN line WHERE type(edge) IN $hierarchies
      AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
    RETURN unit
   UNION
    MATCH (this)-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(of)
    WHERE all(edge IN line WHERE type(edge) IN $hierarchies
      AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
    MATCH (of)-[:RESPONSIBLE_FOR]-()<-[more:PART_OF|SUBORDINATE_TO*0..]-(below)-[:RESPONSIBLE_FOR*0..1]-(unit)
    WHERE all(edge IN more WHERE type(edge) IN $hierarchies
      AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
    RETURN unit
   UNION
    MATCH (this)<-[line:PART_OF*0..]-()<-[edge:GROUPS]-(unit)
    WHERE all(step IN line WHERE (step.validFrom IS NULL OR step.validFrom <= $asOf) AND (step.validTo IS NULL OR $asOf < step.validTo))
      AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo)
    RETURN unit
  }
  MATCH (unit)<-[:ABOUT]-(node:Observation WHERE node.indicator IN $indicators)
  RETURN DISTINCT node
}
WITH *
WHERE node.measure = $measure
  AND node.status = $status
  AND coalesce(node.breakdowns, []) = $breakdowns
  AND node.periodToMax >= $from
  AND node.periodToMax <= $to
RETURN node
