// canTho
// {"p0":"organization:cantho-committee","p1":1,"p2":"2017-12-31","today":"2026-01-31","p4":[" members_admitted ACTUAL 2017-01-01/2017-12-31"," members_admitted ACTUAL any time"],"p5":"2017-01-01/2017-12-31","p6":["PART_OF","SUBORDINATE_TO"],"p7":"2017-12-31","p8":["PART_OF","SUBORDINATE_TO"],"p9":"members_admitted","p10":[" members_admitted ACTUAL 2017-01-01/2017-12-31"," members_admitted ACTUAL any time"],"p11":"2017-01-01/2017-12-31","p12":["members_admitted"],"p13":[" members_admitted ACTUAL 2017-01-01/2017-12-31"," members_admitted ACTUAL any time"],"p14":"2017-01-01/2017-12-31","p15":["used","sumUsed"],"p16":"VALUE","p17":"ACTUAL","p18":[],"p19":"2017-01-01","p20":"2017-12-31","p21":20001,"p22":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf15
  CALL (node2, asOf15) {
    WITH *, EXISTS {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS of4
      UNWIND $p4 AS key5
      MATCH (kept6:Rollup {id: of4 + key5})
      WHERE (kept6.unit = node2.id OR kept6.twin = node2.id) AND (key5 = $p4[0] OR $p5 IN kept6.alsoFor)
        AND (kept6.asOfFrom IS NULL OR kept6.asOfFrom <= asOf15) AND (kept6.asOfTo IS NULL OR asOf15 < kept6.asOfTo)
      RETURN kept6
    } AS isKept7
    CALL (node2, isKept7, asOf15) {
      WITH * WHERE NOT isKept7
      MATCH (node2)-[:GROUPS*0..1]->()<-[line8:PART_OF|SUBORDINATE_TO*0..]-(unit9)
      WHERE all(edge10 IN line8 WHERE type(edge10) IN $p6
        AND (edge10.validFrom IS NULL OR edge10.validFrom <= asOf15) AND (edge10.validTo IS NULL OR asOf15 < edge10.validTo))
      RETURN unit9 AS node11
     UNION
      WITH * WHERE NOT isKept7
      MATCH (node2)-[:GROUPS*0..1]->()<-[line8:PART_OF|SUBORDINATE_TO*0..]-(unit9)
      WHERE all(edge10 IN line8 WHERE type(edge10) IN $p6
        AND (edge10.validFrom IS NULL OR edge10.validFrom <= asOf15) AND (edge10.validTo IS NULL OR asOf15 < edge10.validTo))
      MATCH (unit9)-[:RESPONSIBLE_FOR]-()<-[more12:PART_OF|SUBORDINATE_TO*0..]-(below13)-[:RESPONSIBLE_FOR*0..1]-(mate14)
      WHERE all(edge10 IN more12 WHERE type(edge10) IN $p6
        AND (edge10.validFrom IS NULL OR edge10.validFrom <= asOf15) AND (edge10.validTo IS NULL OR asOf15 < edge10.validTo))
      RETURN mate14 AS node11
    }
    RETURN collect(DISTINCT node11) AS units16
  }
  CALL (node2, units16, asOf15) {
    UNWIND units16 AS node18
    WITH *,
      COLLECT {
        MATCH (node18)-[edge19:PART_OF|SUBORDINATE_TO]->(parent20)
        WHERE type(edge19) IN $p8
          AND (edge19.validFrom IS NULL OR edge19.validFrom <= asOf15) AND (edge19.validTo IS NULL OR asOf15 < edge19.validTo)
        RETURN parent20.id
      } + COLLECT {
        MATCH (node18)<-[edge19:GROUPS]-(node2)
        WHERE (edge19.validFrom IS NULL OR edge19.validFrom <= asOf15) AND (edge19.validTo IS NULL OR asOf15 < edge19.validTo)
        RETURN node2.id
      } AS above21,
      head(COLLECT { MATCH (node18)-[:RESPONSIBLE_FOR]->(area22) RETURN area22.id }) AS responsibleFor23
    WITH node18, above21, responsibleFor23, asOf15
    RETURN collect([node18.id, node18.kind, node18.partsListed, CASE WHEN node18:Area THEN 'Area' WHEN node18:Organization THEN 'Organization' END, above21, responsibleFor23]) AS rows17
  }
  CALL (node2, units16, asOf15) {
    MATCH (node25:Indicator {id: $p9})
    WITH node25, asOf15
    RETURN collect([node25.additive, node25.ascending]) AS rows24
  }
  CALL (node2, units16, asOf15) {
    CALL (node2, asOf15) {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area27) RETURN area27.id } AS of28
      UNWIND $p10 AS key29
      MATCH (node30:Rollup {id: of28 + key29})
      WHERE (node30.unit = node2.id OR node30.twin = node2.id) AND (key29 = $p10[0] OR $p11 IN node30.alsoFor)
        AND (node30.asOfFrom IS NULL OR node30.asOfFrom <= asOf15) AND (node30.asOfTo IS NULL OR asOf15 < node30.asOfTo)
      RETURN node30, CASE WHEN node30.unit = node2.id THEN node30.parts ELSE coalesce(node30.twinParts, node30.parts) END AS parts31
    }
    WITH node30, parts31, asOf15
    RETURN collect([node30.method, node30.comparison, node30.stated, node30.qualifier, node30.value, node30.lower, node30.upper, node30.lowerInclusive, node30.upperInclusive, node30.summed, node30.sumStated, node30.sumQualifier, node30.sumValue, node30.sumLower, node30.sumUpper, node30.sumLowerInclusive, node30.sumUpperInclusive, node30.periodKind, node30.from, node30.fromMin, node30.fromMax, node30.fromInferred, node30.to, node30.toMin, node30.toMax, node30.toInferred, coalesce(node30.used, []), coalesce(node30.sumUsed, []), coalesce(node30.outside, []), parts31, coalesce(node30.partStates, []), node30.restIsMissing, node30.exact, node30.coveredAtMost]) AS rows26
  }
  CALL (node2, units16, asOf15) {
    CALL (node2, units16, asOf15) {
      UNWIND units16 AS unit33
      MATCH (unit33)<-[:ABOUT]-(node34:Observation WHERE node34.indicator IN $p12)
      RETURN node34
     UNION
      UNWIND units16 AS unit33
      MATCH (unit33)<-[edge35:GROUPS]-()<-[:ABOUT]-(node34:Observation WHERE node34.indicator IN $p12)
      WHERE (edge35.validFrom IS NULL OR edge35.validFrom <= asOf15) AND (edge35.validTo IS NULL OR asOf15 < edge35.validTo)
      RETURN node34
     UNION
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area36) RETURN area36.id } AS of37
      UNWIND $p13 AS key38
      MATCH (kept39:Rollup {id: of37 + key38})
      WHERE (kept39.unit = node2.id OR kept39.twin = node2.id) AND (key38 = $p13[0] OR $p14 IN kept39.alsoFor)
        AND (kept39.asOfFrom IS NULL OR kept39.asOfFrom <= asOf15) AND (kept39.asOfTo IS NULL OR asOf15 < kept39.asOfTo)
      UNWIND $p15 AS list40
      UNWIND kept39[list40] AS id41
      MATCH (node34:Observation {id: id41})
      RETURN node34
    }
    WITH *
    WHERE node34.measure = $p16
      AND node34.status = $p17
      AND coalesce(node34.breakdowns, []) = $p18
      AND node34.periodToMax >= $p19
      AND node34.periodToMax <= $p20
    WITH node34, asOf15
    LIMIT $p21
    CALL (node34) {
      MATCH (node34)-[:SUPPORTED_BY]->(quote43)-[:QUOTED_FROM]->(node44)
      OPTIONAL MATCH (node44)-[:REPUBLISHES]->(original45)
      WITH *, quote43.verification AS verification46, original45.id AS republishes47
      WITH node44, verification46, republishes47
      RETURN collect([node44.id, node44.publishedMin, verification46, republishes47]) AS rows42
    }
    RETURN collect([node34.id, node34.indicator, coalesce(node34.about, []), node34.base, node34.stated, node34.value, node34.qualifier, node34.lower, node34.upper, node34.lowerInclusive, node34.upperInclusive, node34.joint, node34.perUnit, node34.measure, node34.shareOf, node34.direction, node34.status, node34.periodKind, coalesce(node34.breakdowns, []), node34.definition, coalesce(node34.inferred, []), node34.periodFrom, node34.periodFromMin, node34.periodFromMax, node34.periodTo, node34.periodToMin, node34.periodToMax, rows42, [(node34)-[:ABOUT]->(node48) | [node48.name, CASE WHEN node48:Area THEN 'Area' WHEN node48:Organization THEN 'Organization' END, node48.id]]]) AS rows32
  }
  CALL (node2, units16, asOf15) {
    MATCH (node50:Region)
    WITH *, COLLECT {
      MATCH (node50)-[edge51:GROUPS]->(area52)
      WHERE (edge51.validFrom IS NULL OR edge51.validFrom <= asOf15) AND (edge51.validTo IS NULL OR asOf15 < edge51.validTo)
      RETURN area52.id
    } AS areas53
    WITH node50, areas53, asOf15
    RETURN collect([node50.id, areas53]) AS rows49
  }
  CALL (node2, units16, asOf15) {
    CALL (node2, asOf15) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge55:PART_OF|SUBORDINATE_TO]-(node56)
      WHERE type(edge55) IN $p22
        AND (edge55.validFrom IS NULL OR edge55.validFrom <= asOf15) AND (edge55.validTo IS NULL OR asOf15 < edge55.validTo)
      RETURN node56
     UNION
      MATCH (node2)-[edge55:GROUPS]->(node56)
      WHERE (edge55.validFrom IS NULL OR edge55.validFrom <= asOf15) AND (edge55.validTo IS NULL OR asOf15 < edge55.validTo)
      RETURN node56
    }
    WITH *, head(COLLECT { MATCH (node56)-[:RESPONSIBLE_FOR]->(area57) RETURN area57.id }) AS responsibleFor58
    WITH node56, responsibleFor58, asOf15
    RETURN collect([node56.id, node56.kind, CASE WHEN node56:Area THEN 'Area' WHEN node56:Organization THEN 'Organization' END, responsibleFor58, node56.name]) AS rows54
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p7 THEN node2.validFrom WHEN $p7 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p7 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows17, rows24, rows26, node2.partsListed, rows32, rows49, rows54, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// benTre
// {"p0":"area:vn-83","p1":1,"p2":"2019-12-31","today":"2026-01-31","p4":null,"p5":"2019-01-01/2019-12-31","p6":["PART_OF","SUBORDINATE_TO"],"p7":"2019-12-31","p8":["PART_OF","SUBORDINATE_TO"],"p9":"members_admitted","p10":["members_admitted"],"p11":null,"p12":"2019-01-01/2019-12-31","p13":["used","sumUsed"],"p14":20001,"p15":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf15
  CALL (node2, asOf15) {
    WITH *, EXISTS {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS of4
      UNWIND $p4 AS key5
      MATCH (kept6:Rollup {id: of4 + key5})
      WHERE (kept6.unit = node2.id OR kept6.twin = node2.id) AND (key5 = $p4[0] OR $p5 IN kept6.alsoFor)
        AND (kept6.asOfFrom IS NULL OR kept6.asOfFrom <= asOf15) AND (kept6.asOfTo IS NULL OR asOf15 < kept6.asOfTo)
      RETURN kept6
    } AS isKept7
    CALL (node2, isKept7, asOf15) {
      WITH * WHERE NOT isKept7
      MATCH (node2)-[:GROUPS*0..1]->()<-[line8:PART_OF|SUBORDINATE_TO*0..]-(unit9)
      WHERE all(edge10 IN line8 WHERE type(edge10) IN $p6
        AND (edge10.validFrom IS NULL OR edge10.validFrom <= asOf15) AND (edge10.validTo IS NULL OR asOf15 < edge10.validTo))
      RETURN unit9 AS node11
     UNION
      WITH * WHERE NOT isKept7
      MATCH (node2)-[:GROUPS*0..1]->()<-[line8:PART_OF|SUBORDINATE_TO*0..]-(unit9)
      WHERE all(edge10 IN line8 WHERE type(edge10) IN $p6
        AND (edge10.validFrom IS NULL OR edge10.validFrom <= asOf15) AND (edge10.validTo IS NULL OR asOf15 < edge10.validTo))
      MATCH (unit9)-[:RESPONSIBLE_FOR]-()<-[more12:PART_OF|SUBORDINATE_TO*0..]-(below13)-[:RESPONSIBLE_FOR*0..1]-(mate14)
      WHERE all(edge10 IN more12 WHERE type(edge10) IN $p6
        AND (edge10.validFrom IS NULL OR edge10.validFrom <= asOf15) AND (edge10.validTo IS NULL OR asOf15 < edge10.validTo))
      RETURN mate14 AS node11
    }
    RETURN collect(DISTINCT node11) AS units16
  }
  CALL (node2, units16, asOf15) {
    UNWIND units16 AS node18
    WITH *,
      COLLECT {
        MATCH (node18)-[edge19:PART_OF|SUBORDINATE_TO]->(parent20)
        WHERE type(edge19) IN $p8
          AND (edge19.validFrom IS NULL OR edge19.validFrom <= asOf15) AND (edge19.validTo IS NULL OR asOf15 < edge19.validTo)
        RETURN parent20.id
      } + COLLECT {
        MATCH (node18)<-[edge19:GROUPS]-(node2)
        WHERE (edge19.validFrom IS NULL OR edge19.validFrom <= asOf15) AND (edge19.validTo IS NULL OR asOf15 < edge19.validTo)
        RETURN node2.id
      } AS above21,
      head(COLLECT { MATCH (node18)-[:RESPONSIBLE_FOR]->(area22) RETURN area22.id }) AS responsibleFor23
    WITH node18, above21, responsibleFor23, asOf15
    RETURN collect([node18.id, node18.kind, node18.partsListed, CASE WHEN node18:Area THEN 'Area' WHEN node18:Organization THEN 'Organization' END, above21, responsibleFor23]) AS rows17
  }
  CALL (node2, units16, asOf15) {
    MATCH (node25:Indicator {id: $p9})
    WITH node25, asOf15
    RETURN collect([node25.additive, node25.ascending]) AS rows24
  }
  CALL (node2, units16, asOf15) {
    CALL (node2, units16, asOf15) {
      UNWIND units16 AS unit27
      MATCH (unit27)<-[:ABOUT]-(node28:Observation WHERE node28.indicator IN $p10)
      RETURN node28
     UNION
      UNWIND units16 AS unit27
      MATCH (unit27)<-[edge29:GROUPS]-()<-[:ABOUT]-(node28:Observation WHERE node28.indicator IN $p10)
      WHERE (edge29.validFrom IS NULL OR edge29.validFrom <= asOf15) AND (edge29.validTo IS NULL OR asOf15 < edge29.validTo)
      RETURN node28
     UNION
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area30) RETURN area30.id } AS of31
      UNWIND $p11 AS key32
      MATCH (kept33:Rollup {id: of31 + key32})
      WHERE (kept33.unit = node2.id OR kept33.twin = node2.id) AND (key32 = $p11[0] OR $p12 IN kept33.alsoFor)
        AND (kept33.asOfFrom IS NULL OR kept33.asOfFrom <= asOf15) AND (kept33.asOfTo IS NULL OR asOf15 < kept33.asOfTo)
      UNWIND $p13 AS list34
      UNWIND kept33[list34] AS id35
      MATCH (node28:Observation {id: id35})
      RETURN node28
    }
    WITH *
    WITH node28, asOf15
    LIMIT $p14
    CALL (node28) {
      MATCH (node28)-[:SUPPORTED_BY]->(quote37)-[:QUOTED_FROM]->(node38)
      OPTIONAL MATCH (node38)-[:REPUBLISHES]->(original39)
      WITH *, quote37.verification AS verification40, original39.id AS republishes41
      WITH node38, verification40, republishes41
      RETURN collect([node38.id, node38.publishedMin, verification40, republishes41]) AS rows36
    }
    RETURN collect([node28.id, node28.indicator, coalesce(node28.about, []), node28.base, node28.stated, node28.value, node28.qualifier, node28.lower, node28.upper, node28.lowerInclusive, node28.upperInclusive, node28.joint, node28.perUnit, node28.measure, node28.shareOf, node28.direction, node28.status, node28.periodKind, coalesce(node28.breakdowns, []), node28.definition, coalesce(node28.inferred, []), node28.periodFrom, node28.periodFromMin, node28.periodFromMax, node28.periodTo, node28.periodToMin, node28.periodToMax, rows36, [(node28)-[:ABOUT]->(node42) | [node42.name, CASE WHEN node42:Area THEN 'Area' WHEN node42:Organization THEN 'Organization' END, node42.id]]]) AS rows26
  }
  CALL (node2, units16, asOf15) {
    MATCH (node44:Region)
    WITH *, COLLECT {
      MATCH (node44)-[edge45:GROUPS]->(area46)
      WHERE (edge45.validFrom IS NULL OR edge45.validFrom <= asOf15) AND (edge45.validTo IS NULL OR asOf15 < edge45.validTo)
      RETURN area46.id
    } AS areas47
    WITH node44, areas47, asOf15
    RETURN collect([node44.id, areas47]) AS rows43
  }
  CALL (node2, units16, asOf15) {
    CALL (node2, asOf15) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge49:PART_OF|SUBORDINATE_TO]-(node50)
      WHERE type(edge49) IN $p15
        AND (edge49.validFrom IS NULL OR edge49.validFrom <= asOf15) AND (edge49.validTo IS NULL OR asOf15 < edge49.validTo)
      RETURN node50
     UNION
      MATCH (node2)-[edge49:GROUPS]->(node50)
      WHERE (edge49.validFrom IS NULL OR edge49.validFrom <= asOf15) AND (edge49.validTo IS NULL OR asOf15 < edge49.validTo)
      RETURN node50
    }
    WITH *, head(COLLECT { MATCH (node50)-[:RESPONSIBLE_FOR]->(area51) RETURN area51.id }) AS responsibleFor52
    WITH node50, responsibleFor52, asOf15
    RETURN collect([node50.id, node50.kind, CASE WHEN node50:Area THEN 'Area' WHEN node50:Organization THEN 'Organization' END, responsibleFor52, node50.name]) AS rows48
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p7 THEN node2.validFrom WHEN $p7 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p7 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows17, rows24, node2.partsListed, rows26, rows43, rows48, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// jointCells
// {"p0":"area:vn-92","p1":1,"today":"2026-01-31","p3":[" joint_cells_ended ACTUAL any time"],"p4":null,"p5":["PART_OF","SUBORDINATE_TO"],"p6":["PART_OF","SUBORDINATE_TO"],"p7":"joint_cells_ended","p8":[" joint_cells_ended ACTUAL any time"],"p9":null,"p10":["joint_cells_ended"],"p11":[" joint_cells_ended ACTUAL any time"],"p12":null,"p13":["used","sumUsed"],"p14":"VALUE","p15":"ACTUAL","p16":[],"p17":20001,"p18":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf15
  CALL (node2, asOf15) {
    WITH *, EXISTS {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area3) RETURN area3.id } AS of4
      UNWIND $p3 AS key5
      MATCH (kept6:Rollup {id: of4 + key5})
      WHERE (kept6.unit = node2.id OR kept6.twin = node2.id) AND (key5 = $p3[0] OR $p4 IN kept6.alsoFor)
        AND (kept6.asOfFrom IS NULL OR kept6.asOfFrom <= asOf15) AND (kept6.asOfTo IS NULL OR asOf15 < kept6.asOfTo)
      RETURN kept6
    } AS isKept7
    CALL (node2, isKept7, asOf15) {
      WITH * WHERE NOT isKept7
      MATCH (node2)-[:GROUPS*0..1]->()<-[line8:PART_OF|SUBORDINATE_TO*0..]-(unit9)
      WHERE all(edge10 IN line8 WHERE type(edge10) IN $p5
        AND (edge10.validFrom IS NULL OR edge10.validFrom <= asOf15) AND (edge10.validTo IS NULL OR asOf15 < edge10.validTo))
      RETURN unit9 AS node11
     UNION
      WITH * WHERE NOT isKept7
      MATCH (node2)-[:GROUPS*0..1]->()<-[line8:PART_OF|SUBORDINATE_TO*0..]-(unit9)
      WHERE all(edge10 IN line8 WHERE type(edge10) IN $p5
        AND (edge10.validFrom IS NULL OR edge10.validFrom <= asOf15) AND (edge10.validTo IS NULL OR asOf15 < edge10.validTo))
      MATCH (unit9)-[:RESPONSIBLE_FOR]-()<-[more12:PART_OF|SUBORDINATE_TO*0..]-(below13)-[:RESPONSIBLE_FOR*0..1]-(mate14)
      WHERE all(edge10 IN more12 WHERE type(edge10) IN $p5
        AND (edge10.validFrom IS NULL OR edge10.validFrom <= asOf15) AND (edge10.validTo IS NULL OR asOf15 < edge10.validTo))
      RETURN mate14 AS node11
    }
    RETURN collect(DISTINCT node11) AS units16
  }
  CALL (node2, units16, asOf15) {
    UNWIND units16 AS node18
    WITH *,
      COLLECT {
        MATCH (node18)-[edge19:PART_OF|SUBORDINATE_TO]->(parent20)
        WHERE type(edge19) IN $p6
          AND (edge19.validFrom IS NULL OR edge19.validFrom <= asOf15) AND (edge19.validTo IS NULL OR asOf15 < edge19.validTo)
        RETURN parent20.id
      } + COLLECT {
        MATCH (node18)<-[edge19:GROUPS]-(node2)
        WHERE (edge19.validFrom IS NULL OR edge19.validFrom <= asOf15) AND (edge19.validTo IS NULL OR asOf15 < edge19.validTo)
        RETURN node2.id
      } AS above21,
      head(COLLECT { MATCH (node18)-[:RESPONSIBLE_FOR]->(area22) RETURN area22.id }) AS responsibleFor23
    WITH node18, above21, responsibleFor23, asOf15
    RETURN collect([node18.id, node18.kind, node18.partsListed, CASE WHEN node18:Area THEN 'Area' WHEN node18:Organization THEN 'Organization' END, above21, responsibleFor23]) AS rows17
  }
  CALL (node2, units16, asOf15) {
    MATCH (node25:Indicator {id: $p7})
    WITH node25, asOf15
    RETURN collect([node25.additive, node25.ascending]) AS rows24
  }
  CALL (node2, units16, asOf15) {
    CALL (node2, asOf15) {
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area27) RETURN area27.id } AS of28
      UNWIND $p8 AS key29
      MATCH (node30:Rollup {id: of28 + key29})
      WHERE (node30.unit = node2.id OR node30.twin = node2.id) AND (key29 = $p8[0] OR $p9 IN node30.alsoFor)
        AND (node30.asOfFrom IS NULL OR node30.asOfFrom <= asOf15) AND (node30.asOfTo IS NULL OR asOf15 < node30.asOfTo)
      RETURN node30, CASE WHEN node30.unit = node2.id THEN node30.parts ELSE coalesce(node30.twinParts, node30.parts) END AS parts31
    }
    WITH node30, parts31, asOf15
    RETURN collect([node30.method, node30.comparison, node30.stated, node30.qualifier, node30.value, node30.lower, node30.upper, node30.lowerInclusive, node30.upperInclusive, node30.summed, node30.sumStated, node30.sumQualifier, node30.sumValue, node30.sumLower, node30.sumUpper, node30.sumLowerInclusive, node30.sumUpperInclusive, node30.periodKind, node30.from, node30.fromMin, node30.fromMax, node30.fromInferred, node30.to, node30.toMin, node30.toMax, node30.toInferred, coalesce(node30.used, []), coalesce(node30.sumUsed, []), coalesce(node30.outside, []), parts31, coalesce(node30.partStates, []), node30.restIsMissing, node30.exact, node30.coveredAtMost]) AS rows26
  }
  CALL (node2, units16, asOf15) {
    CALL (node2, units16, asOf15) {
      UNWIND units16 AS unit33
      MATCH (unit33)<-[:ABOUT]-(node34:Observation WHERE node34.indicator IN $p10)
      RETURN node34
     UNION
      UNWIND units16 AS unit33
      MATCH (unit33)<-[edge35:GROUPS]-()<-[:ABOUT]-(node34:Observation WHERE node34.indicator IN $p10)
      WHERE (edge35.validFrom IS NULL OR edge35.validFrom <= asOf15) AND (edge35.validTo IS NULL OR asOf15 < edge35.validTo)
      RETURN node34
     UNION
      UNWIND [node2.id] + COLLECT { MATCH (node2)-[:RESPONSIBLE_FOR]->(area36) RETURN area36.id } AS of37
      UNWIND $p11 AS key38
      MATCH (kept39:Rollup {id: of37 + key38})
      WHERE (kept39.unit = node2.id OR kept39.twin = node2.id) AND (key38 = $p11[0] OR $p12 IN kept39.alsoFor)
        AND (kept39.asOfFrom IS NULL OR kept39.asOfFrom <= asOf15) AND (kept39.asOfTo IS NULL OR asOf15 < kept39.asOfTo)
      UNWIND $p13 AS list40
      UNWIND kept39[list40] AS id41
      MATCH (node34:Observation {id: id41})
      RETURN node34
    }
    WITH *
    WHERE node34.measure = $p14
      AND node34.status = $p15
      AND coalesce(node34.breakdowns, []) = $p16
    WITH node34, asOf15
    LIMIT $p17
    CALL (node34) {
      MATCH (node34)-[:SUPPORTED_BY]->(quote43)-[:QUOTED_FROM]->(node44)
      OPTIONAL MATCH (node44)-[:REPUBLISHES]->(original45)
      WITH *, quote43.verification AS verification46, original45.id AS republishes47
      WITH node44, verification46, republishes47
      RETURN collect([node44.id, node44.publishedMin, verification46, republishes47]) AS rows42
    }
    RETURN collect([node34.id, node34.indicator, coalesce(node34.about, []), node34.base, node34.stated, node34.value, node34.qualifier, node34.lower, node34.upper, node34.lowerInclusive, node34.upperInclusive, node34.joint, node34.perUnit, node34.measure, node34.shareOf, node34.direction, node34.status, node34.periodKind, coalesce(node34.breakdowns, []), node34.definition, coalesce(node34.inferred, []), node34.periodFrom, node34.periodFromMin, node34.periodFromMax, node34.periodTo, node34.periodToMin, node34.periodToMax, rows42, [(node34)-[:ABOUT]->(node48) | [node48.name, CASE WHEN node48:Area THEN 'Area' WHEN node48:Organization THEN 'Organization' END, node48.id]]]) AS rows32
  }
  CALL (node2, units16, asOf15) {
    MATCH (node50:Region)
    WITH *, COLLECT {
      MATCH (node50)-[edge51:GROUPS]->(area52)
      WHERE (edge51.validFrom IS NULL OR edge51.validFrom <= asOf15) AND (edge51.validTo IS NULL OR asOf15 < edge51.validTo)
      RETURN area52.id
    } AS areas53
    WITH node50, areas53, asOf15
    RETURN collect([node50.id, areas53]) AS rows49
  }
  CALL (node2, units16, asOf15) {
    CALL (node2, asOf15) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge55:PART_OF|SUBORDINATE_TO]-(node56)
      WHERE type(edge55) IN $p18
        AND (edge55.validFrom IS NULL OR edge55.validFrom <= asOf15) AND (edge55.validTo IS NULL OR asOf15 < edge55.validTo)
      RETURN node56
     UNION
      MATCH (node2)-[edge55:GROUPS]->(node56)
      WHERE (edge55.validFrom IS NULL OR edge55.validFrom <= asOf15) AND (edge55.validTo IS NULL OR asOf15 < edge55.validTo)
      RETURN node56
    }
    WITH *, head(COLLECT { MATCH (node56)-[:RESPONSIBLE_FOR]->(area57) RETURN area57.id }) AS responsibleFor58
    WITH node56, responsibleFor58, asOf15
    RETURN collect([node56.id, node56.kind, CASE WHEN node56:Area THEN 'Area' WHEN node56:Organization THEN 'Organization' END, responsibleFor58, node56.name]) AS rows54
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END, rows17, rows24, rows26, node2.partsListed, rows32, rows49, rows54, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
