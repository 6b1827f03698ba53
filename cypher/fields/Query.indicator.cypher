// The indicator of an id.
MATCH (node:Indicator {id: $id})
RETURN node
