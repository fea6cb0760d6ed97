// Offices and titles: who holds or held which, in what.
MATCH (s:Statement)-[:HAS_ARGUMENT]->(x:Argument)-[:FILLER]->(person:Thing),
      (s)-[:HAS_ARGUMENT]->(y:Argument)-[:FILLER]->(body:Thing)
WHERE x.role = 'kg:subject' AND y.role = 'kg:object'
  AND s.standing IN ['kg:holds', 'kg:former', 'kg:future', 'kg:disputed']
  AND s.predicate IN ['kg:officialOf', 'kg:headOf', 'kg:headOfState', 'kg:headOfGovernment', 'kg:ministerOf',
                      'kg:spokespersonOf', 'kg:chiefExecutiveOf', 'kg:memberOf', 'kg:employedBy']
OPTIONAL MATCH (s)-[:HAS_ARGUMENT]->(t:Argument) WHERE t.role = 'kg:title'
RETURN DISTINCT person.label AS person, coalesce(t.value, s.predicate) AS role, body.label AS organization,
       s.standing AS status
