"""Offices of state that are named without their country: "President Berg".

The sentence itself may tell the country: "visited Norway, where she met President Berg", "Norway's Prime Minister Dahl and
Finance Minister Lund".  Else the country that the report comes from lends itself to the title.  That stays a claim, since a
foreign president may be named without a country, too; and nothing is said when another country is named shortly before,
when the country has another head, when two people are its head by their titles, when the person is known by another
office, or when the person is named before the country.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.fillers import Filler
from kg.extraction.relations.bodies import find_bodies
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.holders import find_holders
from kg.extraction.relations.home_country import home_country, names_foreign
from kg.extraction.relations.offices import LEADERS, STATE_OFFICES
from kg.extraction.relations.role_nouns import RoleNoun, role_noun, role_text
from kg.extraction.relations.standing import noun_status, phrase_head
from kg.model import Token

_KNOWN_BY = STATE_OFFICES | {"kg:officialOf", "kg:headOf", "kg:chiefExecutiveOf", "kg:spokespersonOf"}
_PARTY = frozenset({"kg:PoliticalParty"})
_STATE = STATE_OFFICES | {"kg:agencyOf"}
_POWER = _STATE | {"kg:officialOf"}
"""Relations by which a country has a say in a text."""
_LOOSE = frozenset({"leader", "ruler", "strongman", "dictator", "secretary"})
"""Nouns that head a state only as a title: "the *leader* Tom Hardt" may lead a party."""
_OF_STATES_ONLY = frozenset({"minister", "premier"})
"""Nouns that need no capital to be of a state: "the president, Tom Hardt" may lead a club."""
_LESSER = frozenset({"vice", "deputy", "-", "opposition", "shadow", "rebel", "candidate", "hopeful"})
_RARE = {"chancellor": frozenset({"DE", "AT"}), "taoiseach": frozenset({"IE"})}
"""Heads of government whose title only some states have, with their codes."""
_MISLEADING = {"chancellor": frozenset({"GB"})}
"""States where the title is that of another office: Britain's chancellor keeps its purse."""


@dataclass(frozen=True, slots=True, eq=False)
class _Title:
    """A title that stands before a name and has no body of its own."""

    role: RoleNoun
    predicate: str
    holder: Filler
    person: str | int
    """What its holder is: an entity, or the holder itself."""


def find_by_lone_offices(context: Context, given: Sequence[RelationDraft]) -> Iterator[RelationDraft]:
    """The country of an office that is only a title: as the sentence tells it, else that of the report, weakly.

    Args:
        context: the parse.
        given: the relations that the text states with their bodies.

    Example: "Norway votes in May. Norway is cold. In Norway, President Tom Hardt spoke." gives Tom Hardt,
    kg:headOfState, Norway, as a claim.
    """
    titles: list[_Title] = []
    for title in _titles(context):
        place = _where(context, title.holder.token)
        if place is None:
            titles.append(title)
        elif context.allows(title.predicate, title.holder, place):
            yield _draft(context, title, place)
    powers = {context.country_of(d.object) for d in given if d.predicate in _POWER and d.status == "holds"}
    beside = _beside_colleagues(context, titles, given)
    for title, country in beside:
        yield _draft(context, title, country)
    titles = [t for t in titles if t.person not in {told.person for told, _ in beside}]
    known = {context.identity(d.subject) for d in given if d.predicate in _KNOWN_BY}
    taken = {
        (d.predicate, context.country_of(d.object)) for d in given if d.predicate in LEADERS and d.status == "holds"
    }
    for title, country in _by_rare_office(context, titles):
        if title.person not in known and (title.predicate, context.country_of(country)) not in taken:
            known.add(title.person)
            yield replace(_draft(context, title, country), weak=True)
    home = home_country(context, powers) if titles else None
    if home is None:
        return
    opened = {title.person for title in titles if _precedes(context, title, home)}
    rivals = Counter(predicate for predicate, _ in {(t.predicate, t.person) for t in titles})
    for title in titles:
        single = title.predicate in LEADERS
        if title.person in known | opened or (single and rivals[title.predicate] > 1):
            continue
        if single and (title.predicate, context.country_of(home)) in taken:
            continue
        if context.allows(title.predicate, title.holder, home) and not _abroad(context, home, title.role):
            known.add(title.person)
            yield replace(_draft(context, title, home), weak=True)


def _beside_colleagues(
    context: Context, titles: Sequence[_Title], given: Sequence[RelationDraft]
) -> list[tuple[_Title, Filler]]:
    """Ministers with the country of somebody before them in a list: "Norway's Prime Minister Berg and Finance Minister
    Lund".

    Heads of state and government are often named beside those of another country ("the German chancellor and President
    Morel"), and so are two with the same field; whoever stands elsewhere in the sentence may be whom the first one met.
    """
    colleagues = {context.identity(d.subject): d for d in given if d.predicate in _STATE and d.status == "holds"}
    known = {context.identity(d.subject) for d in given if d.predicate in _KNOWN_BY}
    found: list[tuple[_Title, Filler]] = []
    for title in titles:
        if title.person in known or title.predicate in LEADERS or title.role.last.tag in ("NNS", "NNPS"):
            continue
        draft = next((colleagues[e] for e in _joined(context, title.holder.token) if e in colleagues), None)
        if draft is None or (draft.role or "").lower() == role_text(context, title.role).lower():
            continue
        if context.allows(title.predicate, title.holder, draft.object):
            known.add(title.person)
            found.append((title, draft.object))
    return found


