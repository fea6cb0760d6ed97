"""Resolution across documents."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Entity, Mention
from kg.resolution import resolve
from tests.resolution.builder import extraction


def iris(resolution, name):
    """IRIs of the things that bear a name."""
    return {t.iri for t in resolution.things if name in (t.name, *t.aliases)}


def one(resolution, *names):
    """Whether all names are one thing's."""
    found = [iris(resolution, n) for n in names]
    assert all(found), f"missing one of {names}"
    return len(set.union(*found)) == 1


SAME = {
    "exact": ("Person", "Ann Berg", "Ann Berg"),
    "hyphen": ("Person", "Han Min-ho", "Han Min Ho"),
    "joined": ("Person", "Han Minho", "Han Min-ho"),
    "middle name": ("Person", "John Doe", "John Quentin Doe"),
    "transliterated given name": ("Person", "Dmitri Volkov", "Dmitry Volkov"),
    "order": ("Person", "Min-ho Han", "Han Min-ho"),
    "two surnames": ("Person", "Rosa Vega", "Rosa Vega Rios"),
    "title": ("Person", "Sen. John Doe", "John Doe"),
    "acronym": ("Organization", "FNTA", "Far North Television Agency"),
    "legal form": ("Organization", "Acme Motors", "Acme Motors Inc."),
    "transliterated place": ("Place", "Khorazan", "Horazan"),
    "article": ("Organization", "The Northern Star", "Northern Star"),
}

APART = {
    "given names": ("Person", "Ann Berg", "Eva Berg"),
    "brothers": ("Person", "Han Min Ho", "Han Min Su"),
    "genders": ("Person", "Julio Vega", "Julia Vega"),
    "numbers": ("Product", "Berg 737", "Berg 747"),
    "other acronym": ("Organization", "FNB", "Far North Agency"),
    "near names of places": ("Place", "Norland", "Nordland"),
    "short names one letter apart": ("Place", "Iral", "Iran"),
    "banks": ("Organization", "Bank of Norland", "Bank of Sorland"),
}


@pytest.mark.parametrize(("type_", "left", "right"), SAME.values(), ids=SAME)
def test_one_thing(type_, left, right):
    done = resolve([extraction("a", (type_, left)), extraction("b", (type_, right))])

    assert one(done, left, right), done.decisions


@pytest.mark.parametrize(("type_", "left", "right"), APART.values(), ids=APART)
def test_two_things(type_, left, right):
    done = resolve([extraction("a", (type_, left)), extraction("b", (type_, right))])

    assert not one(done, left, right), done.decisions


def test_the_surname_of_a_document_goes_with_its_person():
    done = resolve([extraction("a", ("Person", "Ann Berg", "Berg")), extraction("b", ("Person", "Eva Berg", "Berg"))])

    ann, eva = iris(done, "Ann Berg"), iris(done, "Eva Berg")
    assert ann != eva
    assert {t.iri for t in done.things} == ann | eva


def test_a_lone_surname_stays_apart_when_its_document_has_two_bearers():
    done = resolve([extraction("a", ("Person", "Ann Berg"), ("Person", "Eva Berg"), ("Person", "Berg"))])

    assert len(done.things) == 3


def test_a_lone_surname_joins_the_only_bearer_that_its_context_supports():
    shared = [("Place", "Norland"), ("Organization", "Far North Agency"), ("Person", "Bo Lund")]
    done = resolve(
        [
            extraction("a", ("Person", "Ann Berg"), *shared),
            extraction("b", ("Person", "Berg"), *shared),
            extraction("c", ("Person", "Berg"), ("Place", "Farland")),
        ]
    )
    first, second, third = done.extractions

    assert first.entities[0].iri == second.entities[0].iri != third.entities[0].iri


def test_a_relatives_given_name_is_nobody_of_another_document():
    shared = [("Place", "Norland"), ("Organization", "Far North Agency"), ("Person", "Bo Lund")]
    brother = extraction(
        "b",
        ("Other", "his brother*"),
        ("Person", "Ann"),
        ("Person", "Ole Dahl"),
        *shared,
        relations=((2, "kg:siblingOf", 3),),
    )
    plain = extraction("c", ("Person", "Ann"), *shared)
    done = resolve([extraction("a", ("Person", "Ann Berg"), *shared), brother, plain])
    first, second, third = done.extractions

    assert second.entities[1].iri != first.entities[0].iri
    assert third.entities[0].iri != second.entities[1].iri


