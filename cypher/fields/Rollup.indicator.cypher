// The indicators that are asked about.
UNWIND $indicators AS id
MATCH (node:Indicator {id: id})
RETURN node
