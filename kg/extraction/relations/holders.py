"""Who holds the role that a noun names: "President *Berg*", "*Berg*, the president", "*Berg* is president"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.descriptions import behind_clause, described, introduced, made
from kg.extraction.relations.standing import phrase_head
from kg.model import Token

_PLURAL = frozenset({"NNS", "NNPS"})
_REACH = 14
"""How many words after a role noun the comma before its holder may stand."""
_UNITS = frozenset({"unit", "subsidiary", "division", "arm", "brand", "affiliate"})
_CALLED = frozenset({"call", "name", "dub"})


def find_holders(context: Context, token: Token) -> list[Filler]:
    """The holders of a role noun; the noun itself where nobody else is named."""
    if (chosen := made(context, token)) is not None:
        return [chosen]
    if _is_somebodys(context, token):
        return []
    own = context.finder.find(token)
    if own.token is token and own.mention is not None and own.mention.kind == "name":
        return [own]  # "the Swiss Defence Ministry"
    if own.token is not token and own.token.i > token.i and own.token.dep == "pobj":
        return [own]  # "the city of Oslo"
    unit = _unit(context, token)
    if unit:
        return unit
    found = [*_titled(context, token)] or [*_beside(context, token)] or [*_called(context, token)]
    if found := found or described(context, token) or _equated(context, token) or _beside_first(context, token):
        return found
    name = introduced(context, token)
    if name is not None:
        return [context.filler(name)]
    mention = context.mention(token)
    if mention is None or token.tag in _PLURAL or _is_bare(token):
        return []
    return [context.filler(mention)]


def _unit(context: Context, token: Token) -> list[Filler]:
    """ "Acme's *Beta* unit": the name before a noun for a part, when the whole is its possessor."""
    if token.lemma not in _UNITS or token.child("poss") is None:
        return []
    before = token.child("compound", "nmod")
    return [context.finder.find(before)] if before is not None and context.named(before) else []


def _equated(context: Context, token: Token) -> list[Filler]:
    """ "Her husband is *Bo Lund*": the copula the other way round."""
    verb = token.head
    if token.dep != "nsubj" or verb.lemma != "be":
        return []
    name = verb.child("attr")
    return [context.finder.find(name)] if name is not None and context.named(name) else []


def _is_bare(token: Token) -> bool:
    """ "a candidate for *president* of France": nobody in particular."""
    return token.dep == "pobj" and all(c.i > token.i for c in token.children)


def _titled(context: Context, token: Token) -> Iterator[Filler]:
    """The name that a title stands before; several after a plural: "actors Ann and Bea Berg"."""
    top = phrase_head(token)
    if top is token:
        return
    mention = context.mention(top)
    if mention is None or mention.kind != "name":
        return
    yield context.filler(mention)
    if token.tag in _PLURAL:
        yield from _joined(context, top)


def _beside(context: Context, token: Token) -> Iterator[Filler]:
    """Names in apposition after the noun: "her husband, Bo Lund", "three children: Ann, Bea and Bo"."""
    for child in token.children:
        if child.dep == "appos" and child.i > token.i and context.named(child) and not _signed(context, token, child):
            if behind_clause(context, token, child):
                continue
            yield context.finder.find(child)
            if token.tag in _PLURAL:
                yield from _joined(context, child)
            return
        name = _described_name(context, token, child)
        if name is not None:
            yield context.finder.find(name)
            return
    yield from _beside_body(context, token)


def _is_somebodys(context: Context, token: Token) -> bool:
    """Whether a noun says only whose another person is, so that the name after both is the other's: "the wife of *the
    president* of Peru, Ida Dahl"; not "he is the son of the president, Tom Hardt"."""
    outer = token.head.head if token.dep == "pobj" and token.head.lower == "of" else None
    beside = any(c.dep == "appos" and c.i > token.i and context.named(c) for c in token.children)
    if outer is None or not beside or outer.tag != "NN" or outer.dep not in ("nsubj", "nsubjpass", "dobj"):
        return False
    mention, article = context.mention(outer), outer.child("det")
    person = mention is not None and mention.kind == "nominal" and mention.type == "Person"
    return person and article is not None and article.lower == "the"


