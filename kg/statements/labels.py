"""Statement → one readable line: "Kim Jong Un met Vladimir Putin in Vladivostok (2019-04)"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.model import Argument, EventClass, Ontology, Property, Thing

_OBJECT_ROLES = ("patient", "participant", "destination", "origin", "recipient", "topic", "instrument", "place")
"""Roles that can stand right after the verb, the first that is filled is taken."""
_PREPOSITIONS = {
    "patient": "–",
    "recipient": "to",
    "participant": "with",
    "origin": "from",
    "destination": "to",
    "place": "in",
    "topic": "about",
}
_TO_COME = {"planned": "to", "requested": "to", "future": "to", "possible": "may", "hypothetical": "might"}
"""Auxiliary before the infinitive for what has not happened."""
_REMARKS = ("requested", "hypothetical", "denied", "disputed", "general", "former", "future")
"""Standings that a label states in brackets, so that no line reads as a fact that is none."""
_LONGEST = 60


def event_label(
    predicate: str,
    lemma: str,
    arguments: Sequence[Argument],
    standing: str,
    ontology: Ontology,
    things: Mapping[str, Thing],
) -> str:
    """The line for an event statement."""
    names = _names(arguments, things)
    cls = ontology.events[predicate]
    if lemma:
        parts = [_list(names[r]) for r in ("agent", *_OBJECT_ROLES) if names.get(r)]
        said = f"{lemma}: {', '.join(parts)}" if parts else lemma
    else:
        said = _sentence(cls, names, standing)
    return said + _time(arguments) + _remark(standing)


def relation_label(
    predicate: str, arguments: Sequence[Argument], standing: str, ontology: Ontology, things: Mapping[str, Thing]
) -> str:
    """The line for a relation statement."""
    names = _names(arguments, things)
    title = names.get("title")
    said = f"{_list(names['subject'])} {ontology.properties[predicate].phrase} {_list(names['object'])}"
    return said + (f" ({title[0]})" if title else "") + _remark(standing)


def _sentence(cls: EventClass, names: dict[str, list[str]], standing: str) -> str:
    symmetric = any(p.symmetric for p in cls.bare)
    subject = names.pop(_subject_role(cls, names, symmetric), ["somebody"])
    names["participant"] = [n for n in names.get("participant", ()) if n not in subject]
    if symmetric and len(subject) > 1 and not names["participant"]:
        subject, names["participant"] = subject[:1], subject[1:]
    role = next((r for r in _OBJECT_ROLES if names.get(r) and r != "place"), None)
    words = [_list(subject), _verb(_phrase(cls, role), standing)]
    if role:
        words += (
            [_list(names.pop(role))] if _takes(cls, role) else [_PREPOSITIONS.get(role, "by"), _list(names.pop(role))]
        )
    for other in ("recipient", "participant", "topic", "origin", "destination", "place"):
        if names.get(other):
            words += [_PREPOSITIONS[other], _list(names[other][:1] if other == "place" else names[other])]
    return " ".join(words)


def _subject_role(cls: EventClass, names: dict[str, list[str]], symmetric: bool) -> str:
    """The role that stands before the verb: who does it, and where nobody does (to die, to rise) whom it happens to."""
    if not names.get("agent"):
        if symmetric and names.get("participant"):
            return "participant"
        if not cls.bare or any("patient" in p.from_roles for p in cls.bare):
            return "patient"
    return "agent"


def _takes(cls: EventClass, role: str) -> bool:
    """Whether the verb phrase takes the role as its direct object."""
    return not cls.bare or any(role in p.to_roles for p in cls.bare)


def _phrase(cls: EventClass, role: str | None) -> EventClass | Property:
    """The bare property of the role, whose phrase is more exact than that of the class."""
    return next((p for p in cls.bare if role in p.to_roles), cls)


def _verb(phrase: EventClass | Property, standing: str) -> str:
    if auxiliary := _TO_COME.get(standing):
        return f"{auxiliary} {phrase.infinitive}"
    return phrase.phrase


def _names(arguments: Sequence[Argument], things: Mapping[str, Thing]) -> dict[str, list[str]]:
    """Names of the fillers by role, each once, in the order of the arguments."""
    names: dict[str, list[str]] = {}
    for argument in arguments:
        name = things[argument.thing].name if argument.thing else _short(argument.value or argument.words)
        if name not in names.setdefault(argument.role, []):
            names[argument.role].append(name)
    return names


def _list(names: Sequence[str]) -> str:
    """Names joined as in a sentence.

    >>> _list(["Ann", "Bo", "Cy"]), _list(["Ann", "Bo", "Cy", "Di", "Ed"])
    ('Ann, Bo and Cy', 'Ann, Bo, Cy and 2 more')
    """
    if len(names) > 4:
        return f"{', '.join(names[:3])} and {len(names) - 3} more"
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _time(arguments: Sequence[Argument]) -> str:
    values = sorted({a.value for a in arguments if a.role == "time" and a.value and a.value[:1].isdigit()}, key=len)
    return f" ({values[-1]})" if values else ""


def _remark(standing: str) -> str:
    return f" ({standing})" if standing in _REMARKS else ""
