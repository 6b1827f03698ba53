// state: one row of breakdowns.csv, one Breakdown. Observations and actions name it in their property `breakdowns`.
UNWIND $rows AS row
MERGE (breakdown:Breakdown {id: row.id})
SET breakdown = row.properties;

// forget: a breakdown states no edges of its own.
UNWIND $rows AS row
RETURN count(row);
