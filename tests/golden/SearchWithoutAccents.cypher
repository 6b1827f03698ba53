// search
// {"p0":{"query":"+vinh +(thanh thanh*)","names":["vinh thanh"],"words":"vinh thanh"},"p1":{"query":"+vinh +(thanh thanh*)","names":["vinh thanh"],"words":"vinh thanh"},"p2":20,"today":"2026-01-31","p4":1}
CALL () {
  CALL db.index.fulltext.queryNodes('search_text', $p0.query) YIELD node AS node2, score AS score3
  RETURN count(*) AS total1
}
CALL () {
  CALL db.index.fulltext.queryNodes('search_text', $p1.query) YIELD node AS node10, score AS score11
  WITH *, toLower(coalesce(node10.name, node10.title, '')) AS name13
  WITH *, CASE
    WHEN any(typed14 IN $p1.names WHERE name13 ENDS WITH typed14 AND left(name13, size(name13) - size(typed14)) IN ['', 'tỉnh ', 'thành phố ', 'quận ', 'huyện ', 'thị xã ', 'phường ', 'xã ', 'thị trấn ', 'đặc khu ', 'ấp ', 'thôn ', 'khóm ', 'bản ', 'buôn ', 'khu vực ', 'khu phố ', 'tổ dân phố ']) THEN 4
    WHEN toLower(node10.code) IN $p1.names THEN 4
    WHEN NOT node10.searchText CONTAINS $p1.words THEN 0
    WHEN any(other15 IN [node10.nameVi] + coalesce(node10.aliases, []) + coalesce(node10.formerNames, []) WHERE toLower(other15) IN $p1.names) THEN 4
    WHEN left(node10.searchText, size(name13)) ENDS WITH $p1.words AND left(node10.searchText, size(name13) - size($p1.words)) IN ['', 'tinh ', 'thanh pho ', 'quan ', 'huyen ', 'thi xa ', 'phuong ', 'xa ', 'thi tran ', 'dac khu ', 'ap ', 'thon ', 'khom ', 'ban ', 'buon ', 'khu vuc ', 'khu pho ', 'to dan pho '] THEN 3
    WHEN name13 CONTAINS $p1.names[0] THEN 2
    ELSE 1
  END AS likeness16
  WITH node10
  ORDER BY likeness16 DESC, score11 DESC, node10.id
  LIMIT $p2
  CALL (node10) {
    WITH node10, CASE WHEN node10.validTo <= $today THEN toString(date(node10.validTo) - duration({days: 1})) ELSE $today END AS asOf20 WHERE node10:Area
    MATCH (node10)-[edge18:PART_OF]->(node19)
    WHERE (edge18.validFrom IS NULL OR edge18.validFrom <= asOf20)
      AND (edge18.validTo IS NULL OR asOf20 < edge18.validTo)
    WITH node19, asOf20, edge18.validFrom AS key21
    ORDER BY edge18.validFrom, node19.id
    LIMIT $p4
    RETURN collect([node19.name, key21, node19.id]) AS rows17
  }
  RETURN collect([node10.id, node10.name, node10.level, rows17, node10.kind, CASE WHEN node10:Action THEN 'Action' WHEN node10:Area THEN 'Area' WHEN node10:Event THEN 'Event' WHEN node10:Finding THEN 'Finding' WHEN node10:Indicator THEN 'Indicator' WHEN node10:Breakdown THEN 'Breakdown' WHEN node10:Observation THEN 'Observation' WHEN node10:Organization THEN 'Organization' WHEN node10:Resolution THEN 'Resolution' WHEN node10:Source THEN 'Source' WHEN node10:Evidence THEN 'Evidence' END]) AS rows9
}
RETURN [total1, rows9] AS answer;
