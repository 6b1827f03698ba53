// Cần Thơ on the day of the conference, its districts, and what became of the city.
MATCH (city:Area {id: 'area:vn-92'})<-[edge:PART_OF]-(district)
WHERE (edge.validFrom IS NULL OR edge.validFrom <= '2018-07-05')
  AND (edge.validTo IS NULL OR '2018-07-05' < edge.validTo)
WITH city, collect(district.name) AS districts
OPTIONAL MATCH (city)-[succession:SUCCEEDED_BY]->(successor)
RETURN city.name AS city, size(districts) AS count, districts,
       succession.date AS succeededOn, succession.share AS share, successor.id AS by;
