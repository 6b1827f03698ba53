// Whatever has the words in its name, title, code or aliases, best match first. $text is a Lucene query.
CALL db.index.fulltext.queryNodes('search_text', $text) YIELD node, score
RETURN node
ORDER BY score DESC, node.id
