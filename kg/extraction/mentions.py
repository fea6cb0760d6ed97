"""Parse → mentions: every name, described thing and pronoun that may stand for an entity.

Goes out: all candidates, typed; which of them matter is decided when events and relations are known.  Spans follow the
labelling rules of the project: no article, no possessive ending, no title, no relative clause; a description runs from
its first modifier to its head noun.  Titles before a name ("President Ann Berg") and relative pronouns are no mentions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.mention_pronouns import pronoun_type, stands_for_nothing
from kg.extraction.mention_titles import introduces_name, kind_after_name
from kg.model import Mention, Name, Parse, Token
from kg.nouns import TYPE_OF_CLASS, class_of_phrase, known_noun

_MODIFIERS = frozenset({"amod", "compound", "nummod", "nmod", "quantmod", "advmod", "npadvmod", "punct"})
_INNER = frozenset({"compound", "nmod", "amod", "npadvmod", "nummod"})
_TIMES = frozenset({"DATE", "TIME"})
_AMOUNTS = frozenset({"MONEY", "QUANTITY", "PERCENT"})
_AMOUNT_WORDS = frozenset({"dozens", "scores", "tens", "hundreds", "thousands", "millions", "billions", "lots"})
_ARMS = frozenset({"arms", "weapons", "weapon", "artillery", "missile", "missiles", "ammunition"})
_KINDS = frozenset(
    {"version", "edition", "variant", "iteration", "generation", "line", "family", "range", "collection", "fleet"}
)
"""Nouns that with "of" stand for things of the kind."""
_SHIPPING = frozenset({"sell", "ship", "deliver", "produce", "build", "make", "manufacture", "order"})
_PROGRAMS = frozenset({"application", "program", "update", "upgrade", "tool", "suite", "beta", "prototype"})
_RELEASING = frozenset({"release", "unveil", "download", "install", "uninstall", "debug"})
_TAKEN = frozenset({"place", "part", "care", "note", "effect", "office", "advantage"})
_NOUN_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "attr", "dative", "conj"})
_COLLECTIVE = ("ese", "sh", "ch")
"""Ends of demonyms that with "the" mean the people: the Chinese, the Irish, the Dutch."""
_PEOPLE = frozenset(
    {"wounded", "injured", "dead", "accused", "elderly", "unemployed", "homeless", "poor", "rich", "young"}
)


def find_mentions(parse: Parse) -> list[Mention]:
    """Mentions in text order; a name inside a description comes after it.

    Example: "The Norwegian premier met Ann Berg." gives Norwegian premier (nominal), Norwegian (name, adjective) and
    Ann Berg (name).
    """
    tokens = parse.tokens
    named: list[Name | None] = [None] * (len(tokens) + 1)
    found: list[Mention] = []
    for name in parse.names:
        named[name.first : name.last] = [name] * (name.last - name.first)
    found += [_compatriot(tokens, name, named) or _name_mention(tokens, name, named) for name in parse.names]
    for token in tokens:
        if named[token.i] is not None:
            continue
        if _is_aged(tokens, token):
            found.append(_described(tokens, token.i - 4, token.i + 1, token, "kg:Person"))
        elif token.ent in _AMOUNTS:
            found += _amount(tokens, token)
        elif (kind := pronoun_type(token)) is not None:
            found += _pronoun(tokens, token, kind)
        elif token.pos in ("NOUN", "PROPN", "ADJ", "SYM"):
            found += _nominal(tokens, token, named)
    return sorted(found, key=lambda m: (m.start, -m.end))


def _is_aged(tokens: list[Token], token: Token) -> bool:
    """Whether a word ends an age that stands for whoever is of it: "the 54-year-old", with no noun behind."""
    if token.lower != "old" or token.i < 4 or token.dep not in (*_NOUN_PLACES, "poss"):
        return False
    before = [t.lower for t in tokens[token.i - 3 : token.i]]
    return before == ["-", "year", "-"] and token.dep != "conj"


def _name_mention(tokens: list[Token], name: Name, named: list[Name | None]) -> Mention:
    """The mention of a name; in "Kyst news agency" its head is the noun, which stands for the same."""
    head = head_of(tokens, name.first, name.last)
    if head.head.i > head.i and kind_after_name(tokens, head.head, named) is name:
        head = head.head
    return Mention(
        start=tokens[name.first].start,
        end=tokens[name.last - 1].end,
        kind="name",
        type=name.type,
        cls=name.cls,
        head=head.i,
        canonical=name.canonical,
        adjective=name.adjective,
        links=name.links,
        country=name.country,
        capital=name.capital,
    )


def _compatriot(tokens: list[Token], name: Name, named: list[Name | None]) -> Mention | None:
    """The person or the people that a demonym stands for when no noun follows: "a young Afghan", "the French"."""
    head = tokens[name.last - 1]
    if not name.adjective or head.dep not in _NOUN_PLACES:
        return None
    if name.last < len(tokens) and (tokens[name.last].pos in ("NOUN", "PROPN", "ADJ") or tokens[name.last].text == "-"):
        return None
    words = {c.lower for c in head.children if c.i < name.first and c.dep in ("det", "amod", "nummod", "npadvmod")}
    if not words and not head.dep.startswith("nsubj"):
        return None
    people = "the" in words and head.lower.endswith(_COLLECTIVE)
    first = _first_modifier(tokens, head, named)
    made = _described(tokens, first, name.last, head, "kg:Group" if people else "kg:Person")
    return replace(made, country=name.country)


def head_of(tokens: list[Token], first: int, last: int) -> Token:
    """The word of a span whose head lies outside; the last such word that is no preposition."""
    outer = [t for t in tokens[first:last] if t.head is t or not first <= t.head.i < last]
    for token in reversed(outer):
        if token.pos != "ADP":
            return token
    return tokens[last - 1]


def _amount(tokens: list[Token], token: Token) -> Iterator[Mention]:
    """The whole amount ("$40 million", "700 kilometers"), at its first word."""
    if token.i and tokens[token.i - 1].ent == token.ent and tokens[token.i - 1].sentence == token.sentence:
        return
    last = token.i + 1
    while last < len(tokens) and tokens[last].ent == token.ent and tokens[last].sentence == token.sentence:
        last += 1
    first = token.i
    while first < last - 1 and tokens[first].pos in ("DET", "ADP", "ADV", "SCONJ"):
        first += 1
    head = head_of(tokens, first, last)
    yield _described(tokens, first, last, head, "kg:Quantity")


def _described(tokens: list[Token], first: int, last: int, head: Token, cls: str) -> Mention:
    return Mention(
        start=tokens[first].start,
        end=tokens[last - 1].end,
        kind="nominal",
        type=TYPE_OF_CLASS[cls],
        cls=cls,
        head=head.i,
    )


def _nominal(tokens: list[Token], token: Token, named: list[Name | None]) -> Iterator[Mention]:
    """The description that the noun heads, if it stands for something of its own."""
    if token.dep in _INNER:
        if token.lower in _ARMS and token.head.pos == "NOUN":
            yield _described(tokens, token.i, token.i + 1, token, "kg:Weapon")  # "arms deal"
        return
    if token.pos == "ADJ":
        if token.lower in _PEOPLE and any(c.lower == "the" for c in token.children):
            yield _described(tokens, token.i, token.i + 1, token, "kg:Group")
        return
    if not _stands_alone(tokens, token):
        return
    first = _first_modifier(tokens, token, named)
    if (
        token.text[0].isupper()
        and token.i
        and not known_noun(token.lower)
        and tokens[token.i - 1].sentence == token.sentence
    ):
        before = tokens[token.i - 1].text
        # a singular after a number is a model's name ("the first 787 Falcon"); after a year it may be anything
        model = token.tag == "NN" and before.isdigit() and 1 < int(before) < 1000
        digits = model or any(c.isdigit() for c in token.text)
        cls = "kg:Product" if digits else "kg:Thing"  # a name that was not seen as one
    else:
        cls = (
            _class_of_kind(token, named)
            or _class_of_release(token)
            or class_of_phrase([t.lower for t in tokens[first : token.i]], token.lower, token.lemma, token.tag)
        )
    if cls == "kg:Person" and _is_category(tokens, token, first):
        cls = "kg:Thing"
    if token.lower == "state" and cls == "kg:Country" and _is_condition(tokens, token):
        cls = "kg:Thing"
    if introduces_name(tokens, token, cls, named):
        return
    yield _described(tokens, first, token.i + 1, token, cls)


def _class_of_kind(noun: Token, named: list[Name | None]) -> str | None:
    """The class of what the noun says a kind of, when that is a made thing: "version of the phone"."""
    of = next((c for c in noun.children if c.dep == "prep" and c.lower == "of"), None)
    inner = of.child("pobj") if of is not None and noun.lemma in _KINDS else None
    if inner is None:
        return None
    name = named[inner.i]
    cls = name.cls if name is not None else class_of_phrase([], inner.lower, inner.lemma, inner.tag)
    return cls if TYPE_OF_CLASS[cls] == "Product" else None


def _class_of_release(noun: Token) -> str | None:
    """The class of goods where the noun alone does not tell them from something else: "released the program", "sold 9,000
    units"."""
    if noun.dep not in ("dobj", "nsubjpass"):
        return None
    released = noun.head.lemma in _RELEASING and noun.lemma in _PROGRAMS
    sold = noun.head.lemma in _SHIPPING and noun.lower == "units" and noun.child("nummod") is not None
    return "kg:Product" if released or sold else None


