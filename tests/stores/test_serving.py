"""The served graph, as a client sees it."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import quote, urlencode, urlsplit

import pytest
from pyoxigraph import Store

from kg import queries
from kg.errors import GraphError, SetupError
from kg.stores import GraphServer, Serving
from kg.stores.sparql import SparqlStore

QUESTION = """PREFIX kg: <https://w3id.org/newskg/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
              SELECT ?name { ?who kg:met ?other ; rdfs:label ?name }"""
FORM = "application/x-www-form-urlencoded"
Ask = Callable[..., tuple[int, str, str]]
LOCAL = Serving(port=0, timeout=2)


@pytest.fixture
def serve(small: Store) -> Iterator[Callable[[Serving], Ask]]:
    """A function that starts a server and gives one that sends it requests: method, path, body, headers."""
    running: list[tuple[GraphServer, threading.Thread]] = []

    def start(serving: Serving) -> Ask:
        server = GraphServer(small, "<!doctype html><title>page</title>", queries.check_local, serving)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        running.append((server, thread))

        def ask(method: str, path: str, body: str = "", **headers: str) -> tuple[int, str, str]:
            link = http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=20)
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            link.request(method, path, body.encode() or None, names)
            answer = link.getresponse()
            text = answer.read().decode()
            link.close()
            return answer.status, answer.headers["Content-Type"], text

        ask.address = server.address  # type: ignore[attr-defined]
        return ask

    yield start
    for server, thread in running:
        server.close()
        thread.join()


def test_queries_by_get_post_and_form(serve: Callable[[Serving], Ask]) -> None:
    ask = serve(LOCAL)
    accept = {"Accept": "application/sparql-results+json"}

    answers = [
        ask("GET", f"/sparql?query={quote(QUESTION)}", **accept),
        ask("POST", "/sparql", QUESTION, Content_Type="application/sparql-query", **accept),
        ask("POST", "/sparql", urlencode({"query": QUESTION}), Content_Type=FORM, **accept),
    ]

    for status, kind, text in answers:
        assert (status, kind) == (200, "application/sparql-results+json")
        assert json.loads(text)["results"]["bindings"] == [{"name": {"type": "literal", "value": "Ann Berg"}}]


def test_the_cookbook_through_the_sparql_store(serve: Callable[[Serving], Ask], small: Store) -> None:
    ask = serve(LOCAL)
    store = SparqlStore(ask.address + "/sparql")  # type: ignore[attr-defined]

    for name in ("who-met-whom", "claims", "timeline"):
        assert store.query(queries.read_question(name).text).rows == queries.run(name, small).rows


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("text/csv", "text/csv; charset=utf-8"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
    ],
)
def test_content_is_negotiated(accept: str, kind: str, serve: Callable[[Serving], Ask]) -> None:
    assert serve(LOCAL)("GET", f"/sparql?query={quote(QUESTION)}", Accept=accept)[:2] == (200, kind)


def test_the_page_stands_beside_it(serve: Callable[[Serving], Ask]) -> None:
    ask = serve(LOCAL)

    assert ask("GET", "/") == (200, "text/html; charset=utf-8", "<!doctype html><title>page</title>")
    assert ask("GET", "/etc/passwd")[0] == 404


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9999/> { ?s ?p ?o } }",
        "SELECT * { s\\u0065rvice <http://x/> { ?s ?p ?o } }",
    ],
)
def test_no_query_reaches_out(query: str, serve: Callable[[Serving], Ask]) -> None:
    ask = serve(LOCAL)
    requests = [
        ask("GET", f"/sparql?query={quote(query)}"),
        ask("POST", "/sparql", query, Content_Type="application/sparql-query"),
        ask("POST", "/sparql", urlencode({"query": query}), Content_Type=FORM),
        ask(
            "POST", "/sparql", urlencode({"query": query}), Content_Type="Application/X-WWW-Form-Urlencoded; charset=x"
        ),
        ask("POST", f"/sparql?query={quote(query)}", "", Content_Type="application/sparql-query"),
    ]

    assert [(status, "local graph only" in text) for status, _, text in requests] == [(400, True)] * 5


def test_it_can_only_be_read(serve: Callable[[Serving], Ask]) -> None:
    ask = serve(LOCAL)
    update = "INSERT DATA { <urn:a> <urn:b> <urn:c> }"

    assert ask("POST", "/update", update, Content_Type="application/sparql-update")[0] == 403
    assert ask("POST", "/sparql", update, Content_Type="application/sparql-update")[0] >= 400
    assert ask("POST", "/sparql", urlencode({"update": update}), Content_Type=FORM)[0] >= 400
    assert ask("POST", "/store", "")[0] in (403, 404)


def test_it_takes_updates_when_asked_to_but_loads_nothing_from_elsewhere(serve: Callable[[Serving], Ask]) -> None:
    ask = serve(replace(LOCAL, writable=True))
    kind = {"Content_Type": "application/sparql-update"}

    assert ask("POST", "/update", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", **kind)[0] == 204
    assert ask("GET", f"/sparql?query={quote('ASK { <urn:a> ?p ?o }')}", Accept="text/csv")[2].strip() == "true"
    assert ask("POST", "/update", "LOAD <http://127.0.0.1:9999/x.ttl>", **kind)[0] == 400


def test_a_query_ends_when_its_time_is_up_and_others_go_on(serve: Callable[[Serving], Ask]) -> None:
    ask = serve(replace(LOCAL, timeout=1))
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) < STR(?l)) }"
    found: list[int] = []
    threads = [
        threading.Thread(target=lambda query=query: found.append(ask("GET", f"/sparql?query={quote(query)}")[0]))
        for query in (endless, QUESTION)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(found) == [200, 504]
    assert ask("GET", f"/sparql?query={quote(QUESTION)}", Accept="text/csv")[2].split() == ["name", "Ann", "Berg"]


def test_a_port_in_use_is_told(small: Store) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(GraphError, match="cannot listen on 127"):
            GraphServer(small, "", queries.check_local, Serving(port=taken.getsockname()[1]))


def test_a_page_from_elsewhere_cannot_reach_it_by_a_name_of_its_own(serve: Callable[[Serving], Ask]) -> None:
    ask = serve(LOCAL)

    assert ask("GET", f"/sparql?query={quote(QUESTION)}", Host="evil.example:80")[0] == 403
    assert ask("GET", "/", Host="localhost")[0] == 200


def test_requests_too_large_or_without_size_are_refused(serve: Callable[[Serving], Ask]) -> None:
    assert serve(LOCAL)("POST", "/sparql", "", Content_Length="99999999")[0] == 413


def test_a_missing_server_is_told(small: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)

    with pytest.raises(SetupError, match=r"pip install 'kg\[serve\]'"):
        GraphServer(small, "", queries.check_local, LOCAL)
