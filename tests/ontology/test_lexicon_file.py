"""ontology/lexicon.ttl: whole, consistent with the ontology, and covering every class and relation."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.vocab import ontology_file

ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#"
LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#"
SYNSEM = "http://www.w3.org/ns/lemon/synsem#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
KG = "https://w3id.org/newskg/ontology#"
LEX = "https://w3id.org/newskg/lexicon#"
SLOT = "https://w3id.org/newskg/slot#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
ONE_WORD_WILL_DO = frozenset({"birthDate", "deathDate", "foundingDate", "capitalOf", "partOf"})

Node = NamedNode | BlankNode | Literal | Triple
Graph = dict[Node, dict[str, list[Node]]]


FILES = ["kg.ttl", "lexicon.ttl", "cues.ttl", "attribution.ttl", "world.ttl", "plover.ttl", "shapes.ttl"]


@cache
def graph(name: str) -> Graph:
    """Subject → predicate → objects."""
    found: Graph = defaultdict(lambda: defaultdict(list))
    for triple in parse(path=str(ontology_file(name)), format=RdfFormat.TURTLE):
        found[triple.subject][triple.predicate.value].append(triple.object)
    return found


def entries() -> list[tuple[str, str, list[str], dict[str, list[Node]]]]:
    """IRI, part of speech, written forms and properties of each entry."""
    lexicon = graph("lexicon.ttl")
    found = []
    for node, data in lexicon.items():
        if ONTOLEX + "sense" in data:
            forms = [f for form in data[ONTOLEX + "canonicalForm"] for f in lexicon[form][ONTOLEX + "writtenRep"]]
            assert isinstance(node, NamedNode)
            pos = local(data[LEXINFO + "partOfSpeech"][0])
            found.append((node.value, pos, [f.value for f in forms if isinstance(f, Literal)], data))
    return found


def senses() -> list[tuple[str, dict[str, list[Node]]]]:
    """IRI of the entry, and properties, of each sense."""
    lexicon = graph("lexicon.ttl")
    return [(iri, lexicon[sense]) for iri, _, _, data in entries() for sense in data[ONTOLEX + "sense"]]


def local(node: Node) -> str:
    assert isinstance(node, NamedNode)
    return node.value.rpartition("#")[2]


def declared(kind: str) -> set[str]:
    """IRIs of the lexicon with this type."""
    return {
        node.value
        for node, data in graph("lexicon.ttl").items()
        if isinstance(node, NamedNode) and any(t == NamedNode(kind) for t in data.get(RDF_TYPE, ()))
    }


def named_below(top: str, predicate: str) -> set[str]:
    """Local names of the terms of kg.ttl that stand directly below one."""
    above = NamedNode(KG + top)
    return {local(node) for node, data in graph("kg.ttl").items() if above in data.get(RDFS + predicate, ())}


def words_for(name: str) -> set[str]:
    """IRIs of the entries with a sense that refers to a class or relation."""
    return {iri for iri, sense in senses() if local(sense[ONTOLEX + "reference"][0]) == name}


def slots_of(sense: dict[str, list[Node]]) -> set[str]:
    """IRIs of the slots that a sense's conditions name."""
    lexicon = graph("lexicon.ttl")
    nodes = [*sense.get(KG + "requires", ()), *sense.get(KG + "forbids", ())]
    for restriction in sense.get(KG + "restriction", ()):
        nodes += lexicon[restriction][KG + "onSlot"]
    return {n.value for n in nodes if isinstance(n, NamedNode)}


@pytest.mark.parametrize("name", FILES)
def test_what_is_said_of_a_subject_stands_in_one_place(name: str) -> None:
    lines = ontology_file(name).read_text(encoding="utf-8").splitlines()
    counts = Counter(line.split()[0] for line in lines if line[:1] not in ("", " ", "@", "#"))
    assert [subject for subject, n in counts.items() if n > 1] == []


def test_there_are_many_entries_of_each_part_of_speech() -> None:
    counts = Counter(pos for _, pos, _, _ in entries())
    assert counts["verb"] > 800
    assert counts["noun"] > 800
    assert counts["adjective"] >= 3


def test_every_entry_has_one_form_one_part_of_speech_and_its_iri() -> None:
    wrong = []
    for iri, pos, forms, data in entries():
        expected = LEX + "-".join(part for part in forms[0].replace(".", " ").replace("-", " ").split()) + "-" + pos[0]
        if not forms or len(data[LEXINFO + "partOfSpeech"]) != 1 or iri != expected:
            wrong.append((iri, forms))
    assert wrong == []


