from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from kg.graph.ontology_page import render_ontology
from kg.vocab import PREFIXES, ontology_file

PAGE = render_ontology()
TURTLE = ontology_file("kg.ttl").read_text(encoding="utf-8")


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found["href"])
        self.loads += [found[a] for a in ("src", "srcset") if a in found] + ([tag] if tag in ("link", "script") else [])


@pytest.fixture(scope="module")
def page() -> Page:
    made = Page()
    made.feed(PAGE)
    return made


def test_every_term_has_its_anchor_once(page):
    terms = re.findall(r"^kg:(\w+) a ", TURTLE, re.M)
    assert len(terms) > 200
    assert sorted(i for i in page.ids if not i.startswith("section-")) == sorted(set(terms))


def test_links_within_the_page_lead_somewhere(page):
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_loads_nothing(page):
    assert page.loads == []


def test_says_what_the_ontology_says():
    meet = PAGE[PAGE.index('<div id="Meet">') : PAGE.index('<div id="Visit">')]
    for text in ("People or bodies come together", "plover:CONSULT", '<a href="#met">kg:met</a>', '<a href="#Event">'):
        assert text in meet


def test_markup_in_a_comment_stays_text(tmp_path):
    hostile = tmp_path / "o.ttl"
    hostile.write_text(
        f"""@prefix kg: <{PREFIXES["kg"]}> . @prefix rdfs: <{PREFIXES["rdfs"]}> . @prefix owl: <{PREFIXES["owl"]}> .
        kg:A a owl:Class ; rdfs:label "<script>x</script>" ; rdfs:comment "a & <b>" ."""
    )
    made = render_ontology(hostile)
    assert "<script>" not in made
    assert "a &amp; &lt;b&gt;" in made


def test_the_page_in_the_repository_is_up_to_date():
    """Make it again with `python -m kg.graph.ontology_page > ontology/kg.html`."""
    assert ontology_file("kg.html").read_text(encoding="utf-8") == PAGE
