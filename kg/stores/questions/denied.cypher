// What somebody says did not happen or is not so.
MATCH (s:Statement)-[:HAS_EVIDENCE]->(e:Evidence)-[:STANDS_IN]->(d:Document)
WHERE e.status = 'kg:denied'
OPTIONAL MATCH (s)-[:HAS_ARGUMENT]->(w:Argument)-[:GIVEN_BY]->(e) WHERE w.role = 'kg:time' AND w.value =~ '[0-9][0-9].*'
OPTIONAL MATCH (e)-[:HAS_ATTRIBUTION]->(a:Attribution)
OPTIONAL MATCH (a)-[:SOURCE]->(t:Thing)
WITH s, e, d, w.value AS date, collect(DISTINCT {level: a.level, name: coalesce(t.label, a.words, 'unnamed source')}) AS source
RETURN DISTINCT s.label AS statement, e.status AS status, date, source, d.id AS document, e.sentence AS sentence,
       coalesce(d.publisher, d.id) AS fallback
