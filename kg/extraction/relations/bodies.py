"""What a role is of: "president of *France*", "*Acme*'s founder", "the *Oslo* mayor", "a *Russian* minister"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.descriptions import introduced
from kg.extraction.relations.standing import phrase_head
from kg.model import Token

_PREPOSITIONS = frozenset("of for at in to with from within".split())
_SHARED = frozenset({"of", "for", "at", "with", "within"})
"""Prepositions whose phrase belongs to each of two nouns: "founder and head of Acme"."""
PARTS = frozenset(
    "board council staff faculty team director directors trustee trustees visitors governors regents committee chapter "
    "wing branch faction section caucus bureau politburo delegation".split()
)
"""Who belongs to one of these belongs to the body that it is of."""
_REMOVING = frozenset("banish bar bring deport evacuate expel oust pull recall remove rescue withdraw".split())
"""Verbs whose "from" says whence somebody is taken, not whose officer it is."""
_HEADS = frozenset({"leader", "head", "chief", "president"})
_REACH = 8
"""How many words before a role noun its body may stand."""


def find_bodies(context: Context, token: Token, first: int, last: Token) -> Iterator[Filler]:
    """What a role noun is of: possessors, objects of its prepositions, names before it; each may come twice.

    Of a government the country is given: "a spokesman for the *Peruvian* government".
    """
    heads = token.lemma in _HEADS  # "the leader of the Peruvian government" is not the head of state
    yield from (f if heads else _governed(context, f) for f in _bodies(context, token, first, last))


def _governed(context: Context, body: Filler) -> Filler:
    if body.mention is None or body.mention.kind == "name" or body.token.lemma != "government":
        return body
    for child in body.token.children:
        country = context.finder.find(child) if child.dep in ("amod", "poss", "compound") else None
        if country is not None and country.is_name and context.is_country(country):
            return country
    return body


def _bodies(context: Context, token: Token, first: int, last: Token) -> Iterator[Filler]:
    yield from _possessors(context, token, first)
    others = (
        _after(context, token),
        _after(context, last) if last is not token else (),
        _after_name(context, token),
        _of_conjunct(context, token),
        _signed(context, token),
        _before(context, token, first),
    )
    for found in others:
        yield from (f for f in found if f.token.lower not in PARTS or f.span.end - f.span.start > len(f.token.text))


def _possessors(context: Context, token: Token, first: int) -> Iterator[Filler]:
    owned = [*context.tokens[first : token.i], token]
    while owned[-1].dep in ("compound", "nmod") and owned[-1].head.i > owned[-1].i:
        owned.append(owned[-1].head)
    for node in owned:
        owner = node.child("poss")
        if owner is not None and any(t.text == "," for t in context.tokens[owner.i + 1 : first]):
            return  # "Acme's secretary-general, Dutch *politician* Tom Hardt"
        if owner is not None:
            yield from _owner(context, owner, node)
            return
    if token.dep == "dobj" and token.head.lemma == "have":  # "has a son named Bo"
        for subject in context.subjects.of(token.head):
            yield context.finder.find(subject)
    if token.dep == "conj" and token.child("det") is None:  # "their son Bo and daughter Ann"
        owner = token.head.child("poss")
        if owner is not None and token.head.pos in ("NOUN", "PROPN"):
            yield from _owner(context, owner, token.head)


def _owner(context: Context, owner: Token, owned: Token) -> Iterator[Filler]:
    """A possessor; of "Ann and her husband" the name, of "Ann and Bo ... their son" both."""
    joined = owned.dep == "conj" and owned.head.head.head.lemma != "survive"  # "she is survived by Bo and her sister"
    if owner.tag == "PRP$" and joined and owner.lower != "their" and context.named(owned.head):
        yield context.finder.find(owned.head)
        return
    if owner.lower == "their":
        pair = _couple(context, owned)
        if len(pair) > 1:
            yield from pair
            return
    yield from context.expanded(owner)


def _couple(context: Context, owned: Token) -> list[Filler]:
    """The two or more people in the subject of the clause that a word stands in."""
    for above in owned.ancestors():
        if above.pos in ("VERB", "AUX"):
            people = [f for t in context.subjects.of(above) for f in [context.finder.find(t)] if t.i < owned.i]
            return [f for f in people if f.type == "Person"]
    return []


def _after(context: Context, token: Token) -> Iterator[Filler]:
    """Objects of the prepositions after a noun; of "professor of physics at X" also those that hang on the first."""
    told = any(c.dep == "prep" and c.lower == "of" and c.i == token.i + 1 for c in token.children)
    for child in token.children:
        if child.dep == "prep" and child.lower == "in" and told:
            continue  # "mayor of X in the province of Y"
        if child.dep == "prep" and child.lower == "from" and child.child("npadvmod") is not None:
            continue  # "a village 60 km from Oslo" is not in Oslo
        if child.lower == "from" and context.finder.find(token).type == "Place":
            continue  # "arrived at the airport from Oslo"
        if child.lower == "from" and token.dep in ("dobj", "nsubjpass") and token.head.lemma in _REMOVING:
            continue  # "recalled its ambassador from Oslo"
        if child.dep == "prep" and child.lower in _PREPOSITIONS:
            yield from _objects(context, child)
        elif child.dep == "prt" or child.i < token.i:
            continue


def _after_name(context: Context, token: Token) -> Iterator[Filler]:
    """ "Foreign Minister Ida Dahl of Norway": what follows the name belongs to the title."""
    top = phrase_head(token)
    if top is token:
        return
    for child in top.children:
        if child.dep == "prep" and child.lower == "of" and child.i == top.i + 1:
            yield from _objects(context, child)


def _objects(context: Context, prep: Token) -> Iterator[Filler]:
    for inner in prep.children:
        if inner.dep == "pobj":
            field = any(_at(context, inner, c) for c in (*inner.children, *prep.head.children) if c.i > inner.i)
            if not (prep.lower == "of" and field):  # not "director of *engineering* at X"
                yield from (_of_name(context, f) for f in context.expanded(inner))
            part = inner.lemma in PARTS or inner.lower in PARTS
            for further in inner.children:  # "professor of physics at X", "member of the board of X"
                if further.dep == "prep" and ((part and further.lower == "of") or _at(context, inner, further)):
                    yield from _objects(context, further)
                elif part and further.dep == "poss":
                    yield from context.expanded(further)


def _of_name(context: Context, body: Filler) -> Filler:
    """ "part of the Norwegian group *Acme*": the body that the noun introduces."""
    if body.mention is None or body.mention.kind != "nominal" or body.type != "Group":
        return body
    name = introduced(context, body.token)
    return context.filler(name) if name is not None and name.type == "Organization" else body


def objects_of_parts(context: Context, part: Token) -> Iterator[Filler]:
    """What a board or another part is of: "the board of *X*"."""
    if part.lemma in PARTS and not context.named(part):
        for prep in part.children:
            if prep.dep == "prep" and prep.lower == "of":
                yield from (f for f in _objects(context, prep) if f.type == "Organization")


def _at(context: Context, field: Token, prep: Token) -> bool:
    """ "of physics *at* X": what comes before "at" an organization is the field of a role, not a body."""
    inner = prep.child("pobj") if prep.dep == "prep" and prep.lower == "at" else None
    if inner is None or context.finder.find(inner).type != "Organization":
        return False
    mention = context.mention(field)
    return (
        mention is None or mention.type not in ("Place", "Organization") or field.pos != "PROPN" or not field.children
    )


def _of_conjunct(context: Context, token: Token) -> Iterator[Filler]:
    """ "founder and president of X": what follows the last belongs to the first, and the other way round."""
    if token.dep == "conj":
        others = [token.head]
        after = token.i
    else:
        near = next((c for c in token.children if c.dep == "conj" and c.pos in ("NOUN", "PROPN")), None)
        if near is None or near.left - token.i > 2 or any(c.dep == "prep" for c in token.children):
            return
        if not _same_article(token, near):
            return
        others = [near]
        after = token.i
    for other in others:
        for prep in other.children:
            if prep.dep == "prep" and prep.lower in _SHARED and prep.i > after:
                yield from _objects(context, prep)


def _signed(context: Context, office: Token) -> Iterator[Filler]:
    """ "Ida Dahl, director, *Acme*": a body after a comma, where its office stands for a person named before."""
    if office.dep != "appos" or not context.named(office.head) or office.child("det") is not None:
        return
    for child in office.children:
        if child.dep == "appos" and child.i > office.i and context.named(child):
            body = context.finder.find(child)
            if body.type == "Organization":
                yield body


def _same_article(one: Token, other: Token) -> bool:
    """Not "a writer and the head of Acme": two things are said, and only one has the body."""
    mine, theirs = one.child("det"), other.child("det")
    return mine is None or theirs is None or mine.lower == theirs.lower


def _before(context: Context, token: Token, first: int) -> Iterator[Filler]:
    """The nearest names before the noun in its noun phrase: a country, a body, or both ("British Labour Party MP")."""
    tokens = context.tokens
    left = min(phrase_head(token).left, token.left, tokens[first].left)
    found: set[str] = set()
    i = first - 1
    while i >= max(left, first - _REACH):
        word = tokens[i]
        if word.text in (",", ";", "("):
            return
        mention = context.mention(word)
        if mention is not None and mention.kind == "name" and mention.type in ("Place", "Organization"):
            if word.dep == "poss" or (word.head.dep == "poss" and word.dep != "compound"):
                return
            if mention.type not in found and not context.hyphenated(mention):
                found.add(mention.type)
                yield context.filler(mention)
            while i >= 0 and tokens[i].start >= mention.start:
                i -= 1
            continue
        i -= 1
