"""What kind of thing a noun stands for: head nouns by class, and endings that tell the rest.

A noun that is not listed and has no telling ending is `Other`.  A plural of people or of bodies is a group.
"""

from __future__ import annotations

from functools import cache, lru_cache

from kg.nouns.table import (
    AGENT_ENDINGS,
    NOT_AGENT_ENDINGS,
    NOT_AGENTS,
    NOT_PEOPLE,
    NOUNS,
    PERSON_ENDINGS,
    PHRASES,
)

TYPE_OF_CLASS = {
    "kg:Person": "Person",
    "kg:Group": "Group",
    "kg:Organization": "Organization",
    "kg:GovernmentBody": "Organization",
    "kg:Company": "Organization",
    "kg:NewsAgency": "Organization",
    "kg:PoliticalParty": "Organization",
    "kg:ArmedForce": "Organization",
    "kg:IntergovernmentalOrganization": "Organization",
    "kg:Place": "Place",
    "kg:Country": "Place",
    "kg:City": "Place",
    "kg:Region": "Place",
    "kg:Facility": "Place",
    "kg:NaturalFeature": "Place",
    "kg:NamedEvent": "NamedEvent",
    "kg:Vehicle": "Product",
    "kg:Weapon": "Product",
    "kg:Product": "Product",
    "kg:Work": "Work",
    "kg:Quantity": "Quantity",
    "kg:Thing": "Other",
}
"""Ontology class to entity type."""
EITHER = frozenset(
    "owner co-owner partner rival buyer seller bidder suitor supplier shareholder investor sponsor landlord trader miner "
    "producer grower shipper".split()
)
"""Nouns that people and bodies are called by: "the owner, Acme Steel", "the Swiss trader Velco"."""
STANCES = frozenset({"pro", "anti", "non", "post", "pre"})
"""Prefixes that with a name make an adjective."""


@cache
def _classes() -> dict[str, str]:
    """Noun to class; pairs are joined by a space."""
    table = {noun: cls for cls, nouns in NOUNS.items() for noun in nouns.split()}
    table |= {pair.replace("_", " "): cls for cls, pairs in PHRASES.items() for pair in pairs.split()}
    return table


@cache
def _exceptions() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(NOT_PEOPLE.split()), frozenset(NOT_AGENTS.split())


def known_noun(word: str) -> bool:
    """Whether the word, or what it is the plural of, stands in the table of nouns."""
    table = _classes()
    return word in table or (word.endswith("s") and word[:-1] in table)


def class_of_phrase(before: list[str], word: str, lemma: str, tag: str) -> str:
    """Ontology class of what a description stands for.

    Args:
        before: the words before the head noun, lower case.
        word: the head noun as written, lower case.
        lemma: its lemma.
        tag: its Penn tag; a plural of people or bodies is a group.

    >>> class_of_phrase(["state", "news"], "agency", "agency", "NN")
    'kg:NewsAgency'
    >>> class_of_phrase(["two"], "leaders", "leader", "NNS")
    'kg:Group'
    """
    table = _classes()
    if lemma == "camp" and not STANCES.isdisjoint(before):
        return "kg:Group"  # "the pro-Lima camp"
    cls = table.get(f"{before[-1]} {word}") or table.get(f"{before[-1]} {lemma}") if before else None
    if len(before) > 1 and before[-1] == "-":
        cls = table.get(f"{before[-2]}-{lemma}")  # "start-up", which the tokenizer parts
    if cls is None:
        cls = table.get(word)
        if cls is None:
            cls = class_of_noun(lemma)
        elif word != lemma:
            return cls
    plural = tag in ("NNS", "NNPS") and not word.endswith("forces")
    return "kg:Group" if plural and TYPE_OF_CLASS[cls] in ("Person", "Organization") else cls


@lru_cache(maxsize=1 << 14)
def class_of_noun(lemma: str) -> str:
    """Ontology class of what a common noun stands for; kg:Thing when nothing tells.

    >>> class_of_noun("ministry"), class_of_noun("violinist"), class_of_noun("idea")
    ('kg:GovernmentBody', 'kg:Person', 'kg:Thing')
    """
    table = _classes()
    known = table.get(lemma) or (table.get(lemma[:-1]) if lemma.endswith("s") else None)
    if known is not None:
        return known
    if "-" in lemma:
        return class_of_noun(lemma.rsplit("-", 1)[1])
    not_people, not_agents = _exceptions()
    if len(lemma) < 5 or lemma in not_people or lemma in not_agents:
        return "kg:Thing"
    if lemma.endswith(NOT_AGENT_ENDINGS):
        return "kg:Thing"
    person = lemma.endswith((*PERSON_ENDINGS, *AGENT_ENDINGS, "er", "or"))
    return "kg:Person" if person else "kg:Thing"


def may_be_firm(lemma: str) -> bool:
    """Whether a firm is called so at least as often as a person: "builder", "trader"."""
    return lemma in EITHER or class_of_noun(lemma) == "kg:Company"
