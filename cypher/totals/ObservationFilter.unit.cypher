// How many figures about a unit: its degree, whatever the number.
MATCH (unit:Area|Organization {id: $unit})
RETURN COUNT { (unit)<-[:ABOUT]-() } AS total
