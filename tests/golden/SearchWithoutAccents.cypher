// search
// {"p0":{"query":"+vinh +(thanh thanh*)","names":["vinh thanh"],"words":"vinh thanh"},"p1":{"query":"+vinh +(thanh thanh*)","names":["vinh thanh"],"words":"vinh thanh"},"p2":20,"today":"2026-01-31","p4":1}
CALL () {
  CALL db.index.fulltext.queryNodes('search_text', $p0.query) YIELD node AS node2, score AS score3
  RETURN count(*) AS total1
}
CALL () {
  CALL db.index.fulltext.queryNodes('search_text', $p1.query) YIELD node AS node9, score AS score10
  WITH *, toLower(coalesce(node9.name, node9.title, '')) AS name12
  WITH *, CASE
    WHEN any(typed13 IN $p1.names WHERE name12 ENDS WITH typed13 AND left(name12, size(name12) - size(typed13)) IN ['', 'tỉnh ', 'thành phố ', 'quận ', 'huyện ', 'thị xã ', 'phường ', 'xã ', 'thị trấn ', 'đặc khu ', 'ấp ', 'thôn ', 'khóm ', 'bản ', 'buôn ', 'khu vực ', 'khu phố ', 'tổ dân phố ']) THEN 4
    WHEN toLower(node9.code) IN $p1.names THEN 4
    WHEN NOT node9.searchText CONTAINS $p1.words THEN 0
    WHEN left(node9.searchText, size(name12)) ENDS WITH $p1.words AND left(node9.searchText, size(name12) - size($p1.words)) IN ['', 'tinh ', 'thanh pho ', 'quan ', 'huyen ', 'thi xa ', 'phuong ', 'xa ', 'thi tran ', 'dac khu ', 'ap ', 'thon ', 'khom ', 'ban ', 'buon ', 'khu vuc ', 'khu pho ', 'to dan pho '] THEN 3
    WHEN name12 CONTAINS $p1.names[0] THEN 2
    ELSE 1
  END AS likeness14
  WITH node9
  ORDER BY likeness14 DESC, score10 DESC, node9.id
  LIMIT $p2
  CALL (node9) {
    WITH node9, CASE WHEN node9.validTo <= $today THEN toString(date(node9.validTo) - duration({days: 1})) ELSE $today END AS asOf18 WHERE node9:Area
    MATCH (node9)-[edge16:PART_OF]->(node17)
    WHERE (edge16.validFrom IS NULL OR edge16.validFrom <= asOf18)
      AND (edge16.validTo IS NULL OR asOf18 < edge16.validTo)
    WITH node17, asOf18, edge16.validFrom AS key19
    ORDER BY edge16.validFrom, node17.id
    LIMIT $p4
    RETURN collect([node17.name, key19, node17.id]) AS rows15
  }
  RETURN collect([node9.id, node9.name, node9.level, rows15, node9.kind, CASE WHEN node9:Action THEN 'Action' WHEN node9:Area THEN 'Area' WHEN node9:Event THEN 'Event' WHEN node9:Finding THEN 'Finding' WHEN node9:Indicator THEN 'Indicator' WHEN node9:Breakdown THEN 'Breakdown' WHEN node9:Observation THEN 'Observation' WHEN node9:Organization THEN 'Organization' WHEN node9:Resolution THEN 'Resolution' WHEN node9:Source THEN 'Source' WHEN node9:Evidence THEN 'Evidence' END]) AS rows8
}
RETURN [total1, rows8] AS answer;