@pytest.mark.parametrize(("office", "bearer"), [("judge*", 1), ("president*", 0), ("mayor*", None)])
def test_an_office_tells_two_people_of_one_surname_apart(office, bearer):
    shared = [("Place", "Norland"), ("Organization", "Far North Agency"), ("Person", "Bo Lund")]
    president, judge, lone = resolve(
        [
            extraction("a", ("Person", "Ann Berg", "president*"), *shared),
            extraction("b", ("Person", "Eva Berg", "judge*"), *shared),
            extraction("c", ("Person", "Berg", office), *shared),
        ]
    ).extractions

    found = [x.entities[0].iri == lone.entities[0].iri for x in (president, judge)]
    assert found == [n == bearer for n in range(2)]


def test_one_office_helps_a_lone_surname_that_shares_little_else():
    shared = [("Place", "Norland"), ("Organization", "Far North Agency")]
    others = [("Person", "Bo Lund"), ("Person", "Cy Dahl"), ("Place", "Sudland")]
    named, ambassador, doctor, _ = resolve(
        [
            extraction("a", ("Person", "Ann Berg", "ambassador*"), *shared, *others),
            extraction("b", ("Person", "Berg", "ambassador*"), *shared, ("Place", "Farland")),
            extraction("c", ("Person", "Berg", "doctor*"), *shared, ("Place", "Farland")),
            extraction("d", *others, ("Place", "Farland")),
        ]
    ).extractions

    assert named.entities[0].iri == ambassador.entities[0].iri != doctor.entities[0].iri


def test_an_office_of_one_body_under_two_names_is_one_office():
    firm = ("Organization", "Acme Metals", "Acme")
    seats = ((1, "kg:headOf", 2),)
    named, lone, other = resolve(
        [
            extraction("a", ("Person", "Ann Berg"), firm, relations=seats),
            extraction("b", ("Person", "Berg"), ("Organization", "Acme"), relations=seats),
            extraction("c", ("Person", "Berg"), ("Organization", "Bergwerk"), relations=seats),
        ]
    ).extractions

    assert named.entities[0].iri == lone.entities[0].iri != other.entities[0].iri


@pytest.mark.parametrize(
    ("nominal", "others", "same"),
    [
        pytest.param("the Norlandic firm*", (), True, id="the only body of the country"),
        pytest.param("a Norlandic firm*", (), False, id="something new"),
        pytest.param("the Norlandic airline*", (), False, id="another trade"),
        pytest.param("the Norlandic firm*", ("Bergwerk",), False, id="two bodies of the country"),
    ],
)
def test_a_firm_of_a_country_is_the_body_that_another_document_puts_there(nominal, others, same):
    seats = ((1, "kg:basedIn", 2),)
    told = [
        extraction(n, ("Organization", n), ("Place", "Norland"), relations=seats) for n in ("Acme Metals", "Bergwerk")
    ]
    asked = extraction(
        "z",
        ("Organization", nominal),
        ("Place", "Norland"),
        ("Organization", "Acme Metals"),
        *(("Organization", n) for n in others),
        relations=seats,
    )
    *_, last = resolve([*told, asked]).extractions

    assert (last.entities[0].iri == last.entities[2].iri) is same


def test_short_form_needs_context():
    shared = [("Place", "Norland"), ("Organization", "Far North Agency"), ("Person", "Bo Lund")]
    near = [
        extraction("a", ("Organization", "Nova"), *shared),
        extraction("b", ("Organization", "Nova Blick"), *shared),
    ]
    far = [extraction("c", ("Place", "Farland")), extraction("d", ("Place", "Sorland"))]

    assert one(resolve(near + far), "Nova", "Nova Blick")
    assert not one(
        resolve([extraction("a", ("Organization", "Nova")), extraction("b", ("Organization", "Nova Blick"))]),
        "Nova",
        "Nova Blick",
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Abou Yaya", "Abu Yahya"),
        ("Dan Berg", "Daniel Berg"),
        ("J. Berg", "Jens Berg"),
        ("Aleksandr Berg", "Alexander Berg"),
        ("Youssef al-Jarudi", "Yousef Jarudi"),
    ],
)
def test_loose_variants_of_people_need_context_or_office(left, right):
    shared = [("Place", "Norland"), ("Organization", "Far North Agency"), ("Person", "Bo Lund")]
    near = [extraction("a", ("Person", left), *shared), extraction("b", ("Person", right), *shared)]
    far = [extraction("c", ("Place", "Farland")), extraction("d", ("Place", "Sorland"))]

    assert one(resolve(near + far), left, right)
    assert not one(resolve([extraction("a", ("Person", left)), extraction("b", ("Person", right))]), left, right)


