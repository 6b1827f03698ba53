// rollup
// {"p0":"organization:cantho-2025-committee","p1":1,"p2":"2025-12-31","today":"2026-01-31","p4":"2025-12-31","p5":["PART_OF","SUBORDINATE_TO"],"p6":"members_total","p7":"2025-12-31","p8":["PART_OF","SUBORDINATE_TO"],"p9":["members_total"],"p10":"VALUE","p11":"ACTUAL","p12":[],"p13":"2025-01-01","p14":"2025-12-31","p15":20001,"p16":"2025-12-31","p17":1,"p18":"2025-12-31","p19":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  CALL (node2) {
    WITH node2, CASE WHEN node2.validFrom > $p4 THEN node2.validFrom WHEN $p4 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p4 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf15
    CALL (node2, asOf15) {
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf15) AND (edge6.validTo IS NULL OR asOf15 < edge6.validTo))
      RETURN unit5 AS node7
     UNION
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf15) AND (edge6.validTo IS NULL OR asOf15 < edge6.validTo))
      MATCH (unit5)-[:RESPONSIBLE_FOR]-()<-[more8:PART_OF|SUBORDINATE_TO*0..]-(below9)-[:RESPONSIBLE_FOR*0..1]-(mate10)
      WHERE all(edge6 IN more8 WHERE type(edge6) IN $p5
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf15) AND (edge6.validTo IS NULL OR asOf15 < edge6.validTo))
      RETURN mate10 AS node7
    }
    WITH *,
      COLLECT {
        MATCH (node7)-[edge6:PART_OF|SUBORDINATE_TO]->(parent11)
        WHERE type(edge6) IN $p5
          AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf15) AND (edge6.validTo IS NULL OR asOf15 < edge6.validTo)
        RETURN parent11.id
      } + COLLECT {
        MATCH (node7)<-[edge6:GROUPS]-(node2)
        WHERE (edge6.validFrom IS NULL OR edge6.validFrom <= asOf15) AND (edge6.validTo IS NULL OR asOf15 < edge6.validTo)
        RETURN node2.id
      } AS above12,
      head(COLLECT { MATCH (node7)-[:RESPONSIBLE_FOR]->(area13) RETURN area13.id }) AS responsibleFor14
    WITH node7, above12, responsibleFor14, asOf15
    RETURN collect([node7.id, node7.kind, node7.partsListed, CASE WHEN node7:Area THEN 'Area' WHEN node7:Organization THEN 'Organization' END, above12, responsibleFor14]) AS rows3
  }
  CALL (node2) {
    MATCH (node17:Indicator {id: $p6})
    WITH node17
    RETURN collect([node17.additive, node17.ascending]) AS rows16
  }
  CALL (node2) {
    WITH node2, CASE WHEN node2.validFrom > $p7 THEN node2.validFrom WHEN $p7 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p7 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf27
    CALL (node2, asOf27) {
      CALL (node2, asOf27) {
        MATCH (node2)-[:GROUPS*0..1]->()<-[line19:PART_OF|SUBORDINATE_TO*0..]-(unit20)
        WHERE all(edge21 IN line19 WHERE type(edge21) IN $p8
          AND (edge21.validFrom IS NULL OR edge21.validFrom <= asOf27) AND (edge21.validTo IS NULL OR asOf27 < edge21.validTo))
        RETURN unit20
       UNION
        MATCH (node2)-[:GROUPS*0..1]->()<-[line19:PART_OF|SUBORDINATE_TO*0..]-(of22)
        WHERE all(edge21 IN line19 WHERE type(edge21) IN $p8
          AND (edge21.validFrom IS NULL OR edge21.validFrom <= asOf27) AND (edge21.validTo IS NULL OR asOf27 < edge21.validTo))
        MATCH (of22)-[:RESPONSIBLE_FOR]-()<-[more23:PART_OF|SUBORDINATE_TO*0..]-(below24)-[:RESPONSIBLE_FOR*0..1]-(unit20)
        WHERE all(edge21 IN more23 WHERE type(edge21) IN $p8
          AND (edge21.validFrom IS NULL OR edge21.validFrom <= asOf27) AND (edge21.validTo IS NULL OR asOf27 < edge21.validTo))
        RETURN unit20
       UNION
        MATCH (node2)<-[line19:PART_OF*0..]-()<-[edge21:GROUPS]-(unit20)
        WHERE all(step25 IN line19 WHERE (step25.validFrom IS NULL OR step25.validFrom <= asOf27) AND (step25.validTo IS NULL OR asOf27 < step25.validTo))
          AND (edge21.validFrom IS NULL OR edge21.validFrom <= asOf27) AND (edge21.validTo IS NULL OR asOf27 < edge21.validTo)
        RETURN unit20
      }
      MATCH (unit20)<-[:ABOUT]-(node26:Observation WHERE node26.indicator IN $p9)
      RETURN DISTINCT node26
    }
    WITH *
    WHERE node26.measure = $p10
      AND node26.status = $p11
      AND coalesce(node26.breakdowns, []) = $p12
      AND node26.periodToMax >= $p13
      AND node26.periodToMax <= $p14
    WITH node26, asOf27
    LIMIT $p15
    CALL (node26) {
      MATCH (node26)-[:SHARE_OF]->(node29)
      WITH node29
      RETURN collect([node29.id]) AS rows28
    }
    CALL (node26) {
      MATCH (node26)-[:ABOUT]->(node31)
      WITH node31
      ORDER BY node31.id
      CALL (node31) {
        WITH node31, CASE WHEN node31.validFrom > $p16 THEN node31.validFrom WHEN $p16 < CASE WHEN node31.validTo <= $today THEN toString(date(node31.validTo) - duration({days: 1})) ELSE $today END THEN $p16 ELSE CASE WHEN node31.validTo <= $today THEN toString(date(node31.validTo) - duration({days: 1})) ELSE $today END END AS asOf35 WHERE node31:Area
        MATCH (node31)-[edge33:GROUPS]->(node34)
        WHERE (edge33.validFrom IS NULL OR edge33.validFrom <= asOf35)
          AND (edge33.validTo IS NULL OR asOf35 < edge33.validTo)
        WITH node34, asOf35
        ORDER BY node34.name, node34.id
        RETURN collect([node34.id]) AS rows32
      }
      RETURN collect([node31.id, rows32]) AS rows30
    }
    CALL (node26) {
      MATCH (node26)-[:SUPPORTED_BY]->(node37)
      WITH node37
      ORDER BY node37.id
      CALL (node37) {
        MATCH (node37)-[:QUOTED_FROM]->(node39)
        WITH node39
        CALL (node39) {
          MATCH (node39)-[:REPUBLISHES]->(node41)
          WITH node41
          RETURN collect([node41.id]) AS rows40
        }
        RETURN collect([node39.id, node39.publishedMin, rows40]) AS rows38
      }
      RETURN collect([node37.verification, rows38]) AS rows36
    }
    CALL (node26) {
      MATCH (node26)-[:SHARE_OF]->(node43)
      WITH node43
      RETURN collect([node43.id]) AS rows42
    }
    CALL (node26) {
      MATCH (node26)-[:ABOUT]->(node45)
      WITH node45
      ORDER BY node45.id
      RETURN collect([node45.id]) AS rows44
    }
    CALL (node26) {
      MATCH (node26)-[:SUPPORTED_BY]->(node47)
      WITH node47
      ORDER BY node47.id
      CALL (node47) {
        MATCH (node47)-[:QUOTED_FROM]->(node49)
        WITH node49
        CALL (node49) {
          MATCH (node49)-[:REPUBLISHES]->(node51)
          WITH node51
          RETURN collect([node51.id]) AS rows50
        }
        RETURN collect([node49.id, node49.publishedMin, rows50]) AS rows48
      }
      RETURN collect([node47.verification, rows48]) AS rows46
    }
    CALL (node26) {
      CALL (node26) {
        MATCH (node26)-[:ABOUT]->()-[:RESPONSIBLE_FOR*0..2]-(unit53)
        MATCH (unit53)<-[:ABOUT]-(node54)
        WHERE node54.indicator = node26.indicator AND node54.measure = node26.measure AND node54.status = node26.status
        RETURN DISTINCT node54
      }
      WITH node54
      CALL (node54) {
        MATCH (node54)-[:SHARE_OF]->(node56)
        WITH node56
        RETURN collect([node56.id]) AS rows55
      }
      CALL (node54) {
        MATCH (node54)-[:ABOUT]->(node58)
        WITH node58
        ORDER BY node58.id
        RETURN collect([node58.id]) AS rows57
      }
      CALL (node54) {
        MATCH (node54)-[:SUPPORTED_BY]->(node60)
        WITH node60
        ORDER BY node60.id
        CALL (node60) {
          MATCH (node60)-[:QUOTED_FROM]->(node62)
          WITH node62
          CALL (node62) {
            MATCH (node62)-[:REPUBLISHES]->(node64)
            WITH node64
            RETURN collect([node64.id]) AS rows63
          }
          RETURN collect([node62.id, node62.publishedMin, rows63]) AS rows61
        }
        RETURN collect([node60.verification, rows61]) AS rows59
      }
      CALL (node54) {
        MATCH (node54)-[:ABOUT]->(node66)
        WITH node66
        ORDER BY node66.id
        CALL (node66) {
          WITH node66 WHERE node66:Organization
          MATCH (node66)-[:RESPONSIBLE_FOR]->(node68)
          WITH node68
          RETURN collect([node68.id]) AS rows67
        }
        RETURN collect([node66.id, rows67]) AS rows65
      }
      CALL (node54) {
        MATCH (node54)-[:SUPPORTED_BY]->(node70)
        WITH node70
        ORDER BY node70.id
        CALL (node70) {
          MATCH (node70)-[:QUOTED_FROM]->(node72)
          WITH node72
          LIMIT $p17
          RETURN collect([node72.title, node72.url]) AS rows71
        }
        RETURN collect([rows71]) AS rows69
      }
      RETURN collect([node54.id, node54.indicator, node54.stated, node54.value, node54.qualifier, node54.lower, node54.upper, node54.lowerInclusive, node54.upperInclusive, node54.joint, node54.perUnit, node54.measure, node54.shareOf, node54.direction, node54.status, node54.periodKind, coalesce(node54.breakdowns, []), node54.definition, coalesce(node54.inferred, []), node54.periodFrom, node54.periodFromMin, node54.periodFromMax, node54.periodTo, node54.periodToMin, node54.periodToMax, rows55, rows57, rows59, rows65, rows69]) AS rows52
    }
    RETURN collect([node26.id, node26.indicator, node26.stated, node26.value, node26.qualifier, node26.lower, node26.upper, node26.lowerInclusive, node26.upperInclusive, node26.joint, node26.perUnit, node26.measure, node26.shareOf, node26.direction, node26.status, node26.periodKind, coalesce(node26.breakdowns, []), node26.definition, coalesce(node26.inferred, []), node26.periodFrom, node26.periodFromMin, node26.periodFromMax, node26.periodTo, node26.periodToMin, node26.periodToMax, rows28, rows30, rows36, rows42, rows44, rows46, rows52]) AS rows18
  }
  CALL (node2) {
    WITH node2, CASE WHEN node2.validFrom > $p18 THEN node2.validFrom WHEN $p18 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p18 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf76
    CALL (node2, asOf76) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge74:PART_OF|SUBORDINATE_TO]-(node75)
      WHERE type(edge74) IN $p19
        AND (edge74.validFrom IS NULL OR edge74.validFrom <= asOf76) AND (edge74.validTo IS NULL OR asOf76 < edge74.validTo)
      RETURN node75
     UNION
      MATCH (node2)-[edge74:GROUPS]->(node75)
      WHERE (edge74.validFrom IS NULL OR edge74.validFrom <= asOf76) AND (edge74.validTo IS NULL OR asOf76 < edge74.validTo)
      RETURN node75
    }
    WITH node75, asOf76
    RETURN collect([node75.id]) AS rows73
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows3, rows16, rows18, rows73]) AS rows1
}
RETURN [rows1] AS answer;
