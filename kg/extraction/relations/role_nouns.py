"""Role nouns: "president", "subsidiary", "father".

The lexicon gives each the relation that it evokes, with two slots: `holder` is whom or what the noun names, `body` what
it is of.  Which words fill them is found in `holders` and `bodies`; the conditions of a sense, and domain and range of
its relation, decide which sense fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.fillers import Filler
from kg.extraction.lexicon import Sense
from kg.extraction.relations.bodies import find_bodies
from kg.extraction.relations.body_fit import is_body
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.holders import find_holders
from kg.extraction.relations.offices import office
from kg.extraction.relations.standing import lasting, noun_status
from kg.model import Token

_TITLE_ADJECTIVES = frozenset(
    "prime foreign vice deputy chief general executive national managing senior interior first second supreme special "
    "acting interim assistant associate federal legal financial political military civil public home permanent".split()
)
_PREFIXES = _TITLE_ADJECTIVES | frozenset({"ex", "then", "co", "half", "now", "non"})
_ROLES = frozenset({"holder", "body"})


def find_by_role_nouns(context: Context) -> Iterator[RelationDraft]:
    """Relations that role nouns carry.

    Example: "Acme's founder, Ann Berg, resigned." gives Acme, kg:foundedBy, Ann Berg.
    """
    found = []
    within: set[int] = set()
    for token in context.tokens:
        if token.pos in ("NOUN", "PROPN") and not context.within_name(token):
            first, senses = role_senses(context, token)
            if senses:
                found.append((token, first, senses))
                within.update(range(first, token.i))
    for token, first, senses in found:
        if token.i not in within and not _in_compound(
            context, token, first
        ):  # the "secretary" of a secretary-general is none
            yield from _role(context, token, first, senses)


def _in_compound(context: Context, token: Token, first: int) -> bool:
    """ "her son-in-law", "a right-winger": part of a longer word."""
    tokens = context.tokens
    after = tokens[token.i + 1 : token.i + 3]
    if len(after) == 2 and after[0].text == "-" and after[1].lower == "in":
        return True
    return first > 1 and tokens[first - 1].text == "-" and tokens[first - 2].lower not in _PREFIXES


def role_senses(context: Context, token: Token) -> tuple[int, tuple[Sense, ...]]:
    """The position of the first word of a role, and its senses; "prime minister" before "minister"."""
    lexicon, tokens = context.lexicon, context.tokens
    for rest in lexicon.phrases.get(("noun", token.lemma), ()):
        start = token.i - len(rest)
        if start >= 0 and all(w in (t.lower, t.lemma) for w, t in zip(rest, tokens[start : token.i], strict=True)):
            senses = _roles(lexicon.lookup("noun", " ".join((*rest, token.lemma))))
            if senses:
                return start, senses
    return token.i, _roles(lexicon.lookup("noun", token.lemma))


def _roles(senses: Sequence[Sense]) -> tuple[Sense, ...]:
    return tuple(s for s in senses if s.is_relation and not _ROLES.isdisjoint(s.own))


def _role(context: Context, token: Token, first: int, senses: Sequence[Sense]) -> Iterator[RelationDraft]:
    bodies = list(find_bodies(context, token, first))
    holders = find_holders(context, token) if bodies else []
    if not holders:
        return
    status = noun_status(context, token, first)
    role = _role_text(context, token, first)
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
                if predicate is not None and context.allows(predicate, subject, other):
                    given.add(pair)
                    yield RelationDraft(predicate, subject, other, lasting(predicate, status), "role-noun", token, role)


def _apart(one: Filler, other: Filler) -> bool:
    """Whether two fillers are two; a description may hold the name of its body ("Tax Office official")."""
    if one.token is other.token:
        return False
    described = any(f.mention is not None and f.mention.kind == "nominal" for f in (one, other))
    return described or one.span.end <= other.span.start or other.span.end <= one.span.start


def _role_text(context: Context, token: Token, first: int) -> str:
    """The office as written: "Defense Minister"."""
    tokens = context.tokens
    start = first
    while start > 0:
        before = tokens[start - 1]
        if before.sentence != token.sentence or context.in_name(before):
            break
        if before.text == "-" and start > 1 and tokens[start - 2].lower in _TITLE_ADJECTIVES:
            start -= 2
            continue
        if not ((before.dep == "compound" and before.pos in ("NOUN", "PROPN")) or before.lower in _TITLE_ADJECTIVES):
            break
        start -= 1
    return context.finder.parse.text(tokens[start].start, token.end)