def test_no_lemma_is_written_twice_in_a_part_of_speech() -> None:
    counts = Counter((pos, form) for _, pos, forms, _ in entries() for form in forms)
    assert [key for key, n in counts.items() if n > 1] == []


def test_lemmas_are_english_lower_case_and_single_spaced() -> None:
    forms = [form for _, _, forms, _ in entries() for form in forms]
    assert [f for f in forms if f != " ".join(f.lower().split())] == []


def test_the_kind_of_entry_fits_its_form() -> None:
    wrong = []
    for iri, _, forms, data in entries():
        kind = "MultiwordExpression" if " " in forms[0] else "Word"
        if data[RDF_TYPE] != [NamedNode(ONTOLEX + kind)]:
            wrong.append(iri)
    assert wrong == []


def test_every_reference_is_named_in_the_ontology() -> None:
    known = {node.value for node in graph("kg.ttl") if isinstance(node, NamedNode)}
    references = {local(r): r for _, sense in senses() for r in sense[ONTOLEX + "reference"]}
    assert [name for name, node in references.items() if isinstance(node, NamedNode) and node.value not in known] == []
    assert all(len(sense[ONTOLEX + "reference"]) == 1 for _, sense in senses())


def test_every_filler_type_is_named_in_the_ontology() -> None:
    known = {node.value for node in graph("kg.ttl") if isinstance(node, NamedNode)}
    types = {t for data in graph("lexicon.ttl").values() for t in data.get(KG + "fillerType", ())}
    assert NamedNode(KG + "Person") in types
    assert [t for t in types if not isinstance(t, NamedNode) or t.value not in known] == []


def test_every_sense_has_one_frame_that_is_defined() -> None:
    frames = declared(SYNSEM + "SyntacticFrame")
    wrong = [
        iri
        for iri, sense in senses()
        if len(sense.get(KG + "frame", ())) != 1 or getattr(sense[KG + "frame"][0], "value", "") not in frames
    ]
    assert wrong == []


def test_every_frame_is_used() -> None:
    used = {getattr(sense[KG + "frame"][0], "value", "") for _, sense in senses()}
    unused = {f.rpartition("#")[2] for f in declared(SYNSEM + "SyntacticFrame") - used}
    assert unused <= {"default"}


def test_frames_give_known_roles_to_declared_slots() -> None:
    slots = declared(SYNSEM + "SyntacticArgument")
    roles = named_below("eventRole", "subPropertyOf") | {"source", "subject", "object"}
    lexicon = graph("lexicon.ttl")
    for frame in declared(SYNSEM + "SyntacticFrame"):
        given = {p: nodes for p, nodes in lexicon[NamedNode(frame)].items() if p.startswith(SLOT)}
        assert given, frame
        assert set(given) <= slots, frame
        assert all(len(nodes) == 1 and local(nodes[0]) in roles for nodes in given.values()), frame


def test_frames_of_relations_give_both_ends_and_frames_of_events_give_none() -> None:
    lexicon = graph("lexicon.ttl")
    wrong = []
    for iri, sense in senses():
        frame = lexicon[sense[KG + "frame"][0]]
        roles = {local(nodes[0]) for p, nodes in frame.items() if p.startswith(SLOT)}
        is_relation = local(sense[ONTOLEX + "reference"][0])[0].islower()
        if is_relation != (roles == {"subject", "object"}) or (not is_relation and roles & {"subject", "object"}):
            wrong.append((iri, local(sense[ONTOLEX + "reference"][0])))
    assert wrong == []


def test_slots_of_conditions_are_declared() -> None:
    slots = declared(SYNSEM + "SyntacticArgument")
    assert [iri for iri, sense in senses() if not slots_of(sense) <= slots] == []


def test_restrictions_have_one_slot_and_something_to_be() -> None:
    lexicon = graph("lexicon.ttl")
    for iri, sense in senses():
        for node in sense.get(KG + "restriction", ()):
            restriction = lexicon[node]
            assert len(restriction[KG + "onSlot"]) == 1, iri
            assert restriction.get(KG + "fillerType") or restriction.get(KG + "fillerLemma"), iri


