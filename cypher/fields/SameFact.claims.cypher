// The figures of the same indicator about the same place: the unit itself, or the area or committee that shares it.
CALL (this) {
  MATCH (this)-[:ABOUT]->()-[:RESPONSIBLE_FOR*0..2]-(unit)
  MATCH (unit)<-[:ABOUT]-(node)
  WHERE node.indicator = this.indicator AND node.measure = this.measure AND node.status = this.status
  RETURN DISTINCT node
}
RETURN node
