"""The fillers of an event's slots → its roles; what one slot gives is worked out in `slot_roles`."""

from __future__ import annotations

from kg.extraction.drafts import ANIMATE, Reading, RoleDraft
from kg.extraction.fillers import Filler, FillerFinder
from kg.extraction.lexicon import Sense
from kg.extraction.predications import Predication
from kg.extraction.slot_roles import role_of_slot
from kg.model import OPEN_EVENT, Span, Token
from kg.nouns import class_of_noun

_LOCATIVE = frozenset({"in", "at", "on", "near", "inside", "outside", "from", "of"})
_BOTH_SIDES = frozenset({"between", "among", "compound", "possessive", "of", "modifier"})
"""Slots of a noun whose fillers act together: "talks between X and Y", "the X-Y talks"; with "with" there are two sides."""
_WHERE_THE_PATIENT_IS = frozenset({"kg:Attack", "kg:Injure", "kg:Coerce"})


def find_roles(reading: Reading, finder: FillerFinder) -> list[RoleDraft]:
    """The roles of an event by the frame of its sense; by the default frame for an open event."""
    sense = reading.sense
    predication = reading.predication
    frame = sense.frame if sense else {}
    own = sense.own if sense else frozenset()
    roles: list[RoleDraft] = []
    taken: set[tuple[str, int]] = set()

    def add(role: str, token: Token, *, implied: bool = False) -> None:
        filler = finder.find(token)
        if predication.head.dep == "amod" and filler.span.start <= predication.head.start < filler.span.end:
            after = finder.parse.tokens[predication.head.i + 1]
            filler = Filler(token, Span(after.start, filler.span.end), mention=filler.mention)  # "falling prices"
        if filler.time is not None or filler.span.start == predication.head.start:
            return
        if (role, filler.token.i) not in taken:
            taken.add((role, filler.token.i))
            roles.append(RoleDraft(role, filler, implied=implied))

    for slot, fillers in reading.slots.items():
        for token in fillers:
            role = role_of_slot(slot, token, frame, own, predication, finder)
            if role == "participant" and slot in _BOTH_SIDES and sense is not None and sense.reference == "kg:Meet":
                role = "agent"
            if role == "patient" and slot == "compound" and _is_issued(sense) and _is_body(token, finder):
                role = "agent"
            if (
                role in ("patient", "other")
                and slot in ("into", "object")
                and sense is not None
                and _strikes_town(sense, token, finder)
            ):
                role = "place"
            if role is not None and slot == "compound" and _is_part_of_word(role, token, sense, predication, finder):
                continue
            if (
                role == "agent"
                and slot == "subject"
                and _only_ends(predication)
                and finder.find(token).type not in ANIMATE
            ):
                continue  # the treaty that ended the war did not wage it
            if role == "agent" and slot == "subject" and _is_done_by_others(predication, sense, finder.find(token)):
                continue
            if role == "recipient" and slot == "object" and _is_said(reading) and not _can_hear(finder.find(token)):
                role = "topic"  # "threatened reprisals", "urged restraint"
            if role is not None:
                add(role, token)
    roles = [r for r in roles if not _doubles(r, roles)]
    if predication.passive and sense is not None and sense.reference in _PENALTIES:
        _set_penalty(roles)
    for slot, fillers in predication.loose.items():
        if slot not in reading.slots and (
            slot in own or (slot in _LOCATIVE and (_object_is_person(predication, finder) or _is_where_it_is(sense)))
        ):
            filled = {r.role for r in roles}
            for token in fillers:
                role = role_of_slot(slot, token, frame, own, predication, finder)
                if role is not None and role not in filled:
                    # "demanded the release of the crew" is no demand on the crew
                    add(role, token, implied=role == "recipient" and slot == "of" and _has_noun_object(predication))
    return roles


def _strikes_town(sense: Sense, token: Token, finder: FillerFinder) -> bool:
    """Whether a disaster has a town or a country for its object: "crashed on the way into Oslo", not "into a wall"."""
    mention = finder.find(token).mention
    return sense.reference == "kg:Disaster" and mention is not None and mention.cls in _TOWNS and mention.kind == "name"


_TOWNS = frozenset({"kg:City", "kg:Country", "kg:Region"})


_SPEAKING = frozenset({"kg:Discuss", "kg:Meet", "kg:Call", "kg:Request", "kg:Accuse", "kg:Promise", "kg:Threaten"})


