// How many figures of these measures: the sum of their slices.
MATCH (slice:Slice)
WHERE slice.id IN [one IN $measure | 'measure ' + one]
RETURN sum(slice.count) AS total
