"""The ontology: what must exist, that every term explains itself, and that it is consistent under OWL RL."""

from __future__ import annotations

import re

import owlrl
import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Namespace, URIRef

from kg.graph import encode, read_ontology
from kg.graph.validation import to_graph
from kg.statements import make_knowledge
from kg.vocab import PREFIXES, ontology_file
from tests.statements.builder import THINGS, Story

ONTOLOGY = read_ontology()
KG = Namespace(PREFIXES["kg"])
WIKIDATA = "http://www.wikidata.org/prop/direct/"


def load(name: str) -> Graph:
    return to_graph(parse(path=str(ontology_file(name)), format=RdfFormat.TURTLE))


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load("kg.ttl")


CLASSES = """Person Organization NewsAgency GovernmentBody Company PoliticalParty ArmedForce
    IntergovernmentalOrganization Place Country City Region Facility NaturalFeature Group NamedEvent Product Vehicle
    Weapon Work Quantity Thing"""
PLOVER = {
    "CONSULT": "Meet Visit Discuss Call Invite Host",
    "REQUEST": "Request",
    "AGREE": "Agree Promise",
    "SUPPORT": "Support",
    "COOPERATE": "Cooperate",
    "AID": "Aid",
    "CONCEDE": "Yield",
    "REJECT": "Reject",
    "ACCUSE": "Accuse",
    "THREATEN": "Threaten",
    "PROTEST": "Protest",
    "SANCTION": "Sanction",
    "MOBILIZE": "Mobilize",
    "COERCE": "Coerce",
    "ASSAULT": "Attack",
    "INVESTIGATE": "Investigate",
    None: """Attend Accompany Depart Arrive Travel Transfer Trade Judge Elect Appoint LeaveOffice Found Acquire Produce
        Publish Close Open Win Compete Born Die Injure Marry Rise Fall Disaster Event""",
}
ROLES = """agent patient recipient participant topic instrument place origin destination time duration quantity purpose
    source other"""
RELATIONS = {
    "officialOf": "", "headOf": "P488 P169 P1037", "headOfState": "P35", "headOfGovernment": "P6", "ministerOf": "",
    "spokespersonOf": "", "memberOf": "P463", "employedBy": "P108", "chiefExecutiveOf": "P169",
    "politicalAffiliation": "P102", "citizenOf": "P27", "bornIn": "P19", "birthDate": "P569", "deathDate": "P570",
    "residesIn": "P551", "educatedAt": "P69", "childOf": "P22 P25", "spouseOf": "P26", "siblingOf": "P3373",
    "foundedBy": "P112", "foundingDate": "P571", "headquarteredIn": "P159", "basedIn": "P17", "subsidiaryOf": "P749",
    "partOf": "P361", "agencyOf": "", "locatedIn": "P131 P17", "capitalOf": "P1376", "borders": "P47",
    "alliedWith": "", "opponentOf": "",
}  # fmt: skip
STATUSES = """happened ongoing planned possible requested hypothetical denied general holds former future
    disputed"""


@pytest.mark.parametrize("name", CLASSES.split())
def test_class_of_things(graph, name):
    assert (KG[name], RDF.type, OWL.Class) in graph
    assert KG.Thing in set(graph.transitive_objects(KG[name], RDFS.subClassOf))


@pytest.mark.parametrize(("plover", "names"), PLOVER.items(), ids=map(str, PLOVER))
def test_class_of_events(graph, plover, names):
    for name in names.split():
        assert (KG[name], RDF.type, OWL.Class) in graph
        assert KG.Event in set(graph.transitive_objects(KG[name], RDFS.subClassOf))
        expected = [URIRef(PREFIXES["plover"] + plover)] if plover else []
        assert list(graph.objects(KG[name], KG.plover)) == expected


@pytest.mark.parametrize("name", ROLES.split())
def test_role(graph, name):
    assert (KG[name], RDF.type, None) in graph


@pytest.mark.parametrize(("name", "ids"), RELATIONS.items(), ids=RELATIONS)
def test_relation_with_its_wikidata_properties(graph, name, ids):
    assert (KG[name], KG.verbPhrase, None) in graph
    found = {str(o).removeprefix(WIKIDATA) for o in graph.objects(KG[name]) if str(o).startswith(WIKIDATA)}
    assert found == set(ids.split())


@pytest.mark.parametrize("name", STATUSES.split())
def test_status(graph, name):
    assert (KG[name], RDF.type, KG.Status) in graph


def test_no_other_wikidata_property_is_named(graph):
    named = {str(o).removeprefix(WIKIDATA) for o in graph.objects() if str(o).startswith(WIKIDATA)}
    assert named == {i for ids in RELATIONS.values() for i in ids.split()}


def test_every_term_explains_itself(graph):
    for term in {s for s in graph.subjects() if s.startswith(KG)}:
        for said in (RDFS.label, RDFS.comment):
            (text,) = graph.objects(term, said)
            assert text.language == "en"
            assert text.strip()


