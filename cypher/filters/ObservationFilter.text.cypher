// Figures whose quotes have the words, the last of which may be unfinished.
MATCH (node)-[:SUPPORTED_BY]->(quote)
WITH *
WHERE all(word IN split($text.words, ' ')[..-1] WHERE ' ' + quote.searchText + ' ' CONTAINS ' ' + word + ' ')
  AND ' ' + quote.searchText CONTAINS ' ' + last(split($text.words, ' '))
RETURN node;

// The same, found by the words. $text.query is a Lucene query.
CALL (*) {
  CALL db.index.fulltext.queryNodes('quote_text', $text.query) YIELD node
  WITH node AS quote
  MATCH (quote)<-[:SUPPORTED_BY]-(node)
  RETURN node
}
RETURN node;

// How many these are at most, counted up to $most and to a hundred thousand; of more it does not tell.
CALL db.index.fulltext.queryNodes('quote_text', $text.query, {limit: toInteger(CASE WHEN $most < 100000 THEN $most ELSE 100000 END)}) YIELD node
WITH count(node) AS found
RETURN CASE WHEN found < $most AND found < 100000 THEN found END AS atMost
