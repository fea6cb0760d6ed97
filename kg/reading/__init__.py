"""The way back: from the RDF graph to plain objects, for everything that shows or ships it.

`Reader` looks up single nodes, `read_account` gives a statement with all its sentences, `make_network` the whole graph
as a networkx `MultiDiGraph` whose edges carry their evidence.  `explain`, `view`, `formats` and `stores` build on it.
"""

from kg.reading.accounts import Account, Source, read_account, read_accounts
from kg.reading.network import Conflict, make_network
from kg.reading.property_graph import PropertyGraph, batches, make_property_graph
from kg.reading.property_tables import EDGES, NODES, EdgeTable, NodeTable, node_columns
from kg.reading.reader import Reader, as_iri, find_node, short
from kg.reading.values import Value, plain_value, read_literal
from kg.reading.wording import read_wording

__all__ = [
    "EDGES",
    "NODES",
    "Account",
    "Conflict",
    "EdgeTable",
    "NodeTable",
    "PropertyGraph",
    "Reader",
    "Source",
    "Value",
    "as_iri",
    "batches",
    "find_node",
    "make_network",
    "make_property_graph",
    "node_columns",
    "plain_value",
    "read_account",
    "read_accounts",
    "read_literal",
    "read_wording",
    "short",
]
