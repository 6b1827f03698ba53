// How many figures of these statuses: the sum of their slices.
MATCH (slice:Slice)
WHERE slice.id IN [one IN $status | 'status ' + one]
RETURN sum(slice.count) AS total
