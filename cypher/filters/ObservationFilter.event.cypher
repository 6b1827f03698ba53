// Figures stated at one of these events.
MATCH (event:Event)<-[:REPORTED_AT]-(node)
WHERE event.id IN $event
RETURN node
