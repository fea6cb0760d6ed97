// The sentences behind each bare fact: only those that state it.
MATCH (a:Thing)<-[:SUBJECT]-(f:Fact)-[:RESTS_ON]->(:Statement)-[:HAS_EVIDENCE]->(e:Evidence)-[:STANDS_IN]->(d:Document)
WHERE e.status IN ['kg:happened', 'kg:ongoing', 'kg:holds'] AND e.polarity = 'kg:positive'
OPTIONAL MATCH (f)-[:OBJECT]->(b:Thing)
RETURN DISTINCT a.label AS subject, f.predicate AS predicate, coalesce(b.label, f.value) AS object, d.id AS document,
       e.start AS start, e.`end` AS `end`, e.sentence AS sentence
