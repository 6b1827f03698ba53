// How far the units reach that are to be looked at for what is to be worked out: nowhere, to those next to a unit, where no figure of the days below it can count, or to all at and below it.
CALL (open) {
  UNWIND open AS question
  MATCH (figure:Observation WHERE figure.indicator = question.indicator AND figure.periodToMax >= question.first AND figure.periodToMax <= question.last)
  WITH question, figure
  LIMIT 101
  RETURN count(figure) AS found, collect(CASE WHEN figure.status = question.status AND figure.measure = 'VALUE' THEN figure END) AS figures
}
WITH *, CASE
  WHEN size(open) = 0 THEN 'NONE'
  WHEN any(question IN open WHERE question.first IS NULL) OR found > 100 THEN 'ALL'
  WHEN EXISTS {
    UNWIND figures AS figure
    MATCH (figure)-[:ABOUT]->(stated)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-(near)
    WITH DISTINCT stated, near
    MATCH (near)-[line:PART_OF|SUBORDINATE_TO*0..]->()-[:RESPONSIBLE_FOR*0..1]-(higher)
    WHERE all(edge IN line WHERE type(edge) IN $hierarchies AND coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~'))
    WITH DISTINCT stated, higher
    MATCH (higher)-[line:PART_OF|SUBORDINATE_TO*0..]->(top)
    WHERE all(edge IN line WHERE type(edge) IN $hierarchies AND coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~'))
    WITH DISTINCT stated, top
    MATCH (top)<-[:GROUPS*0..1]-(this)
    WHERE NOT EXISTS { (stated)-[:RESPONSIBLE_FOR*0..2]-(this) }
    RETURN stated
  } THEN 'ALL'
  WHEN EXISTS {
    MATCH (this)-[:RESPONSIBLE_FOR*0..1]-()<-[edge:PART_OF|SUBORDINATE_TO]-(part)
    WHERE type(edge) IN $hierarchies AND coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~')
    WITH DISTINCT part
    MATCH (part)-[:RESPONSIBLE_FOR*0..1]-()-[other:PART_OF|SUBORDINATE_TO]->(elsewhere)
    WHERE type(other) IN $hierarchies AND coalesce(other.validFrom, '') <= $asOf AND $asOf < coalesce(other.validTo, '~')
      AND NOT EXISTS { (elsewhere)-[:RESPONSIBLE_FOR*0..2]-(this) }
    RETURN elsewhere
  } THEN 'ALL'
  WHEN EXISTS {
    MATCH (this)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(this)
    RETURN this
  } THEN 'ALL'
  ELSE 'NEXT'
END AS reach
RETURN reach
