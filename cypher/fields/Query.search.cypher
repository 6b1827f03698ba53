// Whatever has the words in its name, title, code or aliases: first what is called so, then what is without accents, then what holds it so; $text.query is a Lucene query.
CALL db.index.fulltext.queryNodes('search_text', $text.query) YIELD node, score
WITH *, toLower(coalesce(node.name, node.title, '')) AS name
WITH *, CASE
  WHEN any(typed IN $text.names WHERE name ENDS WITH typed AND left(name, size(name) - size(typed)) IN ['', 'tỉnh ', 'thành phố ', 'quận ', 'huyện ', 'thị xã ', 'phường ', 'xã ', 'thị trấn ', 'đặc khu ', 'ấp ', 'thôn ', 'khóm ', 'bản ', 'buôn ', 'khu vực ', 'khu phố ', 'tổ dân phố ']) THEN 4
  WHEN toLower(node.code) IN $text.names THEN 4
  WHEN NOT node.searchText CONTAINS $text.words THEN 0
  WHEN any(other IN [node.nameVi] + coalesce(node.aliases, []) + coalesce(node.formerNames, []) WHERE toLower(other) IN $text.names) THEN 4
  WHEN left(node.searchText, size(name)) ENDS WITH $text.words AND left(node.searchText, size(name) - size($text.words)) IN ['', 'tinh ', 'thanh pho ', 'quan ', 'huyen ', 'thi xa ', 'phuong ', 'xa ', 'thi tran ', 'dac khu ', 'ap ', 'thon ', 'khom ', 'ban ', 'buon ', 'khu vuc ', 'khu pho ', 'to dan pho '] THEN 3
  WHEN name CONTAINS $text.names[0] THEN 2
  ELSE 1
END AS likeness
WHERE any(label IN labels(node) WHERE toUpper(label) IN $types)
RETURN node
ORDER BY likeness DESC, score DESC, node.id
