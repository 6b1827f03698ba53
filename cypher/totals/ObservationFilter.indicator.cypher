// How many figures of these indicators: the sum of their slices.
MATCH (slice:Slice)
WHERE slice.id IN [one IN $indicator | 'indicator ' + one]
RETURN sum(slice.count) AS total
