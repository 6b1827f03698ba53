// rollup
// {"p0":"organization:cantho-2025-committee","p1":1,"p2":"2025-12-31","today":"2026-01-31","p4":[" members_total ACTUAL 2025-01-01/2025-12-31"," members_total ACTUAL any time"],"p5":"2025-01-01/2025-12-31","p6":["PART_OF","SUBORDINATE_TO"],"p7":"2025-12-31","p8":["PART_OF","SUBORDINATE_TO"],"p9":"members_total","p10":[" members_total ACTUAL 2025-01-01/2025-12-31"," members_total ACTUAL any time"],"p11":"2025-01-01/2025-12-31","p12":["members_total"],"p13":[" members_total ACTUAL 2025-01-01/2025-12-31"," members_total ACTUAL any time"],"p14":"2025-01-01/2025-12-31","p15":["used"],"p16":"VALUE","p17":"ACTUAL","p18":[],"p19":"2025-01-01","p20":"2025-12-31","p21":20001}
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
    CALL (node34) {
      MATCH (node34)-[:SUPPORTED_BY]->(quote49)-[:QUOTED_FROM]->(node50)
      OPTIONAL MATCH (node50)-[:REPUBLISHES]->(original51)
      WITH *, quote49.verification AS verification52, original51.id AS republishes53
      WITH node50, verification52, republishes53
      RETURN collect([node50.id, node50.publishedMin, verification52, republishes53]) AS rows48
    }
    CALL (node34) {
      CALL (node34) {
        MATCH (node34)-[:ABOUT]->()-[:RESPONSIBLE_FOR*0..2]-(unit55)
        MATCH (unit55)<-[:ABOUT]-(node56)
        WHERE node56.indicator = node34.indicator AND node56.measure = node34.measure AND node56.status = node34.status
        RETURN DISTINCT node56
      }
      WITH node56
      CALL (node56) {
        MATCH (node56)-[:SUPPORTED_BY]->(quote58)-[:QUOTED_FROM]->(node59)
        OPTIONAL MATCH (node59)-[:REPUBLISHES]->(original60)
        WITH *, quote58.verification AS verification61, original60.id AS republishes62
        WITH node59, verification61, republishes62
        RETURN collect([node59.id, node59.publishedMin, verification61, republishes62]) AS rows57
      }
      CALL (node56) {
        MATCH (node56)-[:ABOUT]->(node64)
        WITH node64
        ORDER BY node64.id
        CALL (node64) {
          WITH node64 WHERE node64:Organization
          MATCH (node64)-[:RESPONSIBLE_FOR]->(node66)
          WITH node66
          RETURN collect([node66.id]) AS rows65
        }
        RETURN collect([node64.id, rows65]) AS rows63
      }
      RETURN collect([node56.id, node56.indicator, coalesce(node56.about, []), node56.base, node56.stated, node56.value, node56.qualifier, node56.lower, node56.upper, node56.lowerInclusive, node56.upperInclusive, node56.joint, node56.perUnit, node56.measure, node56.shareOf, node56.direction, node56.status, node56.periodKind, coalesce(node56.breakdowns, []), node56.definition, coalesce(node56.inferred, []), node56.periodFrom, node56.periodFromMin, node56.periodFromMax, node56.periodTo, node56.periodToMin, node56.periodToMax, rows57, rows63, [(node56)-[:SUPPORTED_BY]->(node67) | [[(node67)-[:QUOTED_FROM]->(node68) | [node68.title, node68.url]][..1], node67.id]]]) AS rows54
    }
    RETURN collect([node34.id, node34.indicator, coalesce(node34.about, []), node34.base, node34.stated, node34.value, node34.qualifier, node34.lower, node34.upper, node34.lowerInclusive, node34.upperInclusive, node34.joint, node34.perUnit, node34.measure, node34.shareOf, node34.direction, node34.status, node34.periodKind, coalesce(node34.breakdowns, []), node34.definition, coalesce(node34.inferred, []), node34.periodFrom, node34.periodFromMin, node34.periodFromMax, node34.periodTo, node34.periodToMin, node34.periodToMax, rows42, rows48, rows54]) AS rows32
  }
  CALL (node2, units16, asOf15) {
    MATCH (node70:Region)
    WITH *, COLLECT {
      MATCH (node70)-[edge71:GROUPS]->(area72)
      WHERE (edge71.validFrom IS NULL OR edge71.validFrom <= asOf15) AND (edge71.validTo IS NULL OR asOf15 < edge71.validTo)
      RETURN area72.id
    } AS areas73
    WITH node70, areas73, asOf15
    RETURN collect([node70.id, areas73]) AS rows69
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p7 THEN node2.validFrom WHEN $p7 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p7 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows17, rows24, rows26, node2.partsListed, rows32, rows69, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
