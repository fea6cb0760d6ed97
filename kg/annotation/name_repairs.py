"""Faults of the tree that only the names show."""

from __future__ import annotations

from kg.annotation.names import head_of
from kg.annotation.trees import attach, renew_edges
from kg.model import Parse


def repair_names(parse: Parse) -> None:
    """ "at the University of Oslo and Harvard": what the parser joined to a word inside a name is joined to the name."""
    tokens = parse.tokens
    bodies = [n for n in parse.names if n.type == "Organization" and not n.adjective]
    heads = {head_of(tokens, n.first, n.last).i for n in bodies}
    for name in bodies:
        last = tokens[name.last - 1]
        head = head_of(tokens, name.first, name.last)
        if last is head or last.dep != "pobj" or not any(t.lower == "of" for t in tokens[name.first : name.last]):
            continue
        joined = [c for c in last.children if c.i >= name.last and c.dep in ("cc", "conj")]
        if any(c.i in heads for c in joined):
            for word in joined:
                attach(word, head, word.dep)
            renew_edges(parse.words(parse.sentences[head.sentence]))
