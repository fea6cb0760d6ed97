"""Statements: what all documents say, merged, weighed and compared.

Comes in: extractions whose entities carry the IRIs of things.  Goes out: `Knowledge`: one statement for each event or
relation with all evidence for and against it, its standing, its independent sources, and the contradictions.
Nothing is resolved by majority: what sources disagree on is kept and marked.
"""

from kg.statements.making import make_knowledge, make_statements

__all__ = ["make_knowledge", "make_statements"]
