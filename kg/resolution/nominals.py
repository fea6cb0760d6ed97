"""Coreference of nominals: "the Norlandic president", "the agency", "the train", "his father".

A definite nominal looks for what was named before; an indefinite one brings something new.  A nominal with a possessor
is what that possessor has, and never the possessor.
"""

from __future__ import annotations

from collections import defaultdict

from kg.model import Token
from kg.resolution.binding import SUBJECT, coarguments, commanded, subject_of, subjects_above
from kg.resolution.clusters import PLURAL, SINGULAR, Cluster, Clusters, Node, conflict
from kg.resolution.descriptions import complements, denied, has_article, modifiers, place_of, restricted
from kg.resolution.epithets import find_meant, is_epithet
from kg.resolution.kinship import link_converse
from kg.resolution.names import name_key
from kg.resolution.offices import Offices, body_of, is_person_noun, office_kind, office_noun
from kg.resolution.speakers import Voices
from kg.resolution.type_nouns import named_since, rank_named
from kg.resolution.wordlists import CLASS_NOUNS, HEADS, KINSHIP, TYPE_NOUNS

_NARROWING = frozenset({"poss", "prep", "relcl", "acl"})
"""Dependents that say which one is meant: the noun then needs no earlier mention."""
_NEAR = 1
"""Sentences within which the same bare words ("reporters") stand for the same people."""
_SOON = 2
"""Sentences within which "the company" goes back to "a company" before it goes to one with a name."""
_OFTEN = 3
"""Times that a person must have been named to be the main one."""
_INSTITUTIONS = frozenset({"police"})
"""Nouns for the one body of its kind that a text without further words means, with "the" or without."""
_OF_STATES = frozenset({"army", "military", "navy", "government", "parliament"})
_SPOKEN_FOR = frozenset({"club", "team", "side"})
"""Nouns for the body that whoever leads one speaks of."""
_MADE = frozenset({"Work", "Product"})
_MEASURE = frozenset(
    {"percent", "dollar", "year", "day", "week", "month", "time", "hour", "minute", "way", "thing", "part", "one"}
)
_ORDINAL = frozenset({"second", "third", "fourth", "fifth", "2", "3", "4", "5"})
"""Modifiers of one among several, which must be said again."""
_SAME = frozenset({"same", "entire", "whole"})
_COMING = frozenset({"new", "next", "incoming", "future"})
"""Modifiers of whoever follows in an office."""
_OTHER = frozenset(
    {"other", "another", "different", "new", "next", "second", "third", "such", "each", "every", "any", "no", "several"}
)