@pytest.mark.parametrize(("left", "right"), [("Marta Berg", "Martin Berg"), ("Hassan Jarudi", "Husain Jarudi")])
def test_two_given_names_stay_apart_whatever_the_context(left, right):
    shared = [("Place", "Norland"), ("Organization", "Far North Agency"), ("Person", "Bo Lund")]
    near = [extraction("a", ("Person", left), *shared), extraction("b", ("Person", right), *shared)]

    assert not one(resolve([*near, extraction("c", ("Place", "Farland"))]), left, right)


def test_several_spellings_of_one_name_are_no_tie():
    shared = [("Place", "Norland"), ("Organization", "Far North Agency"), ("Person", "Bo Lund")]
    names = ("Yusuf Al Jarudi", "Yousef al-Jarudi", "Youssef al-Jarudi", "Yusuf Jarudi")
    near = [extraction(n, ("Person", n), *shared, relations=((1, "kg:headOf", 3),)) for n in names]

    assert one(resolve([*near, extraction("z", ("Place", "Farland"))]), *names)


def test_a_name_with_two_fuller_names_is_neither():
    names = ["John Doe", "John A. Doe", "John B. Doe"]
    done = resolve([extraction(n, ("Person", n)) for n in names])

    assert len(done.things) == 3
    assert any("tie" in d.reasons for d in done.decisions)


def test_an_acronym_of_two_long_names_is_neither():
    names = ["FNTA", "Far North Television Agency", "First National Travel Association"]
    done = resolve([extraction(n, ("Organization", n)) for n in names])

    assert len(done.things) == 3


def test_things_without_a_name_stay_in_their_document():
    done = resolve([extraction("a", ("Person", "his father*")), extraction("b", ("Person", "his father*"))])

    assert len(done.things) == 2


def test_a_lone_pronoun_is_no_thing():
    document = extraction("a", ("Other", "it*"), ("Person", "Ann Berg", "she*"))
    lone, known = document.entities
    pronoun = replace(lone.mentions[0], kind="pronoun")
    [done] = resolve([replace(document, entities=(replace(lone, mentions=(pronoun,)), known))]).extractions

    assert [e.iri is not None for e in done.entities] == [False, True]


def test_a_person_and_a_place_of_one_word_are_two_things():
    done = resolve([extraction("a", ("Person", "Lund")), extraction("b", ("Place", "Lund"))])

    assert len(done.things) == 2


def test_types_of_one_full_name_agree_over_the_corpus():
    done = resolve(
        [
            extraction("a", ("Organization", "Far North Agency")),
            extraction("b", ("Organization", "Far North Agency")),
            extraction("c", ("Person", "Far North Agency")),
        ]
    )
    assert [t.type for t in done.things] == ["Organization"]
    assert {e.type for x in done.extractions for e in x.entities} == {"Organization"}


def test_aliases_decisions_and_mentions():
    done = resolve([extraction("a", ("Person", "Han Min-ho", "Han")), extraction("b", ("Person", "Han Min Ho"))])
    (thing,) = done.things

    assert {thing.name, *thing.aliases} == {"Han Min-ho", "Han Min Ho", "Han"}
    assert thing.iri == "https://w3id.org/newskg/id/han-min-ho"
    assert [(m.document, m.text) for m in done.mentions] == [("a", "Han Min-ho"), ("a", "Han"), ("b", "Han Min Ho")]


def test_a_merge_is_kept_with_score_and_reasons():
    done = resolve([extraction("a", ("Person", "John Doe")), extraction("b", ("Person", "John Q. Doe"))])
    (decision,) = done.decisions

    assert decision.same
    assert decision.score >= 0.8
    assert "variant of full name +0.75" in decision.reasons


