// Of one question: whether the roll-up is kept (`kept`), or to be worked out (`open`).
WITH *, CASE WHEN main IS NULL THEN [] ELSE [{name: $question.name, lists: $question.lists, answer: main}] END AS kept,
  CASE WHEN main IS NULL THEN [$question] ELSE [] END AS open
RETURN kept, open
