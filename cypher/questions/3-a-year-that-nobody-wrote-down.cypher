// When was the conference? The year is inferred, and the premises stand beside it.
MATCH (event:Event {kind: 'REVIEW_CONFERENCE'})-[:REVIEWS]->(resolution)
MATCH (event)-[:DOCUMENTED_BY]->(evidence)
RETURN event.name AS event, event.date AS date, event.dateInferred AS inferred, event.premises AS premises,
       resolution.code AS resolution, resolution.date AS issued, collect(evidence.quote) AS quotes;
