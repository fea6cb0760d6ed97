// Events of no class, told by their own word, whatever their status.
MATCH (s:Statement)-[:HAS_EVIDENCE]->(:Evidence)-[:STANDS_IN]->(d:Document)
WHERE s.predicate = 'kg:Event' AND s.lemma IS NOT NULL
OPTIONAL MATCH (s)-[:HAS_ARGUMENT]->(w:Argument)
WHERE w.role = 'kg:time' AND w.value =~ '[0-9][0-9].*'
  // of two dates that agree, the more exact one
  AND NOT EXISTS {
    MATCH (s)-[:HAS_ARGUMENT]->(o:Argument)
    WHERE o.role = 'kg:time' AND o.value STARTS WITH w.value AND o.value <> w.value
  }
OPTIONAL MATCH (s)-[:HAS_ARGUMENT]->(x:Argument)-[:FILLER]->(t:Thing) WHERE x.role = 'kg:agent'
WITH s, w.value AS date, collect(DISTINCT t.label) AS agents, collect(DISTINCT d.id) AS documents
RETURN date, s.lemma AS lemma, s.label AS label, agents, s.standing AS status, documents
