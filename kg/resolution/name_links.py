"""Coreference of names inside a document: equal names, parts of names, acronyms, short forms of bodies.

Comes in: clusters of one mention each.  Goes out: clusters of the names that stand for one thing.  A short name with
two possible owners stays apart, and that is recorded.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from kg.resolution.acronyms import acronym_letters, acronym_of, acronym_of_part, introduces
from kg.resolution.clusters import Clusters, Node
from kg.resolution.former_names import link_former_names
from kg.resolution.names import is_generic_body, name_key
from kg.resolution.offices import country_of
from kg.resolution.person_links import link_full_person_names, link_person_parts
from kg.resolution.wordlists import BODY_WORDS, COMMON_NAMES, GENERIC_WORDS, NAME_PREFIXES, PARTISANS

_KINDS_OF_PLACE = {"state": "kg:Region", "city": "kg:City", "town": "kg:City", "village": "kg:City"}
_BODY = frozenset({"Organization", "Place", "NamedEvent", "Product", "Work", "Other", "Group"})


def link_names(clusters: Clusters) -> None:
    """Link the names of a document."""
    names = [n for n in clusters.nodes if n.kind == "name" and not describes_member(clusters, n)]
    overrule_gazetteer(names)
    link_equal_names(clusters, names)
    link_defined_acronyms(clusters)
    link_former_names(clusters)
    link_full_person_names(clusters, names)
    link_person_parts(clusters, names)
    link_acronyms(clusters, names)
    link_short_forms(clusters, names)


def describes_member(clusters: Clusters, node: Node) -> bool:
    """ "Ann Berg, a former Social Democrat, left": no name, but Berg; linked to her at once."""
    token = node.token
    if token.dep != "appos" or token.lower not in PARTISANS or not any(c.lower in ("a", "an") for c in token.children):
        return False
    person = clusters.by_head.get(token.head.i)
    if person is None or person.cluster.type != "Person":
        return False
    node.kind, node.mention = "nominal", replace(node.mention, kind="nominal")
    node.cluster.person_names.clear()
    clusters.link(node, person, "apposition", 0.9)
    return True


def overrule_gazetteer(names: list[Node]) -> None:
    """An acronym means what its document spells out, not what a gazetteer knows by these letters: in "The Harbour
    Rescue Forces said ... HRF" it is no other body."""
    known = {n.text: n for n in names if n.mention.canonical and acronym_letters(n.text)}
    for short, node in known.items():
        longs = [
            n
            for n in names
            if n.mention.type in _BODY and acronym_of(short, n.text) and len(acronym_letters(short)) > 2
        ]
        meant = node.mention.canonical
        if not longs or any(meant in (n.mention.canonical, n.text) for n in names if n.text != short):
            continue
        for other in names:
            if other.text == short:
                other.mention = replace(
                    other.mention, canonical=None, links=(), type=longs[0].mention.type, cls=longs[0].mention.cls
                )
                other.cluster.types = {longs[0].mention.type: 3}


def link_equal_names(clusters: Clusters, names: list[Node]) -> None:
    """One name, or one canonical name in a gazetteer, is one thing."""
    seen: dict[str, Node] = {}
    shared: dict[str, list[Node]] = defaultdict(list)
    for node in names:
        key = name_key(node.text)
        if node.mention.type == "Person" and " " not in key:
            continue  # a lone surname may be anybody's: see link_person_parts
        if node.mention.type == "Organization" and is_generic_body(key):
            shared[key].append(node)
            continue
        for text in (node.mention.canonical, None if _is_club(node) else node.text):
            if text is not None and (other := seen.setdefault(name_key(text), node)) is not node:
                clusters.link(node, other, "same name", 1.0, record=False)
    for same in shared.values():
        _link_shared_names(clusters, same)
    for node in names:
        cls, place = _described_place(node)
        plain = seen.get(place)
        if plain is not None and plain.mention.cls == cls and not plain.mention.adjective:
            meant = plain.mention
            clusters.link(node, plain, "same place", 0.95)
            node.mention = replace(node.mention, canonical=meant.canonical or plain.text, links=meant.links)


def _described_place(node: Node) -> tuple[str, str]:
    """Class and key of the place in a name that says what kind of place it is: Utara in "State of Utara"."""
    kind, _, place = name_key(node.text).partition(" of ")
    return (_KINDS_OF_PLACE.get(kind, ""), place) if node.mention.type == "Place" else ("", "")


