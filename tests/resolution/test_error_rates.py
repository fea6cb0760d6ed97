"""Resolution on made-up names with realistic variants: the rates of the benchmark may not get worse."""

from __future__ import annotations

from benchmarks.resolution import error_rates, make_corpus
from kg.resolution import resolve


def test_false_merges_and_false_splits_stay_rare():
    documents, truth, _ = make_corpus(3000, seed=2)
    false, split, worst = error_rates(resolve(documents).extractions, truth)

    assert false <= 0.005, worst.most_common(5)
    assert split <= 0.03
