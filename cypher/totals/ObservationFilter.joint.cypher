// How many figures that are joint, or that are not: a slice.
MATCH (slice:Slice {id: 'joint ' + toString($joint)})
RETURN slice.count AS total