def test_when_a_name_grows_the_old_iri_points_to_the_new_one():
    before = resolve([extraction("a", ("Organization", "FNTA"))])
    after = resolve(
        [extraction("a", ("Organization", "FNTA")), extraction("b", ("Organization", "Far North TV Agency", "FNTA"))]
    )
    (old,), (new,) = before.things, after.things

    assert old.iri != new.iri
    assert old.iri in new.replaces


def test_two_things_with_one_slug_have_two_iris():
    done = resolve(
        [extraction("a", ("Place", "Lund")), extraction("b", ("Organization", "Lund Lund"), ("Person", "Eva Lund"))]
    )

    assert len({t.iri for t in done.things}) == 3


PEOPLE = ["Ann Berg", "Ann B. Berg", "Eva Berg", "Berg", "Han Min-ho", "Han Min Ho", "Han"]
BODIES = ["FNA", "Far North Agency", "Acme", "Acme Inc.", "Nova", "Nova Nachrichten"]
PLACES = ["Norland", "Khorazan", "Horazan", "Lund"]
entities = st.lists(
    st.one_of(
        st.tuples(st.just("Person"), st.sampled_from(PEOPLE)),
        st.tuples(st.just("Organization"), st.sampled_from(BODIES)),
        st.tuples(st.just("Place"), st.sampled_from(PLACES)),
        st.tuples(st.just("Person"), st.just("the chief*")),
    ),
    max_size=4,
)
corpora = st.lists(entities, min_size=1, max_size=6)


@settings(max_examples=60)
@given(corpora, st.randoms(use_true_random=False))
def test_the_order_of_the_documents_does_not_matter(corpus, chance):
    documents = [extraction(f"d{n}", *found) for n, found in enumerate(corpus)]
    shuffled = documents[:]
    chance.shuffle(shuffled)
    done, again = resolve(documents), resolve(shuffled)

    assert done.things == again.things
    assert done.mentions == again.mentions
    assert done.decisions == again.decisions
    assert sorted(done.extractions, key=lambda x: x.document.id) == sorted(
        again.extractions, key=lambda x: x.document.id
    )


@settings(max_examples=60)
@given(corpora)
def test_every_entity_is_one_thing(corpus):
    done = resolve([extraction(f"d{n}", *found) for n, found in enumerate(corpus)])
    known = [t.iri for t in done.things]

    assert len(known) == len(set(known))
    assert {e.iri for x in done.extractions for e in x.entities} == set(known)
    assert not {old for t in done.things for old in t.replaces} & set(known)


def test_a_body_whose_name_fits_many_countries_needs_its_country_or_context():
    ministry = "Defense Ministry"
    done = resolve(
        [
            extraction("a", ("Organization", "Defense Ministry (Norland)")),
            extraction("b", ("Organization", "Defense Ministry (Sorland)")),
            extraction("c", ("Organization", "Defense Ministry (Norland)"), ("Place", "Oslo")),
            extraction("d", ("Organization", ministry)),
            extraction("e", ("Organization", ministry)),
        ]
    )
    assert sum(t.type == "Organization" for t in done.things) == 4


def test_such_bodies_of_two_documents_that_share_their_other_names_are_two():
    others = [("Person", "Ann Berg"), ("Person", "Bo Lund"), ("Place", "Oslo"), ("Place", "Bergen")]
    more = [extraction(f"z{n}", ("Person", f"Eva Holm {n}")) for n in range(9)]
    made = [extraction(d, ("Organization", "Defense Ministry"), *others) for d in ("a", "b")]
    done = resolve([*made, *more])

    assert len(iris(done, "Defense Ministry")) == 2


def known_acronym(document, *others):
    """A document that names a body by letters which a gazetteer knows."""
    made = extraction(document, ("Organization", "HRF"), *others)
    first, *rest = made.entities
    found = replace(first.mentions[0], canonical="Human Relief Fund", links=("https://example.org/hrf",))
    return replace(made, entities=(replace(first, mentions=(found,), links=found.links), *rest))


def test_letters_that_the_corpus_spells_out_otherwise_need_context():
    spelled = extraction(
        "a", ("Organization", "Harbour Rescue Forces", "HRF"), ("Person", "Ann Berg"), ("Place", "Lom")
    )
    near = known_acronym("b", ("Person", "Ann Berg"), ("Place", "Lom"))
    far = known_acronym("c", ("Person", "Bo Dahl"))
    more = [extraction(f"z{n}", ("Person", f"Eva Holm {n}")) for n in range(9)]
    done = resolve([spelled, near, far, *more])
    first = {x.document.id: x.entities[0].iri for x in done.extractions}

    assert first["a"] == first["b"]
    assert first["a"] != first["c"]


