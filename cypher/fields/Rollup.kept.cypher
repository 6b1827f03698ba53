// The roll-up as it is kept, if it is, and if it holds for the hierarchy of a day; with the units that stand for its parts.
CALL (this) {
  UNWIND [this.id] + COLLECT { MATCH (this)-[:RESPONSIBLE_FOR]->(area) RETURN area.id } AS of
  UNWIND $kept AS key
  MATCH (node:Rollup {id: of + key})
  WHERE (node.unit = this.id OR node.twin = this.id) AND (key = $kept[0] OR $asked IN node.alsoFor)
    AND (node.asOfFrom IS NULL OR node.asOfFrom <= $asOf) AND (node.asOfTo IS NULL OR $asOf < node.asOfTo)
  RETURN node, CASE WHEN node.unit = this.id THEN node.parts ELSE coalesce(node.twinParts, node.parts) END AS parts
}
RETURN node, parts AS parts
