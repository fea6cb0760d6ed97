"""Links through a gazetteer that the user supplies."""

from __future__ import annotations

import bz2
import gzip
import json

import pytest

from kg.errors import InputError
from kg.model import Thing
from kg.resolution import link_things, read_gazetteer, resolve
from kg.resolution.linking import Entry
from tests.resolution.builder import extraction

Q = "http://www.wikidata.org/entity/"


def thing(name, *aliases, type_="Person"):
    return Thing(iri="x", type=type_, cls=f"kg:{type_}", name=name, aliases=aliases)


CSV = f"iri,name,aliases,type\n{Q}Q1,Ann Berg,A. Berg|Annie Berg,Person\n{Q}Q2,Far North Agency,FNA,Organization\n"
TURTLE = f"""
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
<{Q}Q1> a schema:Person ; rdfs:label "Ann Berg"@en , "Anna Berge"@sv ; skos:altLabel "A. Berg" , "Annie Berg" .
<{Q}Q2> a schema:Organization ; rdfs:label "Far North Agency" ; skos:altLabel "FNA" .
"""
DUMP = [
    {
        "id": "Q1",
        "labels": {"en": {"value": "Ann Berg"}},
        "aliases": {"en": [{"value": "A. Berg"}, {"value": "Annie Berg"}]},
        "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}}]},
    },
    {"id": "Q2", "labels": {"en": {"value": "Far North Agency"}}, "aliases": {"en": [{"value": "FNA"}]}},
    {"id": "P3", "labels": {"en": {"value": "a property"}}},
    {"id": "Q4", "labels": {"de": {"value": "ohne Namen"}}},
]
LINES = "[\n" + ",\n".join(json.dumps(d) for d in DUMP) + "\n]\n"


@pytest.mark.parametrize("name", ["g.csv", "g.ttl", "g.json", "g.json.gz", "g.json.bz2"])
def test_every_form_is_read(tmp_path, name):
    path = tmp_path / name
    text = CSV if "csv" in name else TURTLE if "ttl" in name else LINES
    pack = gzip.compress if name.endswith("gz") else bz2.compress if name.endswith("bz2") else bytes
    path.write_bytes(pack(text.encode()))
    found = {e.iri: e for e in read_gazetteer(path)}

    assert set(found) == {Q + "Q1", Q + "Q2"}
    assert found[Q + "Q1"] == Entry(Q + "Q1", ("Ann Berg", "A. Berg", "Annie Berg"), "Person")
    assert found[Q + "Q2"].names == ("Far North Agency", "FNA")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("g.txt", "", "unknown ending"),
        ("g.csv", "a,b\n", "iri and name"),
        ("g.json", "{\n", "line 1"),
        ("g.ttl", "<a", "cannot be read"),
    ],
)
def test_a_broken_file_is_told(tmp_path, name, text, told):
    path = tmp_path / name
    path.write_text(text)

    with pytest.raises(InputError, match=told):
        list(read_gazetteer(path))


ANN = Entry("q1", ("Ann Berg", "Annie Berg"), "Person")


@pytest.mark.parametrize(
    ("given", "entries", "links", "close"),
    [
        (thing("Ann Berg"), [ANN], ("q1",), ()),
        (thing("Ann Berg"), [ANN, Entry("q9", ("Ann Berg",), "Person")], (), ()),
        (thing("Ann Berg"), [ANN, Entry("q9", ("Ann Berg",), "Place")], ("q1",), ()),
        (thing("Ann Berg"), [Entry("q1", ("Ann Berg",))], (), ("q1",)),
        (thing("Annie Berg"), [ANN], (), ("q1",)),
        (thing("Ann K. Berg", "Ann Berg"), [ANN], (), ("q1",)),
        (thing("Berg", "Ann"), [ANN], (), ()),
        (thing("Bo Lund"), [ANN], (), ()),
        (thing("FNA", type_="Organization"), [Entry("q2", ("FNA",), "Organization")], (), ("q2",)),
        (thing("FNA", "Far North Agency", type_="Organization"), [Entry("q2", ("FNA",), "Organization")], ("q2",), ()),
    ],
)
def test_certain_likely_or_not(given, entries, links, close):
    (made,) = link_things([given], entries)

    assert (made.links, made.close) == (links, close)


def test_resolve_takes_a_gazetteer(tmp_path):
    path = tmp_path / "g.csv"
    path.write_text(CSV)
    done = resolve([extraction("a", ("Person", "Ann Berg"))], gazetteer=path)

    assert done.things[0].links == (Q + "Q1",)
