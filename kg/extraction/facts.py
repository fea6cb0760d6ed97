"""The verbs of extraction in order: predications → events, factuality, relations → Extraction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.extraction.anchors import anchor_times, is_news, is_over, is_stretch, lies_ahead, lies_behind, publication_day
from kg.extraction.assembly import AttributionLike, Layers, assemble, holding
from kg.extraction.attribution_cues import AttributionCues
from kg.extraction.attribution_cues import read_cues as read_attribution_cues
from kg.extraction.coherence import (
    carry_over,
    doubt_approving_parties,
    doubt_bare_nouns,
    doubt_carried,
    doubt_loose_participles,
    doubt_way_there,
    mark_lasting,
    set_openers_apart,
    share_agents,
)
from kg.extraction.demands import find_demands
from kg.extraction.drafts import EventDraft
from kg.extraction.events import find_events, substitute_agents
from kg.extraction.factuality import Cues, Factuality, FactualityReader, read_cues, weaken
from kg.extraction.fillers import FillerFinder
from kg.extraction.implied import add_implied
from kg.extraction.lexicon import Lexicon, read_lexicon
from kg.extraction.predications import find_predications
from kg.extraction.quantities import add_quantities
from kg.extraction.relations import RelationFinder
from kg.extraction.relations.standing import is_brought_to_end
from kg.extraction.schema import Schema, read_schema
from kg.extraction.senses import choose_sense
from kg.extraction.unconfirmed import doubt_unconfirmed
from kg.model import Entity, Extraction, Mention, Parse, Timex, Token
from kg.nouns import class_of_noun

_TERMINAL = frozenset(".!?\"':;)…”’")


@dataclass(frozen=True, slots=True)
class Resources:
    """What extraction reads from `ontology/`."""

    lexicon: Lexicon
    schema: Schema
    cues: Cues
    attribution_cues: AttributionCues


def read_resources(find: Callable[[str], Path]) -> Resources:
    """Read the files that extraction needs.

    Args:
        find: gives the path of a file of the ontology by its name.

    Raises:
        SetupError: if a file is missing or broken.
    """
    return Resources(
        lexicon=read_lexicon(find("lexicon.ttl")),
        schema=read_schema(find("kg.ttl")),
        cues=read_cues(find("cues.ttl")),
        attribution_cues=read_attribution_cues(find("attribution.ttl")),
    )


def find_facts(
    parse: Parse,
    entities: Sequence[Entity],
    times: Sequence[Timex],
    attributions: Sequence[AttributionLike],
    resources: Resources,
) -> Extraction:
    """Events and relations of a document, put together with its entities, times and attributions.

    Args:
        parse: with names and quotations.
        entities: clusters of all mentions; each mention in one of them.
        times: time expressions in text order.
        attributions: who says what, as drafts.
        resources: lexicon, ontology and cues.
    """
    lexicon = resources.lexicon
    finder = FillerFinder.of(parse, _typed_mentions(entities), times)
    anchors = anchor_times(parse, times, lambda t: t.lemma in lexicon.nouns)

    in_names = _words_in_names(finder)

    def is_event_noun(token: Token) -> bool:
        if token.lemma not in lexicon.nouns or token.i in finder.times or token.i in in_names:
            return False
        if token.dep == "compound" and token.head.i > token.i:  # "aid workers" are people
            return finder.find(token.head).type not in ("Person", "Group", "Organization")
        if _names_body(token):
            return False
        lasting = any(s.is_relation for s in lexicon.lookup("noun", token.lemma))
        return lasting or not _names_place(token, finder)

    predications = find_predications(parse, is_event_noun)
    readings = [choose_sense(p, lexicon, finder, resources.schema) for p in predications]
    today = publication_day(parse)
    facts = FactualityReader(
        parse,
        resources.cues,
        headline=find_headlines(parse),
        future=frozenset(
            i for i, ts in anchors.items() if any(lies_ahead(t, today, parse.text(t.start, t.end)) for t in ts)
        ),
        past=frozenset(i for i, ts in anchors.items() if any(lies_behind(t, today) for t in ts)),
        over=frozenset(i for i, ts in anchors.items() if any(is_over(t, today) for t in ts)),
        repeated=frozenset(i for i, ts in anchors.items() if any(t.type == "SET" for t in ts)),
        lasting=frozenset(i for i, ts in anchors.items() if any(is_stretch(t, parse.document.text) for t in ts)),
    )
    cue_tokens = {i for i in _cue_tokens(parse, attributions) if not _is_unsaid(parse.tokens[i], facts)}
    events = find_events(readings, [facts.of(p) for p in predications], finder, cue_tokens)
    known_as = {m.head: e.id for e in entities if any(n.kind != "pronoun" for n in e.mentions) for m in e.mentions}
    events += find_demands(events, attributions, finder, facts.verb, known_as)
    events = add_quantities(events, parse.tokens, finder, facts.verb)

    def times_of(draft: EventDraft) -> list[Timex]:
        if draft.type == "kg:Marry" and is_brought_to_end(draft.predication.head):
            return []  # "her marriage to Bo ended in 2016"
        found = list(anchors.get(draft.predication.head.i, ()))
        if draft.predication.light is not None and draft.predication.light.lemma != "be":
            found += anchors.get(draft.predication.light.i, ())
        return found or _times_of_main_clause(draft, anchors)

    def dates_of(draft: EventDraft) -> list[Timex]:
        """Without the amount there is of it: "years of peace" may still be a wish, "years of war" still go on."""
        text = parse.document.text
        return [t for t in times_of(draft) if t.type != "DURATION" or not text.startswith(" of ", t.end)]

    for event in events:
        event.attributions = tuple(holding(attributions, event.trigger))
        event.factuality = _as_reported(event.factuality, [attributions[k] for k in event.attributions])
    doubt_unconfirmed(events, parse, facts.verb)
    doubt_carried(events, facts.verb)
    doubt_loose_participles(events, finder)
    doubt_approving_parties(events)
    set_openers_apart(events)
    doubt_way_there(events)
    share_agents(events, lambda e: e.predication.head.sentence)
    substitute_agents(events)
    add_implied(events, finder)
    carry_over(events, times_of)
    mark_lasting(events, dates_of, lambda t: is_news(t, today))
    doubt_bare_nouns(events, dates_of)
    known = frozenset(m.head for e in entities if any(n.kind == "name" for n in e.mentions) for m in e.mentions)
    misread = frozenset(m.head for e in entities for m in e.mentions if m.kind == "nominal" and _clash(m.type, e.type))
    entity_of = {m.head: e.id for e in entities for m in e.mentions}
    relations = RelationFinder(finder, lexicon, resources.schema, facts, entity_of, known, misread).find(
        readings, events, times_of
    )
    return assemble(
        parse,
        Layers(
            entities=entities,
            times=times,
            events=events,
            relations=relations,
            attributions=attributions,
            times_of=times_of,
            plover=resources.schema.plover,
            finder=finder,
        ),
    )


def _clash(described: str, known: str) -> bool:
    """Whether a description of one type cannot be of a thing of another.

    >>> _clash("Organization", "Person"), _clash("Organization", "Place"), _clash("Group", "Person")
    (True, False, False)
    """
    return described != known and "Person" in (described, known) and {described, known} <= _FIRM_TYPES


_FIRM_TYPES = frozenset({"Person", "Organization", "Place"})


def _typed_mentions(entities: Sequence[Entity]) -> Iterator[Mention]:
    """All mentions; a pronoun has the type of what it stands for."""
    for entity in entities:
        for mention in entity.mentions:
            if mention.kind == "pronoun" and mention.type != entity.type:
                yield replace(mention, type=entity.type, cls=entity.cls)
            else:
                yield mention


def _words_in_names(finder: FillerFinder) -> set[int]:
    """Positions of the words of names of two words and more: no event stands in "Amnesty International"."""
    tokens = finder.parse.tokens
    words: set[int] = set()
    for mention in finder.by_head.values():
        if (
            mention.kind == "name"
            and mention.type != "NamedEvent"
            and " " in finder.parse.text(mention.start, mention.end)
        ):
            position = mention.head
            while position < len(tokens) - 1 and tokens[position + 1].start < mention.end:
                position += 1
            while position >= 0 and tokens[position].start >= mention.start:
                words.add(position)
                position -= 1
    return words


def _times_of_main_clause(draft: EventDraft, anchors: dict[int, list[Timex]]) -> list[Timex]:
    """Times that an event shares with the clause that its own goes along with: "those came in May, as she held talks"."""
    verb = draft.predication.light or draft.predication.head
    helpers = {c.lower for c in verb.children if c.dep in ("aux", "auxpass")}
    if (
        verb.dep == "advcl"
        and helpers.isdisjoint(("have", "has", "had"))
        and any(c.lower in ("as", "when", "while") and c.dep in ("mark", "advmod") for c in verb.children)
    ):
        return list(anchors.get(verb.head.i, ()))
    return []


def _as_reported(fact: Factuality, attributions: Sequence[AttributionLike]) -> Factuality:
    """Nothing is more certain than the weakest word of those who report it: "reportedly", "allegedly"."""
    if fact.polarity == "negative":
        return fact
    hints = [getattr(a, "certainty", "certain") for a in attributions if getattr(a, "attitude", "") in _OF_FACTS]
    order = ("certain", "probable", "possible")
    weakest = max((h for h in hints if h in order), key=order.index, default="certain")
    doubted = weaken(fact, weakest)
    return (
        doubted if fact.explicit else replace(doubted, status=fact.status)
    )  # "suspect that he told them of the talks"


_OF_FACTS = ("saying", "believing", "naming")
"""Attitudes to what is, not to what shall be."""


def find_headlines(parse: Parse) -> frozenset[int]:
    """Numbers of the sentences that are headlines: alone on their line, short, without a full stop."""
    alone: dict[int, int] = {}
    for sentence in parse.sentences:
        alone[sentence.paragraph] = alone.get(sentence.paragraph, 0) + 1
    return frozenset(
        n
        for n, sentence in enumerate(parse.sentences)
        if alone[sentence.paragraph] == 1
        and 3 <= sentence.last - sentence.first <= 22
        and parse.tokens[sentence.last - 1].text not in _TERMINAL
    )


def _is_unsaid(verb: Token, facts: FactualityReader) -> bool:
    """Whether a saying is denied or still to come: then it is an event like others, which the text does not report from."""
    modal = any(c.tag == "MD" and c.dep == "aux" for c in verb.children)
    return verb.pos == "VERB" and (modal or facts.verb(verb).polarity == "negative")


def _names_body(noun: Token) -> bool:
    """ "took over the Alliance": a body by its short name, no alliance of anybody with anybody."""
    article = noun.child("det")
    alone = article is not None and article.text == "the" and noun.i == article.i + 1
    if not alone or noun.tag != "NNP" or noun.child("prep") is not None or noun.head is noun:
        return False
    return noun.text[0].isupper() and class_of_noun(noun.lemma) == "kg:Organization" and not noun.text.isupper()


def _names_place(noun: Token, finder: FillerFinder) -> bool:
    """ "the settlement of Oslo": what the place that follows is."""
    of = noun.child("prep")
    place = of.child("pobj") if of is not None and of.lower == "of" and of.i == noun.i + 1 else None
    if place is None or class_of_noun(noun.lemma) not in _SETTLED or place.tag != "NNP":
        return False
    return finder.find(place).type in ("Place", "")


_SETTLED = frozenset({"kg:City", "kg:Region", "kg:Place"})


def _cue_tokens(parse: Parse, attributions: Sequence[AttributionLike]) -> set[int]:
    """Positions of the words by which somebody is said to say something."""
    starts = {a.cue.start for a in attributions if a.cue is not None}
    return {t.i for t in parse.tokens if t.start in starts}
