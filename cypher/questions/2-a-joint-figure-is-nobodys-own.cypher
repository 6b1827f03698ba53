// What was achieved in huyện Vĩnh Thạnh? Its own figures, and the joint figures that it is part of with others.
MATCH (district:Area {id: 'area:vn-92-924'})<-[:ABOUT]-(observation {status: 'ACTUAL'})-[:MEASURES]->(indicator)
OPTIONAL MATCH (observation)-[:ABOUT]->(other) WHERE other <> district
RETURN indicator.name AS indicator, observation.stated AS stated, observation.value AS value,
       CASE WHEN observation.joint THEN 'included in one figure with others' ELSE 'own' END AS figure,
       collect(other.name) AS together
ORDER BY figure DESC;
