"""What somebody is said to be, without a clause: "called the deal a mistake", "the poll shows Berg ahead"."""

from __future__ import annotations

from kg.extraction.attribution_core import Core
from kg.extraction.attribution_cues import Cue
from kg.extraction.attribution_scene import Range
from kg.model import Token


def find_standing(core: Core, name: Token) -> Range | None:
    """How somebody stands, without a verb: "the poll shows Berg ahead by two points"."""
    rest = [c for c in core.verb.children if c.i > name.i]
    if name.tag not in {"NNP", "NNPS"} or not rest or rest[0].left != name.right + 1:
        return None
    if rest[0].dep != "advmod" and not (rest[0].dep == "prep" and rest[0].lower in {"with", "at"}):
        return None
    last = name.right
    for child in rest:
        if child.left != last + 1 or child.dep not in {"advmod", "prep", "npadvmod"}:
            break
        last = child.right
    return name.left, last + 1


def find_judgement(core: Core, cue: Cue, child: Token) -> Range | None:
    """A thing with what it is called: "called the deal a mistake", "described him as reckless"."""
    verb = core.verb
    if core.source is None or child is core.source or child.tag in {"WDT", "WP"}:
        return None
    if any(c.tag == "MD" and c.lower != "will" for c in verb.children):
        return None  # "I would call it a mistake": nobody has
    if child.dep == "ccomp" and not cue.takes("complement"):
        return None
    if child.dep == "ccomp":  # the parser takes the thing for a subject
        thing = child.child("nsubj")
        if thing is None:
            return None
        small = child.tag in {"NN", "NNS", "JJ", "JJR", "JJS"} and child.child("cop", "aux") is None
        return (child.left, child.right + 1) if small and thing.i < child.i else None
    said = verb.child("oprd") if cue.takes("complement") else None
    like = next((c for c in verb.children if c.dep == "prep" and c.lower == "as"), None)
    if said is None and like is not None:
        said = like.child("pobj", "amod", "pcomp")
    if said is None or said.i < child.i or said.tag in {"NNP", "NNPS"} or said.lower == "home":
        return None  # "called the boat Alma": a name
    return child.left, said.right + 1
