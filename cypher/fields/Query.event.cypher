// The event of an id.
MATCH (node:Event {id: $id})
RETURN node
