// The organization of an id.
MATCH (node:Organization {id: $id})
RETURN node
