"""The page as a text."""

from __future__ import annotations

import html
import json
import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from kg.view import make_network, render_page
from kg.view.drawing import make_page_data
from kg.view.page import encode_data, read_vis_network
from kg.view.style import LAYERS, layer_of


class Links(HTMLParser):
    """Collects what a page would load."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [f"{tag} {name}" for name, _ in attrs if name in ("src", "srcset", "data") or tag == "link"]


def test_the_same_graph_gives_the_same_bytes(small: Store) -> None:
    again = Store()
    again.extend(reversed(list(small)))

    assert render_page(small) == render_page(again) == render_page(make_network(small))


def test_nothing_is_loaded_and_only_our_scripts_may_run(small: Store) -> None:
    page = render_page(small)
    links = Links()
    links.feed(page)

    assert links.found == []
    assert "default-src 'none'; script-src 'sha256-" in html.unescape(page)
    assert "sourceMappingURL" not in page
    assert '<html lang="en">' in page


def test_the_licence_of_vis_network_stands_in_the_page(small: Store) -> None:
    assert "@license" in read_vis_network()[:1000]
    assert "The MIT License" in render_page(small)


def test_titles_are_escaped(small: Store) -> None:
    assert "<title>&lt;b&gt; &amp; more</title>" in render_page(small, title="<b> & more")


@given(st.text())
def test_data_cannot_leave_its_element(text: str) -> None:
    made = encode_data({"text": text})

    assert not re.search("[<>&\u2028\u2029]", made)
    assert json.loads(made) == {"text": text}


def test_lines_between_the_same_two_things_do_not_lie_on_one_another(small: Store) -> None:
    small.update(
        "PREFIX : <https://w3id.org/newskg/id/> PREFIX kg: <https://w3id.org/newskg/ontology#>"
        "PREFIX s: <https://w3id.org/newskg/statement/> PREFIX x: <https://w3id.org/newskg/argument/>"
        "INSERT DATA { s:n kg:predicate kg:Accuse ; kg:standing kg:planned ; kg:argument x:a, x:b ;"
        "  kg:evidence <https://w3id.org/newskg/evidence/met-d1> ."
        "  x:a kg:role kg:agent ; kg:filler :bo-lund . x:b kg:role kg:patient ; kg:filler :ann-berg }"
    )
    edges = [
        e for e in make_page_data(make_network(small))["edges"] if {e["from"], e["to"]} == {":ann-berg", ":bo-lund"}
    ]

    # the second runs the other way: seen from its own start it bends to the same side, so the two lie apart
    assert [(e["label"], e["layer"]) for e in edges] == [("met", "fact"), ("accuse", "planned")]
    assert len({e["smooth"]["type"] for e in edges}) == 1
    assert all(e["smooth"]["roundness"] > 0 for e in edges)


def test_open_events_neither_enlarge_a_thing_nor_share_a_line_with_others(with_open_event: Store) -> None:
    data = make_page_data(make_network(with_open_event))
    degrees = {node["id"]: node["degree"] for node in data["nodes"]}
    lines = [(e["label"], e["layer"], e["open"]) for e in data["edges"] if e["from"] == ":ann-berg"]

    assert (degrees[":ann-berg"], degrees[":nordwire"]) == (4, 0)
    assert lines.count(("juggle", "fact", True)) == 1
    assert ("met", "fact", False) in lines
    assert data["open"]["shown"] is False
    assert data["roles"]["patient"] == "Who or what it is done to."
    assert [s["id"] for s in data["statements"] if s["open"]] == ["statement:juggle"]


def test_every_standing_has_a_layer_and_only_facts_look_like_facts() -> None:
    facts = [name for layer in LAYERS.values() for name in layer.standings if layer_of(name) == "fact"]

    assert facts == ["happened", "ongoing", "holds"]
    assert layer_of("a standing nobody knows") == "general"
    assert all(layer.dashes for name, layer in LAYERS.items() if name not in ("fact", "former"))


def test_of_a_huge_graph_the_most_linked_entities_are_held(small: Store) -> None:
    data = make_page_data(make_network(small), most=3)

    assert [node["id"] for node in data["nodes"]] == [":ann-berg", ":bo-lund", ":cy-dahl"]
    assert data["left_out"] == 3
    assert {s["id"] for s in data["statements"]} == {"statement:met", "statement:plan", "statement:may"}
    assert all(s < len(data["statements"]) for edge in data["edges"] for s in edge["statements"])
