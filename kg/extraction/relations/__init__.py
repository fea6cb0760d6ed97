"""Lasting facts: from titles, appositions and possessives, from verbs and adjectives, from places and brackets.

Role nouns ("president", "subsidiary", "father"), relational verbs ("lead", "own") and adjectives ("married") stand in
the lexicon with the relation that they evoke.  One file holds one kind of carrier:

    role_nouns   titles and other nouns for roles; who holds them (holders), what they are of (bodies),
                 whether that is its body (body_fit), and how much an office is (offices)
    counterparts the same office for another country
    cabinets     ministers by the leader whom they serve
    lone_offices titles without a country, where the text has one home country (home_country)
    verbs        verbs, and nouns with slots like those of verbs
    adjectives   adjectives and participles beside a noun or after "be"
    affiliations bodies right after a name
    workplaces   other nouns for people, with "at" and a body
    degrees      where somebody has a degree from
    outcomes     what events leave behind
    life_dates   dates in brackets after a name
    places       nationality, seat and location, from a place inside a noun phrase
    settings     places whose country the text has named before
    compatriots  nationality, from a noun for one of a people
    spreading    places that lie in one another
    implications what follows from a relation

Whether a relation still holds is worked out in `standing`; what a describing noun is about in `descriptions`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.extraction.drafts import EventDraft, Reading
from kg.extraction.factuality import FactualityReader
from kg.extraction.fillers import Filler, FillerFinder
from kg.extraction.lexicon import Lexicon
from kg.extraction.relations.adjectives import find_by_adjectives
from kg.extraction.relations.affiliations import find_by_affiliations
from kg.extraction.relations.cabinets import find_cabinets
from kg.extraction.relations.compatriots import find_compatriots
from kg.extraction.relations.context import Context
from kg.extraction.relations.counterparts import find_counterparts
from kg.extraction.relations.degrees import find_by_degrees
from kg.extraction.relations.departures import end_offices
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.implications import follow
from kg.extraction.relations.life_dates import find_life_dates
from kg.extraction.relations.lone_offices import find_by_lone_offices
from kg.extraction.relations.offices import LEADERS, STATE_OFFICES
from kg.extraction.relations.outcomes import find_by_outcomes
from kg.extraction.relations.places import find_by_places
from kg.extraction.relations.role_nouns import find_by_role_nouns
from kg.extraction.relations.settings import find_settings
from kg.extraction.relations.spreading import find_chains, spread
from kg.extraction.relations.verbs import find_by_verbs
from kg.extraction.relations.workplaces import find_by_workplaces
from kg.extraction.schema import Schema
from kg.model import Timex

_OF_UNNAMED = STATE_OFFICES | frozenset(
    "kg:childOf kg:officialOf kg:agencyOf kg:basedIn kg:locatedIn kg:capitalOf kg:spokespersonOf".split()
)
"""Relations that say which one is meant: "her father", "the ruling party of Gabon", "the station in Oslo"."""

__all__ = ["RelationDraft", "RelationFinder"]


@dataclass(frozen=True, slots=True, eq=False)
class RelationFinder:
    """Finds the relations of one parse."""

    finder: FillerFinder
    lexicon: Lexicon
    schema: Schema
    facts: FactualityReader
    entity_of: Mapping[int, str] = field(default_factory=dict)
    """Head of a mention → id of its entity."""
    known: frozenset[int] = frozenset()
    """Heads of the mentions of entities that have a name."""
    misread: frozenset[int] = frozenset()
    """Heads of descriptions whose entity is of another type: of them nothing is said."""

    def find(
        self,
        readings: Sequence[Reading],
        events: Sequence[EventDraft],
        times_of: Callable[[EventDraft], Sequence[Timex]],
    ) -> list[RelationDraft]:
        """All relations, in text order, each once for a pair of words."""
        context = Context(self.finder, self.lexicon, self.schema, self.facts, self.entity_of)
        lives = find_life_dates(context)
        drafts = [
            *lives.drafts,
            *find_by_verbs(context, readings),
            *find_by_adjectives(context),
            *find_by_outcomes(context, events, times_of, lives.words),
            *find_by_role_nouns(context),
            *find_counterparts(context),
            *find_by_affiliations(context),
            *find_by_workplaces(context),
            *find_by_degrees(context),
            *find_by_places(context),
            *find_chains(context),
            *find_settings(context),
            *find_compatriots(context),
        ]
        drafts += find_cabinets(context, drafts)
        drafts += find_by_lone_offices(context, drafts)
        kept: dict[tuple[str, int, int], RelationDraft] = {}
        for draft in end_offices(context, follow(context, spread(context, drafts)), events):
            if draft.subject.span != draft.object.span and self._tells(draft):
                kept.setdefault((draft.predicate, draft.subject.span.start, draft.object.span.start), draft)
        for _, subject, other in [k for k in kept if k[0] == "kg:agencyOf"]:
            kept.pop(("kg:basedIn", subject, other), None)  # an agency of a state has its seat there
        _leave_to_named(context, kept)
        self._drop_nameless(context, kept)
        return sorted(kept.values(), key=lambda d: (d.subject.span, d.object.span, d.predicate))

    def _tells(self, draft: RelationDraft) -> bool:
        """Whether a relation tells something lasting: of an office that nobody named holds it does not."""
        if any(e.mention is not None and e.mention.head in self.misread for e in (draft.subject, draft.object)):
            return False
        subject, other = (self._is_known(e) for e in (draft.subject, draft.object))
        if draft.object.mention is not None and draft.object.type == "Other" and draft.object.mention.kind == "pronoun":
            return False
        return (subject or draft.predicate in _OF_UNNAMED) and (other or (subject and draft.predicate == "kg:childOf"))

    def _drop_nameless(self, context: Context, kept: dict[tuple[str, int, int], RelationDraft]) -> None:
        """Drop "the Mongolian president" as one more president where the text names the one that Mongolia has."""
        named = {
            (d.predicate, context.identity(d.object))
            for d in kept.values()
            if d.predicate in LEADERS and d.status == "holds" and not d.weak and self._is_known(d.subject)
        }
        for key, draft in list(kept.items()):
            again = draft.status == "holds" and (draft.predicate, context.identity(draft.object)) in named
            if again and not self._is_known(draft.subject):
                kept.pop(key)

    def _is_known(self, filler: Filler) -> bool:
        mention = filler.mention
        return mention is None or mention.kind == "name" or mention.head in self.known or mention.kind == "pronoun"


def _leave_to_named(context: Context, kept: dict[tuple[str, int, int], RelationDraft]) -> None:
    """Drop "the country's president, Ann Berg" where the text calls somebody else president of that country by its name:
    another country is meant."""
    for key, draft in list(kept.items()):
        mention = draft.object.mention
        if draft.predicate not in LEADERS or draft.status != "holds" or mention is None or mention.kind == "name":
            continue
        country, holder = context.identity(draft.object), context.identity(draft.subject)
        for other in kept.values():
            named = other.object.mention is not None and other.object.mention.kind == "name"
            rival = other.predicate == draft.predicate and other.status == "holds" and named
            if rival and context.identity(other.object) == country and context.identity(other.subject) != holder:
                kept.pop(key)
                break
