// Of the roll-ups that are asked for: those that are kept (`kept`), those that are to be worked out (`open`), and the units to look at for these: the ones at and below this one on a day, and those that share a place with them, as an area and its committees do; where no figure of the days below this one can count, only those next to it.
WITH *, [this.id] + COLLECT { MATCH (this)-[:RESPONSIBLE_FOR]->(area) RETURN area.id } AS ids
CALL (this, ids) {
  UNWIND ids AS of
  UNWIND $question.times AS days
  MATCH (answer:Rollup {id: of + $question.head + days + $question.tail})
  WHERE (answer.unit = this.id OR answer.twin = this.id) AND (days = $question.times[0] OR $question.asked IN answer.alsoFor)
    AND (answer.asOfFrom IS NULL OR answer.asOfFrom <= $asOf) AND (answer.asOfTo IS NULL OR $asOf < answer.asOfTo)
  RETURN head(collect(answer)) AS main
}
CALL (this, ids, main) {
  UNWIND $others AS question
  WITH question, CASE main.periodKind WHEN 'FLOW' THEN main.fromMin ELSE main.toMin END AS since, main.toMax AS until
  UNWIND [{times: question.times, asked: question.asked, isOfSameDays: false}] + CASE WHEN question.ofSameDays THEN [{
    times: [since + '/' + until] + CASE WHEN left(since, 4) = left(until, 4) THEN [left(since, 4) + '-01-01/' + left(since, 4) + '-12-31'] ELSE [] END + [$always],
    asked: CASE WHEN since = until THEN since ELSE since + '/' + until END,
    isOfSameDays: true
  }] ELSE [] END AS variant
  UNWIND ids AS of
  UNWIND variant.times AS days
  MATCH (answer:Rollup {id: of + question.head + days + question.tail})
  WHERE (answer.unit = this.id OR answer.twin = this.id) AND (days = variant.times[0] OR variant.asked IN answer.alsoFor)
    AND (answer.asOfFrom IS NULL OR answer.asOfFrom <= $asOf) AND (answer.asOfTo IS NULL OR $asOf < answer.asOfTo)
    AND (NOT question.ofSameDays OR variant.isOfSameDays = (answer.periodKind = main.periodKind))
  RETURN collect(DISTINCT {name: question.name, lists: question.lists, answer: answer}) AS others
}
WITH *, CASE WHEN main IS NULL THEN [] ELSE [{name: $question.name, lists: $question.lists, answer: main}] END + others AS kept,
  CASE WHEN main IS NULL THEN [$question] ELSE [] END + [question IN $others WHERE NOT question.name IN [one IN others | one.name]] AS open
CALL (open) {
  UNWIND open AS question
  MATCH (figure:Observation WHERE figure.indicator = question.indicator AND figure.periodToMax >= question.first AND figure.periodToMax <= question.last)
  WITH question, figure
  LIMIT 101
  RETURN count(figure) AS found, collect(CASE WHEN figure.status = question.status AND figure.measure = 'VALUE' THEN figure END) AS figures
}
WITH *, CASE
  WHEN size(open) = 0 THEN 'NONE'
  WHEN any(question IN open WHERE question.first IS NULL) OR found > 100 THEN 'ALL'
  WHEN EXISTS {
    UNWIND figures AS figure
    MATCH (figure)-[:ABOUT]->(stated)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..1]-()-[more:PART_OF|SUBORDINATE_TO*0..]->()
      -[:RESPONSIBLE_FOR*0..1]-()-[line:PART_OF|SUBORDINATE_TO*0..]->()<-[:GROUPS*0..1]-(this)
    WHERE all(edge IN more WHERE type(edge) IN $hierarchies AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
      AND all(edge IN line WHERE type(edge) IN $hierarchies AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
      AND NOT EXISTS { (stated)-[:RESPONSIBLE_FOR*0..2]-(this) }
    RETURN figure
  } THEN 'ALL'
  WHEN EXISTS {
    MATCH (this)-[:RESPONSIBLE_FOR*0..1]-()<-[edge:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-()-[other:PART_OF|SUBORDINATE_TO]->(elsewhere)
    WHERE type(edge) IN $hierarchies AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo)
      AND type(other) IN $hierarchies AND (other.validFrom IS NULL OR other.validFrom <= $asOf) AND (other.validTo IS NULL OR $asOf < other.validTo)
      AND NOT EXISTS { (elsewhere)-[:RESPONSIBLE_FOR*0..2]-(this) }
    RETURN elsewhere
  } THEN 'ALL'
  WHEN EXISTS {
    MATCH (this)-[:GROUPS]->()-[:RESPONSIBLE_FOR*0..1]-()-[:PART_OF|SUBORDINATE_TO*1..]->()-[:RESPONSIBLE_FOR*0..1]-()<-[:GROUPS]-(this)
    RETURN this
  } THEN 'ALL'
  ELSE 'NEXT'
END AS reach
WITH *, COLLECT {
  CALL (this, reach) {
    WITH * WHERE reach = 'ALL'
    MATCH (this)-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(node)
    WHERE all(edge IN line WHERE type(edge) IN $hierarchies
      AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
    RETURN node
   UNION
    WITH * WHERE reach = 'ALL'
    MATCH (this)-[:GROUPS*0..1]->()<-[line:PART_OF|SUBORDINATE_TO*0..]-(unit)
    WHERE all(edge IN line WHERE type(edge) IN $hierarchies
      AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
    MATCH (unit)-[:RESPONSIBLE_FOR]-()<-[more:PART_OF|SUBORDINATE_TO*0..]-(below)-[:RESPONSIBLE_FOR*0..1]-(node)
    WHERE all(edge IN more WHERE type(edge) IN $hierarchies
      AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo))
    RETURN node
   UNION
    WITH * WHERE reach = 'NEXT'
    MATCH (this)-[:GROUPS*0..1]->()-[:RESPONSIBLE_FOR*0..2]-(node)
    RETURN node
   UNION
    WITH * WHERE reach = 'NEXT'
    MATCH (this)-[:RESPONSIBLE_FOR*0..1]-()<-[edge:PART_OF|SUBORDINATE_TO]-()-[:RESPONSIBLE_FOR*0..1]-(node)
    WHERE type(edge) IN $hierarchies
      AND (edge.validFrom IS NULL OR edge.validFrom <= $asOf) AND (edge.validTo IS NULL OR $asOf < edge.validTo)
    RETURN node
  }
  RETURN DISTINCT node
} AS units
RETURN units, kept, open
