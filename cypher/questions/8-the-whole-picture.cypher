// The picture: Resolution 22, the conference that reviewed it, what came of it and where.
MATCH (resolution:Resolution {code: '22-NQ/TW'})-[issued:ISSUED_BY]->(issuer)
MATCH (event:Event)-[reviews:REVIEWS]->(resolution)
MATCH (event)-[organized:ORGANIZED_BY]->(organizer)
MATCH (resolution)<-[outcome:OUTCOME_OF]-(observation)-[about:ABOUT]->(unit)
OPTIONAL MATCH (unit)-[part:PART_OF]->(whole)
RETURN *;
