"""Reports on coups, truces and sanctions: bare facts that a slip of the parser or of a pronoun would make wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model


def _strong(found: Extraction) -> set[tuple[str, str, str]]:
    """Trigger, role and filler of every participant that may stand in a fact; entities by their name."""
    text, names = found.document.text, {e.id: e.name for e in found.entities}
    return {
        (
            text[e.trigger.start : e.trigger.end],
            r.role,
            names[r.entity] if r.entity is not None else text[r.span.start : r.span.end],
        )
        for e in found.events
        for r in e.roles
        if not r.weak
    }


# text, what must be a participant, what must not
ROWS = [
    # the sea is where shells come down
    (
        "The frigate fired two shells into the Baltic Sea.",
        ("fired", "destination", "Baltic Sea"),
        ("fired", "patient", "Baltic Sea"),
    ),
    ("The frigate fired two shells into Norway.", ("fired", "patient", "Norway"), None),
    # those who evacuate others do not leave
    (
        "The charity evacuated 40 of the nurses to Norway.",
        ("evacuated", "patient", "40"),
        ("evacuated", "origin", "40"),
    ),
    # a relative pronoun and another pronoun beside it are two people
    (
        "The senator asked for the resignation of Bo Lund, whom he accused of fraud.",
        ("accused", "agent", "senator"),
        ("accused", "agent", "Bo Lund"),
    ),
    (
        "Ann Quist worked under President Bo Lund, from whom she parted over taxes.",
        ("parted", "agent", "Ann Quist"),
        ("parted", "agent", "Bo Lund"),
    ),
    ("Ann Quist runs a bank, which she founded.", ("founded", "agent", "Ann Quist"), None),
    # a noun after a joined pronoun is the subject of the verb that follows
    (
        "Norway backed the plan, while Sweden opposed it and Denmark abstained from voting.",
        ("abstained", "agent", "Denmark"),
        ("opposed", "patient", "Denmark"),
    ),
    ("Sweden opposed him and Denmark.", ("opposed", "patient", "Denmark"), None),
    # two verbs with an object each
    (
        "The bloc recalled its envoy and summoned leaders to a summit in Oslo.",
        ("summoned", "recipient", "leaders"),
        ("recalled", "patient", "its envoy and summoned leaders"),
    ),
    # a decision consults nobody
    (
        "The decision was adopted after consulting with Ann Quist.",
        ("consulting", "participant", "Ann Quist"),
        ("consulting", "agent", "decision"),
    ),
    ("Bo Lund was sacked after talking with Ann Quist.", ("talking", "agent", "Bo Lund"), None),
    # the office and its holder
    (
        "He spoke after consulting with the president of the Republic, Carla Ugarte, who is in Madrid.",
        ("consulting", "participant", "Carla Ugarte"),
        None,
    ),
    ("Green co-leader Sara Pavlin ruled out a coalition.", ("ruled out", "agent", "Sara Pavlin"), None),
    # whose army
    (
        "Norland's army and the rival Al-Nur Forces ended their talks. The UN welcomed the release of 12 prisoners by "
        "the army.",
        ("release", "agent", "Norland's army"),
        ("release", "agent", "Al-Nur Forces"),
    ),
    # who was dismissed may be the one or the other
    (
        "Ann Quist took over from Bo Lund, dismissed after a row.",
        ("took over", "agent", "Ann Quist"),
        ("dismissed", "patient", "Ann Quist"),
    ),
    ("Ann Quist, dismissed after a row, left Oslo.", ("dismissed", "patient", "Ann Quist"), None),
    # who replaces somebody: whoever is named, not who names
    (
        "President Ann Quist appointed Bo Lund as prime minister, replacing Eva Falk.",
        ("appointed", "agent", "Ann Quist"),
        ("replacing", "agent", "Ann Quist"),
    ),
    ("Ann Quist became prime minister, replacing Eva Falk.", ("replacing", "agent", "Ann Quist"), None),
    # where somebody is summoned to
    (
        "Norway summoned the ambassador to the foreign ministry.",
        ("summoned", "destination", "foreign ministry"),
        ("summoned", "recipient", "foreign ministry"),
    ),
    # whoever approves a treaty is no party to it
    ("Sweden signed the agreement with Mali.", ("agreement", "agent", "Sweden"), None),
    ("The senate of Sweden ratified the agreement with Mali.", None, ("agreement", "agent", "senate of Sweden")),
]


@pytest.mark.parametrize(("text", "some", "none"), ROWS, ids=[row[0] for row in ROWS])
def test_participants(
    extract_text: Callable[..., Extraction],
    text: str,
    some: tuple[str, str, str] | None,
    none: tuple[str, str, str] | None,
) -> None:
    found = _strong(extract_text(text))

    assert some is None or some in found
    assert none not in found


# text, trigger, whether it is an event
TRIGGERS = [
    ("Ann Quist took over the Alliance in 2021.", "Alliance", False),
    ("The alliance between Norway and Sweden was strengthened.", "alliance", True),
    ("Troops liberated the settlement of Bergen.", "settlement", False),
    ("The firm reached a settlement with the union.", "settlement", True),
    ("Ministry official Im Lund told reporters of a plan.", "m", False),
]


@pytest.mark.parametrize(("text", "trigger", "event"), TRIGGERS, ids=[row[0] for row in TRIGGERS])
def test_events(extract_text: Callable[..., Extraction], text: str, trigger: str, *, event: bool) -> None:
    found = extract_text(text)

    assert (trigger in {text[e.trigger.start : e.trigger.end] for e in found.events}) is event


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The bloc summoned leaders to a meeting on Sunday.", False),
        ("The bloc summoned its envoy on Sunday.", True),
    ],
)
def test_the_day_of_a_call(extract_text: Callable[..., Extraction], text: str, *, dated: bool) -> None:
    found = extract_text(text, published="2024-05-02")
    call = next(e for e in found.events if text[e.trigger.start : e.trigger.end] == "summoned")

    assert any(r.role == "time" for r in call.roles) is dated


def test_a_security_council_may_be_of_any_country(extract_text: Callable[..., Extraction]) -> None:
    found = extract_text("The Security Council of Norland met in Oslo. The UN Security Council did not meet.")

    assert len({e.id for e in found.entities if "Security Council" in e.name}) == 2


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("Norwegian Prime Minister Ann Quist met her Swedish counterpart Bo Lund.", False),
        ("She thanked the Prime Minister of Norway. Mr Falk later met his Swedish counterpart, Bo Lund.", True),
    ],
)
def test_a_counterpart_of_somebody_further_off(
    extract_text: Callable[..., Extraction], text: str, *, weak: bool
) -> None:
    found = extract_text(text)
    names = {e.id: e.name for e in found.entities}
    made = [r for r in found.relations if r.predicate == "kg:headOfGovernment" and names.get(r.object) == "Sweden"]

    assert made
    assert {r.weak for r in made} == {weak}
