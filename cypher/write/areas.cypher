// state: one row of areas.csv, one Area; its level is a label too.
UNWIND $rows AS row
MERGE (area:Area {id: row.id})
SET area = row.properties
REMOVE area:$([label IN labels(area) WHERE label <> 'Area'])
SET area:$(row.labels);

// forget: an area states no edges of its own.
UNWIND $rows AS row
RETURN count(row);
