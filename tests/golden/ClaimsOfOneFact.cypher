// rollup
// {"p0":"organization:cantho-2025-committee","p1":1,"p2":"2025-12-31","today":"2026-01-31","p4":" members_total ACTUAL 2025-01-01/2025-12-31","p5":["PART_OF","SUBORDINATE_TO"],"p6":"2025-12-31","p7":["PART_OF","SUBORDINATE_TO"],"p8":"members_total","p9":" members_total ACTUAL 2025-01-01/2025-12-31","p10":["members_total"],"p11":" members_total ACTUAL 2025-01-01/2025-12-31","p12":["used"],"p13":"VALUE","p14":"ACTUAL","p15":[],"p16":"2025-01-01","p17":"2025-12-31","p18":20001}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf11
  CALL (node2, asOf11) {
    OPTIONAL MATCH (kept3:Rollup {id: node2.id + $p4} WHERE (kept3.asOfFrom IS NULL OR kept3.asOfFrom <= asOf11) AND (kept3.asOfTo IS NULL OR asOf11 < kept3.asOfTo))
    CALL (node2, kept3, asOf11) {
      WITH * WHERE kept3 IS NULL
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      RETURN unit5 AS node7
     UNION
      WITH * WHERE kept3 IS NULL
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      MATCH (unit5)-[:RESPONSIBLE_FOR]-()<-[more8:PART_OF|SUBORDINATE_TO*0..]-(below9)-[:RESPONSIBLE_FOR*0..1]-(mate10)
      WHERE all(edge6 IN more8 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf11) AND (edge6.validTo IS NULL OR asOf11 < edge6.validTo))
      RETURN mate10 AS node7
    }
    RETURN collect(DISTINCT node7) AS units12
  }
  CALL (node2, units12, asOf11) {
    UNWIND units12 AS node14
    WITH *,
      COLLECT {
        MATCH (node14)-[edge15:PART_OF|SUBORDINATE_TO]->(parent16)
        WHERE type(edge15) IN $p7
          AND (edge15.validFrom IS NULL OR edge15.validFrom <= asOf11) AND (edge15.validTo IS NULL OR asOf11 < edge15.validTo)
        RETURN parent16.id
      } + COLLECT {
        MATCH (node14)<-[edge15:GROUPS]-(node2)
        WHERE (edge15.validFrom IS NULL OR edge15.validFrom <= asOf11) AND (edge15.validTo IS NULL OR asOf11 < edge15.validTo)
        RETURN node2.id
      } AS above17,
      head(COLLECT { MATCH (node14)-[:RESPONSIBLE_FOR]->(area18) RETURN area18.id }) AS responsibleFor19
    WITH node14, above17, responsibleFor19, asOf11
    RETURN collect([node14.id, node14.kind, node14.partsListed, CASE WHEN node14:Area THEN 'Area' WHEN node14:Organization THEN 'Organization' END, above17, responsibleFor19]) AS rows13
  }
  CALL (node2, units12, asOf11) {
    MATCH (node21:Indicator {id: $p8})
    WITH node21, asOf11
    RETURN collect([node21.additive, node21.ascending]) AS rows20
  }
  CALL (node2, units12, asOf11) {
    MATCH (node23:Rollup {id: node2.id + $p9})
    WHERE (node23.asOfFrom IS NULL OR node23.asOfFrom <= asOf11)
      AND (node23.asOfTo IS NULL OR asOf11 < node23.asOfTo)
    WITH node23, asOf11
    RETURN collect([node23.method, node23.comparison, node23.stated, node23.qualifier, node23.value, node23.lower, node23.upper, node23.lowerInclusive, node23.upperInclusive, node23.sumStated, node23.sumQualifier, node23.sumValue, node23.sumLower, node23.sumUpper, node23.sumLowerInclusive, node23.sumUpperInclusive, node23.periodKind, node23.from, node23.fromMin, node23.fromMax, node23.fromInferred, node23.to, node23.toMin, node23.toMax, node23.toInferred, coalesce(node23.used, []), coalesce(node23.sumUsed, []), coalesce(node23.outside, []), coalesce(node23.parts, []), coalesce(node23.partStates, []), node23.exact, node23.coveredAtMost]) AS rows22
  }
  CALL (node2, units12, asOf11) {
    CALL (node2, units12, asOf11) {
      UNWIND units12 AS unit25
      MATCH (unit25)<-[:ABOUT]-(node26:Observation WHERE node26.indicator IN $p10)
      RETURN node26
     UNION
      UNWIND units12 AS unit25
      MATCH (unit25)<-[edge27:GROUPS]-()<-[:ABOUT]-(node26:Observation WHERE node26.indicator IN $p10)
      WHERE (edge27.validFrom IS NULL OR edge27.validFrom <= asOf11) AND (edge27.validTo IS NULL OR asOf11 < edge27.validTo)
      RETURN node26
     UNION
      MATCH (kept28:Rollup {id: node2.id + $p11})
      WHERE (kept28.asOfFrom IS NULL OR kept28.asOfFrom <= asOf11) AND (kept28.asOfTo IS NULL OR asOf11 < kept28.asOfTo)
      UNWIND $p12 AS list29
      UNWIND kept28[list29] AS id30
      MATCH (node26:Observation {id: id30})
      RETURN node26
    }
    WITH *
    WHERE node26.measure = $p13
      AND node26.status = $p14
      AND coalesce(node26.breakdowns, []) = $p15
      AND node26.periodToMax >= $p16
      AND node26.periodToMax <= $p17
    WITH node26, asOf11
    LIMIT $p18
    CALL (node26) {
      MATCH (node26)-[:SUPPORTED_BY]->(quote32)-[:QUOTED_FROM]->(node33)
      OPTIONAL MATCH (node33)-[:REPUBLISHES]->(original34)
      WITH *, quote32.verification AS verification35, original34.id AS republishes36
      WITH node33, verification35, republishes36
      RETURN collect([node33.id, node33.publishedMin, verification35, republishes36]) AS rows31
    }
    CALL (node26) {
      MATCH (node26)-[:SUPPORTED_BY]->(quote38)-[:QUOTED_FROM]->(node39)
      OPTIONAL MATCH (node39)-[:REPUBLISHES]->(original40)
      WITH *, quote38.verification AS verification41, original40.id AS republishes42
      WITH node39, verification41, republishes42
      RETURN collect([node39.id, node39.publishedMin, verification41, republishes42]) AS rows37
    }
    CALL (node26) {
      CALL (node26) {
        MATCH (node26)-[:ABOUT]->()-[:RESPONSIBLE_FOR*0..2]-(unit44)
        MATCH (unit44)<-[:ABOUT]-(node45)
        WHERE node45.indicator = node26.indicator AND node45.measure = node26.measure AND node45.status = node26.status
        RETURN DISTINCT node45
      }
      WITH node45
      CALL (node45) {
        MATCH (node45)-[:SUPPORTED_BY]->(quote47)-[:QUOTED_FROM]->(node48)
        OPTIONAL MATCH (node48)-[:REPUBLISHES]->(original49)
        WITH *, quote47.verification AS verification50, original49.id AS republishes51
        WITH node48, verification50, republishes51
        RETURN collect([node48.id, node48.publishedMin, verification50, republishes51]) AS rows46
      }
      CALL (node45) {
        MATCH (node45)-[:ABOUT]->(node53)
        WITH node53
        ORDER BY node53.id
        CALL (node53) {
          WITH node53 WHERE node53:Organization
          MATCH (node53)-[:RESPONSIBLE_FOR]->(node55)
          WITH node55
          RETURN collect([node55.id]) AS rows54
        }
        RETURN collect([node53.id, rows54]) AS rows52
      }
      RETURN collect([node45.id, node45.indicator, coalesce(node45.about, []), node45.base, node45.stated, node45.value, node45.qualifier, node45.lower, node45.upper, node45.lowerInclusive, node45.upperInclusive, node45.joint, node45.perUnit, node45.measure, node45.shareOf, node45.direction, node45.status, node45.periodKind, coalesce(node45.breakdowns, []), node45.definition, coalesce(node45.inferred, []), node45.periodFrom, node45.periodFromMin, node45.periodFromMax, node45.periodTo, node45.periodToMin, node45.periodToMax, rows46, rows52, [(node45)-[:SUPPORTED_BY]->(node56) | [[(node56)-[:QUOTED_FROM]->(node57) | [node57.title, node57.url]][..1], node56.id]]]) AS rows43
    }
    RETURN collect([node26.id, node26.indicator, coalesce(node26.about, []), node26.base, node26.stated, node26.value, node26.qualifier, node26.lower, node26.upper, node26.lowerInclusive, node26.upperInclusive, node26.joint, node26.perUnit, node26.measure, node26.shareOf, node26.direction, node26.status, node26.periodKind, coalesce(node26.breakdowns, []), node26.definition, coalesce(node26.inferred, []), node26.periodFrom, node26.periodFromMin, node26.periodFromMax, node26.periodTo, node26.periodToMin, node26.periodToMax, rows31, rows37, rows43]) AS rows24
  }
  CALL (node2, units12, asOf11) {
    MATCH (node59:Region)
    WITH *, COLLECT {
      MATCH (node59)-[edge60:GROUPS]->(area61)
      WHERE (edge60.validFrom IS NULL OR edge60.validFrom <= asOf11) AND (edge60.validTo IS NULL OR asOf11 < edge60.validTo)
      RETURN area61.id
    } AS areas62
    WITH node59, areas62, asOf11
    RETURN collect([node59.id, areas62]) AS rows58
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p6 THEN node2.validFrom WHEN $p6 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p6 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows13, rows20, rows22, node2.partsListed, rows24, rows58, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