def _by_rare_office(context: Context, titles: Sequence[_Title]) -> list[tuple[_Title, Filler]]:
    """Titles that few states have, in a text that names just one of these: "Chancellor Berg" in one that names Austria.

    Nothing is said where two people have the title.
    """
    found: list[tuple[_Title, Filler]] = []
    for lemma, states in _RARE.items():
        own = [t for t in titles if t.role.last.lemma == lemma and t.predicate in LEADERS]
        if len({t.person for t in own}) != 1:
            continue
        doubtful = states | _MISLEADING.get(lemma, frozenset())
        named = [m for m in context.finder.by_head.values() if m.kind == "name" and m.country in doubtful]
        countries = [m for m in named if m.cls == "kg:Country" and m.country in states]
        if countries and len({m.country for m in named}) == 1:
            home = context.filler(min(countries, key=lambda m: m.start))
            found += [(t, home) for t in own[:1] if context.allows(t.predicate, t.holder, home)]
    return found


def _joined(context: Context, token: Token) -> Iterator[str | int]:
    """Whoever stands before somebody in the same list, the nearest first: in "Ann and Bo" Ann for Bo."""
    while token.dep == "conj":
        token = token.head
        entity = context.entity_of.get(token.i)
        if entity is not None:
            yield entity


def _draft(context: Context, title: _Title, country: Filler) -> RelationDraft:
    head = title.role.head
    status = noun_status(context, head, title.role.first)
    words = role_text(context, title.role)
    country = context.implied(country, head)
    return RelationDraft(title.predicate, title.holder, country, status, "lone-office", head, words)


def _titles(context: Context) -> Iterator[_Title]:
    """Titles of an office of state before a name, without a body and without a word that makes the office a lesser one."""
    for token in context.tokens:
        role = role_noun(context, token) if token.pos in ("NOUN", "PROPN") else None
        if role is None or (token.lemma in _LOOSE and token.text.islower()):
            continue
        holder = _holder(context, role)
        if holder is None:
            continue
        bodies = find_bodies(context, role.head, role.first, role.last)
        if any(_is_whose(context, role, b) for b in bodies):
            continue
        predicate = next((s.reference for s in role.senses if s.reference in STATE_OFFICES), None)
        before = context.tokens[role.first - 1].lower if role.first else ""
        if predicate is not None and before not in _LESSER:
            yield _Title(role, predicate, holder, context.identity(holder))


def _holder(context: Context, role: RoleNoun) -> Filler | None:
    """The name that a title stands before, or that stands beside it: "the former prime minister, *Tom Hardt*"."""
    top = phrase_head(role.head)
    if top is not role.head:
        return context.finder.find(top) if context.named(top) else None
    if role.last.lemma not in _OF_STATES_ONLY or role.last.tag not in ("NN", "NNP"):
        return None
    if not any(c.lower in ("the", "former") for c in role.head.children):
        return None
    if any(c.i < role.first and c.dep in ("compound", "nmod") for c in role.head.children):
        return None  # "the club president"
    found = [f for f in find_holders(context, role.head) if f.is_name and f.type == "Person"]
    return found[0] if len(found) == 1 else None


def _is_whose(context: Context, role: RoleNoun, body: Filler) -> bool:
    """Whether a title has a body; in "Secretary of *State* Berg" and "Minister Berg of the *Labour Party*" it has none."""
    if role.first <= body.token.i <= role.last.i:
        return False
    return body.mention is None or not context.schema.is_a(body.mention.cls, _PARTY)


def _where(context: Context, token: Token) -> Filler | None:
    """The country whose relative clause a title stands in: "visited Norway, where she met President Berg"."""
    clause = next((t for t in token.ancestors() if t.dep == "relcl"), None)
    if clause is None or not any(c.lower == "where" for c in clause.children):
        return None
    place = context.finder.find(clause.head)
    return place if context.is_country(place) else None


def _precedes(context: Context, title: _Title, home: Filler) -> bool:
    """Whether a person comes before the country is named: the reader is thought to know of which country."""
    first = min((i for i, e in context.entity_of.items() if e == title.person), default=title.role.first)
    return min(first, title.role.first) < home.token.i


def _abroad(context: Context, home: Filler, role: RoleNoun) -> bool:
    """Whether another country is named before the title, in its sentence or the one before."""
    sentences, number = context.finder.parse.sentences, role.head.sentence
    start = sentences[number].first
    if number > 0 and not _is_headline(context, number - 1):
        start = sentences[number - 1].first
    return names_foreign(context, home, start, role.first)


def _is_headline(context: Context, number: int) -> bool:
    """Whether a sentence is the first one, and without a stop."""
    sentence = context.finder.parse.sentences[number]
    return number == 0 and context.tokens[sentence.last - 1].text not in (".", "!", "?", '"', "”")
