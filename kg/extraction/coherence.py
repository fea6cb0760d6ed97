"""Event nouns that say nothing about themselves take their reading from the document.

"The visit" in an article that says "will visit" is still to come; "the talks" after "talks were cancelled" did not take
place.  Only nouns without any cue of their own are touched, and only by events of the same class that share no conflicting
participant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.extraction.drafts import EventDraft, RoleDraft
from kg.extraction.factuality import Factuality
from kg.extraction.fillers import FillerFinder
from kg.model import OPEN_EVENT, Timex, Token

_ONE_SHOT = frozenset(
    {"kg:Meet", "kg:Visit", "kg:Discuss", "kg:Agree", "kg:Elect", "kg:Compete", "kg:Acquire", "kg:Travel"}
)
"""Classes of events that an article announces or reports as a whole; of others only the same word speaks for a noun."""
_WITHOUT_MODEL = frozenset({"kg:Event", "kg:Attack", "kg:Sanction", "kg:Disaster"})
_RELATED = {"kg:Travel": "kg:Visit", "kg:Discuss": "kg:Meet"}


def carry_over(drafts: Sequence[EventDraft], times_of: Callable[[EventDraft], Sequence[Timex]]) -> None:
    """Give unmarked event nouns the reading of the nearest event before (else after) them that has one."""
    for k, draft in enumerate(drafts):
        if draft.predication.pos != "noun" or draft.factuality.explicit or draft.type in _WITHOUT_MODEL:
            continue
        if times_of(draft):
            continue
        candidates = (*reversed(drafts[:k]), *drafts[k + 1 :])
        model = next((c for c in candidates if _speaks_for(c, draft)), None)
        if model is not None and model.factuality.status in ("planned", "possible", "denied"):
            if model.factuality.status == "possible":
                model = _planned_around(draft, drafts) or model
            draft.factuality = replace(model.factuality, explicit=False)
    _predicates_follow(drafts)


def _planned_around(draft: EventDraft, drafts: Sequence[EventDraft]) -> EventDraft | None:
    """The plain plan in whose clause a noun stands: "those at the meeting will discuss aid" says more of the meeting than
    "might meet" in another sentence."""
    above = {t.i for t in draft.predication.head.ancestors()}
    plain = (d for d in drafts if d.factuality.status == "planned" and d.factuality.certainty == "certain")
    return next((d for d in plain if d.predication.head.i in above and d.factuality.polarity == "positive"), None)


def _predicates_follow(drafts: Sequence[EventDraft]) -> None:
    """ "The meeting is an official visit": what is said to be the same is as real."""
    by_head = {d.predication.head.i: d for d in drafts}
    for draft in drafts:
        head = draft.predication.head
        if draft.predication.pos == "noun" and head.dep == "attr" and not draft.factuality.explicit:
            subject = head.head.child("nsubj")
            other = by_head.get(subject.i) if subject is not None else None
            if other is not None and other.factuality.status in ("planned", "possible", "denied"):
                draft.factuality = other.factuality


def mark_lasting(
    drafts: Sequence[EventDraft],
    times_of: Callable[[EventDraft], Sequence[Timex]],
    is_news: Callable[[Timex], bool],
) -> None:
    """What lasts is going on unless the text puts it into the past: "its war", "the sanctions"; and so is a visit when
    the traveller set out or arrived in the days of the report."""
    under_way = any(
        d.type in _SETTING_OUT and d.factuality.status == "happened" and any(map(is_news, times_of(d))) for d in drafts
    )
    for draft in drafts:
        fact = draft.factuality
        if draft.predication.pos != "noun" or fact.explicit or fact.status != "happened" or times_of(draft):
            continue
        one = draft.predication.head.tag != "NNS"
        if draft.predication.lemma in _LASTING or (under_way and one and draft.type == "kg:Visit"):
            draft.factuality = replace(fact, status="ongoing")


def doubt_bare_nouns(drafts: Sequence[EventDraft], times_of: Callable[[EventDraft], Sequence[Timex]]) -> None:
    """A noun that has no cue, no time and nobody in it hardly says that anything happened: it is only probable.

    Whoever receives and the goods themselves do not count: "the supply of fuel to X" may be a topic as well as a fact; and
    so may "the renewal of the pact".
    "The strike" is certain after a sentence that told of one.
    """
    for k, draft in enumerate(drafts):
        fact = draft.factuality
        if draft.predication.pos != "noun" or fact.grounded or not fact.real or fact.certainty != "certain":
            continue
        if draft.predication.lemma in _LASTING or times_of(draft):
            continue
        known = any(_takes_part(r) for r in draft.roles if draft.type != OPEN_EVENT or r.role not in _UNDERGOING)
        if not known and not _told_before(draft, drafts[:k]):
            draft.factuality = replace(fact, certainty="probable")


_UNDERGOING = frozenset({"patient", "topic"})


def doubt_carried(drafts: Sequence[EventDraft], reading_of: Callable[[Token], Factuality]) -> None:
    """ "called for the sanctions to be extended to the firm": there are sanctions, but what only the verb adds to them is
    as little a fact as the verb."""
    for draft in drafts:
        light = draft.predication.light
        if light is None or not draft.factuality.real or reading_of(light).real:
            continue
        own = {t.i for fillers in draft.predication.slots.values() for t in fillers}
        carried = {t.i for fillers in draft.predication.carried.values() for t in fillers} - own
        owned = "possessive" in draft.predication.slots  # "to press their demands": they demand
        for role in draft.roles:
            role.implied |= role.filler.token.i in carried and not (owned and role.role == "agent")


def doubt_loose_participles(drafts: Sequence[EventDraft], finder: FillerFinder) -> None:
    """ "Berg took over from Lund, dismissed in May": the participle after a comma and somebody's name may tell of the one
    or the other, so that the parser's choice alone is no fact."""
    tokens = finder.parse.tokens
    for draft in drafts:
        verb = draft.predication.head
        if verb.tag != "VBN" or verb.dep != "advcl" or verb.left < 2 or verb.i < verb.head.i:
            continue
        beside = tokens[verb.left - 2]
        if tokens[verb.left - 1].text != "," or finder.find(beside).type not in ("Person", "Group"):
            continue
        for role in draft.roles:
            role.implied |= role.filler.token.i < verb.left and role.filler.token is not beside


