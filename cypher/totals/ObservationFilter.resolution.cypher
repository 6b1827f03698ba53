// How many figures stated under a document: its degree, whatever the number.
MATCH (resolution:Resolution {id: $resolution})
RETURN COUNT { (resolution)<-[:OUTCOME_OF]-() } AS total