def _is_club(node: Node) -> bool:
    """Whether a name is that of a town standing for its club: the same word names the town as well."""
    mention = node.mention
    words = (mention.canonical or "").split(" ")
    return mention.cls == "kg:Organization" and not mention.links and len(words) == 2 and node.text in words


def _link_shared_names(clusters: Clusters, same: list[Node]) -> None:
    """Bodies whose name fits many countries: one for each country that is told; without a country, the only one there
    is."""
    by_country: dict[str | None, Node] = {}
    for node in same:
        country = country_of(clusters, node)
        other = by_country.setdefault(country, node)
        if other is not node:
            clusters.link(node, other, "same name", 1.0, record=False)
    open_ = by_country.pop(None, None)
    if open_ is not None and len(by_country) == 1:
        clusters.link(open_, next(iter(by_country.values())), "same name, one country", 0.9)
    elif open_ is not None and by_country:
        clusters.tie(open_, [n.cluster for n in by_country.values()])


def link_defined_acronyms(clusters: Clusters) -> None:
    """`Far North Agency (FNA)` and `Far North Agency FNA` define the acronym."""
    text = clusters.parse.document.text
    described = [n for n in clusters.nodes if n.kind == "name" or (n.kind == "nominal" and " " in n.text)]
    for left, right in pairwise(described):
        if right.kind != "name":
            continue
        gap = text[left.mention.end : right.mention.start]
        if len(gap) > 4 or "." in gap or "\n" in gap:
            continue
        bracket = gap.strip().lstrip("'’s ").strip() in ("(", '("', "(“", "[")
        if bracket and introduces(right.text, left.text) and len(right.text) < len(left.text):
            clusters.link(right, left, "acronym in brackets", 0.98)
        elif bracket and text[right.mention.end : right.mention.end + 1] == ")" and _is_foreign_acronym(right, left):
            clusters.link(right, left, "other acronym in brackets", 0.9)
        elif bracket and acronym_letters(left.text) and introduces(left.text, right.text):
            clusters.link(right, left, "long form in brackets", 0.98)
        elif (
            left.kind == "name"
            and gap.strip() in ("", ",")
            and acronym_letters(right.text)
            and acronym_of(right.text, left.text)
        ):
            clusters.link(right, left, "acronym in apposition", 0.95)


def _is_foreign_acronym(short: Node, long: Node) -> bool:
    """ "Free Democrats (FDP)": a body's letters in its own language."""
    if {short.mention.type, long.mention.type} != {"Organization"} or long.kind != "name" or " " not in long.text:
        return False
    return len(acronym_letters(short.text)) > 2 and _reconcilable(short, long)


def link_acronyms(clusters: Clusters, names: list[Node]) -> None:
    """An acronym goes to the one long name of the document with these initials; to one with more words if there is
    none."""
    long_names = {n.text: n for n in names if " " in n.text and n.mention.type in _BODY}
    done: set[str] = set()
    for node in names:
        letters = acronym_letters(node.text)
        if not letters or letters in done or node.mention.canonical:
            continue
        done.add(letters)
        exact = [n for text, n in long_names.items() if acronym_of(node.text, text)]
        found = exact or [n for text, n in long_names.items() if acronym_of_part(node.text, text)]
        _link_only(clusters, node, found, "acronym", 0.9)


def _link_only(clusters: Clusters, node: Node, found: list[Node], reason: str, score: float) -> None:
    """Link to the one cluster among the candidates; several are a tie."""
    distinct = {id(n.cluster): n for n in found if n.cluster is not node.cluster and _reconcilable(node, n)}
    if len(distinct) == 1:
        clusters.link(node, next(iter(distinct.values())), reason, score)
    elif distinct:
        clusters.tie(node, [n.cluster for n in distinct.values()])


def _reconcilable(a: Node, b: Node) -> bool:
    """Two names that the gazetteer knows as two things stay two."""
    return not (a.mention.canonical and b.mention.canonical and a.mention.canonical != b.mention.canonical)


Longer = dict[str, list[tuple[list[str], Node]]]


