// How many figures that come with these words: the sum of their slices.
MATCH (slice:Slice)
WHERE slice.id IN [one IN $qualifier | 'qualifier ' + one]
RETURN sum(slice.count) AS total
