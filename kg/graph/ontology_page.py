"""ontology/kg.ttl → one HTML page in which every term explains itself, at the anchor that its IRI names.

python -m kg.graph.ontology_page > ontology/kg.html
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from kg.vocab import PREFIXES, ontology_file

_HIDDEN = ("rdf:type", "rdfs:label", "rdfs:comment")
_MORE = {
    "wdt": "http://www.wikidata.org/prop/direct/",
    "gaf": "http://groundedannotationframework.org/gaf#",
    "grasp": "http://groundedannotationframework.org/grasp#",
}
"""Prefixes of alignments, which the graph itself does not use."""


@dataclass(slots=True)
class Term:
    """One term with all that is said of it."""

    name: str
    """Local name; also the anchor."""
    said: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Property to values, as CURIEs or text."""
    used: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Property to the terms that say it of this one."""

    def one(self, property: str) -> str:
        """The first value of a property, or nothing."""
        return next(iter(self.said.get(property, ())), "")

    @property
    def shown(self) -> dict[str, list[str]]:
        """What the table of the term lists."""
        return {p: v for p, v in self.said.items() if p not in _HIDDEN}


_SECTIONS: dict[str, Callable[[Term, set[str]], bool]] = {
    "Things": lambda t, above: "kg:Thing" in above,
    "Events": lambda t, above: "kg:Event" in above,
    "Bare properties of events": lambda t, above: bool(t.said.get("kg:fromRole")),
    "Roles": lambda t, above: "kg:eventRole" in above or t.one("rdfs:domain") == "kg:Event",
    "Relations": lambda t, above: bool(t.said.get("kg:verbPhrase")),
    "Statuses, polarity and certainty": lambda t, above: "owl:NamedIndividual" in t.said["rdf:type"],
    "Annotations that the program reads": lambda t, above: "owl:AnnotationProperty" in t.said["rdf:type"],
    "Statements, evidence and documents": lambda t, above: True,
}
"""Headings with what belongs under them; a term stands under the first that takes it."""


def render_ontology(path: Path | None = None) -> str:
    """The page for an ontology; for the project's own when no path is given."""
    terms = _read(path or ontology_file("kg.ttl"))
    sections: dict[str, list[Term]] = {title: [] for title in _SECTIONS}
    for term in terms.values():
        above = _above(term, terms)
        title = next(t for t, takes in _SECTIONS.items() if takes(term, above))
        sections[title].append(term)
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    page = environment.from_string(_PAGE)
    return page.render(sections=sections, terms=terms, iri=PREFIXES["kg"], address=_address) + "\n"


def _read(path: Path) -> dict[str, Term]:
    terms: dict[str, Term] = {}
    for quad in parse(path=str(path), format=RdfFormat.TURTLE):
        subject, value = quad.subject, quad.object
        if not isinstance(subject, NamedNode) or not subject.value.startswith(PREFIXES["kg"]):
            continue
        if isinstance(value, BlankNode):
            continue  # the list of a property chain: the comment says it in words
        curie = _curie(subject.value)
        term = terms.setdefault(curie, Term(curie.removeprefix("kg:")))
        text = (
            value.value if isinstance(value, Literal) else _curie(value.value) if isinstance(value, NamedNode) else ""
        )
        term.said[_curie(quad.predicate.value)].append(text)
    for curie, term in terms.items():
        for property, values in term.said.items():
            for value_text in values:
                if value_text in terms:
                    terms[value_text].used[property].append(curie)
    return terms


def _above(term: Term, terms: dict[str, Term]) -> set[str]:
    """The term and all classes or properties of the project above it."""
    found, queue = set[str](), ["kg:" + term.name]
    while queue:
        curie = queue.pop()
        if curie in found or curie not in terms:
            continue
        found.add(curie)
        queue += terms[curie].said.get("rdfs:subClassOf", []) + terms[curie].said.get("rdfs:subPropertyOf", [])
    return found


def _curie(iri: str) -> str:
    fitting = [(ns, prefix) for prefix, ns in (PREFIXES | _MORE).items() if prefix and iri.startswith(ns)]
    if not fitting:
        return iri
    namespace, prefix = max(fitting, key=lambda pair: len(pair[0]))
    return f"{prefix}:{iri.removeprefix(namespace)}"


def _address(text: str, terms: dict[str, Term]) -> str:
    """Where a value leads: to its anchor, or to its IRI when it is a term of another vocabulary."""
    if text in terms:
        return "#" + terms[text].name
    prefix, _, local = text.partition(":")
    namespace = (PREFIXES | _MORE).get(prefix)
    return namespace + local if namespace and local and " " not in text else ""


_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>News knowledge graph ontology</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
nav a { display: inline-block; margin-right: .8rem; }
section > div { border-top: 1px solid #8886; padding: .6rem 0; }
h3 { margin: 0; font-size: 1.05rem; } h3 small { font-weight: normal; opacity: .7; }
p { margin: .2rem 0; } table { border-collapse: collapse; font-size: .9rem; }
th { text-align: left; font-weight: normal; opacity: .7; padding-right: 1rem; }
th { vertical-align: top; white-space: nowrap; }
:target { background: #fc03; }
</style>
</head>
<body>
<h1>News knowledge graph ontology</h1>
<p>Namespace <code>{{ iri }}</code>, prefix <code>kg:</code>. Made from <code>kg.ttl</code>; the modelling is
explained in <code>README.md</code> beside it.</p>
<nav>{% for title in sections %}<a href="#section-{{ loop.index }}">{{ title }}</a>{% endfor %}</nav>
{% macro links(values) %}
{% for value in values %}{% set to = address(value, terms) %}
{% if to %}<a href="{{ to }}">{{ value }}</a>{% else %}{{ value }}{% endif %}{{ ", " if not loop.last }}{% endfor %}
{% endmacro %}
{% for title, members in sections.items() %}
<section id="section-{{ loop.index }}">
<h2>{{ title }}</h2>
{% for term in members %}
<div id="{{ term.name }}">
<h3>{{ term.one("rdfs:label") }} <small>kg:{{ term.name }} · {{ term.said["rdf:type"] | join(", ") }}</small></h3>
<p>{{ term.one("rdfs:comment") }}</p>
<table>
{% for property, values in term.shown.items() %}
<tr><th>{{ property }}</th><td>{{ links(values) }}</td></tr>
{% endfor %}
{% for property, users in term.used.items() %}
<tr><th>is {{ property }} of</th><td>{{ links(users) }}</td></tr>
{% endfor %}
</table>
</div>
{% endfor %}
</section>
{% endfor %}
</body>
</html>"""


if __name__ == "__main__":
    sys.stdout.write(render_ontology())
