// The sectors and groups that are asked about.
MATCH (node:Breakdown)
WHERE node.id IN $breakdowns
RETURN node