class Nominals:
    """Resolves nominals one by one in text order; keeps what it has seen."""

    def __init__(self, clusters: Clusters, offices: Offices, voices: Voices) -> None:
        self._clusters = clusters
        self._offices = offices
        self._voices = voices
        self._by_lemma: dict[str, list[Node]] = defaultdict(list)
        self._owned: dict[tuple[int, str], Node] = {}
        self._named_types: dict[str, list[Node]] = defaultdict(list)

    def see(self, node: Node) -> None:
        """Remember a mention for those that come later."""
        if node.kind == "name":
            node.cluster.names_seen += 1
            words = name_key(node.text).split()
            if len(words) > 1 and node.mention.type != "Person":
                for word in {words[-1], node.token.lower}:  # "the union" of the Dockers' Union of Bergen
                    self._by_lemma[word].append(node)
            if node.mention.type == "Organization" and any(w.endswith("bank") and w != "bank" for w in words):
                self._by_lemma["bank"].append(node)  # Nordbank
            if not node.mention.adjective or node.cluster.type == "Place":
                self._named_types[node.cluster.type].append(node)
        elif node.kind == "nominal":
            self._by_lemma[node.lemma].append(node)

    def resolve(self, node: Node) -> None:
        """Link a nominal to what it stands for, if that is certain enough."""
        if len(node.cluster.nodes) > 1:
            self._owned_name(node)
            return  # already linked by apposition
        if node.lemma in _MEASURE or self._class_noun(node):
            return  # a measure, or a name with its class
        if (node.lemma == "capital" and self._capital(node)) or self._possessed(node):
            return
        if self._is_holder(node) and self._office(node):
            return
        typed = node.definite and node.number == SINGULAR and node.lemma in TYPE_NOUNS
        if typed and not self._introduced(node) and self._type_noun(node):
            return
        if self._of_speaker(node):
            return
        if not self._same_head(node):
            self.epithet(node)

    def _of_speaker(self, node: Node) -> bool:
        """`Berg's president said that the club ...`: the club is Berg's, whichever other one has been named.

        Returns:
            Whether it is linked, or left open as Berg is not known for a club.
        """
        if node.lemma not in _SPOKEN_FOR or not node.definite or node.number == PLURAL or modifiers(node):
            return False
        if any(c.dep in _NARROWING for c in node.token.children):
            return False
        for position in subjects_above(node.token):
            teller = self._clusters.by_head.get(position)
            if teller is None or teller.cluster.type != "Person":
                continue
            bodies = self._offices.bodies(teller.cluster, now=True)
            if len(bodies) != 1 or bodies[0].type not in ("Organization", "Place"):
                return False
            if bodies[0].type == "Organization":
                return self._clusters.link(node, bodies[0], "whom the speaker speaks for", 0.7)
            if any(n.mention.country and n.mention.cls == "kg:Country" for n in bodies[0].nodes):
                return False  # a minister speaks of some firm
            self._clusters.tie(node, bodies)
            return True
        return False

    def epithet(self, node: Node) -> None:
        """`the 54-year-old`, `the Bergen-based firm`, `the Swede`: whom the text has just spoken of."""
        if is_epithet(self._clusters, node):
            meant = find_meant(self._clusters, node, self._offices, self._voices)
            if meant is not None and self._clusters.link(node, meant, "description in place of the name", 0.6):
                self._offices.add(node.lemma, node, None, office_kind(node.token))

    def _possessed(self, node: Node) -> bool:
        """`his father`, `Berg's train`: the same owner and noun are the same thing."""
        poss = next((c for c in node.token.children if c.dep == "poss"), None)
        if poss is None:
            return False
        owner = self._clusters.by_head.get(poss.i)
        if owner is None:
            return False
        if self._is_holder(node) and node.lemma not in KINSHIP and self._office(node, owner.cluster):
            return True
        if owner.cluster.type == "Person" and self._own_body(node, owner.cluster):
            return True
        if link_converse(self._clusters, node, owner.cluster):
            return True
        if owner.kind == "pronoun" and len(owner.cluster.nodes) == 1:
            return node.lemma in KINSHIP
        known = self._owned.setdefault((id(owner.cluster), node.lemma + node.number), node)
        if known is not node:
            self._clusters.link(node, known, "same possessor and noun", 0.8)
            return True
        return node.lemma in KINSHIP

    def _owned_name(self, node: Node) -> None:
        """`Berg's wife, Eva Lund`, and later `his wife`."""
        poss = node.token.child("poss")
        owner = self._clusters.by_head.get(poss.i) if poss is not None else None
        if owner is not None and node.lemma in KINSHIP and node.number == SINGULAR and node.cluster.named:
            known = self._owned.setdefault((id(owner.cluster), node.lemma + node.number), node)
            if known is not node and not known.cluster.named:
                self._clusters.link(known, node, "same possessor and noun", 0.8)

    def _own_body(self, node: Node, owner: Cluster) -> bool:
        """`her company`, `his country`: the only one of the kind that she or he speaks or acts for."""
        type_, classes = TYPE_NOUNS.get(node.lemma, ("", frozenset()))
        if node.number == PLURAL or node.mention.type != type_ or modifiers(node):
            return False
        fit = [b for b in self._offices.bodies(owner, now=True) if any(n.mention.cls in classes for n in b.nodes)]
        return len(fit) == 1 and self._clusters.link(node, fit[0], "whom the owner speaks for", 0.7)

    def _is_holder(self, node: Node) -> bool:
        return node.number == SINGULAR and is_person_noun(node.lemma)

    def _class_noun(self, node: Node) -> bool:
        """`Ostfold region`, `the city of Bergen`: the noun says what the name is."""
        type_ = CLASS_NOUNS.get(node.lemma)
        if type_ is None or node.number != SINGULAR:
            return False
        for child in node.token.children:
            token: Token | None = child
            if child.dep == "prep" and child.lower == "of":
                token = child.child("pobj") if type_ == "Place" else None
            elif child.dep not in ("compound", "nmod") or node.token.i - child.i > 2:
                continue
            name = self._clusters.by_head.get(token.i) if token is not None else None
            if name is not None and name.kind == "name" and _is_a(name, node.lemma, type_):
                return self._clusters.link(node, name, "noun for the class of the name", 0.9)
        return False

    def _capital(self, node: Node) -> bool:
        """`the French capital`, `Peru's capital`: the city that the gazetteer calls so, when the text names it anywhere."""
        before = [c for c in node.token.children if c.dep in ("amod", "compound", "nmod")]
        words = (*before, *complements(node).values())
        names = [n for w in words if (n := self._clusters.by_head.get(w.i)) is not None and n.kind == "name"]
        if any(all(n.token is not w for n in names) for w in before):
            return False  # "the former Peruvian capital", "the Chinese tech capital"
        country = next((n.mention.country for n in names if n.mention.cls == "kg:Country"), None)
        cities = [n for n in self._clusters.nodes if n.mention.capital and n.mention.country == country]
        return bool(country and cities) and self._clusters.link(node, cities[0], "capital of the country", 0.9)

    def _office(self, node: Node, body: Cluster | None = None) -> bool:
        """`the Norlandic president`, `the president`, `the reclusive leader`."""
        if body is None and (found := body_of(self._clusters, node.token)) is not None:
            body = found.cluster
        if body is None and self._points_to_another(node):
            return False
        if not node.definite and (body is None or not self._is_title(node)):
            return False  # "ran for president"
        bare = not node.definite  # "U.S. President" needs one who is of the U.S.
        exact = body is not None and (bare or self._is_first_named(body, node))
        holders = self._offices.holders(node.lemma, body, node.order, office_kind(node.token), exact=exact)
        coming = modifiers(node) & _COMING
        if coming:  # "the new president" is not the one of before
            holders = [h for h in holders if any(coming & self._before(n) for n in h.nodes)]
        banned = commanded(self._clusters.nodes, node)
        holders = [
            h for h in holders if id(h) not in banned and not conflict(node.cluster, h) and not self._beside(node, h)
        ]
        if body is not None and node.lemma not in HEADS and is_epithet(self._clusters, node):
            # "the Danish singer" is hardly a singer of long ago of whom no country is told
            near = [h for h in holders if node.sentence - last_sentence(h, node.order) <= _SOON]
            told = self._offices.holders(node.lemma, body, node.order, office_kind(node.token), exact=True)
            holders = [h for h in holders if h in near or h in told]
        if not holders:
            led = body is not None and node.lemma in HEADS and not coming
            return led and body is not None and self._main_person(node, body)
        if len(holders) > 1 and (
            body is not None or last_sentence(holders[0], node.order) == last_sentence(holders[1], node.order)
        ):
            self._clusters.tie(node, holders)
            return True
        reason = "office with body" if body is not None else "office"
        return self._clusters.link(node, holders[0], reason, 0.9 if body is not None else 0.75)

    def _before(self, node: Node) -> set[str]:
        """The words of a mention's phrase before its head: "new president Ann" Berg."""
        return {t.lower for t in self._clusters.parse.tokens[node.token.left : node.token.i]}

    def _points_to_another(self, node: Node) -> bool:
        """ "That student" after "another student": the one who was just told of, not the one who is named."""
        earlier = self._by_lemma.get(node.lemma)
        if not earlier or not any(c.lower in ("that", "this") for c in node.token.children if c.dep == "det"):
            return False
        words = {c.lower for c in earlier[-1].token.children}
        return not earlier[-1].cluster.named and not words.isdisjoint({"another", "a", "an", "second"})

    def _is_first_named(self, body: Cluster, node: Node) -> bool:
        """Whether a text names a country for the first time to say whose an office is: "Norland's president", who then is
        nobody that it spoke of before without a country.  "The Norlandic president" may say it of one who was."""
        first = body.first
        return (
            body.type == "Place"
            and not first.mention.adjective
            and node.token.left <= first.token.i <= node.token.right
        )

    def _beside(self, node: Node, cluster: Cluster) -> bool:
        """Whether somebody is another argument of the verb that a nominal is an argument of, or the subject that the verb
        shares: "Ann met the president", "Ann arrived and met the president"."""
        token = node.token
        governed = token.head.head if token.dep == "pobj" else token.head
        below = token.dep == "pobj" and token.head.lower != "as"  # "was named as the commander": the commander
        object_ = (below or token.dep in ("dobj", "dative")) and governed.pos == "VERB"
        subject = subject_of(token) if object_ else None
        return any(
            coarguments(n.token, token) or n.token is subject for n in cluster.nodes if n.sentence == node.sentence
        )

    def _main_person(self, node: Node, body: Cluster) -> bool:
        """`the Norlandic leader` where no office is told: the one whom the document speaks of most, if all others who
        are named often have an office of their own."""
        people: dict[int, Cluster] = {}
        for other in self._named_types.get("Person", ()):
            people[id(other.cluster)] = other.cluster
        free = [p for p in people.values() if not self._offices.bodies(p) and not conflict(node.cluster, p)]
        if body.type == "Organization":  # whoever is called something else is not its leader
            free = [p for p in free if not any(self._offices.by_holder.get(n.order) for n in p.nodes)]
        free = [p for p in free if not self._beside(node, p)]
        free.sort(key=lambda p: -p.names_seen)
        if not free or free[0].names_seen < _OFTEN:
            return False
        if len(free) > 1 and free[1].names_seen * 2 > free[0].names_seen:
            return False
        return self._clusters.link(node, free[0], "the document's main person", 0.6)

    def _is_title(self, node: Node) -> bool:
        """A bare title with a body, as headlines have it: `Norlandic president`."""
        return node.lemma in HEADS or office_noun(node.lemma) == "spokesperson"

    def _introduced(self, node: Node) -> bool:
        """`the alliance` shortly after `an alliance of three clans`, `the army` after `Norland's army`: that one, whatever
        else has a name."""
        earlier = [o for o in self._by_lemma.get(node.lemma, ()) if o.kind == "nominal"]
        if node.lemma in _OF_STATES and any(o.token.child("poss") and not o.cluster.named for o in earlier):
            return True
        if not earlier or node.sentence - earlier[-1].sentence > _SOON:
            return False
        return any(c.lower in ("a", "an") for c in earlier[-1].token.children) and not earlier[-1].cluster.named

    def _same_head(self, node: Node) -> bool:
        """`the train` after `an armored train`: the same noun, and no modifier that the earlier one lacks."""
        earlier = self._by_lemma.get(node.lemma)
        if not earlier:
            return False
        mods = modifiers(node)
        if mods & _OTHER:
            return False
        fit = [
            o
            for o in reversed(earlier[-8:])
            if o.cluster is not node.cluster
            and not coarguments(o.token, node.token)
            and self._may_repeat(node, o, mods)
            and not self._overtaken(node, o, mods)
        ]
        if not fit:
            return False
        if node.definite:
            best = fit[0] if mods or self._points_to_another(node) else _already_called(fit) or most_spoken_of(fit)
            return self._clusters.link(node, best, "same noun, definite", 0.7)
        return self._clusters.link(node, fit[0], "same words", 0.5)

    def _overtaken(self, node: Node, other: Node, mods: set[str]) -> bool:
        """Whether "the company" after "the Polish company" may be another one, as the text has named one in between."""
        known = TYPE_NOUNS.get(node.lemma)
        if known is None or known[0] != "Organization" or mods or not modifiers(other) or other.cluster.named:
            return False
        type_, classes = known
        named = reversed(self._named_types.get(type_, ()))
        latest = next((n for n in named if n.mention.cls in classes and n.order < node.order), None)
        return latest is not None and latest.order > other.order and latest.sentence >= node.sentence - 1

    def _may_repeat(self, node: Node, other: Node, mods: set[str]) -> bool:
        narrowed = restricted(node)
        if other.kind == "name":
            if node.mention.type in _MADE and other.mention.type in ("Organization", "Person"):
                return False  # "the film" is not Adria Film
            if named_since([other.cluster], node, self._named_types.get("Place", ())):
                return False
            bare = not narrowed and not complements(node) and self._may_lie_there(node, other)
            return (
                node.definite and bare and node.number == SINGULAR and mods <= set(name_key(other.text).split()) | _SAME
            )
        if node.number != other.number or not self._same_complement(node, other) or denied(other):
            return False
        if node.lemma == "old" and node.text != other.text:
            return False  # "the 20-year-old", "the 46-year-old"
        theirs = modifiers(other)
        if theirs & _ORDINAL and not mods & _ORDINAL:
            return False
        if not node.definite:
            near = (
                bool(mods)
                or node.lemma in _INSTITUTIONS
                or (node.sentence - other.sentence <= _NEAR and not restricted(other))
            )
            return mods == theirs and near and node.number == PLURAL and not has_article(node) and not narrowed
        return not mods - theirs - _SAME and not (narrowed and (node.number == PLURAL or theirs != mods))

    def _may_lie_there(self, node: Node, other: Node) -> bool:
        """Whether a name can be of what a nominal says lies somewhere: "the palace in Oslo" is no palace of another
        town."""
        if node.mention.type != "Place" or (here := self._town_after(node)) is None:
            return True
        there = self._town_after(other)
        return there is not None and self._same_thing(here, there)

    def _town_after(self, node: Node) -> Token | None:
        """The place named right after a mention, whatever the parser hung "in" on: "saw the palace *in Oslo*"."""
        tokens, after = self._clusters.parse.tokens, node.token.i + 1
        prep = tokens[after] if after < len(tokens) and tokens[after].lower in ("in", "at", "near") else None
        place = prep.child("pobj") if prep is not None else None
        named = self._clusters.by_head.get(place.i) if place is not None else None
        return place if named is not None and named.kind == "name" and named.mention.type == "Place" else None

    def _same_complement(self, node: Node, other: Node) -> bool:
        """Possessor and "of ..." of a nominal must be those of the earlier one, if it has any; "in ..." is not to differ."""
        mine, theirs = complements(node), complements(other)
        here, there = place_of(node), place_of(other)
        if here is not None and there is not None and not self._same_thing(here, there):
            return False
        return all(slot in theirs and self._same_thing(word, theirs[slot]) for slot, word in mine.items())

    def _same_thing(self, a: Token, b: Token) -> bool:
        left, right = self._clusters.by_head.get(a.i), self._clusters.by_head.get(b.i)
        if left is not None and right is not None:
            return left.cluster is right.cluster
        return a.lemma == b.lemma

    def _type_noun(self, node: Node) -> bool:
        """`the company`: linked, or known to stand for one of two."""
        known = TYPE_NOUNS.get(node.lemma)
        if node.token.text == "state":
            return False  # "accused the state of neglect" means those in power, "the State" a country
        if known is None or modifiers(node) - _SAME or any(c.dep in _NARROWING for c in node.token.children):
            return False
        type_, classes = known
        found = rank_named(self._clusters, node, self._named_types.get(type_, ()), classes)
        if found.clear:
            return self._clusters.link(node, found.clusters[0], "noun for the type", 0.6)
        self._clusters.tie(node, found.clusters[:2])
        return False


