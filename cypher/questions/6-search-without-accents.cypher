// Names are found without accents: "vinh thanh" finds huyện Vĩnh Thạnh.
CALL db.index.fulltext.queryNodes('search_text', '+vinh +thanh') YIELD node, score
RETURN labels(node) AS labels, node.id AS id, node.name AS name, score
ORDER BY score DESC, id;
