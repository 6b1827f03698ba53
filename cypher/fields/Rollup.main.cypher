// The roll-up that is kept for a question, and the ids that may stand for the unit in the ids of roll-ups: its own, and that of its area.
WITH *, [this.id] + COLLECT { MATCH (this)-[:RESPONSIBLE_FOR]->(area) RETURN area.id } AS ids
CALL (this, ids) {
  UNWIND ids AS of
  UNWIND $question.times AS days
  MATCH (answer:Rollup {id: of + $question.head + days + $question.tail})
  WHERE (answer.unit = this.id OR answer.twin = this.id) AND (days = $question.times[0] OR $question.asked IN answer.alsoFor)
    AND coalesce(answer.asOfFrom, '') <= $asOf AND $asOf < coalesce(answer.asOfTo, '~')
  RETURN head(collect(answer)) AS main
}
RETURN main, ids
