from __future__ import annotations

import pytest

from kg.errors import SetupError
from kg.graph import read_ontology
from kg.vocab import PREFIXES

HEAD = "".join(f"@prefix {p}: <{i}> .\n" for p, i in PREFIXES.items() if p in ("kg", "rdfs", "owl"))


def test_event_class_with_all_that_the_program_reads():
    meet = read_ontology().events["kg:Meet"]
    assert (meet.phrase, meet.infinitive, meet.singular, meet.uniform, meet.once) == ("met", "meet", True, True, None)
    (met,) = meet.bare
    assert (met.name, met.symmetric, met.domain, met.range) == ("kg:met", True, "kg:Agent", "kg:Agent")
    assert (met.from_roles, met.to_roles) == ({"agent"}, {"participant"})


def test_flags_of_relations():
    properties = read_ontology().properties
    assert properties["kg:headOfState"].exclusive
    assert properties["kg:birthDate"].functional
    assert properties["kg:spouseOf"].symmetric
    assert not properties["kg:memberOf"].exclusive


@pytest.mark.parametrize(
    ("cls", "wanted", "fits"),
    [
        ("kg:City", "kg:Place", True),
        ("kg:Place", "kg:City", True),
        ("kg:Place", "kg:Agent", True),
        ("kg:Facility", "kg:Agent", False),
        ("kg:Person", "kg:Place", False),
        ("kg:Organization", "kg:Place", False),
        ("kg:NewsAgency", "kg:Organization", True),
        ("kg:Organization", "kg:Country", False),
        ("kg:Country", "kg:Body", True),
        ("kg:Thing", "kg:Place", False),
        ("kg:Thing", "kg:Thing", True),
        ("kg:Weapon", None, True),
        ("kg:Unheard", "kg:Place", False),
    ],
)
def test_what_may_stand_where(cls, wanted, fits):
    assert read_ontology().fits(cls, wanted) == fits


def test_an_ontology_of_ones_own(tmp_path):
    file = tmp_path / "mine.ttl"
    file.write_text(
        HEAD
        + """kg:Thing a owl:Class . kg:Event a owl:Class .
        kg:Juggle a owl:Class ; rdfs:subClassOf kg:Event ; kg:bareProperty kg:juggled .
        kg:juggled a owl:ObjectProperty ; kg:verbPhrase "juggled"@en ; kg:fromRole kg:agent ; kg:toRole kg:patient ."""
    )
    juggle = read_ontology(file).events["kg:Juggle"]
    assert [p.phrase for p in juggle.bare] == ["juggled"]
    assert juggle.phrase == "juggle"


@pytest.mark.parametrize("text", ["this is no Turtle", None])
def test_a_broken_or_missing_file_is_told(tmp_path, text):
    file = tmp_path / "mine.ttl"
    if text is not None:
        file.write_text(text)
    with pytest.raises(SetupError, match=r"mine\.ttl"):
        read_ontology(file)