def link_short_forms(clusters: Clusters, names: list[Node]) -> None:
    """A longer name's first words ("Berg" for "Berg Motor Corporation") or last ones ("Air Force" for "Norlandic Air
    Force", "K9" for "Berg K9")."""
    by_first, by_last, by_second = _longer_names(names)
    places = {name_key(t) for n in names if n.mention.type == "Place" for t in (n.text, n.mention.canonical or n.text)}
    makers = {name_key(n.text) for n in names if n.mention.type == "Organization"}
    for node in names:
        if node.mention.type not in _BODY or node.mention.adjective:
            continue
        words = name_key(node.text).split()
        if not words or all(w in GENERIC_WORDS for w in words):
            continue
        begun = [(full, o) for full, o in by_first.get(words[0], ()) if _begins(node, words, full, o)]
        generic = [(full, o) for full, o in begun if all(w in GENERIC_WORDS for w in full[len(words) :])]
        ended = [o for full, o in by_last.get(words[-1], ()) if _ends(node, words, full, o, places, makers)]
        ended += [o for full, o in by_second.get(words[0], ()) if _within(node, words, full, o, places)]
        _link_only(clusters, node, [o for _, o in generic or begun] + ended, "short form of name", 0.85)


def _longer_names(names: list[Node]) -> tuple[Longer, Longer, Longer]:
    """Names of two words and more by their first, last and second word."""
    by_first: Longer = defaultdict(list)
    by_last: Longer = defaultdict(list)
    by_second: Longer = defaultdict(list)
    for node in names:
        words = name_key(node.text).split()
        if len(words) > 1 and node.mention.type in _BODY and not node.mention.adjective:
            by_first[words[0]].append((words, node))
            by_last[words[-1]].append((words, node))
            by_second[words[1]].append((words, node))
    return by_first, by_last, by_second


def _begins(node: Node, words: list[str], full: list[str], owner: Node) -> bool:
    """ "Berg" for "Berg Motor Corporation"; for "Berg Marine" only once that was named."""
    rest = full[len(words) :]
    if not rest or full[: len(words)] != words or node.mention.type not in (owner.mention.type, "Other"):
        return False
    if owner.mention.type == "Place" or "&" in owner.text or " and " in owner.text:
        return False
    generic = all(w in GENERIC_WORDS for w in rest)
    return generic or (
        owner.mention.type == "Organization"
        and node.mention.type == "Organization"
        and len(rest) == 1
        and owner.order < node.cluster.first.order
    )


def _ends(node: Node, words: list[str], full: list[str], owner: Node, places: set[str], makers: set[str]) -> bool:
    """The rest of the longer name is a place, a word for what it is, or for a product its maker."""
    rest = full[: -len(words)]
    if not rest or full[-len(words) :] != words:
        return False
    if all(w in NAME_PREFIXES for w in rest):
        return True
    if owner.mention.type != node.mention.type:
        return False
    if node.mention.type == "Organization":
        if " ".join(rest) in places or is_place_adjective(rest):
            return True
        return len(rest) == len(words) == 1 and _is_distinctive(node, words[0], owner, places)  # "Banque Lund"
    made = node.mention.type == "Product" and (" ".join(rest) in makers or len(rest) == 1)
    return made or (len(rest) == 1 and rest[0] in GENERIC_WORDS)


def _is_distinctive(node: Node, word: str, owner: Node, places: set[str]) -> bool:
    """Whether the last word of a name that the text gave in full can stand for it: it is no place's, nor a common one."""
    common = GENERIC_WORDS | BODY_WORDS | COMMON_NAMES
    return word not in common | places and owner.order < node.cluster.first.order and not node.mention.canonical


def _within(node: Node, words: list[str], full: list[str], owner: Node, places: set[str]) -> bool:
    """ "Supreme Court" for "Norlandic Supreme Court of Appeal"."""
    end = 1 + len(words)
    if node.mention.type != "Organization" or owner.mention.type != "Organization" or len(words) < 2:
        return False
    inner = full[1:end] == words and full[end : end + 1] in (["of"], ["for"])
    return inner and (full[0] in places or is_place_adjective(full[:1]))


def is_place_adjective(words: list[str]) -> bool:
    """Whether the words before a body's name look like a country: "us", "east ruritanian".

    >>> is_place_adjective(["us"]), is_place_adjective(["east", "ruritanian"]), is_place_adjective(["acme"])
    (True, True, False)
    """
    last = words[-1]
    short = len(words) == 1 and last in ("us", "uk", "eu", "un")
    return short or (len(words) <= 2 and last.endswith(("ian", "ean", "ese", "ish", "can", "i")) and len(last) > 4)