def doubt_approving_parties(drafts: Sequence[EventDraft]) -> None:
    """ "The house ratified the deal": whoever approves an agreement is mostly no party to it."""
    for draft in drafts:
        light = draft.predication.light
        if light is not None and light.lemma in _APPROVING and draft.type == "kg:Agree":
            for role in draft.roles:
                role.implied |= role.role == "agent"


_APPROVING = frozenset({"approve", "ratify"})


def set_openers_apart(drafts: Sequence[EventDraft]) -> None:
    """ "The king opened a session of parliament": whoever opens a gathering or a show is mostly none of those who meet or
    show something there."""
    for draft in drafts:
        light = draft.predication.light
        if light is None or light.lemma != "open" or draft.type not in ("kg:Meet", "kg:Publish"):
            continue
        own = {t.i for fillers in draft.predication.slots.values() for t in fillers}
        for role in draft.roles:
            if role.role == "agent" and role.filler.token.i not in own:
                role.role = "other"


def doubt_way_there(drafts: Sequence[EventDraft]) -> None:
    """ "It crashed while returning to its base", "a train travelling to Oslo derailed": who is on the way somewhere has
    not got there."""
    for draft in drafts:
        verb = draft.predication.head
        if draft.type != "kg:Travel" or verb.tag != "VBG":
            continue
        words = {c.lower for c in verb.children if c.dep in ("aux", "mark", "advmod")}
        if verb.dep == "acl" or words & _ON_THE_WAY:
            for role in draft.roles:
                role.implied |= role.role == "destination"


_ON_THE_WAY = frozenset({"was", "were", "is", "are", "'s", "'re", "while", "when", "as"})


def share_agents(drafts: Sequence[EventDraft], sentence_of: Callable[[EventDraft], int]) -> None:
    """ "She made two trips. The second trip was to X": who went the first time goes the second time, when the noun says
    that it is one of a series and names nobody."""
    for k, draft in enumerate(drafts):
        head = draft.predication.head
        if draft.predication.pos != "noun" or any(r.role in ("agent", "participant") for r in draft.roles):
            continue
        if not any(c.lower in _ONE_OF_SERIES for c in head.children):
            continue
        for before in reversed(drafts[:k]):
            if before.type == draft.type and sentence_of(draft) - sentence_of(before) <= 2:
                draft.roles += [r for r in before.roles if r.role == "agent" and r.event is None]
                break


_LASTING = frozenset("war conflict sanction embargo blockade occupation siege crisis boycott".split())
_SETTING_OUT = frozenset({"kg:Arrive", "kg:Depart", "kg:Travel"})
_ONE_OF_SERIES = frozenset("remaining other second third fourth fifth final last next latter former others".split())


def _takes_part(role: RoleDraft) -> bool:
    mention = role.filler.mention
    return mention is not None and role.role != "recipient" and (mention.type != "Product" or mention.kind == "name")


def _told_before(draft: EventDraft, before: Sequence[EventDraft]) -> bool:
    """Whether a definite noun takes up an event that the text told of as a fact: the nearest one of its class and word
    counts."""
    head = draft.predication.head
    if not any(c.dep == "det" and c.lower in ("the", "this", "that", "these", "those") for c in head.children):
        return False
    if {"of", "for", "clause"} & draft.predication.slots.keys():
        return False  # "the purchase of ships" may be another one
    same = (d for d in reversed(before) if d.type == draft.type and d.lemma[:5] == draft.lemma[:5])
    model = next(same, None)
    if model is None or model.predication.head.sentence == head.sentence:
        return False
    fact = model.factuality
    return fact.status in ("happened", "ongoing") and fact.polarity == "positive" and fact.certainty == "certain"


def _speaks_for(other: EventDraft, draft: EventDraft) -> bool:
    if not other.factuality.explicit or other.factuality.status == "hypothetical":
        return False
    if _RELATED.get(other.type, other.type) != _RELATED.get(draft.type, draft.type):
        return False
    if draft.type not in _ONE_SHOT and draft.lemma[:5] != other.lemma[:5]:
        return False
    mine, theirs = _people(draft), _people(other)
    return not mine or not theirs or bool(mine & theirs)


def _people(draft: EventDraft) -> set[str]:
    return {
        r.filler.mention.canonical or r.filler.token.lower
        for r in draft.roles
        if r.role in ("agent", "participant", "destination")
        and r.filler.mention is not None
        and r.filler.mention.kind == "name"
    }
