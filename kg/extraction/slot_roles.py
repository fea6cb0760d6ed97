"""The role of what stands in one slot: by the frame of the sense, by the default of the slot, corrected by the type of the
filler."""

from __future__ import annotations

from kg.extraction.drafts import ANIMATE
from kg.extraction.fillers import Filler, FillerFinder
from kg.extraction.predications import Predication
from kg.model import Token

_TIMES = frozenset({"time", "day", "night", "week", "month", "year", "moment", "season", "period", "era"})


def role_of_slot(
    slot: str, token: Token, frame: dict[str, str], own: frozenset[str], predication: Predication, finder: FillerFinder
) -> str | None:
    """The role of a filler: by the frame, else by its slot and type.

    Args:
        slot: subject, object, a preposition, "possessive" ...
        token: the filler's head.
        frame: slot → role of the sense.
        own: slots that the sense gives a role of its own.
        predication: that has the filler.
        finder: fillers of the parse.

    Returns:
        None when the filler fills no role.
    """
    filler = finder.find(token)
    if filler.time is not None or (
        token.lemma in _TIMES
        and slot != "subject"
        and predication.head.dep == "relcl"
        and predication.head.head is token
    ):
        return None  # "the last time she flew to Oslo"
    if slot == "in" and token.lemma in ("place", "stead") and token.child("poss") is not None:
        return None  # "in her place": instead of her
    if (
        slot == "subject"
        and token.dep == "pobj"
        and (token.lemma in _MARGINS if predication.passive else _is_tally(token))
    ):
        return None  # "was beaten by a length", "passed by 40 votes"
    if slot == "for" and token.lemma == "time" and token.child("amod") is not None:
        return None  # "for the first time"
    role = frame.get(slot)
    if slot == "by" and role != "quantity" and _is_tally(token):
        return None
    if slot == "to" and token.tag == "CD" and _is_tally(finder.parse.tokens[token.i - 2]):
        return None  # "by 40 votes to 12"
    rises = (
        slot == "of" and predication.pos == "noun" and frame.get("by") == "quantity" and frame.get(slot) == "patient"
    )
    if rises and token.child("det") is None and (token.child("nummod") is not None or _is_amount(token, finder)):
        return "quantity"  # "a rise of 80 points"
    change = frame.get("subject") == "patient" and frame.get("object") == "quantity"
    if change and slot in ("subject", "object") and _changes_its_object(predication, finder):
        return "agent" if slot == "subject" else "patient"
    if slot in own:
        return _adjust(role, slot, filler, predication)
    if slot == "clause" or (token.pos in ("VERB", "AUX") and slot not in ("subject", "object")):
        return role if role in ("topic", "purpose") else None
    return _default_role(slot, filler, frame, predication)


_CURRENCIES = frozenset("euros dollars pounds crowns francs yen yuan rupees roubles rubles pesos lira".split())
_MARGINS = frozenset(
    "width length margin nose whisker neck second minute point goal inch metre meter shot stroke".split()
)
_TEXTS = frozenset("letter statement speech interview message note post article report book email address".split())
_MEANS = frozenset("money cash fund help aid support care hand success caution funding".split())
_MEASURES = frozenset("percent point half third quarter bit lot level low high record peak mark deal ground".split())
_AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL"})


def _changes_its_object(predication: Predication, finder: FillerFinder) -> bool:
    """Whether the object of a verb of change is no measure but what is changed: "grew the fund", not "grew 5 percent"."""
    changed = predication.first("object")
    if changed is None or changed.lemma in _MEASURES or changed.child("nummod") is not None:
        return False
    return not _is_amount(changed, finder)


def _is_tally(token: Token) -> bool:
    """Whether a word says how many were for something: "by 40 votes to 12"."""
    return token.lemma in ("vote", "majority", "margin")


def _is_amount(token: Token, finder: FillerFinder) -> bool:
    return token.tag == "CD" or token.ent in _AMOUNTS or finder.find(token).type == "Quantity"


