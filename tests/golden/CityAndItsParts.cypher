// canTho
// {"p0":"organization:cantho-committee","p1":1,"p2":"2017-12-31","today":"2026-01-31","p4":"2017-12-31","p5":["PART_OF","SUBORDINATE_TO"],"p6":"members_admitted","p7":"2017-12-31","p8":["PART_OF","SUBORDINATE_TO"],"p9":["members_admitted"],"p10":"VALUE","p11":"ACTUAL","p12":[],"p13":"2017-01-01","p14":"2017-12-31","p15":20001,"p16":"2017-12-31","p17":"2017-12-31","p18":["PART_OF","SUBORDINATE_TO"]}
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
      MATCH (node26)-[:ABOUT]->(node43)
      WITH node43
      ORDER BY node43.id
      RETURN collect([node43.name, CASE WHEN node43:Area THEN 'Area' WHEN node43:Organization THEN 'Organization' END]) AS rows42
    }
    RETURN collect([node26.id, node26.indicator, node26.stated, node26.value, node26.qualifier, node26.lower, node26.upper, node26.lowerInclusive, node26.upperInclusive, node26.joint, node26.perUnit, node26.measure, node26.shareOf, node26.direction, node26.status, node26.periodKind, coalesce(node26.breakdowns, []), node26.definition, coalesce(node26.inferred, []), node26.periodFrom, node26.periodFromMin, node26.periodFromMax, node26.periodTo, node26.periodToMin, node26.periodToMax, rows28, rows30, rows36, rows42]) AS rows18
  }
  CALL (node2) {
    WITH node2, CASE WHEN node2.validFrom > $p17 THEN node2.validFrom WHEN $p17 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p17 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf47
    CALL (node2, asOf47) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge45:PART_OF|SUBORDINATE_TO]-(node46)
      WHERE type(edge45) IN $p18
        AND (edge45.validFrom IS NULL OR edge45.validFrom <= asOf47) AND (edge45.validTo IS NULL OR asOf47 < edge45.validTo)
      RETURN node46
     UNION
      MATCH (node2)-[edge45:GROUPS]->(node46)
      WHERE (edge45.validFrom IS NULL OR edge45.validFrom <= asOf47) AND (edge45.validTo IS NULL OR asOf47 < edge45.validTo)
      RETURN node46
    }
    WITH node46, asOf47
    RETURN collect([node46.id, node46.name, CASE WHEN node46:Area THEN 'Area' WHEN node46:Organization THEN 'Organization' END]) AS rows44
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows3, rows16, rows18, rows44, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// benTre
// {"p0":"area:vn-83","p1":1,"p2":"2019-12-31","today":"2026-01-31","p4":"2019-12-31","p5":["PART_OF","SUBORDINATE_TO"],"p6":"members_admitted","p7":"2019-12-31","p8":["PART_OF","SUBORDINATE_TO"],"p9":["members_admitted"],"p10":20001,"p11":"2019-12-31","p12":"2019-12-31","p13":["PART_OF","SUBORDINATE_TO"]}
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
    WITH node26, asOf27
    LIMIT $p10
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
        WITH node31, CASE WHEN node31.validFrom > $p11 THEN node31.validFrom WHEN $p11 < CASE WHEN node31.validTo <= $today THEN toString(date(node31.validTo) - duration({days: 1})) ELSE $today END THEN $p11 ELSE CASE WHEN node31.validTo <= $today THEN toString(date(node31.validTo) - duration({days: 1})) ELSE $today END END AS asOf35 WHERE node31:Area
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
      MATCH (node26)-[:ABOUT]->(node43)
      WITH node43
      ORDER BY node43.id
      RETURN collect([node43.name, CASE WHEN node43:Area THEN 'Area' WHEN node43:Organization THEN 'Organization' END]) AS rows42
    }
    RETURN collect([node26.id, node26.indicator, node26.stated, node26.value, node26.qualifier, node26.lower, node26.upper, node26.lowerInclusive, node26.upperInclusive, node26.joint, node26.perUnit, node26.measure, node26.shareOf, node26.direction, node26.status, node26.periodKind, coalesce(node26.breakdowns, []), node26.definition, coalesce(node26.inferred, []), node26.periodFrom, node26.periodFromMin, node26.periodFromMax, node26.periodTo, node26.periodToMin, node26.periodToMax, rows28, rows30, rows36, rows42]) AS rows18
  }
  CALL (node2) {
    WITH node2, CASE WHEN node2.validFrom > $p12 THEN node2.validFrom WHEN $p12 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p12 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END AS asOf47
    CALL (node2, asOf47) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge45:PART_OF|SUBORDINATE_TO]-(node46)
      WHERE type(edge45) IN $p13
        AND (edge45.validFrom IS NULL OR edge45.validFrom <= asOf47) AND (edge45.validTo IS NULL OR asOf47 < edge45.validTo)
      RETURN node46
     UNION
      MATCH (node2)-[edge45:GROUPS]->(node46)
      WHERE (edge45.validFrom IS NULL OR edge45.validFrom <= asOf47) AND (edge45.validTo IS NULL OR asOf47 < edge45.validTo)
      RETURN node46
    }
    WITH node46, asOf47
    RETURN collect([node46.id, node46.name, CASE WHEN node46:Area THEN 'Area' WHEN node46:Organization THEN 'Organization' END]) AS rows44
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validFrom > $p2 THEN node2.validFrom WHEN $p2 < CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END THEN $p2 ELSE CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END END, rows3, rows16, rows18, rows44, node2.name]) AS rows1
}
RETURN [rows1] AS answer;

