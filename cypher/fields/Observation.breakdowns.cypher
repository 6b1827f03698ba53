// The sectors and groups that it is limited to.
MATCH (node:Breakdown)
WHERE node.id IN this.breakdowns
RETURN node
ORDER BY node.id
