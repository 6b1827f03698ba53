// How many figures of the indicator: its degree.
MATCH (this:Indicator)
RETURN COUNT { (this)<-[:MEASURES]-() } AS total
