// The units to look at for what is to be worked out: the ones at and below this one on a day, and those that share a place with them, as an area and its committees do; or only those next to it.
WITH *, COLLECT {
  CALL (this, reach) {
    WITH * WHERE reach = 'ALL'
    MATCH (this)-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(node)
    WHERE all(edge IN line WHERE type(edge) IN $hierarchies
      AND coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~'))
    RETURN node
   UNION
    WITH * WHERE reach = 'ALL'
    MATCH (this)-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)
    WHERE all(edge IN line WHERE type(edge) IN $hierarchies
      AND coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~'))
    MATCH (unit)-[:RESPONSIBLE_FOR]-()<-[more:PART_OF|SUBORDINATE_TO*0..]-(below)-[:RESPONSIBLE_FOR*0..1]-(node)
    WHERE all(edge IN more WHERE type(edge) IN $hierarchies
      AND coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~'))
    RETURN node
   UNION
    WITH * WHERE reach = 'NEXT'
    MATCH (this)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node)
    RETURN node
   UNION
    WITH * WHERE reach = 'NEXT'
    MATCH (this)-[:RESPONSIBLE_FOR*0..1]-()<-[edge:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node)
    WHERE type(edge) IN $hierarchies
      AND coalesce(edge.validFrom, '') <= $asOf AND $asOf < coalesce(edge.validTo, '~')
    RETURN node
  }
  RETURN DISTINCT node
} AS units
RETURN units
