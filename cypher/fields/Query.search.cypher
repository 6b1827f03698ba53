// Whatever has the words in its name, title, code or aliases: first what is called so, then what is without accents, then what holds it so; $text.query is a Lucene query.
CALL db.index.fulltext.queryNodes('search_text', $text.query) YIELD node, score
WITH *, toLower(coalesce(node.name, node.title, '')) AS name
WITH *, CASE
  WHEN name IN $text.names OR toLower(node.code) = $text.names[0] THEN 4
  WHEN left(node.searchText, size(name)) IN $text.words THEN 3
  WHEN name CONTAINS $text.names[0] THEN 2
  WHEN node.searchText CONTAINS $text.words[0] THEN 1
  ELSE 0
END AS likeness
RETURN node
ORDER BY likeness DESC, score DESC, node.id
