// The roll-ups that are kept, with the name of the question that each answers, the units that stand for its parts, and whether parts are known to be missing from the graph.
UNWIND kept AS one
WITH this, one.name AS name, one.answer AS node
WITH *, CASE WHEN node.unit = this.id THEN node.parts ELSE coalesce(node.twinParts, node.parts) END AS parts,
  EXISTS { MATCH (this)-[:RESPONSIBLE_FOR*0..2]-(unit) WHERE unit.partsListed = 'SOME' } AS lacksParts
RETURN node, name AS name, parts AS parts, lacksParts AS lacksParts
