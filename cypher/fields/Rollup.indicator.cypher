// The indicator that is asked about.
MATCH (node:Indicator {id: $indicator})
RETURN node
