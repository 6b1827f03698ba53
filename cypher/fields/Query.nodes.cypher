// The nodes of several ids; the answer puts them in the order of the ids.
UNWIND $ids AS wanted
MATCH (node:Area|Organization|Resolution|Event|Indicator|Breakdown|Source|Observation|Action|Evidence|Finding {id: wanted})
RETURN node
