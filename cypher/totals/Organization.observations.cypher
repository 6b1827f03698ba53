// How many figures of the unit's own: all that are about it but the joint ones, by degree.
MATCH (this:Organization)
RETURN COUNT { (this)<-[:ABOUT]-() } - COUNT { (this)<-[:JOINTLY_ABOUT]-() } AS total
