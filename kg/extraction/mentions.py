"""Parse → mentions: every name, described thing and pronoun that may stand for an entity.

Goes out: all candidates, typed; which of them matter is decided when events and relations are known.  Spans follow the
labelling rules of the project: no article, no possessive ending, no title, no relative clause; a description runs from
its first modifier to its head noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.mention_nouns import TYPE_OF_CLASS, class_of_noun
from kg.model import Mention, Name, Parse, Token


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_MODIFIERS = _set("amod compound nummod nmod quantmod advmod npadvmod punct")
_PERSON = _set("he him his himself she her hers herself i me my mine myself who whom whose")
_GROUP = _set("we us our ours ourselves they them their theirs themselves")
_OTHER = _set("it its itself you your yours yourself yourselves")
_PRONOUNS = _PERSON | _GROUP | _OTHER
_SKIPPED_TIMES = frozenset({"DATE", "TIME"})


def find_mentions(parse: Parse) -> list[Mention]:
    """Mentions in text order; a name inside a description comes after it.

    Example: "The Norwegian premier met Ann Berg." gives Norwegian premier (nominal), Norwegian (name, adjective) and
    Ann Berg (name).
    """
    named = [False] * len(parse.tokens)
    found: list[Mention] = []
    for name in parse.names:
        named[name.first : name.last] = [True] * (name.last - name.first)
        found.append(_name_mention(parse.tokens, name))
    for token in parse.tokens:
        if token.lower in _PRONOUNS:
            found += _pronoun(token)
        elif token.pos == "NOUN" and not named[token.i]:
            found += _nominal(parse.tokens, token, named)
    return sorted(found, key=lambda m: (m.start, -m.end))


def _name_mention(tokens: list[Token], name: Name) -> Mention:
    head = head_of(tokens, name.first, name.last)
    return Mention(
        start=tokens[name.first].start,
        end=tokens[name.last - 1].end,
        kind="nominal" if name.type == "Group" else "name",
        type=name.type,
        cls=name.cls,
        head=head.i,
        canonical=name.canonical,
        adjective=name.adjective,
        links=name.links,
    )


def head_of(tokens: list[Token], first: int, last: int) -> Token:
    """The word of a span whose head lies outside; the last such word."""
    for token in reversed(tokens[first:last]):
        if token.head is token or not first <= token.head.i < last:
            return token
    return tokens[last - 1]


def _nominal(tokens: list[Token], token: Token, named: list[bool]) -> Iterator[Mention]:
    if token.ent in _SKIPPED_TIMES or token.dep in ("compound", "nmod", "amod", "npadvmod"):
        return
    cls = class_of_noun(token.lemma)
    kind = TYPE_OF_CLASS[cls]
    if kind == "Person" and token.tag == "NNS":
        kind, cls = "Group", "kg:Group"
    first = token.i
    for child in reversed(token.children):
        if child.i < first and child.dep in _MODIFIERS and child.right == first - 1:
            first = child.left
        elif child.i < token.i:
            break
    while first < token.i and not tokens[first].text[0].isalnum():
        first += 1
    yield Mention(start=tokens[first].start, end=token.end, kind="nominal", type=kind, cls=cls, head=token.i)


def _pronoun(token: Token) -> Iterator[Mention]:
    if token.pos not in ("PRON", "DET") and token.tag not in ("PRP", "PRP$", "WP", "WP$"):
        return
    kind = "Person" if token.lower in _PERSON else "Group" if token.lower in _GROUP else "Other"
    cls = {"Person": "kg:Person", "Group": "kg:Group", "Other": "kg:Thing"}[kind]
    yield Mention(start=token.start, end=token.end, kind="pronoun", type=kind, cls=cls, head=token.i)
