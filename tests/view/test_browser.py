"""What a person sees and does on the page, in Chromium with the network cut."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.vocab import PREFIXES

HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>\u2028{{7*7}}<!--"


def test_the_page_loads_nothing_and_complains_about_nothing(open_page: Callable[..., Any], small: Store) -> None:
    page = open_page(small)

    (address,) = page.requests()
    assert address.startswith("file:///")
    assert page.browser.get_log("browser") == []
    assert page.browser.title == "Knowledge graph"
    assert page.text("#counts") == "3 documents · 6 entities · 3 facts · 3 other claims"


def test_a_click_on_a_node_shows_the_sentences_behind_it(open_page: Callable[..., Any], small: Store) -> None:
    page = open_page(small)

    page.click_on("Node", ":ann-berg")

    panel = page.text("#panel")
    assert page.text("#panel h2") == "Ann Berg"
    assert "Also: A. Berg, Berg" in panel
    assert "Ann Berg met Bo Lund in Oslo on Tuesday." in panel
    assert "Said by Nordwire (reported) · happened" in panel
    assert "Berg and Lund hold talks · d1 · The Lantern · 2024-03-06" in panel
    assert [mark.text for mark in page.browser.find_elements("css selector", "#panel mark")] == [
        *("visited", "met", "met", "the foreign minister of Norland", "meet"),  # facts by date, then the plan
    ]


def test_a_click_on_a_line_shows_the_sentences_behind_it(open_page: Callable[..., Any], small: Store) -> None:
    page = open_page(small)

    page.click_on("Edge", page.line("met"))

    panel = page.text("#panel")
    assert page.text("#panel h2") == "Ann Berg – Bo Lund"
    assert "Lund met with Berg in Oslo, Nordwire reported." in panel
    assert "in March 2024" not in panel


def test_contradictions_stand_with_the_statement(open_page: Callable[..., Any], small: Store) -> None:
    page = open_page(small)

    page.click_on("Edge", page.line("visited"))

    assert page.text(".against") == "Contradicted on place: Old Oslo here, Oslo in “Ann Berg met Bo Lund”"


def test_claims_are_not_shown_until_asked_for(open_page: Callable[..., Any], small: Store) -> None:
    page = open_page(small)
    planned, denied = page.line("meet"), page.line("not: trade with")
    before = page.shown()

    page.browser.find_element("css selector", "[data-layer=planned] input").click()
    page.browser.find_element("css selector", "[data-layer=denied] input").click()
    after = page.shown()

    assert not {planned, denied} & set(before["edges"])
    assert {planned, denied} <= set(after["edges"])
    assert (":cy-dahl" in before["nodes"], ":cy-dahl" in after["nodes"]) == (False, True)
    page.click_on("Edge", denied)
    assert "Said by Cy Dahl (said, own words) · denied, negated" in page.text("#panel")


def test_open_events_are_not_shown_until_asked_for(open_page: Callable[..., Any], with_open_event: Store) -> None:
    page = open_page(with_open_event)
    line = page.line("juggle")
    before = page.shown()
    page.click_on("Node", ":ann-berg")
    folded = page.text("#panel")

    page.browser.find_element("css selector", "[data-layer=open] input").click()
    after = page.shown()
    page.click_on("Edge", line)

    assert page.text("#counts") == "3 documents · 6 entities · 3 facts · 3 other claims · 1 open event"
    assert page.text("[data-layer=open]").split() == ["Open", "events", "1"]
    assert page.text("[data-layer=fact]").split() == ["Facts", "3"]
    assert (line in before["edges"], line in after["edges"]) == (False, True)
    assert (":nordwire" in before["nodes"], ":nordwire" in after["nodes"]) == (False, True)
    assert "Person · 4 statements" in folded
    assert "1 open event" in folded
    assert "juggle: Ann Berg" not in folded
    assert page.text("#panel h3") == "juggle: Ann Berg"
    page.browser.find_element("css selector", "[data-layer=fact] input").click()
    assert page.shown()["edges"] == []


def test_search_finds_aliases_and_opens_the_entity_by_keyboard(open_page: Callable[..., Any], small: Store) -> None:
    from selenium.webdriver.common.keys import Keys

    page = open_page(small)
    query = page.browser.find_element("id", "query")

    query.send_keys("republic of")
    assert page.text("#hits").splitlines() == ["Norland", "Republic of Norland"]
    query.send_keys(Keys.ENTER)

    assert page.text("#panel h2") == "Norland"
    assert page.run("return document.activeElement.id") == "details"
    query.send_keys(Keys.ESCAPE)
    assert page.run("return document.getElementById('panel').hidden") is True


def test_one_document_at_a_time(open_page: Callable[..., Any], small: Store) -> None:
    page = open_page(small)

    page.browser.find_element("css selector", "#document option[value=d3]").click()

    assert page.shown()["nodes"] == [":ann-berg", ":oslo"]


def test_every_entity_can_be_reached_by_keyboard(open_page: Callable[..., Any], small: Store) -> None:
    page = open_page(small)
    names = page.text("#entities").splitlines()[::2]

    page.run("document.querySelector('#entities button').focus()")
    page.browser.switch_to.active_element.send_keys("\ue007")

    assert names == ["Ann Berg", "Bo Lund", "Norland", "Oslo"]
    assert page.text("#panel h2") == "Ann Berg"


@pytest.mark.parametrize("prop", ["rdfs:label", "kg:sentence", "kg:sourceWords", "schema:headline"])
def test_text_of_articles_is_text(prop: str, open_page: Callable[..., Any], small: Store) -> None:
    prefix, _, local = prop.partition(":")
    store = Store()
    store.extend(
        Quad(q.subject, q.predicate, Literal(HOSTILE), q.graph_name)
        if q.predicate == NamedNode(PREFIXES[prefix] + local)
        else q
        for q in small
    )

    page = open_page(store)
    page.click_on("Node", ":ann-berg")

    assert page.run("return window.hacked") is None
    assert "<script>window.hacked=1</script>" in page.text("#panel")
    assert page.browser.get_log("browser") == []


def test_a_graph_without_statements_gives_an_empty_page(open_page: Callable[..., Any]) -> None:
    page = open_page(Store())

    assert page.text("#counts") == "0 documents · 0 entities · 0 facts · 0 other claims"
    assert page.browser.get_log("browser") == []


def test_a_large_graph_opens_with_its_most_linked_entities(open_page: Callable[..., Any]) -> None:
    page = open_page(star_of(400))

    assert len(page.shown()["nodes"]) == 150
    assert page.text("#limit-text") == "150 of 401 that have a line"
    page.run("const r = document.getElementById('limit'); r.value = 20; r.dispatchEvent(new Event('change'))")
    assert len(page.shown()["nodes"]) == 20
    page.run("const q = document.getElementById('query'); q.value = 'n399'; q.dispatchEvent(new Event('input'))")
    page.browser.find_element("css selector", "#hits li").click()
    assert page.text("#panel h2") == "n399"
    assert len(page.shown()["nodes"]) == 21


def star_of(size: int) -> Store:
    """One thing linked to many."""
    lines = [":n0 rdfs:label 'n0' ."]
    for n in range(1, size + 1):
        lines.append(f":n{n} rdfs:label 'n{n}' . s:{n} kg:predicate kg:Meet ; kg:standing kg:happened ;")
        lines.append(f"kg:evidence e:met ; kg:argument x:a{n}, x:b{n} . x:a{n} kg:role kg:agent ; kg:filler :n0 .")
        lines.append(f"x:b{n} kg:role kg:participant ; kg:filler :n{n} .")
    store = Store()
    names = {"": "id/", "s": "statement/", "x": "argument/", "e": "evidence/", "kg": "ontology#"}
    head = "".join(f"PREFIX {name}: <https://w3id.org/newskg/{path}>\n" for name, path in names.items())
    head += "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
    store.update(head + "INSERT DATA {" + "\n".join(lines) + "}")
    return store


@pytest.mark.model
def test_the_page_of_the_sample_reports(open_page: Callable[..., Any], seeds_store: Store) -> None:
    page = open_page(seeds_store)
    busiest = page.run("return [...document.querySelectorAll('#entities button')][0].dataset.id")

    page.click_on("Node", busiest)

    assert page.browser.get_log("browser") == []
    assert len(page.shown()["nodes"]) > 20
    assert page.browser.find_elements("css selector", "#panel blockquote mark")
