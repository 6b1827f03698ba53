// The area of an id.
MATCH (node:Area {id: $id})
RETURN node
