// How many independent sources stand behind each statement, and which.
MATCH (s:Statement)-[:HAS_EVIDENCE]->(:Evidence)-[:STANDS_IN]->(d:Document)
WITH s, collect(DISTINCT d.id) AS documents
RETURN s.label AS statement, s.sources AS sources, s.source_names AS names, documents
