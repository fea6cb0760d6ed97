"""Stores: databases that take the graph and answer questions about it, one file each behind one table.

A target is a word, a colon and an address: `oxigraph:kg.db`, `ladybug:kg.lbug`, `neo4j://host:7687`, or the
`http(s)://` address of a SPARQL endpoint.
"""

from kg.stores.cypher import list_questions, read_question
from kg.stores.interface import Answer, GraphStore
from kg.stores.opening import STORES, Login, open_store
from kg.stores.serving import GraphServer, Serving

__all__ = [
    "STORES",
    "Answer",
    "GraphServer",
    "GraphStore",
    "Login",
    "Serving",
    "list_questions",
    "open_store",
    "read_question",
]
