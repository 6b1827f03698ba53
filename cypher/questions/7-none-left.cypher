// "None left" is a figure too: zero, in the words of the source, and said by whom.
MATCH (city:Area {id: 'area:vn-92'})<-[:ABOUT]-(observation {value: 0, status: 'ACTUAL'})-[:MEASURES]->(indicator)
MATCH (observation)-[:SUPPORTED_BY]->(evidence)
RETURN indicator.name AS indicator, observation.stated AS stated, observation.attributedTo AS saidBy,
       observation.periodTo AS on, collect(evidence.quote) AS quotes;
