// rollup
// {"p0":"organization:cantho-2025-committee","p1":1,"p2":"2025-12-31","today":"2026-01-31","p4":["PART_OF","SUBORDINATE_TO"],"p5":"2025-12-31","p6":["PART_OF","SUBORDINATE_TO"],"p7":"members_total","p8":["members_total"],"p9":"VALUE","p10":"ACTUAL","p11":[],"p12":"2025-01-01","p13":"2025-12-31","p14":20001}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  WITH *, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf10
  CALL (node2, asOf10) {
    CALL (node2, asOf10) {
      MATCH (node2)-[:GROUPS*0..1]->()<-[line3:PART_OF|SUBORDINATE_TO*0..]-(unit4)
      WHERE all(edge5 IN line3 WHERE type(edge5) IN $p4
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      RETURN unit4 AS node6
     UNION
      MATCH (node2)-[:GROUPS*0..1]->()<-[line3:PART_OF|SUBORDINATE_TO*0..]-(unit4)
      WHERE all(edge5 IN line3 WHERE type(edge5) IN $p4
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      MATCH (unit4)-[:RESPONSIBLE_FOR]-()<-[more7:PART_OF|SUBORDINATE_TO*0..]-(below8)-[:RESPONSIBLE_FOR*0..1]-(mate9)
      WHERE all(edge5 IN more7 WHERE type(edge5) IN $p4
        AND (edge5.validFrom IS NULL OR edge5.validFrom <= asOf10) AND (edge5.validTo IS NULL OR asOf10 < edge5.validTo))
      RETURN mate9 AS node6
    }
    RETURN collect(DISTINCT node6) AS units11
  }
  CALL (node2, units11, asOf10) {
    UNWIND units11 AS node13
    WITH *,
      COLLECT {
        MATCH (node13)-[edge14:PART_OF|SUBORDINATE_TO]->(parent15)
        WHERE type(edge14) IN $p6
          AND (edge14.validFrom IS NULL OR edge14.validFrom <= asOf10) AND (edge14.validTo IS NULL OR asOf10 < edge14.validTo)
        RETURN parent15.id
      } + COLLECT {
        MATCH (node13)<-[edge14:GROUPS]-(node2)
        WHERE (edge14.validFrom IS NULL OR edge14.validFrom <= asOf10) AND (edge14.validTo IS NULL OR asOf10 < edge14.validTo)
        RETURN node2.id
      } AS above16,
      head(COLLECT { MATCH (node13)-[:RESPONSIBLE_FOR]->(area17) RETURN area17.id }) AS responsibleFor18
    WITH node13, above16, responsibleFor18, asOf10
    RETURN collect([node13.id, node13.kind, node13.partsListed, CASE WHEN node13:Area THEN 'Area' WHEN node13:Organization THEN 'Organization' END, above16, responsibleFor18]) AS rows12
  }
  CALL (node2, units11, asOf10) {
    MATCH (node20:Indicator {id: $p7})
    WITH node20, asOf10
    RETURN collect([node20.additive, node20.ascending]) AS rows19
  }
  CALL (node2, units11, asOf10) {
    CALL (units11, asOf10) {
      UNWIND units11 AS unit23
      MATCH (unit23)<-[:ABOUT]-(node24:Observation WHERE node24.indicator IN $p8)
      RETURN node24
     UNION
      UNWIND units11 AS unit23
      MATCH (unit23)<-[edge25:GROUPS]-()<-[:ABOUT]-(node24:Observation WHERE node24.indicator IN $p8)
      WHERE (edge25.validFrom IS NULL OR edge25.validFrom <= asOf10) AND (edge25.validTo IS NULL OR asOf10 < edge25.validTo)
      RETURN node24
    }
    WITH *
    WHERE node24.measure = $p9
      AND node24.status = $p10
      AND coalesce(node24.breakdowns, []) = $p11
      AND node24.periodToMax >= $p12
      AND node24.periodToMax <= $p13
    WITH node24, asOf10
    LIMIT $p14
    CALL (node24) {
      MATCH (node24)-[:SUPPORTED_BY]->(quote27)-[:QUOTED_FROM]->(node28)
      OPTIONAL MATCH (node28)-[:REPUBLISHES]->(original29)
      WITH *, quote27.verification AS verification30, original29.id AS republishes31
      WITH node28, verification30, republishes31
      RETURN collect([node28.id, node28.publishedMin, verification30, republishes31]) AS rows26
    }
    CALL (node24) {
      MATCH (node24)-[:SUPPORTED_BY]->(quote33)-[:QUOTED_FROM]->(node34)
      OPTIONAL MATCH (node34)-[:REPUBLISHES]->(original35)
      WITH *, quote33.verification AS verification36, original35.id AS republishes37
      WITH node34, verification36, republishes37
      RETURN collect([node34.id, node34.publishedMin, verification36, republishes37]) AS rows32
    }
    CALL (node24) {
      CALL (node24) {
        MATCH (node24)-[:ABOUT]->()-[:RESPONSIBLE_FOR*0..2]-(unit39)
        MATCH (unit39)<-[:ABOUT]-(node40)
        WHERE node40.indicator = node24.indicator AND node40.measure = node24.measure AND node40.status = node24.status
        RETURN DISTINCT node40
      }
      WITH node40
      CALL (node40) {
        MATCH (node40)-[:SUPPORTED_BY]->(quote42)-[:QUOTED_FROM]->(node43)
        OPTIONAL MATCH (node43)-[:REPUBLISHES]->(original44)
        WITH *, quote42.verification AS verification45, original44.id AS republishes46
        WITH node43, verification45, republishes46
        RETURN collect([node43.id, node43.publishedMin, verification45, republishes46]) AS rows41
      }
      CALL (node40) {
        MATCH (node40)-[:ABOUT]->(node48)
        WITH node48
        ORDER BY node48.id
        CALL (node48) {
          WITH node48 WHERE node48:Organization
          MATCH (node48)-[:RESPONSIBLE_FOR]->(node50)
          WITH node50
          RETURN collect([node50.id]) AS rows49
        }
        RETURN collect([node48.id, rows49]) AS rows47
      }
      RETURN collect([node40.id, node40.indicator, coalesce(node40.about, []), node40.base, node40.stated, node40.value, node40.qualifier, node40.lower, node40.upper, node40.lowerInclusive, node40.upperInclusive, node40.joint, node40.perUnit, node40.measure, node40.shareOf, node40.direction, node40.status, node40.periodKind, coalesce(node40.breakdowns, []), node40.definition, coalesce(node40.inferred, []), node40.periodFrom, node40.periodFromMin, node40.periodFromMax, node40.periodTo, node40.periodToMin, node40.periodToMax, rows41, rows47, [(node40)-[:SUPPORTED_BY]->(node51) | [[(node51)-[:QUOTED_FROM]->(node52) | [node52.title, node52.url]][..1], node51.id]]]) AS rows38
    }
    RETURN collect([node24.id, node24.indicator, coalesce(node24.about, []), node24.base, node24.stated, node24.value, node24.qualifier, node24.lower, node24.upper, node24.lowerInclusive, node24.upperInclusive, node24.joint, node24.perUnit, node24.measure, node24.shareOf, node24.direction, node24.status, node24.periodKind, coalesce(node24.breakdowns, []), node24.definition, coalesce(node24.inferred, []), node24.periodFrom, node24.periodFromMin, node24.periodFromMax, node24.periodTo, node24.periodToMin, node24.periodToMax, rows26, rows32, rows38]) AS rows21
  }
  CALL (node2, units11, asOf10) {
    MATCH (node54:Region)
    WITH *, COLLECT {
      MATCH (node54)-[edge55:GROUPS]->(area56)
      WHERE (edge55.validFrom IS NULL OR edge55.validFrom <= asOf10) AND (edge55.validTo IS NULL OR asOf10 < edge55.validTo)
      RETURN area56.id
    } AS areas57
    WITH node54, areas57, asOf10
    RETURN collect([node54.id, areas57]) AS rows53
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p5 THEN node2.validFrom WHEN $p5 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p5 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows12, rows19, rows21, rows53, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
