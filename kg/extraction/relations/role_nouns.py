"""Role nouns: "president", "subsidiary", "father".

The lexicon gives each the relation that it evokes, with two slots: `holder` is whom or what the noun names, `body` what
it is of.  Which words fill them is found in `holders` and `bodies`; the conditions of a sense, and domain and range of
its relation, decide which sense fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.fillers import Filler
from kg.extraction.lexicon import Sense
from kg.extraction.relations.bodies import find_bodies
from kg.extraction.relations.body_fit import is_body
from kg.extraction.relations.context import Context
from kg.extraction.relations.descriptions import described, displaced
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.holders import find_holders
from kg.extraction.relations.offices import office
from kg.extraction.relations.standing import lasting, noun_status
from kg.model import Token
from kg.nouns import may_be_firm

_TITLE_ADJECTIVES = frozenset(
    "prime foreign vice deputy chief general executive national managing senior interior first second supreme special "
    "acting interim assistant associate federal legal financial political military civil public home permanent".split()
)
_PREFIXES = _TITLE_ADJECTIVES | frozenset({"ex", "then", "co", "half", "now", "non"})
_ROLES = frozenset({"holder", "body"})
_NOBODY = frozenset({"any", "no", "every", "each"})
"""Determiners of a noun that speaks of nobody in particular: "any party in the country"."""


@dataclass(frozen=True, slots=True, eq=False)
class RoleNoun:
    """A word, or several, for a role."""

    head: Token
    """The word that the others hang on: "secretary" of "secretary of state"."""
    first: int
    """Position of the first word."""
    last: Token
    senses: tuple[Sense, ...]


def find_by_role_nouns(context: Context) -> Iterator[RelationDraft]:
    """Relations that role nouns carry.

    Example: "Acme's founder, Ann Berg, resigned." gives Acme, kg:foundedBy, Ann Berg.
    """
    found = [role for token in context.tokens if (role := role_noun(context, token)) is not None]
    part_of = {i: role for role in found if role.first < role.last.i for i in range(role.first, role.last.i + 1)}
    for role in found:
        whole = part_of.get(role.head.i, role)  # the "general" of a secretary-general is none
        if whole is role and not _in_compound(context, role):
            yield from _role(context, role)


def _in_compound(context: Context, role: RoleNoun) -> bool:
    """ "her son-in-law", "a right-winger": part of a longer word; not "its editor-in-chief"."""
    tokens = context.tokens
    after = tokens[role.last.i + 1 : role.last.i + 3]
    if len(after) == 2 and after[0].text == "-" and after[1].lower == "in":
        return [t.lower for t in tokens[role.last.i + 3 : role.last.i + 5]] != ["-", "chief"]
    first = role.first
    return first > 1 and tokens[first - 1].text == "-" and tokens[first - 2].lower not in _PREFIXES


def role_noun(context: Context, token: Token) -> RoleNoun | None:
    """The role that a word, or the words that end with it, stand for; "prime minister" before "minister"."""
    if token.pos not in ("NOUN", "PROPN"):
        return None
    lexicon, tokens = context.lexicon, context.tokens
    alone, phrases = _roles(lexicon.lookup("noun", token.lemma)), lexicon.phrases.get(("noun", token.lemma), ())
    if not (alone or phrases) or context.within_name(token) or _names_country(context, token):
        return None
    for rest in phrases:
        start = token.i - len(rest)
        if start >= 0 and all(w in (t.lower, t.lemma) for w, t in zip(rest, tokens[start : token.i], strict=True)):
            senses = _roles(lexicon.lookup("noun", " ".join((*rest, token.lemma))))
            if senses and not (_ends_name(context, tokens[start]) and senses[0].reference != "kg:ministerOf"):
                return RoleNoun(tokens[start] if {"of", "in"} & {*rest} else token, start, token, senses)
    return RoleNoun(token, token.i, token, alone) if alone else None


def _names_country(context: Context, word: Token) -> bool:
    """The "Republic" of a republic's name says nothing of it."""
    mention = context.mention(word)
    return mention is not None and mention.kind == "name" and mention.cls == "kg:Country"


def _ends_name(context: Context, word: Token) -> bool:
    """ "Oslo *Police* chief": the word is the end of the body's name."""
    named = context.mention(word)
    return named is not None and named.kind == "name" and named.start < word.start


