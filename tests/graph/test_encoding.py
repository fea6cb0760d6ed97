"""The modelling of ontology/README.md, one test for each part."""

from __future__ import annotations

import pytest

from kg.graph import encode, read_ontology, to_dataset, to_store
from kg.graph.events import event_iris
from kg.graph.terms import duration_literal, time_literal
from kg.model import Document, Knowledge, NameMention, Thing
from kg.statements import make_knowledge
from kg.vocab import PREFIXES
from tests.statements.builder import THINGS, Story, iri

ONTOLOGY = read_ontology()
MET = "[agent=Ann Berg] [trigger=met] [participant=Bo Lund]"


def store_of(*stories):
    return to_store(encode(make_knowledge([s.made() for s in stories], THINGS, ontology=ONTOLOGY), ONTOLOGY))


def ask(store, pattern: str) -> bool:
    head = "".join(f"PREFIX {p}: <{i}>\n" for p, i in PREFIXES.items())
    return bool(store.query(head + "ASK {" + pattern + "}", use_default_graph_as_union=True))


STORY = Story("a b", publisher="The Lantern").event(
    "kg:Meet", f"{MET} in [place=Oslo] in [time=April|2024-04].", speakers=("Harbour Post", "officials")
)

PRESENT = {
    "document": """?d a kg:Document, schema:NewsArticle ; dcterms:identifier "a b" ; kg:publisher "The Lantern" ;
        schema:datePublished "2024-03-06"^^xsd:date""",
    "statement": """?s a kg:EventStatement, kg:Statement ; kg:predicate kg:Meet ; kg:standing kg:happened ;
        kg:sources 1 ; rdfs:label "Ann Berg met Bo Lund in Oslo (2024-04)" """,
    "argument": """?s kg:argument ?a ; kg:evidence ?e . ?a a kg:Argument ; kg:role kg:participant ; kg:filler :bo-lund ;
        kg:words "Bo Lund" ; kg:givenBy ?e""",
    "time": """?s kg:argument [ kg:role kg:time ; kg:value "2024-04" ; kg:words "April" ;
        kg:earliest "2024-04-01"^^xsd:date ; kg:latest "2024-04-30"^^xsd:date ]""",
    "evidence": """?e a kg:Evidence ; kg:quote "met" ; kg:quoteStart 9 ; kg:quoteEnd 12 ; kg:start 0 ; kg:end 41 ;
        kg:sentence "Ann Berg met Bo Lund in Oslo in April." ; kg:status kg:happened ; kg:polarity kg:positive ;
        kg:certainty kg:certain ; kg:rule "noun-frame" ; kg:confidence 0.9 ; kg:document ?d ; prov:wasDerivedFrom ?d""",
    "outer speaker": """?e kg:attribution ?a . ?a kg:level 1 ; kg:source :harbour-post ; kg:cue "said" ; kg:quoted false
        FILTER NOT EXISTS { ?a kg:via ?x }""",
    "inner speaker": """?e kg:attribution ?a . ?a kg:level 2 ; kg:sourceWords "officials" ; kg:via/kg:level 1
        FILTER NOT EXISTS { ?a kg:source ?x }""",
    "event": """GRAPH graph:asserted { ?v a kg:Meet ; kg:agent :ann-berg ; kg:participant :bo-lund ; kg:place :oslo ;
        kg:time "2024-04"^^xsd:gYearMonth ; kg:statement ?s }""",
    "bare triple": "GRAPH graph:asserted { :ann-berg kg:met :bo-lund }",
    "fact": """GRAPH graph:asserted { ?f a rdf:Statement ; rdf:subject :ann-berg ; rdf:predicate kg:met ;
        rdf:object :bo-lund ; kg:statement ?s }""",
    "thing": """GRAPH graph:things { :oslo a kg:City, kg:Place ; rdfs:label "Oslo" ;
        owl:sameAs <https://sws.geonames.org/3143244/> }""",
    "background": "GRAPH graph:background { :oslo kg:locatedIn :norway }",
}


