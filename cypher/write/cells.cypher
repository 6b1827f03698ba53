// figures: what decides on the cells of figures, some at a time.
MATCH (figure:Observation)
WHERE figure.id > $after
RETURN figure.id AS id, properties(figure) AS properties
ORDER BY figure.id
LIMIT $limit;

// derive: what follows from a figure's other properties.
UNWIND $rows AS row
MATCH (figure:Observation {id: row.id})
SET figure += row.properties;

// joint: ties joint figures to their units by the edges that tell them from others.
MATCH (figure:Observation)
WHERE figure.joint = true AND figure.id IS NOT NULL
MATCH (figure)-[:ABOUT]->(unit)
MERGE (figure)-[:JOINTLY_ABOUT]->(unit);

// about: gives the edges of figures the ids of their ends, by which an index has them in order.
MATCH (figure:Observation)-[edge:ABOUT]->(unit)
WHERE edge.unit IS NULL
SET edge.unit = unit.id, edge.figure = figure.id;

// forget: all that was counted.
MATCH (counted:CubeCell|Slice)
DELETE counted;

// all: how many figures there are in each cell, with the properties of one of them.
MATCH (figure:Observation)
WITH figure.cell AS cell, count(*) AS count, min(figure.id) AS id
MATCH (one:Observation {id: id})
RETURN properties(one) AS properties, count;

// levels: the figures about areas of each set of levels.
MATCH (figure:Observation)-[:ABOUT]->(area:Area)
WITH figure, area.level AS level ORDER BY level
WITH figure, collect(DISTINCT level) AS levels
RETURN levels, count(*) AS count;

// before: the figures that rows state now, before they change.
UNWIND $ids AS id
MATCH (figure:Observation {id: id})
RETURN properties(figure) AS properties;

// relevelled: figures about areas whose level is about to change.
UNWIND $rows AS row
MATCH (area:Area {id: row.id})
WHERE area.level <> row.level
MATCH (area)<-[:ABOUT]-(figure)
RETURN DISTINCT figure.id AS id;

// levelled: the levels of areas.
UNWIND $ids AS id
MATCH (area:Area {id: id})
RETURN area.id AS id, area.level AS level;

// sources: what quotes are taken from, and the sources that are written anew.
UNWIND $ids AS id
MATCH (evidence:Evidence {id: id})-[:QUOTED_FROM]->(source)
RETURN DISTINCT source.id AS id;

// cells: figures more or fewer in cells; a cell without any goes.
UNWIND $rows AS row
MERGE (cell:CubeCell {id: row.id})
ON CREATE SET cell += row.properties, cell.count = 0
SET cell.count = cell.count + row.more
WITH cell
WHERE cell.count = 0
DELETE cell;

// slices: figures more or fewer in slices; a slice without any goes.
UNWIND $rows AS row
MERGE (slice:Slice {id: row.id})
ON CREATE SET slice += row.properties, slice.count = 0
SET slice.count = slice.count + row.more
WITH slice
WHERE slice.count = 0
DELETE slice;

// stated: the figures that sources state, each once whatever the number of its quotes.
UNWIND $ids AS id
OPTIONAL MATCH (source:Source {id: id})
WITH id, COUNT { MATCH (source)<-[:QUOTED_FROM]-()<-[:SUPPORTED_BY]-(figure) RETURN DISTINCT figure } AS count
MERGE (slice:Slice {id: 'source ' + id})
SET slice.field = 'source', slice.count = count
WITH slice
WHERE slice.count = 0
DELETE slice;

// allSources: the sources that state figures.
MATCH (source:Source)
RETURN source.id AS id;
