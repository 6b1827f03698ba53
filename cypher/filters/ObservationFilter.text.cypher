// Figures whose quotes have the words. $text is a Lucene query.
CALL (*) {
  CALL db.index.fulltext.queryNodes('quote_text', $text.query) YIELD node
  WITH node AS quote
  MATCH (quote)<-[:SUPPORTED_BY]-(node)
  RETURN node
}
RETURN node