@pytest.mark.parametrize("pattern", PRESENT.values(), ids=PRESENT)
def test_is_in_the_graph(pattern):
    pattern = pattern.replace("kg:end 41", f"kg:end {len('Ann Berg met Bo Lund in Oslo in April.')}")
    assert ask(store_of(STORY), pattern)


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "planned"},
        {"status": "possible"},
        {"status": "requested"},
        {"status": "hypothetical"},
        {"status": "general"},
        {"status": "denied", "polarity": "negative"},
        {"polarity": "negative"},
        {"certainty": "possible"},
        {"certainty": "probable"},
    ],
    ids=str,
)
def test_what_is_no_fact_leaves_nothing_in_the_asserted_graph(fields):
    store = store_of(Story("a").event("kg:Meet", MET + ".", **fields))
    assert ask(store, "?s a kg:EventStatement")
    assert not ask(store, "GRAPH graph:asserted { ?s ?p ?o }")


@pytest.mark.parametrize(
    ("cls", "trigger", "role", "given"),
    [
        ("Yield", "freed", "patient", {"released"}),
        ("Yield", "withdrew", "patient", {"released"}),
        ("Yield", "eased", "patient", set()),
        ("Attack", "shelled", "patient", {"attacked"}),
        ("Attack", "defended", "patient", {"defended"}),
        ("Attack", "liberated", "patient", set()),
        ("Threaten", "menaced", "patient", {"threatened"}),
        ("Threaten", "warned", "recipient", {"warned"}),
        ("Support", "backed", "patient", {"supported"}),
        ("Support", "apologised", "recipient", {"apologizedTo"}),
        ("Support", "thanked", "patient", {"thanked"}),
        ("Investigate", "probed", "patient", {"investigated"}),
        ("Investigate", "searched for", "topic", {"searchedFor"}),
        ("Appoint", "named", "patient", {"appointed"}),
        ("Appoint", "nominated", "patient", {"nominated"}),
        ("Elect", "voted for", "patient", set()),
        ("LeaveOffice", "suspended", "patient", set()),
        ("Sanction", "recalled", "patient", set()),
        ("Accuse", "sued", "patient", {"sued"}),
        ("Accuse", "blamed", "patient", {"accused"}),
        ("Coerce", "arrested", "patient", {"arrested"}),
        ("Coerce", "banned", "patient", {"banned"}),
        ("Coerce", "raided", "patient", {"coerced"}),
        ("Coerce", "jailed", "patient", {"jailed"}),
        ("Acquire", "borrowed", "patient", set()),
        ("Acquire", "stole", "patient", {"stole"}),
        ("Acquire", "obtained", "patient", {"acquired"}),
        ("Trade", "sold", "patient", {"sold"}),
        ("Trade", "purchased", "patient", {"bought"}),
        ("Trade", "spent", "patient", {"traded"}),
        ("Request", "summoned", "recipient", {"ordered"}),
        ("Request", "urged", "recipient", {"asked"}),
        ("Win", "won", "patient", {"defeated"}),
        ("Win", "won", "participant", set()),
    ],
)
def test_bare_properties_are_for_some_words_of_their_class_only(cls, trigger, role, given):
    store = store_of(Story("a").event(f"kg:{cls}", f"[agent=Norland] [trigger={trigger}] [{role}=Bo Lund]."))
    target = ":bo-lund"
    assert ask(store, f"?e a kg:{cls} ; kg:agent :norland ; kg:{role} {target}")
    bare = {p.name.removeprefix("kg:") for event in ONTOLOGY.events.values() for p in event.bare}
    assert {name for name in bare if ask(store, f":norland kg:{name} {target}")} == given


def test_disputed_date_is_not_asserted_and_the_rest_is():
    store = store_of(
        *(
            Story(i).event("kg:Depart", f"[agent=Ann Berg] [trigger=left] [origin=Oslo] on [time=then|{day}].")
            for i, day in [("a", "2024-03-03"), ("b", "2024-03-04")]
        )
    )
    assert ask(
        store,
        "?v a kg:Depart ; kg:origin :oslo ; rdfs:label 'Ann Berg left Oslo' ; kg:statement ?a, ?b FILTER(?a != ?b)",
    )
    assert ask(store, ":ann-berg kg:departedFrom :oslo")
    assert not ask(store, "?v a kg:Depart ; kg:time ?t")
    assert ask(store, "?c a kg:Contradiction ; kg:kind 'time' ; kg:firstEvidence ?e ; kg:secondEvidence ?f")