def test_no_sense_asks_for_a_slot_that_it_forbids() -> None:
    lexicon = graph("lexicon.ttl")
    wrong = []
    for iri, sense in senses():
        wanted = {*sense.get(KG + "requires", ())}
        for node in sense.get(KG + "restriction", ()):
            wanted |= set(lexicon[node][KG + "onSlot"])
        if wanted & set(sense.get(KG + "forbids", ())):
            wrong.append(iri)
    assert wrong == []


def test_at_most_one_event_sense_of_an_entry_is_without_conditions() -> None:
    conditions = (KG + "restriction", KG + "requires", KG + "forbids")
    free = Counter(
        iri
        for iri, sense in senses()
        if local(sense[ONTOLEX + "reference"][0])[0].isupper() and not any(sense.get(c) for c in conditions)
    )
    assert [iri for iri, n in free.items() if n > 1] == []


def test_no_two_senses_of_an_entry_say_the_same() -> None:
    lexicon = graph("lexicon.ttl")

    def conditions(sense: dict[str, list[Node]]) -> tuple[object, ...]:
        restrictions = [lexicon[n] for n in sense.get(KG + "restriction", ())]
        return (
            local(sense[ONTOLEX + "reference"][0])[0].islower(),
            frozenset(map(str, sense.get(KG + "requires", ()))),
            frozenset(map(str, sense.get(KG + "forbids", ()))),
            frozenset((p, frozenset(map(str, ns))) for r in restrictions for p, ns in r.items()),
            str(sense[ONTOLEX + "reference"][0]) if local(sense[ONTOLEX + "reference"][0])[0].islower() else "",
        )

    counts = Counter((iri, conditions(sense)) for iri, sense in senses())
    assert [iri for (iri, _), n in counts.items() if n > 1] == []


def test_a_filler_alone_decides_for_one_class() -> None:
    lexicon = graph("lexicon.ttl")
    classes: dict[tuple[str, str, str], set[str]] = {}
    for iri, sense in senses():
        restrictions = sense.get(KG + "restriction", [])
        name = local(sense[ONTOLEX + "reference"][0])
        if name[0].islower() or len(restrictions) != 1 or sense.get(KG + "requires") or sense.get(KG + "forbids"):
            continue
        restriction = lexicon[restrictions[0]]
        for lemma in restriction.get(KG + "fillerLemma", []):
            key = (local(restriction[KG + "onSlot"][0]), str(lemma), iri)
            classes.setdefault(key, set()).add(name)
    assert {key: names for key, names in classes.items() if len(names) > 1} == {}


def test_every_event_class_has_verbs_and_nouns() -> None:
    classes = named_below("Event", "subClassOf")
    assert "Meet" in classes
    few = {name: words for name in classes if len(words := words_for(name)) < 4}
    assert few == {"Distance": set()}  # no word evokes a distance, a rule reads it
    worded = [name for name in classes if name not in few]
    assert [name for name in worded if not any(w.endswith("-v") for w in words_for(name))] == []
    assert [name for name in worded if not any(w.endswith("-n") for w in words_for(name))] == []


def test_every_relation_has_several_words() -> None:
    relations = named_below("relation", "subPropertyOf") - {"parentOf"}  # childOf, read the other way
    assert "headOf" in relations
    few = {name for name in relations if len(words_for(name)) < (1 if name in ONE_WORD_WILL_DO else 2)}
    assert few == set()


def test_verbs_of_saying_are_events_only_under_conditions() -> None:
    saying = {"say", "tell", "announce", "state", "declare", "report", "claim", "add", "explain", "reveal"}
    lexicon = graph("lexicon.ttl")
    free = [
        iri
        for iri, pos, forms, data in entries()
        if pos == "verb" and saying & set(forms)
        for sense in data[ONTOLEX + "sense"]
        if KG + "restriction" not in lexicon[sense]
    ]
    assert free == []


def test_light_verbs_are_single_words_or_verbs_with_particle() -> None:
    values = {
        v.value
        for data in graph("lexicon.ttl").values()
        for v in data.get(KG + "lightVerb", ())
        if isinstance(v, Literal)
    }
    assert {"impose", "reach", "strike"} <= values
    assert all(1 <= len(v.split()) <= 3 and v == v.lower() for v in values)


def test_texts_are_in_english() -> None:
    for data in graph("lexicon.ttl").values():
        for predicate in (ONTOLEX + "writtenRep", SKOS + "example", KG + "lightVerb", KG + "fillerLemma"):
            assert all(isinstance(v, Literal) and v.language == "en" for v in data.get(predicate, ()))
