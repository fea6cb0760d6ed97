"""Which "it" and "its" can be trusted in a fact: those whose clause has one body as its subject, and no other thing near.

"Acme dismissed its chairman", "Acme said it had sold the yard"; "Acme welcomed the ruling.  Its chairman, Bo Lund, ...".
Not "Acme sued the union.  Its chairman": either's.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Mention, Parse, Token

_IT = frozenset({"it", "its"})
_SUBJECTS = ("nsubj", "nsubjpass")
_BODIES = frozenset({"kg:Country"})
_RIVALS = frozenset({"Organization", "Place", "Product", "Work", "NamedEvent"})
"""Types of what has a head, a maker or an owner, too."""


def find_sure_pronouns(parse: Parse, by_head: Mapping[int, Mention], entity_of: Mapping[int, str]) -> frozenset[int]:
    """Positions of the pronouns whose antecedent is plain.

    Args:
        parse: for the clauses.
        by_head: the mentions by their head words.
        entity_of: head of a mention → id of its entity, as coreference has it.
    """
    pronouns = [parse.tokens[i] for i, m in by_head.items() if m.kind == "pronoun" and parse.tokens[i].lower in _IT]
    if not pronouns:
        return frozenset()
    beside: dict[int, list[Token]] = {}
    for head in sorted(by_head):
        beside.setdefault(parse.tokens[head].sentence, []).append(parse.tokens[head])

    def is_named_body(subject: Token) -> bool:
        name = subject.child("appos")  # "the union, Port Workers United, said"
        if name is not None and entity_of.get(name.i) == entity_of.get(subject.i) and _is_body(by_head.get(name.i)):
            return True
        return _is_body(by_head.get(subject.i))

    def is_sure(pronoun: Token) -> bool:
        subject, last = _subject_above(pronoun), pronoun.i
        if subject is None:
            subject, last = _subject_before(parse, pronoun), parse.sentences[pronoun.sentence].first
        if subject is None or not is_named_body(subject):
            return False
        meant = entity_of.get(pronoun.i)
        if meant is None or entity_of.get(subject.i) != meant:
            return False
        near = (t for t in beside[subject.sentence] if t.i < last)
        return not any(
            _is_rival(by_head[t.i]) and entity_of.get(t.i) != meant and not subject.left <= t.i <= subject.right
            for t in near
        )

    return frozenset(p.i for p in pronouns if is_sure(p))


def _subject_above(pronoun: Token) -> Token | None:
    """The subject of the innermost clause around a pronoun that has another one."""
    for verb in pronoun.ancestors():
        subject = verb.child(*_SUBJECTS)
        if subject is not None and subject is not pronoun and not subject.left <= pronoun.i <= subject.right:
            if verb.dep == "relcl" and subject.tag in ("WDT", "WP"):
                return verb.head
            return subject if subject.i < pronoun.i else None
    return None


def _subject_before(parse: Parse, pronoun: Token) -> Token | None:
    """The subject of the sentence before, for "Its chairman" as a sentence begins in the same paragraph."""
    here = parse.sentences[pronoun.sentence]
    if pronoun.lower != "its" or pronoun.i != here.first or not pronoun.sentence:
        return None
    before = parse.sentences[pronoun.sentence - 1]
    if before.paragraph != here.paragraph:
        return None
    root = next((t for t in parse.tokens[before.first : before.last] if t.head is t), None)
    return root.child(*_SUBJECTS) if root is not None else None


def _is_body(mention: Mention | None) -> bool:
    """Whether a mention names a body, or a country."""
    if mention is None or mention.kind != "name" or mention.adjective:
        return False
    return mention.type == "Organization" or mention.cls in _BODIES


def _is_rival(mention: Mention) -> bool:
    """Whether "its" might be that of another thing."""
    if mention.kind == "pronoun" or mention.adjective:
        return False
    return mention.type in _RIVALS and mention.cls not in ("kg:City", "kg:Region", "kg:NaturalFeature")