def _is_done_by_others(predication: Predication, sense: Sense | None, doer: Filler) -> bool:
    """ "the decision was taken after consulting with Berg": not the decision consulted, but whoever took it."""
    verb = predication.head
    if sense is None or sense.reference not in _SPEAKING or doer.type in ANIMATE or doer.token.tag == "PRP":
        return False
    return verb.tag == "VBG" and verb.dep == "pcomp" and any(c.dep == "auxpass" for c in verb.head.head.children)


_PENALTIES = frozenset({"kg:Sanction", "kg:Judge", "kg:Coerce"})


def _set_penalty(roles: list[RoleDraft]) -> None:
    """ "was fined 3 million euros": the sum is how much, and whoever must pay it bears it."""
    if any(r.role == "recipient" for r in roles) and any(_is_sum(r) for r in roles):
        for role in roles:
            role.role = "quantity" if _is_sum(role) else "patient" if role.role == "recipient" else role.role


def _is_sum(role: RoleDraft) -> bool:
    return role.role == "patient" and (role.filler.token.ent == "MONEY" or role.filler.type == "Quantity")


def _is_said(reading: Reading) -> bool:
    """Whether a verb may have for its object what is asked for or threatened; with a clause it has whom it is said to."""
    sense = reading.sense
    said = sense is not None and sense.reference in ("kg:Request", "kg:Threaten") and reading.predication.pos == "verb"
    return said and "clause" not in reading.slots and " " not in reading.lemma


def _can_hear(filler: Filler) -> bool:
    """Whether a filler is somebody, or a pronoun of whom nothing is known."""
    return filler.type in ANIMATE or filler.token.tag in ("PRP", "WP", "DT", "CD")


def _has_noun_object(predication: Predication) -> bool:
    """Whether the object is a noun, which "of" after it belongs to; not so in "asked nothing of them"."""
    filler = predication.first("object")
    return filler is not None and filler.pos == "NOUN"


_ISSUING = frozenset({"announce", "issue", "make", "take", "unveil"})
_BODIES = frozenset({"kg:ArmedForce", "kg:Company", "kg:GovernmentBody", "kg:Organization", "kg:PoliticalParty"})


def _is_issued(sense: Sense | None) -> bool:
    """Whether an open event is something that people announce, issue or make: "the company statement" is the company's; "the
    company crisis" befalls it."""
    return sense is not None and sense.reference == OPEN_EVENT and not _ISSUING.isdisjoint(sense.light_verbs)


def _is_body(token: Token, finder: FillerFinder) -> bool:
    """Whether a word before a noun is a person or body, by name or by its own meaning."""
    mention = finder.find(token).mention
    return mention.type in ("Person", "Organization") if mention is not None else class_of_noun(token.lemma) in _BODIES


def _is_part_of_word(
    role: str, token: Token, sense: Sense | None, predication: Predication, finder: FillerFinder
) -> bool:
    """Whether a word before a noun takes no part in the event: a word of its own name ("Northern Growers Conference"), or,
    before an open event, what kind it is ("test flight")."""
    if finder.find(token).mention is not None:
        return False
    named = token.text[0].isupper() and predication.head.text[0].isupper()
    return named or (role == "patient" and sense is not None and sense.reference == OPEN_EVENT)


def _doubles(role: RoleDraft, roles: list[RoleDraft]) -> bool:
    """Whether a filler says again what another says: the possessor that stands for the subject of the light verb ("she gave
    her speech"), a word inside the name of another filler."""
    mine = role.filler
    for other in roles:
        theirs = other.filler
        if other is role or other.role != role.role:
            continue
        if (
            mine.token.tag == "PRP$"
            and theirs.mention is not None
            and theirs.token.dep in ("nsubj", "agent")
            and theirs.token.i < mine.token.i
        ):
            return True
        if (
            theirs.is_name
            and theirs.span.start <= mine.span.start
            and mine.span.end <= theirs.span.end
            and (mine.span.end != theirs.span.end or (mine.mention is None and mine.span.start != theirs.span.start))
        ):
            return True
    return False


def _is_where_it_is(sense: Sense | None) -> bool:
    """Whether the event happens where the one is that it happens to: "killed rebels in Idlib"."""
    return sense is not None and sense.reference in _WHERE_THE_PATIENT_IS


def _only_ends(predication: Predication) -> bool:
    """Whether the light verb of a noun says no more than that it ended."""
    return predication.light is not None and predication.light.lemma in ("end", "finish", "conclude", "complete")


def _object_is_person(predication: Predication, finder: FillerFinder) -> bool:
    """Whether the object is a named person: then "in Oslo" after it says where, not which."""
    filler = predication.first("object")
    mention = finder.find(filler).mention if filler is not None else None
    return mention is not None and mention.kind == "name" and mention.type == "Person"
