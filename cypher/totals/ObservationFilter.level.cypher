// How many figures about areas of these levels: the slices of sets of levels that have one of them.
MATCH (slice:Slice)
WHERE slice.field = 'level' AND any(level IN slice.levels WHERE level IN $level)
RETURN sum(slice.count) AS total
