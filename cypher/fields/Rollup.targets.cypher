// The figures that may be targets of an indicator for a unit, or for one that shares its place: what is aimed at, and shares of it.
MATCH (this)-[:RESPONSIBLE_FOR*0..2]-(unit)
MATCH (unit)<-[:ABOUT]-(node:Observation WHERE node.indicator = $indicator)
WITH DISTINCT node
WHERE (node.measure = 'VALUE' AND node.status IN ['TARGET', 'PLANNED'] OR node.shareOf IN ['TARGET', 'ABOVE_TARGET'])
  AND NOT node.joint
  AND NOT node.perUnit
RETURN node