def _is_a(name: Node, noun: str, type_: str) -> bool:
    """Whether a name can be what the noun says."""
    known = TYPE_NOUNS.get(noun)
    fits = type_ == "Place" or known is None or name.mention.cls in known[1]
    return name.mention.type == type_ and not name.mention.adjective and fits


def _already_called(found: list[Node]) -> Node | None:
    """ "the museum" that has been called so before, where a further museum was named only in passing."""
    latest = found[0]
    if latest.kind != "name" or latest.token.dep in SUBJECT or len(latest.cluster.nodes) > 1:
        return None
    return next((o for o in found if o.kind == "nominal" and o.definite and o.cluster.named), None)


def most_spoken_of(found: list[Node]) -> Node:
    """Of mentions from the latest backwards: the latest, or a different one ("the northern team", "the southern team")
    that stands hardly earlier and is spoken of more than twice as often."""
    latest = found[0]
    mods = modifiers(latest)
    near = [o for o in found if latest.sentence - o.sentence <= 1 and mods and modifiers(o) - mods]
    best = max(near, key=lambda o: len(o.cluster.nodes), default=latest)
    return best if len(best.cluster.nodes) > 2 * len(latest.cluster.nodes) else latest


def last_sentence(cluster: Cluster, order: int) -> int:
    """Sentence of a cluster's last mention before a position."""
    best = -1
    for node in cluster.nodes:
        if node.order >= order:
            break
        best = node.token.sentence
    return best
