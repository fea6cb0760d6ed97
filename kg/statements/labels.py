"""Statement → one readable line: "Kim Jong Un met Vladimir Putin in Vladivostok (2019-04)"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from kg.model import Argument, EventClass, Ontology, Property, Thing, VerbPhrase
from kg.statements.readings import Reading
from kg.statements.standing import is_wish
from kg.statements.verbs import leading_words

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
_ACTING = ("agent", "participant")
_LATE = ("topic", "place")
"""Roles that stand at the end unless the verb takes them."""
_TO_COME = {"planned": "to", "requested": "to", "future": "to", "possible": "may", "hypothetical": "might"}
"""Auxiliary before the infinitive for what has not happened."""
_REMARKS = ("requested", "hypothetical", "denied", "disputed", "general", "former", "future")
"""Standings that a label states in brackets, so that no line reads as a fact that is none."""
_PRONOUNS = frozenset(
    "it its they them their theirs we us our he him his she her hers this that these those who".split()
)
_COUNT = re.compile(r"(?:the )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both)", re.IGNORECASE)
_DECADE = re.compile(r"\d{3}")
"""A decade as TIMEX3 writes it: 197 for the 1970s."""
_LONGEST = 60


def event_label(
    first: Reading,
    arguments: Sequence[Argument],
    standing: str,
    ontology: Ontology,
    things: Mapping[str, Thing],
    verb: VerbPhrase | None = None,
) -> str:
    """The line for an event statement.

    Args:
        first: the reading that comes first, for the words that name an event without any participants.
        arguments: of the statement.
        standing: of the statement.
        ontology: phrases of the event classes.
        things: by IRI, for names.
        verb: the text's own verb, when it has one that takes an object.
    """
    cls = ontology.events[first.predicate]
    arguments = _without_implied(arguments)
    # a topic that is no thing is mostly a verb, which makes no sense behind "about"
    arguments = _without_counts([a for a in arguments if a.thing or a.role != "topic" or _takes(cls, "topic")])
    names = _names(arguments, things)
    fillers = [_list(names[r]) for r in ("agent", *_OBJECT_ROLES) if names.get(r)]
    figure = next((a.value for a in arguments if a.role == "quantity" and a.value), "")
    if figure and not fillers and first.evidence.rule == "toll":
        names["patient"] = fillers = [figure]
    if lemma := first.open_lemma:
        said = f"{lemma}: {', '.join(fillers)}" if fillers else lemma
    elif not fillers:
        said = _short(first.evidence.words)
    else:
        said = _sentence(cls, names, standing, first, verb)
    open_form = lemma or not fillers
    if figure and first.predicate == "kg:Distance":
        said += f" ({figure})"
    return said + _time(arguments) + _remark(standing, ("planned", "possible") if open_form else ())


def _without_implied(arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments without those that are only implied, and without uncertain agents beside one that is said: "his plane
    left" tells of the plane."""
    firm = any(a.role == "agent" and not _is_weak(a) for a in arguments)
    return [a for a in arguments if not _is_weak(a) or (not firm if a.role == "agent" else _is_pronoun(a))]


def _without_counts(arguments: Sequence[Argument]) -> list[Argument]:
    """The arguments without bare counts of those who act together, where they are named: "the two" of "Ann met Bo"."""
    named = sum(a.thing is not None for a in arguments if a.role in _ACTING) > 1
    return [a for a in arguments if not (named and a.role in _ACTING and not a.thing and _COUNT.fullmatch(a.words))]


def _is_weak(argument: Argument) -> bool:
    return len(argument.weak) == len(argument.evidence)


def _is_pronoun(argument: Argument) -> bool:
    return argument.words.lower() in _PRONOUNS


def relation_label(
    predicate: str, arguments: Sequence[Argument], standing: str, ontology: Ontology, things: Mapping[str, Thing]
) -> str:
    """The line for a relation statement."""
    names = _names(arguments, things)
    title = names.get("title")
    said = f"{_list(names['subject'])} {ontology.properties[predicate].phrase} {_list(names['object'])}"
    return said + (f" ({title[0]})" if title else "") + _remark(standing)


