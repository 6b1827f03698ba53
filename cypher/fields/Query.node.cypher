// The node of an id, whatever it is.
MATCH (node:Area|Organization|Resolution|Event|Indicator|Breakdown|Source|Observation|Action|Evidence|Finding {id: $id})
RETURN node
