// Everything a thing is linked to by a bare fact; $entity is its IRI.
MATCH (t:Thing {iri: $entity})<-[:SUBJECT]-(f:Fact)-[:RESTS_ON]->(:Statement)-[:HAS_EVIDENCE]->(:Evidence)-[:STANDS_IN]->(d:Document)
OPTIONAL MATCH (f)-[:OBJECT]->(o:Thing)
WITH f.predicate AS predicate, coalesce(o.label, f.value) AS other, collect(DISTINCT d.id) AS documents
RETURN predicate, other, 'out' AS direction, documents
UNION ALL
MATCH (t:Thing {iri: $entity})<-[:OBJECT]-(f:Fact)-[:RESTS_ON]->(:Statement)-[:HAS_EVIDENCE]->(:Evidence)-[:STANDS_IN]->(d:Document)
MATCH (f)-[:SUBJECT]->(o:Thing)
WITH f.predicate AS predicate, o.label AS other, collect(DISTINCT d.id) AS documents
RETURN predicate, other, 'in' AS direction, documents
