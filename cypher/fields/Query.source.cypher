// The source of an id.
MATCH (node:Source {id: $id})
RETURN node
