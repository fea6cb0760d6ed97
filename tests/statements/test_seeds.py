"""What the sample reports disagree on."""

from __future__ import annotations

import pytest

from kg.queries import run


@pytest.mark.model
def test_contradictions_of_the_sample_reports(seeds_store):
    values = """SELECT ?kind ?one ?other WHERE {
        ?c a kg:Contradiction ; kg:kind ?kind ; kg:firstValue ?one ; kg:secondValue ?other }"""
    head = "PREFIX kg: <https://w3id.org/newskg/ontology#>"
    found = {(kind, *sorted((one, other))) for kind, one, other in run(f"{head} {values}", seeds_store).rows}
    assert found >= {
        ("value", "112 people", "47 people"),
        ("value", "2100000000 EUR", "2400000000 EUR"),
        ("time", "2023-05-07", "2023-05-08"),
        ("time", "2024-10-13", "2024-10-14"),
    }
