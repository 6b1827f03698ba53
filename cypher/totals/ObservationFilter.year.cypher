// How many figures whose periods end in these years: the sum of their slices.
MATCH (slice:Slice)
WHERE slice.id IN [one IN $year | 'year ' + toInteger(one)]
RETURN sum(slice.count) AS total
