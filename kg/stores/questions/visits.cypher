// Visits, journeys and arrivals that took place: who, where, when.
MATCH (e:Event)-[ra]->(a:Thing), (e)-[rp]->(p:Thing),
      (e)-[:EVENT_OF]->(s:Statement)-[:HAS_EVIDENCE]->(:Evidence)-[:STANDS_IN]->(d:Document)
WHERE ra.predicate = 'kg:agent' AND rp.predicate = 'kg:destination'
  AND ('kg:Visit' IN e.types OR 'kg:Travel' IN e.types OR 'kg:Arrive' IN e.types)
WITH e, a, p, s.standing AS status, collect(DISTINCT d.id) AS documents
RETURN a.label AS visitor, p.label AS place, e.time AS date, status, documents
