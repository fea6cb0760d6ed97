"""What contradicts what, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import NameMention
from kg.statements import make_knowledge
from tests.statements.builder import THINGS, Story, iri


def left(id: str, day: str, speakers=(), **fields) -> Story:
    marked = f"[agent=Ann Berg] [trigger=left] [origin=Oslo] on [time=that day|{day}]."
    return Story(id).event("kg:Depart", marked, speakers=speakers, **fields)


def met(id: str, rest: str, **fields) -> Story:
    return Story(id).event("kg:Meet", f"[agent=Ann Berg] [trigger=met] [participant=Bo Lund]{rest}.", **fields)


def heads(id: str, who: str, published: str, status: str = "holds") -> Story:
    marked = f"[subject={who}], [title=president] of [object=Norland]."
    return Story(id, published=published).relation("kg:headOfState", marked, status=status)


def killed(id: str, number: str, published: str = "2024-03-06") -> Story:
    marked = f"[agent=Norland] [trigger=attacked] [patient=Sudland] and killed [quantity={number}]."
    return Story(id, published=published).event("kg:Attack", marked)


def gives(id: str, who: str, what: str = "tanks", whom: str = "Sudland", cls: str = "kg:Trade", **fields) -> Story:
    return Story(id).event(cls, f"[agent={who}] [trigger=gave] [patient={what}] to [recipient={whom}].", **fields)


def ministry(id: str, **fields) -> Story:
    """A denial by a body of Norland, which the text says it is."""
    story = gives(id, "Harbour Post", **fields)
    return story.relation("kg:agencyOf", "[subject=Harbour Post], ministry of [object=Norland].")


def far(id: str, amount: str, one: str = "Bergen", other: str = "Oslo") -> Story:
    marked = f"[patient={one}] [trigger=lies] [quantity={amount}] from [origin={other}]."
    return Story(id).event("kg:Event", marked, rule="distance", status="ongoing")


def buys(id: str, price: str, who: str = "Harbour Post", cls: str = "kg:Acquire", **fields) -> Story:
    marked = f"[agent={who}] [trigger=bought] [patient=Nordwire] for [quantity={price}]."
    return Story(id).event(cls, marked, **fields)


def died(id: str, number: str, place: str = "Oslo", published: str = "2024-03-06") -> Story:
    marked = f"[quantity={number}] [trigger=died] in [place={place}] on [time=Monday|2024-03-04]."
    return Story(id, published=published).event("kg:Die", marked)


def seized(id: str, rest: str = "", word: str = "detained", whom: str = "Ann Berg", **fields) -> Story:
    marked = f"[patient={whom}] was [trigger={word}]{rest}."
    published = fields.pop("published", "2024-03-06")
    return Story(id, published=published).event("kg:Coerce", marked, **fields)


def quit(id: str, rest: str = "", **fields) -> Story:
    published = fields.pop("published", "2024-03-06")
    return Story(id, published=published).event(
        "kg:LeaveOffice", f"[agent=Ann Berg] [trigger=resigned]{rest}.", **fields
    )


MONDAY = " on [time=Monday|2024-03-04]"
DENIED = {"status": "denied", "polarity": "negative"}

FOUND = [
    pytest.param(
        "polarity", gives("a", "Norland", cls="kg:Transfer"), gives("b", "Norland", **DENIED), id="sold or supplied"
    ),
    pytest.param("polarity", gives("a", "Norland"), ministry("b", **DENIED), id="a ministry denies for its country"),
    pytest.param("polarity", seized("a", MONDAY), seized("b", **DENIED), id="detained or not"),
    pytest.param("polarity", seized("a", " by [agent=Norland]"), seized("b", **DENIED), id="nobody detained her"),
    pytest.param("polarity", quit("a", MONDAY), quit("b", published="2024-03-08", **DENIED), id="resigned or not"),
    pytest.param("time", left("a", "2024-03-03"), left("b", "2024-03-04"), id="Sunday or Monday"),
    pytest.param(
        "time", left("a", "2024-03-03", ("Nordwire",)), left("b", "2024-03-04", ("Harbour Post",)), id="two agencies"
    ),
    pytest.param(
        "time",
        met("a", " in [place=Oslo] on [time=Monday|2024-03-04]"),
        met("b", " in [place=Oslo] on [time=Tuesday|2024-03-05]"),
        id="a meeting",
    ),
    pytest.param(
        "place",
        met("a", " in [place=Oslo] on [time=Monday|2024-03-04]"),
        met("b", " in [place=Bergen] on [time=Monday|2024-03-04]"),
        id="two places on one day",
    ),
    pytest.param("polarity", met("a", ""), met("b", "", status="denied", polarity="negative"), id="denied"),
    pytest.param(
        "value",
        Story("a").relation("kg:birthDate", "[subject=Ann Berg] was born in [object=1960|1960]."),
        Story("b").relation("kg:birthDate", "[subject=Ann Berg] was born in [object=1962|1962]."),
        id="two dates of birth",
    ),
    pytest.param("value", killed("a", "12 people"), killed("b", "20 people"), id="two numbers on one day"),
    pytest.param("value", killed("a", "12 people"), killed("b", "at least 20 people"), id="below a bound"),
    pytest.param("value", far("a", "130 km"), far("b", "about 700 km"), id="two distances"),
    pytest.param("value", far("a", "130 km"), far("b", "700 km", "Oslo", "Bergen"), id="measured the other way"),
    pytest.param(
        "value",
        buys("a", "2100000000 EUR", status="planned"),
        buys("b", "2400000000 EUR", cls="kg:Trade", status="possible", certainty="possible"),
        id="two prices before the deal is done",
    ),
    pytest.param("value", died("a", "12 people"), died("b", "15 people"), id="two tolls of one place and day"),
    pytest.param(
        "value", died("a", "15 people"), died("b", "12 people", published="2024-03-08"), id="a count that shrank"
    ),
    pytest.param(
        "role", heads("a", "Ann Berg", "2024-03-06"), heads("b", "Bo Lund", "2024-03-08"), id="two heads of state"
    ),
]

NOT_FOUND = [
    pytest.param(gives("a", "Norland"), gives("b", "Norway", **DENIED), id="another country denies"),
    pytest.param(gives("a", "Norland"), ministry("b", whom="Norway", **DENIED), id="denied of another recipient"),
    pytest.param(gives("a", "Norland"), ministry("b", what="train", **DENIED), id="denied of another thing"),
    pytest.param(gives("a", "Norland", status="planned"), ministry("b", **DENIED), id="nobody asserts"),
    pytest.param(
        gives("a", "Norland"), ministry("b", status="requested", polarity="negative"), id="asked not to, nothing denied"
    ),
    pytest.param(seized("a", MONDAY), seized("b", whom="Bo Lund", **DENIED), id="another was not detained"),
    pytest.param(seized("a", MONDAY), seized("b", word="banned", **DENIED), id="detained, but not banned"),
    pytest.param(seized("a", MONDAY), seized("b", published="2024-03-02", **DENIED), id="not detained as yet"),
    pytest.param(seized("a", MONDAY), seized("b", published="2024-06-02", **DENIED), id="not detained months later"),
    pytest.param(
        seized("a", " by [agent=Norland]"),
        seized("b", " by [agent=Sudland]", **DENIED),
        id="another did not detain her",
    ),
    pytest.param(quit("a", MONDAY), quit("b", " on [time=Sunday|2024-03-03]", **DENIED), id="not on that day"),
    pytest.param(left("a", "2024-03-03"), left("b", "2024-03"), id="more exact"),
    pytest.param(left("a", "2024-03-03"), left("b", "2024-03-03"), id="same day"),
    pytest.param(left("a", "2024-03-03"), left("b", "2024-03-23"), id="another journey"),
    pytest.param(left("a", "2024-03-03", status="planned"), left("b", "2024-03-04"), id="planned, then done"),
    pytest.param(left("a", "2024-03-03", ("Nordwire",)), left("b", "2024-03-03", ("Harbour Post",)), id="they agree"),
    pytest.param(
        Story("a").event("kg:Attack", "[agent=Norland] [trigger=hit] [patient=Sudland] [time=Sunday|2024-03-03]."),
        Story("b").event("kg:Attack", "[agent=Norland] [trigger=hit] [patient=Sudland] [time=Monday|2024-03-04]."),
        id="attacks come often",
    ),
    pytest.param(
        met("a", " in [place=Oslo] on [time=Monday|2024-03-04]"),
        met("b", " in [place=Norway] on [time=Monday|2024-03-04]"),
        id="a place inside the other",
    ),
    pytest.param(met("a", ""), met("b", "", status="planned", polarity="negative"), id="no plan to meet again"),
    pytest.param(
        Story("a").relation("kg:birthDate", "[subject=Ann Berg] was born in [object=1960|1960]."),
        Story("b").relation("kg:birthDate", "[subject=Ann Berg] was born on [object=a day in May|1960-05-02]."),
        id="year and day of birth",
    ),
    pytest.param(killed("a", "12 people"), killed("b", "at least 10 people"), id="a bound"),
    pytest.param(killed("a", "700 kilometers"), killed("b", "690 kilometers"), id="rounded"),
    pytest.param(killed("a", "12 people"), killed("b", "20 people", "2024-03-08"), id="a count that grew"),
    pytest.param(far("a", "about 700 km"), far("b", "684 km"), id="a rounded distance"),
    pytest.param(far("a", "130 km"), far("b", "700 km", "Bergen", "Norland"), id="distances of other places"),
    pytest.param(far("a", "130 km"), far("b", "425 nautical miles"), id="units that are not compared"),
    pytest.param(buys("a", "2100000000 EUR"), buys("b", "2100000000 EUR"), id="one price"),
    pytest.param(buys("a", "2100000000 EUR"), buys("b", "2400000000 USD"), id="two currencies"),
    pytest.param(buys("a", "2100000000 EUR"), buys("b", "3 EUR", who="Norland"), id="another buyer"),
    pytest.param(died("a", "12 people"), died("b", "15 people", "Bergen"), id="tolls of two places"),
    pytest.param(died("a", "12 people"), died("b", "15 people", published="2024-03-08"), id="a toll that rose"),
    pytest.param(heads("a", "Ann Berg", "2019-03-06"), heads("b", "Bo Lund", "2024-03-08"), id="a successor"),
    pytest.param(heads("a", "Ann Berg", "2024-03-06"), heads("b", "Berg", "2024-03-08"), id="a surname alone"),
    pytest.param(
        heads("a", "Ann Berg", "2024-03-06", "former"), heads("b", "Bo Lund", "2024-03-08"), id="a former holder"
    ),
    pytest.param(
        Story("a").relation("kg:ministerOf", "[subject=Ann Berg], minister of [object=Norland]."),
        Story("b").relation("kg:ministerOf", "[subject=Bo Lund], minister of [object=Norland]."),
        id="an office of many",
    ),
]


@pytest.mark.parametrize(("kind", "one", "other"), FOUND)
def test_contradiction(know, kind, one, other):
    told = know(one, other)
    (found,) = told.contradictions
    assert found.kind == kind
    evidence = {e.iri: e.document for s in told.statements for e in s.evidence}
    assert {evidence[found.first_evidence], evidence[found.second_evidence]} == {"a", "b"}


@pytest.mark.parametrize(("one", "other"), NOT_FOUND)
def test_no_contradiction(know, one, other):
    assert know(one, other).contradictions == ()


def test_disputed_role_is_marked_on_both_sides(know):
    told = know(left("a", "2024-03-03"), left("b", "2024-03-04"))
    assert [(s.standing, s.disputed) for s in told.statements] == [("happened", ("time",))] * 2
    assert {told.contradictions[0].first_value, told.contradictions[0].second_value} == {"2024-03-03", "2024-03-04"}


def test_what_another_statement_denies_is_disputed(know):
    told = know(gives("a", "Norland", cls="kg:Transfer"), ministry("b", **DENIED))
    assert {s.standing for s in told.statements if s.kind == "event"} == {"disputed", "denied"}
    assert [s.label for s in told.statements if s.standing == "disputed"] == [
        "Norland supplied tanks to Sudland (disputed)"
    ]


def test_one_voice_with_two_dates_tells_of_two_events(know):
    story = left("a", "2024-03-03")
    story.event("kg:Depart", "[agent=Ann Berg] [trigger=left] [origin=Oslo] on [time=Monday|2024-03-04].")
    assert know(story).contradictions == ()


def test_the_capital_is_the_city_that_another_text_names(know):
    story = far("a", "130 km").relation("kg:capitalOf", "[object=Norway]'s capital [subject=Oslo].")
    other = far("b", "700 km", other="the seat").relation("kg:capitalOf", "[subject=the seat] of [object=Norway].")
    assert "value" in [c.kind for c in know(story, other).contradictions]


def boards(id: str, day: str) -> Story:
    return Story(id).event(
        "kg:Travel", f"[agent=Ann Berg] [trigger=boarded] the [instrument=train] on [time=it|{day}]."
    )


def owned(id: str, day: str, owner: str = "Ann Berg") -> Story:
    """A departure of somebody's train, whose owner only the possessive names."""
    story = Story(id).relation("kg:residesIn", f"[subject={owner}]'s home is [object=Oslo].")
    story.event("kg:Depart", f"{owner}'s [agent=train] [trigger=left] [origin=Oslo] on [time=it|{day}].")
    entity = story.entities[owner]
    start = story.text.rindex(owner)
    mention = replace(entity.mentions[0], start=start, end=start + len(owner))
    story.entities[owner] = replace(entity, mentions=(*entity.mentions, mention))
    return story


