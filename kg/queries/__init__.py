"""The cookbook: named SPARQL questions in `.rq` files beside this one, and running them.

The questions use SPARQL 1.1 only and name no graph, so they run unchanged in rdflib, Oxigraph or any endpoint, over
`graph.ttl` (one graph) as over `graph.trig` (with the union of its graphs as default graph).
"""

from kg.queries.cookbook import Question, list_questions, read_question
from kg.queries.encoding import ENCODERS, encode
from kg.queries.running import Result, run
from kg.queries.safety import check_local

__all__ = ["ENCODERS", "Question", "Result", "check_local", "encode", "list_questions", "read_question", "run"]