def _described_name(context: Context, token: Token, noun: Token) -> Token | None:
    """ "her husband, the painter *Bo Lund*": the name behind a second description of the same person."""
    if noun.dep != "appos" or noun.pos != "NOUN" or noun.i < token.i or token.tag in _PLURAL or noun.tag in _PLURAL:
        return None
    name = noun.child("appos")
    if name is None or name.left != noun.i + 1 or noun.child("cc") is not None:
        return None
    kind = context.finder.find(name).type
    return name if context.named(name) and kind == "Person" and context.finder.find(token).type == kind else None


def _beside_first(context: Context, token: Token) -> list[Filler]:
    """ "Acme's founder and *chief*, Ida Dahl": two offices of one person, whose name hangs on the first."""
    first = token.head
    if token.dep != "conj" or token.tag in _PLURAL or first.tag in _PLURAL or first.pos not in ("NOUN", "PROPN"):
        return []
    if token.child("det", "poss") is not None or context.named(first):
        return []
    name = next((c for c in first.children if c.dep == "appos" and c.left > token.i and context.named(c)), None)
    filler = context.finder.find(name) if name is not None else None
    return [filler] if filler is not None and filler.type == "Person" else []


def _signed(context: Context, office: Token, name: Token) -> bool:
    """ "Ida Dahl, director, *Acme*": the body of an office, not its holder."""
    named = context.mention(name)
    beside_person = office.dep == "appos" and context.finder.find(office.head).type == "Person"
    return beside_person and named is not None and named.type == "Organization"


def _beside_body(context: Context, token: Token) -> Iterator[Filler]:
    """ "the trial of the envoy to Norway, Bo Lund": a name that the parser hangs on another word before the comma."""
    own = context.mention(token)
    if own is None or own.type != "Person":
        return
    tokens = context.tokens
    comma = next((t for t in tokens[token.i + 1 : token.i + _REACH] if t.text == "," or t.pos == "VERB"), None)
    if comma is None or comma.text != "," or comma.sentence != token.sentence:
        return
    for name in tokens[comma.i + 1 : comma.i + 5]:
        mention = context.mention(name)
        if mention is not None and mention.kind == "name":
            inner = token.i < name.head.i < comma.i and not _is_person(context, name.head)
            hung = name.dep == "appos" and (inner or _within(context, token, name.head))
            if hung and mention.type == "Person" and mention.start == tokens[comma.i + 1].start:
                yield context.filler(mention)
            return


def _is_person(context: Context, noun: Token) -> bool:
    """ "... when her *predecessor*, Bo Lund": a name after another person is that one's."""
    mention = context.mention(noun)
    return mention is not None and mention.type == "Person"


def _within(context: Context, token: Token, thing: Token) -> bool:
    """Whether a noun stands in the phrase of a thing, with no other person between: not "the *aide* of the head of X"."""
    for above in token.ancestors():
        mention = context.mention(above)
        if above.pos in ("VERB", "AUX") or (mention is not None and mention.type in ("Person", "Group")):
            return False
        if above is thing:
            return True
    return False


def _joined(context: Context, token: Token) -> Iterator[Filler]:
    """Names joined to a name by "and"."""
    for child in token.children:
        if child.dep in ("conj", "appos") and child.i > token.i and context.named(child):
            yield context.finder.find(child)
            yield from _joined(context, child)


def _called(context: Context, token: Token) -> Iterator[Filler]:
    """ "a unit called Acme Labs", "a son named Bo"."""
    for child in token.children:
        if child.dep == "acl" and child.lemma in _CALLED:
            for name in child.children:
                if name.dep in ("oprd", "dobj", "attr") and context.named(name):
                    yield context.finder.find(name)
