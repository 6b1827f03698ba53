// The roll-up as it is kept, if it is, and if it holds for the hierarchy of a day.
MATCH (node:Rollup {id: this.id + $kept})
WHERE (node.asOfFrom IS NULL OR node.asOfFrom <= $asOf)
  AND (node.asOfTo IS NULL OR $asOf < node.asOfTo)
RETURN node