def _is_category(tokens: list[Token], noun: Token, first: int) -> bool:
    """Whether a noun for a person is that of a prize: "Best actor went to Ann Berg"."""
    if tokens[first].lower not in ("best", "outstanding") or noun.tag != "NN" or first == noun.i:
        return False
    return not any(c.dep in ("det", "poss") for c in noun.children)


def _is_condition(tokens: list[Token], noun: Token) -> bool:
    """Whether a state is how something is: "a state of emergency", not "the state of Goa"."""
    of = tokens[noun.i + 1 : noun.i + 3]
    return len(of) == 2 and of[0].lower == "of" and of[1].pos == "NOUN" and of[1].text.islower()


def _stands_alone(tokens: list[Token], noun: Token) -> bool:
    """Whether the noun is no time, no amount of something else, no unknown capitalised word and no part of a phrase."""
    if noun.ent in _TIMES or not noun.text[0].isalpha() or (noun.pos == "PROPN" and not known_noun(noun.lower)):
        return False
    if noun.lower in _AMOUNT_WORDS and any(c.lower == "of" for c in noun.children):
        return False  # "hundreds of protesters" are protesters
    if noun.lower == "law" and noun.i > 1 and [t.lower for t in tokens[noun.i - 2 : noun.i]] == ["in", "-"]:
        return False  # "son-in-law"
    if noun.lower == "one" and any(c.lower == "no" for c in noun.children):
        return False  # "no one"
    if noun.lower == "exile" and noun.dep == "pobj" and not noun.children:
        return False  # "in exile" is nobody
    return not (noun.dep == "dobj" and noun.head.lemma == "take" and noun.lower in _TAKEN and not noun.children)


def _first_modifier(tokens: list[Token], noun: Token, named: list[Name | None]) -> int:
    """Position of the word with which the description begins."""
    first = noun.i
    for child in reversed(noun.children):
        if child.i > noun.i:
            continue
        if child.dep not in _MODIFIERS or child.right != first - 1:
            break
        first = child.left
    while first < noun.i and (not tokens[first].text[0].isalnum() or tokens[first].lower in ("the", "a", "an")):
        first += 1
    name = named[first]
    return name.first if name is not None else first


def _pronoun(tokens: list[Token], token: Token, kind: str) -> Iterator[Mention]:
    if stands_for_nothing(token) or _bracketed(tokens, token):
        return
    cls = {"Person": "kg:Person", "Group": "kg:Group", "Other": "kg:Thing"}[kind]
    yield Mention(start=token.start, end=token.end, kind="pronoun", type=kind, cls=cls, head=token.i)


def _bracketed(tokens: list[Token], token: Token) -> bool:
    """Whether a word stands alone in brackets: a remark such as the language of a link, "(it)"."""
    around = tokens[max(0, token.i - 1) : token.i + 2]
    return len(around) == 3 and around[0].text[-1] == "(" and around[2].text[0] == ")"