def test_letters_that_nobody_spells_out_are_the_gazetteers():
    done = resolve([known_acronym("a"), known_acronym("b", ("Person", "Ann Berg"))])

    assert [t.name for t in done.things if t.type == "Organization"] == ["Human Relief Fund"]


def test_an_adjective_before_such_a_name_says_whose_it_is():
    norland = replace(
        extraction("b", ("Place", "Norlandic")),
        entities=(
            Entity(
                id="e1",
                type="Place",
                cls="kg:Country",
                name="Norland",
                mentions=(
                    Mention(
                        start=0,
                        end=9,
                        kind="name",
                        type="Place",
                        cls="kg:Country",
                        head=0,
                        canonical="Norland",
                        adjective=True,
                    ),
                ),
            ),
        ),
    )
    done = resolve(
        [
            norland,
            extraction("a", ("Organization", "Norlandic Defense Ministry")),
            extraction("c", ("Organization", "Defense Ministry (Norland)")),
        ]
    )
    assert one(done, "Norlandic Defense Ministry", "Defense Ministry (Norland)")


def place(document, form, canonical):
    """A document that names a place which a gazetteer knows by another name."""
    made = extraction(document, ("Place", form))
    (entity,) = made.entities
    (m,) = entity.mentions
    links = ("https://example.org/" + canonical.lower(),)
    found = replace(m, cls="kg:City", canonical=canonical, links=links)
    return replace(made, entities=(replace(entity, cls="kg:City", mentions=(found,), links=links),))


def test_a_gazetteers_other_name_counts_only_when_the_corpus_uses_its_own_name_too():
    alone = resolve([place("a", "Horazan", "Horassan")])
    both = resolve([place("a", "Horazan", "Horassan"), place("b", "Horassan", "Horassan")])

    assert [(t.name, t.links, t.close) for t in alone.things] == [("Horazan", (), ("https://example.org/horassan",))]
    assert [(t.name, t.links, t.close) for t in both.things] == [("Horassan", ("https://example.org/horassan",), ())]


def called(document, *names, title, others=()):
    """A document that names people of one title, and others."""
    made = extraction(document, *(("Person", n) for n in (*names, *others)))
    text, entities = "", []
    for number, entity in enumerate(made.entities):
        before = title if number < len(names) else ""
        start = len(text) + len(before)
        entities.append(
            replace(entity, mentions=(replace(entity.mentions[0], start=start, end=start + len(entity.name)),))
        )
        text += before + entity.name + "\n"
    return replace(made, document=replace(made.document, text=text), entities=tuple(entities))


@pytest.mark.parametrize(
    ("left", "right", "titles", "same"),
    [
        ("Youssef Karsan", "Yusuf Karsan", ("Interior Minister ", "Interior Minister "), True),
        ("Youssef Karsan", "Yusuf Karsan", ("Interior Minister ", "Ambassador "), False),
        ("Youssef Karsan", "Yusuf Karsan", ("", ""), False),
        ("Muhammad Karsan", "Mohammed Karsan", ("President ", "President "), True),
        ("Stefan Karsan", "Sergio Karsan", ("President ", "President "), False),
    ],
)
def test_one_office_ties_two_spellings(left, right, titles, same):
    shared = ("Ann Berg", "Bo Lund", "Eva Holm")
    done = resolve(
        [
            called("a", left, title=titles[0], others=shared if any(titles) else ()),
            called("b", right, title=titles[1], others=shared if titles[0] == titles[1] and any(titles) else ()),
            *(extraction(f"more{n}", ("Person", f"Kai Strand{n}a")) for n in range(9)),
        ]
    )

    assert one(done, left, right) is same, done.decisions


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (("William Berg",), ("Bill Berg",), True),
        (("Margaret Berg",), ("Peggy Berg",), True),
        (('William "Bo" Berg',), ("Bo Berg",), True),
        (("William Berg",), ("Walter Berg",), False),
        (('William "Bo" Berg',), ("Bo Lund",), False),
    ],
)
def test_short_forms_of_a_given_name(left, right, same):
    shared = [("Person", n) for n in ("Ann Holm", "Eva Strand", "Kai Vik")]
    done = resolve(
        [
            extraction("a", ("Person", *left), *shared),
            extraction("b", ("Person", *right), *shared),
            *(extraction(f"more{n}", ("Person", f"Kai Moe{n}a")) for n in range(9)),
        ]
    )

    assert one(done, left[0], right[0]) is same, done.decisions


