"""The formats that are no RDF: every string comes back, every statement is there, with its evidence."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.formats import FORMATS, read_graph, write
from kg.formats.cypher import literal
from kg.formats.graph_xml import unescape_text
from kg.vocab import expand
from tests.hostile import HOSTILE

SMALL = Path(__file__).parent.parent / "data" / "small.trig"
ANN = "https://w3id.org/newskg/id/ann-berg"
STRINGS = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]))
FAST = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15)


def named(text: str) -> Store:
    """The small graph with this name, alias, sentence and title on its things, evidence and documents."""
    changed = {expand(p) for p in ("rdfs:label", "skos:altLabel", "kg:sentence", "schema:headline", "kg:surface")}
    store = Store()
    store.extend(
        Quad(q.subject, q.predicate, Literal(text), q.graph_name) if q.predicate.value in changed else q
        for q in read_graph(SMALL)
    )
    return store


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("name", ["graphml", "gexf", "neo4j-csv", "cypher", "tables"])
def test_bytes_do_not_depend_on_the_order_of_quads(name: str, tmp_path: Path) -> None:
    quads = list(read_graph(SMALL))
    made = [write(q, name, tmp_path / str(i)) for i, q in enumerate((quads, quads[::-1]))]

    one, two = ({p.name: p.read_bytes() for p in sorted(m.iterdir())} if m.is_dir() else m.read_bytes() for m in made)
    assert one == two


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
@given(text=STRINGS)
@FAST
def test_network_formats_keep_names_and_sentences(name: str, read: object, text: str, tmp_path: Path) -> None:
    made = read(write(named(text), name, tmp_path / "g"))  # type: ignore[operator]

    assert unescape_text(made.nodes[ANN]["label"]) == (text or ":ann-berg")
    (met,) = [d for _, _, d in made.edges(data=True) if d["statement"] == "statement:met"]
    evidence = json.loads(unescape_text(met["evidence"]))
    assert [source["sentence"] for source in evidence] == [text, text]


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_network_formats_hold_every_statement(name: str, read: object, tmp_path: Path) -> None:
    store = read_graph(SMALL)
    store.update(
        "PREFIX kg: <https://w3id.org/newskg/ontology#> PREFIX s: <https://w3id.org/newskg/statement/>"
        "INSERT DATA { s:left kg:evidence <https://w3id.org/newskg/evidence/met-d1> ; kg:argument <urn:a> ;"
        f" kg:predicate kg:Depart ; kg:standing kg:happened . <urn:a> kg:role kg:agent ; kg:filler <{ANN}> }}"
    )
    made = read(write(store, name, tmp_path / "g"))  # type: ignore[operator]

    linked = {d["statement"] for _, _, d in made.edges(data=True)}
    assert linked == {f"statement:{n}" for n in ("met", "office", "plan", "may", "sale", "visit", "left")}
    assert made.has_edge(ANN, "https://w3id.org/newskg/statement/left")


@given(text=STRINGS, alias=STRINGS)
@FAST
def test_neo4j_csv_keeps_strings_and_lists(text: str, alias: str, tmp_path: Path) -> None:
    store = named(text)
    store.add(Quad(NamedNode(ANN), NamedNode(expand("skos:altLabel")), Literal(alias)))
    folder = write(store, "neo4j-csv", tmp_path / "neo4j")
    shown = re.search("--array-delimiter='(.*?)'", (folder / "import.sh").read_text("utf-8"))
    assert shown is not None
    delimiter = chr(int(shown[1][2:], 16)) if shown[1].startswith("U+") else shown[1]
    (ann,) = [row for row in rows(folder / "Thing.csv") if row["iri:ID"] == ANN]

    assert ann["label:string"] == text
    assert ann["aliases:string[]"].split(delimiter) == sorted({text, alias})
    assert ann[":LABEL"].split(delimiter) == ["Thing", "Person"]


def test_neo4j_csv_headers_and_types(tmp_path: Path) -> None:
    folder = write(read_graph(SMALL), "neo4j-csv", tmp_path)
    head = (folder / "Evidence.csv").read_text("utf-8").splitlines()[0]
    names = [path.name.lower() for path in folder.iterdir()]

    assert head.startswith("iri:ID,sentence:string,start:long,end:long,quote:string,quote_start:long")
    assert head.endswith("rule:string,confidence:double,:LABEL")
    assert {row[":TYPE"] for row in rows(folder / "LINK.csv")} == {"MET", "MINISTER_OF", "VISITED"}
    assert len(names) == len(set(names)), "files must not fall together where case does not count"


@given(text=STRINGS)
def test_cypher_strings_end_where_they_should(text: str) -> None:
    made = literal(text)
    pieces = re.fullmatch(r"'((?:[^'\\\n\r]|\\[\\'nrt]|\\u[0-9A-F]{4})*)'(?: \+ '((?:[^'\\\n\r]|\\.|)*)')*", made)

    assert pieces is not None
    assert read_cypher(made) == text


def read_cypher(made: str) -> str:
    """What a Cypher parser makes of concatenated strings."""
    back = {"n": "\n", "r": "\r", "t": "\t"}
    parts = re.findall(r"'((?:[^'\\]|\\.)*)'", made, re.DOTALL)
    return "".join(
        re.sub(r"\\(u[0-9A-F]{4}|.)", lambda m: chr(int(m[1][1:], 16)) if len(m[1]) > 1 else back.get(m[1], m[1]), part)
        for part in parts
    )


def test_cypher_never_writes_a_backslash_before_a_u_of_the_text() -> None:
    assert literal("\\u0027") == r"'\\' + 'u0027'"


def test_cypher_script_merges_nodes_before_edges(tmp_path: Path) -> None:
    script = write(read_graph(SMALL), "cypher", tmp_path / "g.cypher").read_text("utf-8")

    assert "CREATE (" not in script
    assert "SET n:Person" in script
    assert "MERGE (a)-[:MET {predicate: row.predicate, basis: row.basis}]->(b)" in script
    assert script.index("MERGE (n:Thing") < script.index("MATCH (a:Thing")


@given(text=STRINGS)
@FAST
def test_tables_keep_strings(text: str, tmp_path: Path) -> None:
    folder = write(named(text), "tables", tmp_path / "tables")
    (ann,) = [row for row in rows(folder / "entities.csv") if row["iri"] == ANN]

    assert (ann["name"], json.loads(ann["aliases"])) == (text, [text])
    assert {row["sentence"] for row in rows(folder / "evidence.csv")} == {text}


def test_tables_hold_what_people_ask_for(tmp_path: Path) -> None:
    folder = write(read_graph(SMALL), "tables", tmp_path)
    (met,) = [row for row in rows(folder / "events.csv") if row["label"] == "Ann Berg met Bo Lund"]
    evidence = [row for row in rows(folder / "evidence.csv") if row["statement"].endswith("/met")]

    assert (met["standing"], met["agent"], met["participant"]) == ("happened", '["Ann Berg"]', '["Bo Lund"]')
    assert (met["place"], met["time"], met["documents"]) == ('["Oslo"]', '["2024-03-05"]', '["d1", "d2"]')
    assert [(e["document"], e["publisher"], e["start"], e["quote"], e["speakers"]) for e in evidence] == [
        ("d1", "The Lantern", "0", "met", ""),
        ("d2", "", "0", "met", '["Nordwire (reported)"]'),
    ]
    assert len(rows(folder / "facts.csv")) == 3
    assert len(rows(folder / "documents.csv")) == 3
    assert len(rows(folder / "mentions.csv")) == 7


def test_parquet_keeps_lists_and_numbers(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    folder = write(read_graph(SMALL), "parquet", tmp_path)
    (ann,) = [row for row in parquet.read_table(folder / "entities.parquet").to_pylist() if row["iri"] == ANN]
    evidence = parquet.read_table(folder / "evidence.parquet").to_pylist()

    assert ann["aliases"] == ["A. Berg", "Berg"]
    assert {type(row["start"]) for row in evidence} == {int}


def test_every_format_says_what_it_is() -> None:
    assert all(format.about and format.name == name for name, format in FORMATS.items())
    assert len({format.suffix for format in FORMATS.values() if not format.folder}) == sum(
        not format.folder for format in FORMATS.values()
    )
