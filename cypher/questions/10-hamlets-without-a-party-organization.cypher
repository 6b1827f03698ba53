// Where were hamlets left without a party organization? Each figure beside what its source counts, in its own words.
MATCH (figure:Observation {status: 'ACTUAL'})
WHERE figure.indicator IN ['hamlets_total', 'hamlets_with_party_organization', 'hamlets_without_party_organization',
  'hamlets_with_independent_cell', 'hamlets_without_cell', 'hamlets_in_joint_cells', 'hamlets_without_members']
MATCH (figure)-[:ABOUT]->(unit)
MATCH (figure)-[:SUPPORTED_BY]->(evidence)-[:QUOTED_FROM]->(source)
RETURN unit.name AS place, figure.periodTo AS day, figure.indicator AS indicator, figure.definition AS counted,
       figure.measure AS measure, figure.stated AS stated, evidence.quote AS quote, source.title AS source
ORDER BY place, day, indicator;