// jointCells
// {"p0":"area:vn-92","p1":1,"today":"2026-01-31","p3":["PART_OF","SUBORDINATE_TO"],"p4":"joint_cells_ended","p5":["PART_OF","SUBORDINATE_TO"],"p6":["joint_cells_ended"],"p7":"VALUE","p8":"ACTUAL","p9":[],"p10":20001,"p11":["PART_OF","SUBORDINATE_TO"]}
CALL () {
  MATCH (node2:Area|Organization {id: $p0})
  WITH node2
  LIMIT $p1
  CALL (node2) {
    WITH node2, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf15
    CALL (node2, asOf15) {
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p3
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf15) AND (edge6.validTo IS NULL OR asOf15 < edge6.validTo))
      RETURN unit5 AS node7
     UNION
      MATCH (node2)-[:GROUPS*0..1]->()<-[line4:PART_OF|SUBORDINATE_TO*0..]-(unit5)
      WHERE all(edge6 IN line4 WHERE type(edge6) IN $p3
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf15) AND (edge6.validTo IS NULL OR asOf15 < edge6.validTo))
      MATCH (unit5)-[:RESPONSIBLE_FOR]-()<-[more8:PART_OF|SUBORDINATE_TO*0..]-(below9)-[:RESPONSIBLE_FOR*0..1]-(mate10)
      WHERE all(edge6 IN more8 WHERE type(edge6) IN $p3
        AND (edge6.validFrom IS NULL OR edge6.validFrom <= asOf15) AND (edge6.validTo IS NULL OR asOf15 < edge6.validTo))
      RETURN mate10 AS node7
    }
    WITH *,
      COLLECT {
        MATCH (node7)-[edge6:PART_OF|SUBORDINATE_TO]->(parent11)
        WHERE type(edge6) IN $p3
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
    MATCH (node17:Indicator {id: $p4})
    WITH node17
    RETURN collect([node17.additive, node17.ascending]) AS rows16
  }
  CALL (node2) {
    WITH node2, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf27
    CALL (node2, asOf27) {
      CALL (node2, asOf27) {
        MATCH (node2)-[:GROUPS*0..1]->()<-[line19:PART_OF|SUBORDINATE_TO*0..]-(unit20)
        WHERE all(edge21 IN line19 WHERE type(edge21) IN $p5
          AND (edge21.validFrom IS NULL OR edge21.validFrom <= asOf27) AND (edge21.validTo IS NULL OR asOf27 < edge21.validTo))
        RETURN unit20
       UNION
        MATCH (node2)-[:GROUPS*0..1]->()<-[line19:PART_OF|SUBORDINATE_TO*0..]-(of22)
        WHERE all(edge21 IN line19 WHERE type(edge21) IN $p5
          AND (edge21.validFrom IS NULL OR edge21.validFrom <= asOf27) AND (edge21.validTo IS NULL OR asOf27 < edge21.validTo))
        MATCH (of22)-[:RESPONSIBLE_FOR]-()<-[more23:PART_OF|SUBORDINATE_TO*0..]-(below24)-[:RESPONSIBLE_FOR*0..1]-(unit20)
        WHERE all(edge21 IN more23 WHERE type(edge21) IN $p5
          AND (edge21.validFrom IS NULL OR edge21.validFrom <= asOf27) AND (edge21.validTo IS NULL OR asOf27 < edge21.validTo))
        RETURN unit20
       UNION
        MATCH (node2)<-[line19:PART_OF*0..]-()<-[edge21:GROUPS]-(unit20)
        WHERE all(step25 IN line19 WHERE (step25.validFrom IS NULL OR step25.validFrom <= asOf27) AND (step25.validTo IS NULL OR asOf27 < step25.validTo))
          AND (edge21.validFrom IS NULL OR edge21.validFrom <= asOf27) AND (edge21.validTo IS NULL OR asOf27 < edge21.validTo)
        RETURN unit20
      }
      MATCH (unit20)<-[:ABOUT]-(node26:Observation WHERE node26.indicator IN $p6)
      RETURN DISTINCT node26
    }
    WITH *
    WHERE node26.measure = $p7
      AND node26.status = $p8
      AND coalesce(node26.breakdowns, []) = $p9
    WITH node26, asOf27
    LIMIT $p10
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
        WITH node31, CASE WHEN node31.validTo <= $today THEN toString(date(node31.validTo) - duration({days: 1})) ELSE $today END AS asOf35 WHERE node31:Area
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
      MATCH (node26)-[:ABOUT]->(node43)
      WITH node43
      ORDER BY node43.id
      RETURN collect([node43.name, CASE WHEN node43:Area THEN 'Area' WHEN node43:Organization THEN 'Organization' END]) AS rows42
    }
    RETURN collect([node26.id, node26.indicator, node26.stated, node26.value, node26.qualifier, node26.lower, node26.upper, node26.lowerInclusive, node26.upperInclusive, node26.joint, node26.perUnit, node26.measure, node26.shareOf, node26.direction, node26.status, node26.periodKind, coalesce(node26.breakdowns, []), node26.definition, coalesce(node26.inferred, []), node26.periodFrom, node26.periodFromMin, node26.periodFromMax, node26.periodTo, node26.periodToMin, node26.periodToMax, rows28, rows30, rows36, rows42]) AS rows18
  }
  CALL (node2) {
    WITH node2, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END AS asOf47
    CALL (node2, asOf47) {
      MATCH (node2)-[:RESPONSIBLE_FOR*0..1]-()<-[edge45:PART_OF|SUBORDINATE_TO]-(node46)
      WHERE type(edge45) IN $p11
        AND (edge45.validFrom IS NULL OR edge45.validFrom <= asOf47) AND (edge45.validTo IS NULL OR asOf47 < edge45.validTo)
      RETURN node46
     UNION
      MATCH (node2)-[edge45:GROUPS]->(node46)
      WHERE (edge45.validFrom IS NULL OR edge45.validFrom <= asOf47) AND (edge45.validTo IS NULL OR asOf47 < edge45.validTo)
      RETURN node46
    }
    WITH node46, asOf47
    RETURN collect([node46.id, node46.name, CASE WHEN node46:Area THEN 'Area' WHEN node46:Organization THEN 'Organization' END]) AS rows44
  }
  RETURN collect([node2.id, CASE WHEN node2:Area THEN 'Area' WHEN node2:Organization THEN 'Organization' END, CASE WHEN node2.validTo <= $today THEN toString(date(node2.validTo) - duration({days: 1})) ELSE $today END, rows3, rows16, rows18, rows44, node2.name]) AS rows1
}
RETURN [rows1] AS answer;
