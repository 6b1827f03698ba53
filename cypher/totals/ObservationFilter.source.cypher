// How many figures a source states, each once whatever the number of its quotes: a slice.
MATCH (slice:Slice {id: 'source ' + $source})
RETURN slice.count AS total