def _roles(senses: Sequence[Sense]) -> tuple[Sense, ...]:
    return tuple(s for s in senses if s.is_relation and not _ROLES.isdisjoint(s.own))


def _role(context: Context, role: RoleNoun) -> Iterator[RelationDraft]:
    token, first, senses = role.head, role.first, role.senses
    if any(c.dep == "det" and c.lower in _NOBODY for c in token.children):
        return
    bodies = [b for b in find_bodies(context, token, first, role.last) if not first <= b.token.i <= role.last.i]
    if not bodies and token.tag in ("NNS", "NNPS"):
        yield from _mutual(context, role)
    gone = displaced(context, token) if bodies else []
    holders = find_holders(context, token) if bodies else []
    if gone and all(h.token is token for h in holders):
        holders = []  # "was replaced as head" by nobody in particular
    held = {id(f): _before(noun_status(context, token, first)) for f in gone}
    holders = [*(h for h in holders if all(h.token is not g.token for g in gone)), *gone]
    if not holders:
        return
    status = noun_status(context, token, first)
    words = role_text(context, role)
    given: set[tuple[int, int]] = set()
    for sense in senses:
        forward = sense.frame.get("holder", "subject") == "subject"
        for holder in holders:
            for body in bodies:
                pair = (holder.token.i, body.token.i)
                if pair in given or not _apart(holder, body):
                    continue
                subject, other = (holder, body) if forward else (body, holder)
                if not context.satisfies(sense, {"holder": holder, "body": body}):
                    continue
                if not is_body(context, sense.reference, body, token, first):
                    continue
                predicate = office(context, sense.reference, body, token, first)
                if predicate == "kg:citizenOf" and may_be_firm(token.lemma) and _is_one_word(context, holder):
                    continue  # "the Swiss trader Velco" may be a firm
                if predicate is not None and context.allows(predicate, subject, other):
                    given.add(pair)
                    yield RelationDraft(
                        predicate,
                        subject,
                        other,
                        lasting(predicate, held.get(id(holder), status)),
                        "role-noun",
                        token,
                        words,
                    )


def _is_one_word(context: Context, name: Filler) -> bool:
    mention = name.mention
    return (
        mention is not None
        and mention.kind == "name"
        and " " not in context.finder.parse.text(mention.start, mention.end)
    )


def _before(status: str) -> str:
    """What holds of the one whom another follows: they are out when the other is in, and still in when not."""
    return "former" if status in ("holds", "former") else "holds"


def _mutual(context: Context, role: RoleNoun) -> Iterator[RelationDraft]:
    """ "Ann and Bo are siblings": each is it to the other."""
    sense = role.senses[0]
    if sense.reference not in context.schema.symmetric:
        return
    said_of = described(context, role.head)
    if len(said_of) == 1:  # "Ann and Bo, who are siblings"
        first = said_of[0].token
        said_of = context.expanded(first.head if first.dep == "conj" else first)
    status = lasting(sense.reference, noun_status(context, role.head, role.first))
    for other in said_of[1:]:
        one = said_of[0]
        if context.satisfies(sense, {"holder": one, "body": other}) and context.allows(sense.reference, one, other):
            yield RelationDraft(sense.reference, one, other, status, "role-noun", role.head, role.last.text)


def _apart(one: Filler, other: Filler) -> bool:
    """Whether two fillers are two; a description may hold the name of its body ("Tax Office official")."""
    if one.token is other.token:
        return False
    described = any(f.mention is not None and f.mention.kind == "nominal" for f in (one, other))
    return described or one.span.end <= other.span.start or other.span.end <= one.span.start


def role_text(context: Context, role: RoleNoun) -> str:
    """The office as written: "Defense Minister"."""
    tokens = context.tokens
    start = role.first
    while start > 0:
        before = tokens[start - 1]
        if before.sentence != role.head.sentence or context.in_name(before):
            break
        if before.text == "-" and start > 1 and tokens[start - 2].lower in _TITLE_ADJECTIVES:
            start -= 2
            continue
        if not ((before.dep == "compound" and before.pos in ("NOUN", "PROPN")) or before.lower in _TITLE_ADJECTIVES):
            break
        start -= 1
    return context.finder.parse.text(tokens[start].start, role.last.end)