def test_a_name_with_two_surnames_bears_both():
    done = resolve([extraction(d, ("Person", n)) for d, n in zip("abc", MARRIED, strict=True)])

    assert one(done, *MARRIED), done.decisions


MARRIED = ("Ann Berg Lund", "Ann Berg", "Ann Lund")


def test_the_head_of_a_body_is_its_chief_executive():
    firm = ("Organization", "Acme Steel")
    first = extraction("a", ("Person", "Karl Holm"), firm, relations=((1, "kg:chiefExecutiveOf", 2),))
    second = extraction("b", ("Person", "Holm"), firm, relations=((1, "kg:headOf", 2),))
    for role, same in (("head", True), ("chairman", False)):
        told = replace(second, relations=(replace(second.relations[0], role=role),))

        assert one(resolve([first, told]), "Karl Holm", "Holm") is same, role


def leads(document, *people, published, predicate="kg:headOfGovernment", title=""):
    """A document whose first person leads Norland."""
    entities = (*(("Person", p) for p in people), ("Place", "Norland"))
    made = extraction(document, *entities, relations=((1, predicate, len(entities)),))
    first = made.entities[0].mentions[0]
    text = title + made.document.text
    moved = tuple(
        replace(e, mentions=tuple(replace(m, start=m.start + len(title), end=m.end + len(title)) for m in e.mentions))
        for e in made.entities
    )
    assert first.start == 0
    return replace(made, document=replace(made.document, text=text, published=published), entities=moved)


@pytest.mark.parametrize(
    ("nominal", "others", "same"),
    [
        (("The ", "2024-03-05"), [("Ann Berg", "2024-03-06")], True),
        (("The former ", "2024-03-05"), [("Ann Berg", "2024-03-06")], False),
        (("A ", "2024-03-05"), [("Ann Berg", "2024-03-06")], False),
        (("The ", "2023-03-05"), [("Ann Berg", "2024-03-06")], False),
        (("The ", "2024-03-05"), [("Ann Berg", "2024-03-06"), ("Bo Lund", "2024-03-07")], False),
    ],
)
def test_whoever_leads_a_country_is_known_from_documents_of_the_same_days(nominal, others, same):
    title, day = nominal
    told = [leads(f"b{n}", who, published=when) for n, (who, when) in enumerate(others)]
    done = resolve([leads("a", "premier*", published=day, title=title), *told])

    found = {e.iri for x in done.extractions for e in x.entities if x.document.id in ("a", "b0") and e.type == "Person"}
    assert (len(found) == 1) is same


def test_the_iri_of_a_lone_name_leads_to_the_thing_it_joins():
    alone = extraction("a", ("Person", "Berg"), ("Person", "Bo Lund"), ("Person", "Eva Holm"))
    fuller = extraction("b", ("Person", "Ann Berg"), ("Person", "Bo Lund"), ("Person", "Eva Holm"))
    more = [extraction(f"more{n}", ("Person", f"Kai Moe{n}a")) for n in range(9)]
    before = next(t.iri for t in resolve([alone, *more]).things if t.name == "Berg")
    after = resolve([alone, fuller, *more])

    assert before in next(t.replaces for t in after.things if t.name == "Ann Berg")


@pytest.mark.parametrize(("title", "same"), [("President ", True), ("", False)])
def test_an_office_leads_past_the_namesake_of_the_document(title, same):
    shared = ("Ann Holm", "Eva Strand", "Kai Vik")
    namesake = called("a", "Berg", title=title, others=("Bo Berg", *shared))
    more = [extraction(f"more{n}", ("Person", f"Kai Moe{n}a")) for n in range(9)]
    done = resolve([namesake, called("b", "Ingrid Berg", title="President ", others=shared), *more])

    met = next(e for x in done.extractions if x.document.id == "a" for e in x.entities if e.name == "Berg")
    leader = next(e for x in done.extractions if x.document.id == "b" for e in x.entities if e.name == "Ingrid Berg")
    assert (met.iri == leader.iri) is same
