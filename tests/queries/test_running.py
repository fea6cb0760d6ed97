"""The user's own SPARQL, and the answer as table, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from kg.errors import QueryError
from kg.queries import Result, encode, run


def test_own_queries_know_the_prefixes_and_see_all_graphs(small: Store, tmp_path: Path) -> None:
    text = "SELECT ?who { ?who a kg:Person ; kg:met :bo-lund }"
    file = tmp_path / "mine.rq"
    file.write_text(text)

    assert run(text, small) == Result(("who",), (("https://w3id.org/newskg/id/ann-berg",),))
    assert run(str(file), small) == run(text, small)


def test_ask_and_construct_are_tables_too(small: Store) -> None:
    assert run("ASK { :ann-berg kg:met :bo-lund }", small).rows == ((True,),)
    assert run("ASK { :ann-berg kg:met :cy-dahl }", small).rows == ((False,),)
    assert run("CONSTRUCT { ?a kg:knows ?b } WHERE { ?a kg:met ?b }", small).columns == (
        "subject",
        "predicate",
        "object",
    )


def test_cells_keep_their_kind(small: Store) -> None:
    (row,) = run('SELECT (1 AS ?i) (0.5 AS ?d) (true AS ?b) ("x"@en AS ?s) ?none {}', small).rows

    assert row == (1, 0.5, True, "x", None)


@pytest.mark.parametrize("keyword", ["SERVICE", "service SILENT", "\\u0053ERVICE", "# x\nService"])
def test_no_query_reaches_out(keyword: str, small: Store) -> None:
    with pytest.raises(QueryError, match="local graph only"):
        run(f"SELECT * {{ {keyword} <http://127.0.0.1:9999/sparql> {{ ?s ?p ?o }} }}", small)


def test_the_word_service_may_stand_in_names_strings_and_comments(small: Store) -> None:
    text = """PREFIX service: <urn:SERVICE> # SERVICE <http://x>
    SELECT ?service { ?service rdfs:label 'it\\'s SERVICE', \"""SERVICE "x\""" ; service:SERVICE <urn:SERVICE> }"""

    assert run(text, small).rows == ()


RESULT = Result(("name", "count"), (('Ann, "Annie"\nBerg', 2), ("é̱漢字\x1b[31m" + "x" * 80, None)))


def test_table_shows_one_line_a_row_without_control_characters() -> None:
    lines = encode(RESULT, "table").splitlines()

    assert len(lines) == 5
    assert "\x1b" not in "".join(lines)
    assert lines[2].endswith("2")
    assert lines[-1] == "(2 rows)"


def test_an_empty_table_says_so() -> None:
    assert encode(Result(("a",), ()), "table").endswith("(0 rows)\n")


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.integers() | st.none())))
def test_csv_and_json_keep_every_character(rows: list[tuple[str, int | None]]) -> None:
    result = Result(("name", "count"), tuple(rows))

    assert [tuple(r.values()) for r in json.loads(encode(result, "json"))] == rows
    read = list(csv.reader(io.StringIO(encode(result, "csv"), newline="")))
    assert read[1:] == [[name, "" if n is None else str(n)] for name, n in rows]


def test_unknown_formats_are_named() -> None:
    with pytest.raises(QueryError, match="'xml'; there are table, csv, json"):
        encode(RESULT, "xml")