def test_a_train_stands_for_whose_it_is(know):
    assert [c.kind for c in know(left("a", "2024-03-03"), owned("b", "2024-03-04")).contradictions] == ["time"]
    assert know(left("a", "2024-03-03"), owned("b", "2024-03-04", "Bo Lund")).contradictions == ()
    weak = [a for s in know(owned("b", "2024-03-04")).statements for a in s.arguments if a.weak]
    assert [(a.role, a.thing) for a in weak] == [("agent", iri("Ann Berg"))]


def test_who_boards_a_train_leaves_with_it(know):
    assert [c.kind for c in know(boards("a", "2024-03-03"), owned("b", "2024-03-04")).contradictions] == ["time"]
    assert know(boards("a", "2024-03-03"), left("b", "2024-03-04")).contradictions == ()  # perhaps another journey


def signed(id: str, rest: str) -> Story:
    return Story(id).event("kg:Agree", f"The [trigger=contract] was signed {rest}.")


def test_a_contract_of_parties_that_the_other_text_takes_for_known(know):
    one = Story("a").event("kg:Agree", "[agent=Ann Berg] signed the [trigger=contract] on [time=Monday|2024-03-04].")
    other = signed("b", "in [place=Oslo] on [time=Sunday|2024-03-03]")
    assert know(one, other).contradictions == ()  # whose contract the other speaks of is not known
    other.event("kg:Visit", "[agent=Ann Berg] [trigger=visited] [destination=Oslo].")
    (found,) = know(one, other).contradictions
    assert (found.kind, {found.first_value, found.second_value}) == ("time", {"2024-03-03", "2024-03-04"})