def _adjust(role: str | None, slot: str, filler: Filler, predication: Predication) -> str | None:
    """Correct the role that a frame gives by the type of the filler: "in Paris" is a place, "for 3 million" an amount."""
    if role is None:
        return None
    if slot in ("in", "near", "inside", "outside") and filler.type == "Place":
        return role if role in ("destination", "origin") else "place"
    if role == "patient" and slot in _TOWARDS and _is_nature(filler) and "object" in predication.slots:
        return "destination"  # "fired two shells into the sea"
    sum_ = filler.token.ent == "MONEY" or filler.token.lower in _CURRENCIES
    if role == "patient" and slot == "object" and sum_ and len(predication.slots["object"]) > 1:
        return "quantity"  # "fined the firm, a bank, $15 million"
    if role == "topic" and slot == "from" and filler.type in ("Place", "Person"):
        return "origin" if filler.type == "Place" else "source"  # "were forced from their homes", "took it from her"
    if role == "quantity" and slot == "to" and filler.token.tag == "JJS" and filler.token.child("nummod") is None:
        return None  # "fell to their lowest"
    if role == "topic" and slot == "in" and filler.token.lemma in _TEXTS:
        return None  # "thanked them in a letter"
    if role == "quantity" and slot == "for" and filler.type in ("", "Other") and filler.token.pos == "NOUN":
        return "quantity" if filler.token.ent == "MONEY" else "purpose"  # "was bought for distribution"
    if role == "participant" and slot == "with" and filler.type == "Other" and filler.token.lemma in _MEANS:
        return "other"  # "made it with their own money"
    if role == "patient" and slot == "compound" and filler.type == "Quantity":
        return "quantity"  # "a 5% drop"
    if role == "instrument" and slot in ("on", "in") and filler.type == "Place":
        return "place"  # "landed on the moon", unlike "arrived on a train"
    if role == "recipient" and slot == "against" and predication.pos == "verb" and filler.type not in ANIMATE:
        return "topic"  # "warned against the trip", not "threatened action against the union"
    if role == "topic" and slot == "on" and predication.pos == "verb" and _is_facility(filler):
        return "place"  # "was stopped on the road"
    if role == "topic" and slot == "on" and filler.type in ("Place", "Product") and predication.passive:
        return None  # "was stopped on the E18"
    if role == "place" and slot == "object" and (filler.type in ("Person", "Group") or filler.token.tag == "CD"):
        return "patient"  # "nine were flown to Oslo"
    if role in ("place", "destination", "origin") and filler.type in ("Person", "Quantity"):
        if slot in ("in", "at", "near", "on", "of"):
            return None
        return {"origin": "source", "destination": "patient" if slot == "object" else "recipient"}.get(role)
    if slot in ("compound", "modifier") and filler.mention is None:
        spatial = ("agent", "participant", "place", "origin", "destination", "recipient")
        return None if role in spatial or slot == "modifier" else role
    if role == "agent" and slot == "of" and filler.token.pos == "VERB":
        return "topic"  # "the decision of sending troops"
    if role == "agent" and filler.type == "Other" and (slot == "of" or (slot == "by" and predication.pos == "verb")):
        return "instrument" if slot == "by" else None  # "spoke by telephone", "a motion of no confidence"
    if role == "destination" and slot == "for" and filler.type in (None, "", "Other"):
        return "purpose"  # "flew there for talks"
    if slot == "modifier" and filler.type not in ANIMATE:
        return None
    return role


_TOWARDS = frozenset({"into", "toward", "towards"})


def _is_nature(filler: Filler) -> bool:
    """Whether a filler is a sea, a river or the like, which nobody attacks."""
    return filler.mention is not None and filler.mention.cls == "kg:NaturalFeature"


def _is_facility(filler: Filler) -> bool:
    return filler.mention is not None and filler.mention.cls == "kg:Facility"


def _default_role(slot: str, filler: Filler, frame: dict[str, str], predication: Predication) -> str | None:
    """The role of a slot that the sense's frame does not list."""
    kind = filler.type
    match slot:
        case "subject":
            return frame.get("subject", "agent")
        case "object":
            return frame.get("object", "patient")
        case "indirectObject":
            return frame.get("indirectObject", "recipient")
        case "where":
            role = frame.get("in", "place")
            return (role if role in ("destination", "origin", "other") else "place") if kind == "Place" else None
        case "count":
            return "quantity"
        case "via" | "through":
            return "place" if kind == "Place" else None
        case "in" | "at" | "on" | "near" | "inside" | "outside" | "across" | "along" | "aboard" | "around":
            if kind == "Place":
                return "place"
            if kind == "NamedEvent" and slot in ("at", "in"):
                return "place"
            if kind == "Product" and slot in ("on", "aboard", "in"):
                return "instrument"
            return "topic" if slot == "on" and predication.pos == "noun" and kind else None
        case "to" | "into" | "toward" | "towards":
            return "destination" if kind == "Place" else "recipient" if kind in ANIMATE else None
        case "from" | "out-of":
            return "origin" if kind == "Place" else "source" if kind in ANIMATE else None
        case "with":
            return "participant" if kind in ANIMATE else "instrument" if kind == "Product" else None
        case "against":
            return "patient" if kind in ANIMATE and "patient" not in frame.values() else None
        case "about" | "over" | "regarding" | "concerning":
            return "topic" if kind != "Quantity" else None
        case "by":
            if predication.pos == "noun":
                return frame.get("subject", "agent") if kind in ANIMATE else None
            return "instrument" if kind == "Product" else None
        case "alongside" | "together-with" | "along-with":
            if predication.carrier is not None and predication.carrier.lemma in ("lead", "head", "oversee"):
                return None  # "led the talks together with Bo": Bo is on the same side
            return "participant" if kind in ANIMATE else None
        case "possessive":
            return frame.get("subject", "agent") if kind in ANIMATE or kind == "Product" else None
        case "between" | "among":
            return "participant" if kind in ANIMATE else None
        case "of" if predication.pos == "noun":
            return frame.get("object") or ("patient" if kind else None)
        case "modifier":
            return frame.get("subject", "agent") if filler.mention is not None and kind in ANIMATE else None
        case "compound" if kind not in ANIMATE:
            role = frame.get("object", "patient")
            return role if role in ("topic", "patient") and predication.lemma != filler.token.lemma else "topic"
        case "compound":
            return frame.get("subject", "agent") if kind in ANIMATE else None
        case "adverb":
            return {"home": "destination", "abroad": "destination", "overseas": "destination"}.get(
                filler.token.lower, "place" if kind == "Place" else None
            )
    return None
