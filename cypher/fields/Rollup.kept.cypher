// The roll-ups that are kept, with the name of the question that each answers, and the units that stand for its parts.
UNWIND kept AS one
WITH this, one.name AS name, one.answer AS node
WITH *, CASE WHEN node.unit = this.id THEN node.parts ELSE coalesce(node.twinParts, node.parts) END AS parts
RETURN node, name AS name, parts AS parts
