// The observation of an id.
MATCH (node:Observation {id: $id})
RETURN node
