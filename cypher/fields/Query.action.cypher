// The action of an id.
MATCH (node:Action {id: $id})
RETURN node
