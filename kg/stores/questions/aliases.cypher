// Every name that a thing goes by, and the documents that use it.
MATCH (t:Thing)
UNWIND t.aliases AS alias
OPTIONAL MATCH (d:Document)<-[:MENTIONED_IN]-(m:Mention)-[:REFERS_TO]->(t) WHERE m.surface = alias
WITH t, alias, collect(DISTINCT d.id) AS documents
RETURN t.iri AS entity, t.label AS name, alias, documents
