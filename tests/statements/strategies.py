"""Hypothesis strategies: small corpora of hand-built extractions."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

from tests.statements.builder import Story

LAW = settings(max_examples=50, deadline=None)
"""For tests over whole corpora, on machines of any speed."""

PEOPLE = st.sampled_from(["Ann Berg", "Bo Lund", "Cy Dahl"])
PLACES = st.sampled_from(["Oslo", "Bergen", "Norway", "Norland", "Sudland"])
ANYTHING = st.one_of(PEOPLE, PLACES, st.sampled_from(["tanks", "Nordwire", "some officials"]))
DAYS = st.sampled_from(["2024-03-03", "2024-03-04", "2024-03", "2024", "2019-04", "2024-W10", "P3D"])
CLASSES = st.sampled_from(["kg:Meet", "kg:Visit", "kg:Depart", "kg:Attack", "kg:Transfer", "kg:Die", "kg:Event"])
STATUSES = st.sampled_from(
    ["happened", "happened", "ongoing", "planned", "possible", "requested", "hypothetical", "denied", "general"]
)
TARGETS = st.sampled_from(["patient", "participant", "recipient", "destination", "origin", "topic", "other"])
SPEAKERS = st.lists(st.sampled_from(["Nordwire", "officials", None]), max_size=2)
OFFICES = st.sampled_from(["kg:headOfState", "kg:memberOf", "kg:spouseOf", "kg:locatedIn", "kg:birthDate"])


@st.composite
def stories(draw: st.DrawFn) -> list[Story]:
    """One to four documents with one to five sentences each."""
    found = []
    for number in range(draw(st.integers(1, 4))):
        story = Story(
            f"d{number}",
            published=draw(st.sampled_from(["2024-03-05", "2024-03-06", "2019-05-01", None])),
            publisher=draw(st.sampled_from(["The Lantern", "Nordwire", None])),
        )
        for _ in range(draw(st.integers(1, 5))):
            add_event(draw, story) if draw(st.booleans()) or draw(st.booleans()) else add_relation(draw, story)
        found.append(story)
    return found


def add_event(draw: st.DrawFn, story: Story) -> None:
    marked = f"[agent={draw(ANYTHING)}] [trigger=did]"
    if draw(st.booleans()):
        marked += f" to [{draw(TARGETS)}={draw(ANYTHING)}]"
    if draw(st.booleans()):
        marked += f" in [place={draw(ANYTHING)}]"
    if draw(st.booleans()):
        marked += f" on [time=then|{draw(DAYS)}]"
    story.event(
        draw(CLASSES),
        marked + ".",
        status=draw(STATUSES),
        polarity=draw(st.sampled_from(["positive", "positive", "negative"])),
        certainty=draw(st.sampled_from(["certain", "certain", "possible", "probable"])),
        speakers=draw(SPEAKERS),
    )


def add_relation(draw: st.DrawFn, story: Story) -> None:
    predicate = draw(OFFICES)
    target = (
        "then|1960-05-02" if predicate == "kg:birthDate" else draw(ANYTHING.filter(lambda n: n != "some officials"))
    )
    story.relation(
        predicate,
        f"[subject={draw(PEOPLE)}] and [object={target}].",
        status=draw(st.sampled_from(["holds", "holds", "former", "future", "possible", "denied"])),
        polarity=draw(st.sampled_from(["positive", "positive", "negative"])),
        speakers=draw(SPEAKERS),
    )
