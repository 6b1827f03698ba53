// Figures of one of these statuses.
MATCH (node:Observation)
WHERE node.status IN $status
RETURN node