def _sentence(
    cls: EventClass, names: dict[str, list[str]], standing: str, first: Reading, verb: VerbPhrase | None
) -> str:
    evidence, leads = first.evidence, {**_PREPOSITIONS, **leading_words(first)}
    negative, joint = is_wish(evidence), any(p.joins(evidence.words) for p in cls.bare)
    if verb and verb.role == "patient" and not names.get("agent") and standing not in _TO_COME and not negative:
        return " ".join([_list(names.pop("patient")), verb.participle, *_circumstances(names, leads)])
    subject_role = _subject_role(cls, names, any(p.symmetric for p in cls.bare))
    subject = names.pop(subject_role, ["somebody"])
    names["participant"] = [n for n in names.get("participant", ()) if n not in subject]
    if joint and len(subject) > 1 and not names["participant"]:
        subject, names["participant"] = subject[:1], subject[1:]
    fit = [r for r in _OBJECT_ROLES if names.get(r) and (r not in _LATE or _takes(cls, r) or (verb and verb.role == r))]
    if not _takes(cls, "participant") and any(_takes(cls, r) for r in fit):
        fit = [r for r in fit if r != "participant"]  # "visited the hall with Bo"
    role = next(iter(fit), None)
    phrase: EventClass | Property | VerbPhrase = _phrase(cls, role, evidence.words)
    own = verb is not None and verb.role == (role or "") and not (isinstance(phrase, Property) and phrase.symmetric)
    own = own and (role is not None or not any(names.get(r) for r in ("recipient", "participant")))
    if verb and own:
        phrase = verb
    words = [_list(subject), _verb(phrase, standing, negative)]
    if role:
        direct = own or _takes(cls, role)
        words += [_list(names.pop(role))] if direct else [leads.get(role, "by"), _list(names.pop(role))]
    return " ".join([*words, *_circumstances(names, leads, words)])


def _circumstances(names: Mapping[str, list[str]], leads: Mapping[str, str], said: Sequence[str] = ()) -> list[str]:
    """What stands at the end, each with its preposition and without what was said before."""
    words: list[str] = []
    for role in ("recipient", "participant", "topic", "origin", "destination", "place"):
        fresh = [n for n in names.get(role, ()) if n not in said and n not in words]
        if fresh:
            words += [leads[role], _list(fresh[:1] if role == "place" else fresh)]
    return words


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


def _phrase(cls: EventClass, role: str | None, words: str) -> EventClass | Property:
    """The bare property that these words give to the role, whose phrase is more exact than that of the class."""
    return next((p for p in cls.bare if role in p.to_roles and p.gives(words)), cls)


def _verb(phrase: EventClass | Property | VerbPhrase, standing: str, negative: bool) -> str:
    if auxiliary := _TO_COME.get(standing):
        return f"not {auxiliary} {phrase.infinitive}" if negative else f"{auxiliary} {phrase.infinitive}"
    return f"did not {phrase.infinitive}" if negative else phrase.phrase


def _names(arguments: Sequence[Argument], things: Mapping[str, Thing]) -> dict[str, list[str]]:
    """Names of the fillers by role, each once, in the order of the arguments."""
    names: dict[str, list[str]] = {}
    for argument in arguments:
        name = _name(argument, things[argument.thing]) if argument.thing else _short(argument.value or argument.words)
        if name not in names.setdefault(argument.role, []):
            names[argument.role].append(name)
    return names


def _name(argument: Argument, thing: Thing) -> str:
    """The thing's name; with the text's own words before it where only uncertain pronouns give it: "it (Chad?)"."""
    return f"{argument.words} ({thing.name}?)" if _is_weak(argument) and _is_pronoun(argument) else thing.name


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
    """The most exact date, without the time of day; none when there are several that share no day."""
    dates = [a for a in arguments if a.role == "time" and a.earliest and a.latest and a.value]
    if not dates or max(a.earliest or "" for a in dates) > min(a.latest or "" for a in dates):
        return ""
    exact = min(
        dates, key=lambda a: (date.fromisoformat(a.latest or "") - date.fromisoformat(a.earliest or ""), a.value)
    )
    value = (exact.value or "").split("T")[0]
    return f" ({value}0s)" if _DECADE.fullmatch(value) else f" ({value})"


def _remark(standing: str, more: Sequence[str] = ()) -> str:
    return f" ({standing})" if standing in _REMARKS or standing in more else ""