def test_no_undefined_term_is_used(graph):
    for name in ("kg.ttl", "shapes.ttl"):
        used = {n for n in load(name).all_nodes() if isinstance(n, URIRef) and n.startswith(KG)}
        assert {n for n in used if (n, RDF.type, None) not in graph} == set()


def test_plover_types_are_concepts_of_the_scheme(graph):
    plover = load("plover.ttl")
    for concept in set(graph.objects(None, KG.plover)):
        assert (concept, RDF.type, SKOS.Concept) in plover
        assert (concept, SKOS.inScheme, URIRef(PREFIXES["plover"].rstrip("#"))) in plover
    other = {
        str(a): str(n)
        for c in plover.subjects(SKOS.altLabel)
        for a in plover.objects(c, SKOS.altLabel)
        for n in plover.objects(c, SKOS.notation)
    }
    assert other == {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "YIELD": "CONCEDE"}


def test_every_fact_property_has_a_shape_that_agrees_with_its_domain_and_range(graph):
    shapes = load("shapes.ttl")
    bare = {p.name for c in ONTOLOGY.events.values() for p in c.bare}
    relations = {"kg:" + name for name in RELATIONS}
    for name in bare | relations:
        term = KG[name.removeprefix("kg:")]
        (shape,) = shapes.subjects(SH.targetSubjectsOf, term)
        (path,) = shapes.objects(shape, SH.property)
        assert (path, SH.path, term) in shapes
        before, after = shapes.value(shape, SH.node), shapes.value(path, SH.node)
        assert _takes(before, ONTOLOGY.properties[name].domain), name
        assert _takes(after, ONTOLOGY.properties[name].range), name


def _takes(shape: URIRef, cls: str | None) -> bool:
    """Whether the shape is the one for a class, or for the entity type above it."""
    name = "kg:" + shape.rpartition("any")[2]
    return name == "kg:Date" if cls is None else ONTOLOGY.is_a(cls, name)


def test_bare_properties_link_roles(graph):
    for cls in ONTOLOGY.events.values():
        for property in cls.bare:
            assert property.from_roles <= set(ROLES.split())
            assert property.to_roles <= set(ROLES.split())
            assert property.domain
            assert property.range
            assert property.from_roles
            assert property.to_roles


def test_labels_and_phrases_are_plain_words(graph):
    for phrase in graph.objects(None, KG.verbPhrase):
        assert re.fullmatch(r"[a-z]+( [a-z]+)*", phrase)


# ---- consistency


def contradictions(graph: Graph) -> list[str]:
    """What an OWL RL reasoner finds wrong."""
    closed = Graph()
    for triple in graph:
        closed.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closed)
    errors = [str(o) for o in closed.objects(None, URIRef("http://www.daml.org/2002/03/agents/agent-ont#error"))]
    return errors + [str(s) for s in closed.subjects(RDF.type, OWL.Nothing)]


def sample() -> Graph:
    story = Story("a", publisher="The Lantern")
    story.event(
        "kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=Bo Lund] in [place=Oslo].", speakers=("Nordwire",)
    )
    story.event("kg:Visit", "[agent=Norland] will [trigger=visit] [destination=Norway].", status="planned")
    story.relation("kg:headOfState", "[subject=Cy Dahl], [title=queen] of [object=Norland].")
    story.relation("kg:birthDate", "[subject=Cy Dahl] was born in [object=1960|1960].")
    quads: list[Quad] = encode(make_knowledge([story.made()], THINGS, ontology=ONTOLOGY))
    return to_graph(quads)


@pytest.mark.slow
def test_the_ontology_is_consistent_with_our_own_graph():
    assert contradictions(load("kg.ttl") + sample()) == []


@pytest.mark.slow
def test_the_reasoner_finds_a_person_who_is_a_city():
    graph = load("kg.ttl") + sample()
    graph.add((URIRef(PREFIXES[""] + "ann-berg"), RDF.type, KG.City))
    assert contradictions(graph)


def test_every_class_of_the_ontology_could_have_a_member(graph):
    """No class lies below two that are disjoint."""
    apart = set(graph.subject_objects(OWL.disjointWith))
    for cls in graph.subjects(RDF.type, OWL.Class):
        above = set(graph.transitive_objects(cls, RDFS.subClassOf))
        assert not [(a, b) for a, b in apart if a in above and b in above], cls


@pytest.mark.parametrize("name", ["kg.ttl", "plover.ttl", "shapes.ttl"])
def test_prefixes_agree_with_the_program(name):
    text = ontology_file(name).read_text(encoding="utf-8")
    for prefix, iri in re.findall(r"^@prefix (\w+): <([^>]+)> \.$", text, re.M):
        assert PREFIXES.get(prefix, iri) == iri
    assert NamedNode(PREFIXES["kg"])
