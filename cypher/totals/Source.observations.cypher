// How many figures the source states, each once whatever the number of its quotes: a slice.
MATCH (this:Source)
RETURN coalesce(head(COLLECT { MATCH (slice:Slice {id: 'source ' + this.id}) RETURN slice.count }), 0) AS total
