// All units at and below one, whatever is stated about them.
WITH *, 'ALL' AS reach
RETURN reach
