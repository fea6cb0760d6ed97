"""The networkx view of a graph."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.formats import read_graph
from kg.reading import make_network

SMALL = Path(__file__).parent.parent / "data" / "small.trig"
HEAD = """
PREFIX : <https://w3id.org/newskg/id/>
PREFIX kg: <https://w3id.org/newskg/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX s: <https://w3id.org/newskg/statement/>
PREFIX x: <https://w3id.org/newskg/argument/>
"""


def edges(store: Store) -> set[tuple[str, str, str, str]]:
    network = make_network(store)
    return {
        (network.nodes[a]["label"], d["label"], network.nodes[b]["label"], d["standing"])
        for a, b, d in network.edges(data=True)
    }


def test_facts_and_claims_are_edges_that_read_as_they_stand() -> None:
    assert edges(read_graph(SMALL)) == {
        ("Ann Berg", "met", "Bo Lund", "happened"),
        ("Ann Berg", "is a minister of", "Norland", "holds"),
        ("Ann Berg", "visited", "Oslo", "happened"),
        ("Ann Berg", "meet", "Cy Dahl", "planned"),
        ("Bo Lund", "meet", "Cy Dahl", "possible"),
        ("Norland", "trade with", "Bo Lund", "denied"),
    }


def test_edges_tell_fact_from_claim_and_carry_their_sentences() -> None:
    network = make_network(read_graph(SMALL))
    data = [d for _, _, d in network.edges(data=True)]

    assert {d["standing"] for d in data if d["asserted"]} == {"happened", "holds"}
    assert all(source.sentence for d in data for source in d["account"].sources)


def test_statements_that_link_nothing_are_kept() -> None:
    store = read_graph(SMALL)
    store.update(HEAD + "INSERT DATA { s:x kg:evidence <urn:e> ; rdfs:label 'Ann Berg resigned' }")

    accounts = make_network(store).graph["accounts"]

    assert {a.label for a in accounts.values()} >= {"Ann Berg resigned", "Ann Berg met Bo Lund"}


def test_nodes_know_their_type_and_names() -> None:
    nodes = make_network(read_graph(SMALL)).nodes

    assert nodes["https://w3id.org/newskg/id/nordwire"]["kind"] == "Organization"
    assert nodes["https://w3id.org/newskg/id/oslo"]["types"] == ["kg:City"]
    assert nodes["https://w3id.org/newskg/id/ann-berg"]["aliases"] == ["A. Berg", "Berg"]


def test_a_symmetric_fact_written_in_both_directions_is_one_edge() -> None:
    store = read_graph(SMALL)
    store.update(
        HEAD
        + "INSERT DATA { :bo-lund kg:met :ann-berg . <urn:t> rdf:subject :bo-lund ; rdf:predicate kg:met ;"
        + " rdf:object :ann-berg ; kg:statement s:met }"
    )

    network = make_network(store)

    assert sum(d["predicate"] == "kg:met" for _, _, d in network.edges(data=True)) == 1


@pytest.mark.parametrize(
    ("predicate", "roles", "expected"),
    [
        ("kg:Event", {"agent": [1], "patient": [2], "place": [3]}, {(1, "wave", 2)}),
        ("kg:Event", {"agent": [1], "place": [3]}, {(1, "wave in", 3)}),
        ("kg:Event", {"agent": [1], "patient": [1], "destination": [3]}, {(1, "wave to", 3)}),
        ("kg:Event", {"agent": [1], "patient": [2], "destination": [3]}, {(1, "wave", 2), (1, "wave … to", 3)}),
        ("kg:Event", {"agent": [1], "participant": [2, 3]}, {(1, "wave with", 2), (1, "wave with", 3)}),
        ("kg:Event", {"agent": [1]}, set()),
        ("kg:Travel", {"agent": [1], "destination": [2]}, {(1, "travel to", 2)}),
        ("kg:Travel", {"agent": [1], "instrument": [2]}, {(1, "travel using", 2)}),
        # who does something side by side does nothing to one another, unless it is mutual
        ("kg:Event", {"agent": [1, 2]}, set()),
        ("kg:LeaveOffice", {"agent": [1, 2]}, set()),
        ("kg:Meet", {"agent": [1, 2]}, {(1, "meet", 2)}),
        ("kg:Meet", {"agent": [1, 2], "participant": [1, 2]}, {(1, "meet", 2)}),
        # where nobody acts, only what is mutual and what the class has a property from make a line
        ("kg:Disaster", {"patient": [1, 2]}, set()),
        ("kg:Yield", {"patient": [1, 2], "place": [3]}, set()),
        ("kg:Event", {"patient": [1], "place": [2]}, set()),
        ("kg:Travel", {"destination": [1], "other": [2]}, set()),
        ("kg:Agree", {"participant": [1, 2], "place": [3]}, {(1, "agree with", 2)}),
        ("kg:Die", {"patient": [1], "place": [2], "instrument": [3]}, {(1, "die in", 2)}),
        ("kg:ministerOf", {"subject": [2], "object": [1]}, {(2, "minister of", 1)}),
    ],
)
def test_a_claim_links_its_agent_to_what_it_names(
    predicate: str, roles: dict[str, list[int]], expected: set[tuple[int, str, int]]
) -> None:
    store = Store()
    parts = [(role, number) for role, numbers in roles.items() for number in numbers]
    lines = [f":n{n} rdfs:label '{n}' ." for n in (1, 2, 3)]
    lines += [f"s:c kg:argument x:{role}{n} . x:{role}{n} kg:role kg:{role} ; kg:filler :n{n} ." for role, n in parts]
    lines += [f"s:c kg:predicate {predicate} ; kg:standing kg:planned ; kg:lemma 'wave' ; kg:evidence <urn:e> ."]
    store.update(HEAD + "INSERT DATA {" + "\n".join(lines) + "}")

    assert {(int(a), label, int(b)) for a, label, b, _ in edges(store)} == expected


def test_an_edge_reads_by_the_statements_own_verb() -> None:
    store = read_graph(SMALL)
    store.update(
        HEAD
        + "INSERT DATA { s:own kg:predicate kg:Coerce ; kg:standing kg:happened ; kg:evidence <urn:e> ;"
        + " kg:verbRole kg:patient ; kg:verbPhrase 'arrested' ; kg:infinitive 'arrest' ;"
        + " kg:argument <urn:a>, <urn:b>, <urn:c> . <urn:a> kg:role kg:agent ; kg:filler :ann-berg ."
        + " <urn:b> kg:role kg:patient ; kg:filler :bo-lund . <urn:c> kg:role kg:recipient ; kg:filler :oslo }"
    )

    labels = {(a, b): d["label"] for a, b, d in make_network(store).edges(data=True) if d["predicate"] == "kg:Coerce"}

    assert {(a.rpartition("/")[2], b.rpartition("/")[2]): label for (a, b), label in labels.items()} == {
        ("ann-berg", "bo-lund"): "arrested",
        ("ann-berg", "oslo"): "arrested … to",
    }


@pytest.mark.parametrize(("given", "drawn"), [("<urn:e>", False), ("<urn:e>, <urn:f>", True)])
def test_what_every_sentence_only_implies_is_not_drawn(given: str, drawn: bool) -> None:
    store = Store()
    lines = [
        ":n1 rdfs:label '1' . :n2 rdfs:label '2' .",
        "s:c kg:argument x:a, x:b ; kg:predicate kg:Attack ; kg:standing kg:asserted ; kg:evidence <urn:e> .",
        "x:a kg:role kg:agent ; kg:filler :n1 ; kg:givenBy <urn:e> .",
        f"x:b kg:role kg:patient ; kg:filler :n2 ; kg:givenBy {given} ; kg:weaklyGivenBy <urn:e> .",
    ]
    store.update(HEAD + "INSERT DATA {" + "\n".join(lines) + "}")

    assert bool(edges(store)) is drawn