def distance(id: str, amount: str) -> Story:
    marked = f"[patient=Bergen] [trigger=lies] [quantity={amount}] from [origin=Oslo]."
    return Story(id).event("kg:Event", marked, rule="distance", status="ongoing")


def test_distance_is_an_event_with_its_amount():
    store = store_of(distance("a", "about 460 km"))
    assert ask(store, "?v a kg:Distance ; kg:patient :bergen ; kg:origin :oslo ; kg:amount 'about 460 km'")
    assert ask(store, "?v rdfs:label 'Bergen lies away from Oslo (about 460 km)'")
    assert ask(store, ":bergen kg:liesAwayFrom :oslo")


@pytest.mark.parametrize(("verb", "mutual"), [("traded", True), ("swapped", True), ("bought", False), ("sold", False)])
def test_who_buys_side_by_side_trades_with_nobody(verb, mutual):
    marked = f"[agent=Ann Berg] and [agent=Bo Lund] [trigger={verb}] [patient=tanks]."
    store = store_of(Story("a").event("kg:Trade", marked))
    assert ask(store, ":ann-berg kg:tradedWith :bo-lund") is mutual
    said = verb if verb in ("bought", "sold") else "traded"
    assert [p for p in ("bought", "sold", "traded") if ask(store, f":ann-berg kg:{p} :tanks")] == [said]


def test_who_sells_to_somebody_trades_with_him():
    store = store_of(
        Story("a").event("kg:Trade", "[agent=Ann Berg] [trigger=sold] [recipient=Bo Lund] [patient=tanks].")
    )
    assert ask(store, ":ann-berg kg:tradedWith :bo-lund")


def test_who_distances_herself_lies_nowhere():
    marked = "[agent=Ann Berg] [trigger=distanced] [patient=Norland] from [source=Sudland]."
    store = store_of(Story("a").event("kg:Event", marked, lemma="distance", rule="open-verb"))
    assert ask(store, "?s kg:predicate kg:Event ; kg:lemma 'distance'")
    assert not ask(store, "?v a kg:Distance")


def test_disputed_amount_is_not_asserted_and_the_rest_is():
    store = store_of(distance("a", "460 km"), distance("b", "130 km"))
    assert ask(store, "?c a kg:Contradiction ; kg:kind 'value' ; kg:disputedRole kg:quantity")
    assert ask(store, "?v a kg:Distance ; rdfs:label 'Bergen lies away from Oslo'")
    assert ask(store, ":bergen kg:liesAwayFrom :oslo")
    assert not ask(store, "?v kg:amount ?any")
    assert ask(store, "?s kg:argument [ kg:role kg:quantity ; kg:value '130 km' ]")


def test_three_dates_of_one_event_are_one_event():
    stories = [
        Story(i).event("kg:Depart", f"[agent=Ann Berg] [trigger=left] [origin=Oslo] on [time=then|{day}].")
        for i, day in [("a", "2024-03-03"), ("b", "2024-03-04"), ("c", "2024-03-05")]
    ]
    knowledge = make_knowledge([s.made() for s in stories], THINGS, ontology=ONTOLOGY)
    assert len(knowledge.contradictions) == 3
    assert len(set(event_iris(knowledge).values())) == 1


def test_only_fillers_that_one_sentence_asserts_together_are_linked():
    """A planned sentence and a reported one make one statement; the bare triple takes the reported one's fillers."""
    both = "[agent=Ann Berg] and [agent=Cy Dahl] will [trigger=visit] [destination=Oslo] on [time=then|2024-03-05]."
    planned = Story("a", published="2024-03-04").event("kg:Visit", both, status="planned")
    done = Story("b").event(
        "kg:Visit", "[agent=Ann Berg] [trigger=visited] [destination=Oslo] on [time=then|2024-03-05]."
    )
    store = store_of(planned, done)
    assert ask(store, ":ann-berg kg:visited :oslo")
    assert not ask(store, ":cy-dahl kg:visited :oslo")
    assert not ask(store, "?v a kg:Visit ; kg:agent :cy-dahl")


