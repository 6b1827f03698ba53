// The unit of an id.
MATCH (node:Area|Organization {id: $unit})
RETURN node
