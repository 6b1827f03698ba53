// How many members did each committee of Cần Thơ admit in 2017? One without a figure is shown too.
MATCH (city:Organization {id: 'organization:cantho-committee'})
MATCH (committee)-[edge:SUBORDINATE_TO*0..1]->(city)
WHERE all(step IN edge WHERE (step.validFrom IS NULL OR step.validFrom <= '2017-12-31')
                         AND (step.validTo IS NULL OR '2017-12-31' < step.validTo))
OPTIONAL MATCH (committee)<-[:ABOUT]-(figure:Observation {indicator: 'members_admitted', measure: 'VALUE', status: 'ACTUAL'})
WHERE figure.periodFromMin >= '2017-01-01' AND figure.periodToMax <= '2017-12-31' AND figure.breakdowns IS NULL
OPTIONAL MATCH (figure)-[:SUPPORTED_BY]->(evidence)-[:QUOTED_FROM]->(source)
RETURN committee.name AS committee, figure.stated AS stated, figure.value AS members,
       figure.periodFrom AS from, figure.periodTo AS to, evidence.quote AS quote, source.title AS source
ORDER BY members IS NULL, members DESC, committee;