def test_who_comes_through_a_place_arrives_elsewhere():
    through = Story("a").event(
        "kg:Arrive", "[agent=Ann Berg] [trigger=entered] [destination=Norland] through [place=Oslo]."
    )
    at = Story("b").event("kg:Arrive", "[agent=Bo Lund] [trigger=arrived] in [place=Oslo].")
    store = store_of(through, at)
    assert ask(store, ":ann-berg kg:arrivedIn :norland")
    assert not ask(store, ":ann-berg kg:arrivedIn :oslo")
    assert ask(store, ":bo-lund kg:arrivedIn :oslo")


def test_no_fact_rests_on_a_weak_filler():
    story = Story("a").event("kg:Meet", "[agent?=Ann Berg] [trigger=met] [participant=Bo Lund] in [place=Oslo].")
    story.relation("kg:headOfState", "[subject?=Cy Dahl], [title=queen] of [object=Norland].")
    store = store_of(story)
    assert ask(store, "?a kg:filler :ann-berg ; kg:weaklyGivenBy ?e ; kg:givenBy ?e")
    assert ask(store, "?v a kg:Meet ; kg:participant :bo-lund FILTER NOT EXISTS { ?v kg:agent ?x }")
    assert not ask(store, ":ann-berg kg:met ?x")
    assert not ask(store, ":cy-dahl kg:headOfState ?x")


def test_a_filler_that_another_sentence_gives_firmly_is_a_fact():
    weak = Story("a").event("kg:Meet", "[agent?=Ann Berg] [trigger=met] [participant=Bo Lund].")
    firm = Story("b").event("kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=Bo Lund].")
    assert ask(store_of(weak, firm), ":ann-berg kg:met :bo-lund")


def test_fillers_of_the_wrong_kind_give_no_bare_triple():
    store = store_of(Story("a").event("kg:Meet", "[agent=Ann Berg] [trigger=met] [participant=tanks]."))
    assert ask(store, "?v a kg:Meet ; kg:participant :tanks")
    assert not ask(store, ":ann-berg kg:met ?x")


def test_two_agents_of_a_symmetric_class_are_linked_once():
    store = store_of(Story("a").event("kg:Meet", "[agent=Ann Berg] and [agent=Bo Lund] [trigger=met]."))
    assert ask(store, ":ann-berg kg:met :bo-lund")
    assert not ask(store, ":bo-lund kg:met :ann-berg")


@pytest.mark.parametrize(
    ("times", "pattern"),
    [
        (("2024-03", "2024-03-04"), 'kg:time "2024-03-04"^^xsd:date ; kg:earliest "2024-03-04"^^xsd:date'),
        (("2024-03-04T09:00",), 'kg:time "2024-03-04T09:00:00"^^xsd:dateTime ; kg:latest "2024-03-04"^^xsd:date'),
        (("2018", "2019"), 'kg:earliest "2018-01-01"^^xsd:date ; kg:latest "2019-12-31"^^xsd:date'),
    ],
)
def test_time_of_an_event(times, pattern):
    marked = MET + "".join(f" [time=then|{t}]" for t in times) + "."
    store = store_of(Story("a").event("kg:Meet", marked))
    assert ask(store, f"?v a kg:Meet ; {pattern}")
    assert ask(store, "?v a kg:Meet ; kg:time ?t") == ("kg:time" in pattern)


def test_open_event_is_a_claim_only():
    store = store_of(Story("a").event("kg:Event", "[agent=Ann Berg] [trigger=sang].", lemma="sing"))
    assert ask(store, '?s kg:predicate kg:Event ; kg:lemma "sing" ; kg:standing kg:happened')
    assert not ask(store, "GRAPH graph:asserted { ?s ?p ?o }")


@pytest.mark.parametrize(
    ("status", "asserted"),
    [("holds", True), ("former", False), ("future", False), ("possible", False), ("denied", False)],
)
def test_relation(status, asserted):
    story = Story("a").relation(
        "kg:headOfState", "[subject=Ann Berg], [title=queen] of [object=Norland].", status=status
    )
    store = store_of(story)
    assert ask(store, ":ann-berg kg:headOfState :norland") == asserted
    assert ask(
        store,
        f"?s a kg:RelationStatement ; kg:standing kg:{status} ; kg:argument [ kg:role kg:title ; kg:value 'queen' ]",
    )


