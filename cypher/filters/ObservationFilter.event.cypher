// Figures stated at one of these events.
MATCH (node)-[:REPORTED_AT]->(event)
WITH *
WHERE event.id IN $event
RETURN node;

// The same, found from the events.
MATCH (event:Event)<-[:REPORTED_AT]-(node)
WHERE event.id IN $event
RETURN node;

// How many these are at most.
MATCH (event:Event)
WHERE event.id IN $event
RETURN sum(COUNT { (event)<-[:REPORTED_AT]-() }) AS atMost
