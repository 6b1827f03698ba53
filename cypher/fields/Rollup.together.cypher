// Of several questions: the roll-ups that are kept (`kept`), and those that are to be worked out (`open`). Some are over the days of the first one.
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
    AND coalesce(answer.asOfFrom, '') <= $asOf AND $asOf < coalesce(answer.asOfTo, '~')
    AND (NOT question.ofSameDays OR variant.isOfSameDays = (answer.periodKind = main.periodKind))
  RETURN collect(DISTINCT {name: question.name, lists: question.lists, answer: answer}) AS others
}
WITH *, CASE WHEN main IS NULL THEN [] ELSE [{name: $question.name, lists: $question.lists, answer: main}] END + others AS kept,
  CASE WHEN main IS NULL THEN [$question] ELSE [] END + [question IN $others WHERE NOT question.name IN [one IN others | one.name]] AS open
RETURN kept, open