def test_date_of_a_relation_is_a_typed_literal():
    store = store_of(Story("a").relation("kg:birthDate", "[subject=Ann Berg] was born in [object=May|1960-05]."))
    assert ask(store, ':ann-berg kg:birthDate "1960-05"^^xsd:gYearMonth')


def test_things_documents_and_mentions():
    thing = Thing(
        iri=iri("Ann Berg"),
        type="Other",
        cls="kg:Thing",
        name="Ann Berg",
        aliases=("Berg",),
        links=("http://a.example/1",),
        close=("http://a.example/2",),
        replaces=(iri("Berg"),),
    )
    document = Document(id="d", text="Berg", url="not an address", title="T", published="2024")
    mention = NameMention(thing=thing.iri, document="d", start=0, end=4, text="Berg")
    knowledge = Knowledge(documents=(document,), things=(thing,), mentions=(mention,), statements=())
    store = to_store(encode(knowledge))
    assert ask(
        store,
        """:ann-berg a kg:Thing ; skos:altLabel "Berg" ; owl:sameAs <http://a.example/1> ;
        skos:closeMatch <http://a.example/2> ; dcterms:replaces :berg .
        doc:d schema:url "not an address" ; schema:headline "T" ; schema:datePublished "2024"^^xsd:gYear ;
            kg:text "Berg" .
        ?m a kg:Mention ; kg:refersTo :ann-berg ; kg:surface "Berg" ; kg:document doc:d ; kg:start 0 ; kg:end 4""",
    )


@pytest.mark.parametrize("hostile", ['a <b> "c" \\ ', "x\ny\tz", "\u202e]]>", "\x00", "😀 </script>", "' } INSERT {"])
def test_hostile_words_come_through(hostile):
    thing = Thing(iri=iri("Ann Berg"), type="Person", cls="kg:Person", name=hostile, aliases=(hostile + "2",))
    url = "https://a.example/" + hostile
    document = Document(id=hostile, text=hostile, url=url, title=hostile, publisher=hostile, published=hostile)
    mention = NameMention(thing=thing.iri, document=hostile, start=0, end=len(hostile), text=hostile)
    quads = encode(Knowledge(documents=(document,), things=(thing,), mentions=(mention,), statements=()))
    said = {q.predicate.value.rpartition("#")[2].rpartition("/")[2]: q.object.value for q in quads}
    for name in ("label", "surface", "text", "headline", "publisher", "identifier", "datePublished"):
        assert said[name] == hostile
    assert said["url"] == url
    assert said["altLabel"] == hostile + "2"


@pytest.mark.parametrize(
    ("value", "text", "datatype"),
    [
        ("2024-03-05", "2024-03-05", "date"),
        ("2024-03", "2024-03", "gYearMonth"),
        ("2024", "2024", "gYear"),
        ("2024-03-05T09:30", "2024-03-05T09:30:00", "dateTime"),
        ("2024-03-05TMO", "2024-03-05", "date"),
        ("2024-W10", "2024-W10", "string"),
        ("2024-13", "2024-13", "string"),
        ("2024-02-30", "2024-02-30", "string"),
        ("0000", "0000", "string"),
    ],
)
def test_time_literal(value, text, datatype):
    made = time_literal(value)
    assert (made.value, made.datatype.value.rpartition("#")[2]) == (text, datatype)


@pytest.mark.parametrize(
    ("value", "datatype"),
    [("P3D", "duration"), ("PT2H", "duration"), ("P2W", "string"), ("PXD", "string"), ("P", "string")],
)
def test_duration_literal(value, datatype):
    assert duration_literal(value).datatype.value.rpartition("#")[2] == datatype


def test_rdflib_dataset_answers_over_all_graphs():
    knowledge = make_knowledge([STORY.made()], THINGS, ontology=ONTOLOGY)
    dataset = to_dataset(encode(knowledge, ONTOLOGY))
    rows = dataset.query("SELECT ?name WHERE { :ann-berg kg:met/rdfs:label ?name }")
    assert [str(row[0]) for row in rows] == ["Bo Lund"]
    assert len(list(dataset.graphs())) >= 4
