// Claims that cannot both be so, with the two sentences.
MATCH (c:Contradiction)-[:FIRST]->(s1:Statement), (c)-[:SECOND]->(s2:Statement),
      (c)-[:FIRST_EVIDENCE]->(e1:Evidence)-[:STANDS_IN]->(d1:Document),
      (c)-[:SECOND_EVIDENCE]->(e2:Evidence)-[:STANDS_IN]->(d2:Document)
RETURN DISTINCT c.kind AS kind, s1.label AS statement1, s2.label AS statement2, d1.id AS document1, d2.id AS document2,
       e1.sentence AS sentence1, e2.sentence AS sentence2
