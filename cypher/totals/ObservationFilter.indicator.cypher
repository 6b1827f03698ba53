// How many figures of an indicator: its degree, whatever the number.
MATCH (indicator:Indicator {id: $indicator})
RETURN COUNT { (indicator)<-[:MEASURES]-() } AS total
