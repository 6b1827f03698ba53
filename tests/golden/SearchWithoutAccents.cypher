// search
// {"p0":{"query":"+vinh +(thanh thanh*)","names":["vinh thanh","tỉnh vinh thanh","thành phố vinh thanh","quận vinh thanh","huyện vinh thanh","thị xã vinh thanh","phường vinh thanh","xã vinh thanh","thị trấn vinh thanh","đặc khu vinh thanh","ấp vinh thanh","thôn vinh thanh","khóm vinh thanh","bản vinh thanh","buôn vinh thanh","khu vực vinh thanh","khu phố vinh thanh","tổ dân phố vinh thanh"],"words":["vinh thanh","tinh vinh thanh","thanh pho vinh thanh","quan vinh thanh","huyen vinh thanh","thi xa vinh thanh","phuong vinh thanh","xa vinh thanh","thi tran vinh thanh","dac khu vinh thanh","ap vinh thanh","thon vinh thanh","khom vinh thanh","ban vinh thanh","buon vinh thanh","khu vuc vinh thanh","khu pho vinh thanh","to dan pho vinh thanh"]},"p1":{"query":"+vinh +(thanh thanh*)","names":["vinh thanh","tỉnh vinh thanh","thành phố vinh thanh","quận vinh thanh","huyện vinh thanh","thị xã vinh thanh","phường vinh thanh","xã vinh thanh","thị trấn vinh thanh","đặc khu vinh thanh","ấp vinh thanh","thôn vinh thanh","khóm vinh thanh","bản vinh thanh","buôn vinh thanh","khu vực vinh thanh","khu phố vinh thanh","tổ dân phố vinh thanh"],"words":["vinh thanh","tinh vinh thanh","thanh pho vinh thanh","quan vinh thanh","huyen vinh thanh","thi xa vinh thanh","phuong vinh thanh","xa vinh thanh","thi tran vinh thanh","dac khu vinh thanh","ap vinh thanh","thon vinh thanh","khom vinh thanh","ban vinh thanh","buon vinh thanh","khu vuc vinh thanh","khu pho vinh thanh","to dan pho vinh thanh"]},"p2":20,"today":"2026-01-31","p4":1}
CALL () {
  CALL db.index.fulltext.queryNodes('search_text', $p0.query) YIELD node AS node2, score AS score3
  WITH *, toLower(coalesce(node2.name, node2.title, '')) AS name5
  WITH *, CASE
    WHEN name5 IN $p0.names OR toLower(node2.code) = $p0.names[0] THEN 4
    WHEN left(node2.searchText, size(name5)) IN $p0.words THEN 3
    WHEN name5 CONTAINS $p0.names[0] THEN 2
    WHEN node2.searchText CONTAINS $p0.words[0] THEN 1
    ELSE 0
  END AS likeness6
  RETURN count(*) AS total1
}
CALL () {
  CALL db.index.fulltext.queryNodes('search_text', $p1.query) YIELD node AS node8, score AS score9
  WITH *, toLower(coalesce(node8.name, node8.title, '')) AS name11
  WITH *, CASE
    WHEN name11 IN $p1.names OR toLower(node8.code) = $p1.names[0] THEN 4
    WHEN left(node8.searchText, size(name11)) IN $p1.words THEN 3
    WHEN name11 CONTAINS $p1.names[0] THEN 2
    WHEN node8.searchText CONTAINS $p1.words[0] THEN 1
    ELSE 0
  END AS likeness12
  WITH node8
  ORDER BY likeness12 DESC, score9 DESC, node8.id
  LIMIT $p2
  CALL (node8) {
    WITH node8, CASE WHEN node8.validTo <= $today THEN toString(date(node8.validTo) - duration({days: 1})) ELSE $today END AS asOf16 WHERE node8:Area
    MATCH (node8)-[edge14:PART_OF]->(node15)
    WHERE (edge14.validFrom IS NULL OR edge14.validFrom <= asOf16)
      AND (edge14.validTo IS NULL OR asOf16 < edge14.validTo)
    WITH node15, asOf16, edge14.validFrom AS key17
    ORDER BY edge14.validFrom, node15.id
    LIMIT $p4
    RETURN collect([node15.name, key17, node15.id]) AS rows13
  }
  RETURN collect([node8.id, node8.name, node8.level, rows13, node8.kind, CASE WHEN node8:Action THEN 'Action' WHEN node8:Area THEN 'Area' WHEN node8:Event THEN 'Event' WHEN node8:Finding THEN 'Finding' WHEN node8:Indicator THEN 'Indicator' WHEN node8:Breakdown THEN 'Breakdown' WHEN node8:Observation THEN 'Observation' WHEN node8:Organization THEN 'Organization' WHEN node8:Resolution THEN 'Resolution' WHEN node8:Source THEN 'Source' WHEN node8:Evidence THEN 'Evidence' END]) AS rows7
}
RETURN [total1, rows7] AS answer;
