// Every claim: what is said, by whom, where, and how sure.
MATCH (s:Statement)-[:HAS_EVIDENCE]->(e:Evidence)-[:STANDS_IN]->(d:Document)
OPTIONAL MATCH (e)-[:HAS_ATTRIBUTION]->(a:Attribution)
OPTIONAL MATCH (a)-[:SOURCE]->(t:Thing)
WITH s, e, d, collect(DISTINCT {level: a.level, name: coalesce(t.label, a.words, 'unnamed source')}) AS source
RETURN s.label AS statement, e.status AS status, source, d.id AS document, e.sentence AS sentence,
       coalesce(d.publisher, d.id) AS fallback
