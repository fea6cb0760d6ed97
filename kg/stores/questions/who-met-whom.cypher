// Meetings that took place: one row for each meeting and pair of people.
MATCH (f:Fact)-[:SUBJECT]->(a:Thing), (f)-[:OBJECT]->(b:Thing), (f)-[:RESTS_ON]->(s:Statement),
      (e:Event)-[:EVENT_OF]->(s), (s)-[:HAS_EVIDENCE]->(:Evidence)-[:STANDS_IN]->(d:Document)
WHERE f.predicate = 'kg:met' AND 'kg:Meet' IN e.types AND a.kind = 'Person' AND b.kind = 'Person'
  // a pair that stands in both directions is told once
  AND (a.iri < b.iri OR NOT EXISTS {
    MATCH (back:Fact)-[:SUBJECT]->(b), (back)-[:OBJECT]->(a), (back)-[:RESTS_ON]->(s) WHERE back.predicate = 'kg:met'
  })
OPTIONAL MATCH (e)-[r]->(p:Thing) WHERE r.predicate = 'kg:place'
WITH e, a, b, p, s.standing AS status, collect(DISTINCT d.id) AS documents
RETURN a.label AS person1, b.label AS person2, e.time AS date, p.label AS place, status, documents
