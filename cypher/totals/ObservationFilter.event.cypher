// How many figures stated at an event: its degree, whatever the number.
MATCH (event:Event {id: $event})
RETURN COUNT { (event)<-[:REPORTED_AT]-() } AS total