def test_disputed_quantity_is_marked_and_the_rest_stands(know):
    told = know(killed("a", "12 people"), killed("b", "20 people"))
    assert [(s.standing, s.disputed) for s in told.statements] == [("happened", ("quantity",))]
    (found,) = told.contradictions
    assert (found.role, {found.first_value, found.second_value}) == ("quantity", {"12 people", "20 people"})


def test_toll_of_a_document_is_compared_with_the_figures_it_gives(know):
    def told(later: str):
        story = Story("a").event("kg:Die", "[quantity=47 people] had [trigger=died].", speakers=("Nordwire",))
        return know(toll(story, later)).contradictions

    assert [c.kind for c in told("[source=Harbour Post] put the [trigger=toll] at [quantity=98 people].")] == ["value"]
    assert told("The [trigger=toll] rose to [quantity=98 people].") == ()
    assert told("[source=Harbour Post] put the [trigger=toll] at [quantity=at least 40 people].") == ()


def toll(story: Story, marked: str) -> Story:
    story.event("kg:Die", marked)
    story.events[-1] = replace(story.events[-1], rule="toll")
    return story


def counted(id: str, number: str, cause: str) -> Story:
    marked = (
        f"A [instrument={cause}] at a mill in Oslo on [time=Monday|2024-03-04] [trigger=killed] [quantity={number}]."
    )
    return Story(id).event("kg:Die", marked)


def test_tolls_of_one_place_that_no_role_names(ontology):
    def found(*stories: Story):
        extractions = [s.made() for s in stories]
        mentions = [
            NameMention(thing=iri("Oslo"), document=s.id, start=at, end=at + 4, text="Oslo")
            for s in stories
            if (at := s.text.find("Oslo")) >= 0
        ]
        return make_knowledge(extractions, THINGS, ontology=ontology, mentions=mentions).contradictions

    one, other = counted("a", "at least 12 people", "fire"), counted("b", "19 people", "blaze")
    assert found(one, other) == ()
    put = "[source=Harbour Post] put the [trigger=toll] at [quantity=15 people]."
    assert [{c.first_value, c.second_value} for c in found(toll(one, put), other)] == [{"15 people", "19 people"}]
