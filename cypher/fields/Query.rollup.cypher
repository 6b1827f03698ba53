// The unit of an id, to which figures are rolled up.
MATCH (node:Area|Organization {id: $unit})
RETURN node
