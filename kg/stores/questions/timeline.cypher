// Dated events of some class, whatever their status.
MATCH (s:Statement)-[:HAS_ARGUMENT]->(w:Argument), (s)-[:HAS_EVIDENCE]->(:Evidence)-[:STANDS_IN]->(d:Document)
WHERE w.role = 'kg:time' AND w.value =~ '[0-9][0-9].*' AND 'kg:EventStatement' IN s.types AND s.predicate <> 'kg:Event'
  // of two dates that agree, the more exact one
  AND NOT EXISTS {
    MATCH (s)-[:HAS_ARGUMENT]->(o:Argument)
    WHERE o.role = 'kg:time' AND o.value STARTS WITH w.value AND o.value <> w.value
  }
OPTIONAL MATCH (s)-[:HAS_ARGUMENT]->(x:Argument)-[:FILLER]->(t:Thing) WHERE x.role = 'kg:agent'
WITH s, w.value AS date, collect(DISTINCT t.label) AS agents, collect(DISTINCT d.id) AS documents
RETURN date, s.predicate AS event, s.label AS label, agents, s.standing AS status, documents
