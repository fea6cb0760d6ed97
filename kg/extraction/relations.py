"""Lasting facts: from titles, appositions, copulas and possessives, from verbs, from places and nationalities.

Role nouns ("president", "subsidiary", "father") and relational verbs ("lead", "own") stand in the lexicon with the relation
they evoke; a role noun has two slots, `holder` and `body`.  What the words around a role noun are (title before a name,
apposition, predicate noun) decides who the holder is; the domain and range of the relation in the ontology decide which
sense fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.extraction.events import EventDraft, Reading
from kg.extraction.factuality import Factuality, FactualityReader
from kg.extraction.fillers import Filler, FillerFinder
from kg.extraction.lexicon import Lexicon, Restriction, Sense
from kg.extraction.schema import Schema
from kg.model import Mention, Span, Timex, Token

_FORMER = frozenset(
    "former ex then late previous erstwhile onetime one-time outgoing departing ousted deposed retired".split()
)
_FUTURE = frozenset("future incoming elect designate prospective would-be".split())
_BODY_PREPOSITIONS = frozenset("of for at in to with from".split())
_TITLE_ADJECTIVES = frozenset(
    "prime foreign vice deputy chief general executive national managing senior interior first second supreme special "
    "acting interim assistant associate federal legal financial political military civil public home deputy permanent".split()
)
_STATE_WORDS = frozenset(
    "state state-run state-owned official government state-controlled federal public national".split()
)
_PEOPLE = frozenset({"Person", "Group"})
_STATUS = {
    "happened": "holds",
    "ongoing": "holds",
    "general": "holds",
    "planned": "future",
    "possible": "possible",
    "hypothetical": "possible",
    "requested": "possible",
    "denied": "denied",
}
EVENT_RELATIONS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    ("kg:Born", ("patient", "agent"), ("time",), "kg:birthDate"),
    ("kg:Born", ("patient", "agent"), ("place",), "kg:bornIn"),
    ("kg:Die", ("patient", "agent"), ("time",), "kg:deathDate"),
    ("kg:Found", ("patient",), ("time",), "kg:foundingDate"),
    ("kg:Found", ("patient",), ("agent",), "kg:foundedBy"),
    ("kg:Marry", ("agent",), ("patient", "participant"), "kg:spouseOf"),
)
"""Facts that last after an event: class, roles of the subject, roles of the object, relation."""


@dataclass(frozen=True, slots=True, eq=False)
class RelationDraft:
    """A relation before ids are given out."""

    predicate: str
    subject: Filler
    object: Filler
    status: str
    rule: str
    anchor: Token
    """The word that carries it, for sentence and attribution."""
    role: str | None = None

    @property
    def polarity(self) -> str:
        return "negative" if self.status == "denied" else "positive"


@dataclass(slots=True, eq=False)
class RelationFinder:
    """Finds the relations of one parse."""

    finder: FillerFinder
    lexicon: Lexicon
    schema: Schema
    facts: FactualityReader
    _name_words: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._name_words = _covered(self.finder)

    def find(
        self,
        readings: Sequence[Reading],
        events: Sequence[EventDraft],
        times_of: Callable[[EventDraft], Sequence[Timex]],
    ) -> list[RelationDraft]:
        """All relations, in text order, each once for a pair of words."""
        drafts = [
            *self._from_verbs(readings),
            *self._from_events(events, times_of),
            *self._from_nouns(),
        ]
        seen: set[tuple[str, int, int]] = set()
        kept = []
        for draft in drafts:
            key = (draft.predicate, draft.subject.span.start, draft.object.span.start)
            if key not in seen and draft.subject.span != draft.object.span:
                seen.add(key)
                kept.append(draft)
        return sorted(kept, key=lambda d: (d.subject.span, d.object.span, d.predicate))

    # -- verbs and events -----------------------------------------------------------------------------------------

    def _from_verbs(self, readings: Sequence[Reading]) -> Iterator[RelationDraft]:
        for reading in readings:
            if not reading.relations:
                continue
            fact = self.facts.of(reading.predication)
            head = reading.predication.head
            done: set[str] = set()
            for sense in reading.relations:
                if sense.reference in done:
                    continue
                for subject, other in self._ends(sense, reading):
                    if self._allowed(sense.reference, subject, other):
                        done.add(sense.reference)
                        status = self._verb_status(fact, head)
                        yield RelationDraft(sense.reference, subject, other, status, "relation-verb", head)

    def _ends(self, sense: Sense, reading: Reading) -> Iterator[tuple[Filler, Filler]]:
        slots = {**reading.predication.loose, **reading.slots}
        subjects = [t for s in sorted(sense.own) if sense.frame[s] == "subject" for t in slots.get(s, ())]
        objects = [t for s in sorted(sense.own) if sense.frame[s] == "object" for t in slots.get(s, ())]
        for subject in subjects:
            for other in objects:
                yield self.finder.find(subject), self.finder.find(other)

    def _from_events(
        self, events: Sequence[EventDraft], times_of: Callable[[EventDraft], Sequence[Timex]]
    ) -> Iterator[RelationDraft]:
        for event in events:
            for cls, subject_roles, object_roles, predicate in EVENT_RELATIONS:
                if event.type != cls or not (event.factuality.real and event.factuality.certainty == "certain"):
                    continue
                subjects = [r.filler for r in event.roles if r.role in subject_roles]
                if object_roles == ("time",):
                    head = event.predication.head
                    objects = [Filler(head, Span(t.start, t.end), time=t) for t in times_of(event)]
                else:
                    objects = [r.filler for r in event.roles if r.role in object_roles and r.filler not in subjects]
                if predicate == "kg:spouseOf" and not objects and len(subjects) == 2:
                    subjects, objects = subjects[:1], subjects[1:]
                for subject in subjects[:1] if predicate != "kg:foundedBy" else subjects:
                    for other in objects:
                        if self._allowed(predicate, subject, other):
                            anchor = event.predication.head
                            yield RelationDraft(predicate, subject, other, "holds", "event-outcome", anchor)

    @staticmethod
    def _verb_status(fact: Factuality, head: Token) -> str:
        if any(c.lower == "longer" for c in head.children) or any(
            c.lower == "once" and c.i < head.i for c in head.children
        ):
            return "former"
        return _STATUS[fact.status] if fact.certainty == "certain" or fact.status == "denied" else "possible"

    def _allowed(self, predicate: str, subject: Filler, other: Filler) -> bool:
        """Whether the ends fit domain and range."""
        return self._end_fits(subject, self.schema.domain.get(predicate)) and self._end_fits(
            other, self.schema.range.get(predicate)
        )

    def _end_fits(self, filler: Filler, classes: frozenset[str] | None) -> bool:
        if filler.time is not None:
            return not any(c.startswith("kg:") for c in classes or ()) and filler.time.type == "DATE"
        if filler.mention is None:
            return False
        if classes is None:
            return True
        return self.schema.is_a(filler.mention.cls, classes) or self.schema.is_a("kg:" + filler.mention.type, classes)

    # -- role nouns -----------------------------------------------------------------------------------------------

    def _from_nouns(self) -> Iterator[RelationDraft]:
        senses_of = self.lexicon.senses
        phrases = self.lexicon.phrases
        for token in self.finder.parse.tokens:
            if token.pos not in ("NOUN", "PROPN"):
                if token.lower == "based":
                    yield from self._based(token)
                continue
            found: tuple[Sense, ...] = ()
            lemma = token.lemma
            first = token.i
            for rest in phrases.get(("noun", lemma), ()):
                start = token.i - len(rest)
                words = self.finder.parse.tokens[max(start, 0) : token.i]
                if start >= 0 and all(w in (t.lower, t.lemma) for w, t in zip(rest, words, strict=True)):
                    found, first = senses_of.get(("noun", " ".join((*rest, lemma))), ()), start
                    break
            found = tuple(s for s in found or senses_of.get(("noun", lemma), ()) if s.is_relation)
            if found:
                yield from self._role_noun(token, first, found)
            yield from self._of_place(token)

    def _role_noun(self, token: Token, first: int, senses: Sequence[Sense]) -> Iterator[RelationDraft]:
        bodies = list(self._bodies(token, first))
        if not bodies:
            return
        holders = list(self._holders(token))
        if not holders:
            return
        status = self._noun_status(token, first)
        given: set[tuple[int, int]] = set()
        for sense in senses:
            holder_is_subject = sense.frame.get("holder", "subject") == "subject"
            for holder in holders:
                for body in bodies:
                    subject, other = (holder, body) if holder_is_subject else (body, holder)
                    pair = (holder.token.i, body.token.i)
                    if pair in given or holder.token is body.token or not self._conditions(sense, holder, body):
                        continue
                    if self._allowed(sense.reference, subject, other):
                        given.add(pair)
                        yield RelationDraft(
                            sense.reference, subject, other, status, "role-noun", token, self._role_text(token, first)
                        )

    def _conditions(self, sense: Sense, holder: Filler, body: Filler) -> bool:
        return all(self._condition(r, {"holder": holder, "body": body}.get(r.slot)) for r in sense.restrictions)

    def _condition(self, restriction: Restriction, filler: Filler | None) -> bool:
        if filler is None:
            return True
        if filler.token.lemma in restriction.lemmas or filler.token.lower in restriction.lemmas:
            return True
        mention = filler.mention
        return mention is not None and (
            "kg:" + mention.type in restriction.types or self.schema.is_a(mention.cls, restriction.types)
        )

    def _bodies(self, token: Token, first: int) -> Iterator[Filler]:
        """What a role noun is of: a possessor, "of X", or the nearest name before it in the noun phrase."""
        top = self._phrase_head(token)
        for node in (token, top) if top is not token else (token,):
            owner = node.child("poss")
            if owner is not None:
                yield from self._expanded(owner)
        for prep in token.children:
            if prep.dep == "prep" and prep.lower in _BODY_PREPOSITIONS:
                for inner in prep.children:
                    if inner.dep == "pobj":
                        yield from self._expanded(inner)
        if token.dep == "conj":
            for prep in token.head.children:
                if prep.dep == "prep" and prep.lower in ("of", "for") and prep.i > token.i:
                    inner = prep.child("pobj")
                    if inner is not None:
                        yield from self._expanded(inner)
        else:
            shared = next((c for c in token.children if c.dep == "conj" and c.pos in ("NOUN", "PROPN")), None)
            if shared is not None and shared.i - token.i == 2:
                for prep in shared.children:
                    inner = prep.child("pobj") if prep.dep == "prep" and prep.lower in ("of", "for") else None
                    if inner is not None:
                        yield from self._expanded(inner)
        left = min(top.left, token.left)
        for i in range(first - 1, max(left, first - 8) - 1, -1):
            mention = self.finder.by_head.get(i)
            if (
                mention is not None
                and mention.kind == "name"
                and mention.head == i
                and mention.type in ("Place", "Organization")
            ):
                word = self.finder.parse.tokens[i]
                if word.dep == "poss" or word.head.dep == "poss" and word.dep != "compound":
                    break
                yield Filler(word, _span(mention), mention=mention)
                break
            if self.finder.parse.tokens[i].text in (",", ";", "("):
                break

    def _expanded(self, token: Token) -> Iterator[Filler]:
        yield self.finder.find(token)
        for child in token.children:
            if child.dep == "conj":
                yield from self._expanded(child)

    def _phrase_head(self, token: Token) -> Token:
        """The word that a title stands before: the last name of "spokesman Bo Lund"."""
        node = token
        while node.dep in ("compound", "nmod") and node.head.i > node.i and node.head.sentence == node.sentence:
            node = node.head
        return node

    def _holders(self, token: Token) -> Iterator[Filler]:
        """Who holds the role."""
        top = self._phrase_head(token)
        if top is not token:
            mention = self.finder.by_head.get(top.i)
            if mention is not None and mention.kind == "name":
                yield Filler(top, _span(mention), mention=mention)
                for child in top.children:
                    if child.dep == "conj" and token.tag in ("NNS", "NNPS"):
                        yield self.finder.find(child)
                return
        named = next((c for c in token.children if c.dep == "appos"), None)
        if named is not None and self._name(named):
            yield self.finder.find(named)
            return
        node = token
        while node.dep == "conj" and node.head.pos in ("NOUN", "PROPN") and node.head.i < node.i:
            if self._name(node.head) and node.head.dep != "appos":
                break
            node = node.head
        if node.dep == "appos" and node.head.pos in ("PROPN", "NOUN", "PRON"):
            yield self.finder.find(node.head)
            return
        if node.dep in ("attr", "oprd"):
            verb = node.head
            subject = verb.child("nsubj", "nsubjpass")
            if subject is not None and node.dep == "oprd" and verb.child("dobj") is not None:
                subject = verb.child("dobj")
            if subject is not None and subject.tag not in ("EX", "WDT", "WP"):
                yield from self._expanded(subject)
                return
            if subject is not None and verb.dep == "relcl":
                yield self.finder.find(verb.head)
                return
        if node.dep == "pobj" and node.head.lower == "as" and node.head.head.pos in ("VERB", "AUX"):
            verb = node.head.head
            person = verb.child("dobj") or verb.child("nsubj", "nsubjpass")
            if person is not None:
                yield self.finder.find(person)
                return
        mention = self.finder.by_head.get(token.i)
        if mention is not None:
            yield Filler(token, _span(mention), mention=mention)

    def _name(self, token: Token) -> bool:
        mention = self.finder.by_head.get(token.i)
        return mention is not None and mention.kind == "name"

    def _noun_status(self, token: Token, first: int) -> str:
        """holds, former, future … by the words before the title and the verb of a copula."""
        top = self._phrase_head(token)
        for i in range(max(min(top.left, token.left), first - 8), first):
            word = self.finder.parse.tokens[i].lower
            if word in _FORMER or word.startswith(("ex-", "then-")):
                return "former"
            if word in _FUTURE:
                return "future"
        after = self.finder.parse.tokens[token.i + 1 : token.i + 3]
        if len(after) == 2 and after[0].text == "-" and after[1].lower in _FUTURE:
            return "future"
        node = token
        while node.dep == "conj" and node.head.pos in ("NOUN", "PROPN"):
            node = node.head
        if node.dep in ("attr", "oprd") and node.head.pos in ("VERB", "AUX"):
            verb = node.head
            fact = self.facts.verb(verb)
            if any(c.lower == "longer" for c in verb.children):
                return "former"
            if not fact.real or fact.certainty != "certain":
                return _STATUS[fact.status] if fact.status == "denied" or fact.certainty == "certain" else "possible"
            past = verb.tag == "VBD" or any(c.dep == "aux" and c.tag == "VBD" for c in verb.children)
            return "former" if past and verb.lemma == "be" and verb.dep != "ccomp" else "holds"
        return "holds"

    def _role_text(self, token: Token, first: int) -> str:
        """The office as written: "Defense Minister"."""
        tokens = self.finder.parse.tokens
        start = first
        while start > 0:
            before = tokens[start - 1]
            if before.sentence != token.sentence or before.i in self._name_words:
                break
            if before.text == "-" and start > 1 and tokens[start - 2].lower in _TITLE_ADJECTIVES:
                start -= 2
                continue
            if not (before.dep == "compound" and before.pos in ("NOUN", "PROPN") or before.lower in _TITLE_ADJECTIVES):
                break
            start -= 1
        return self.finder.parse.text(tokens[start].start, token.end)

    # -- places and nationality -----------------------------------------------------------------------------------

    def _based(self, token: Token) -> Iterator[RelationDraft]:
        """ "a Lima-based company"."""
        place = next((self.finder.find(c) for c in token.children if c.i < token.i and self._type(c) == "Place"), None)
        if place is None and token.i >= 2 and self.finder.parse.tokens[token.i - 1].text == "-":
            place = self.finder.find(self.finder.parse.tokens[token.i - 2])
        if place is None or place.mention is None or token.dep not in ("amod", "acl"):
            return
        body = self.finder.find(token.head)
        predicate = (
            "kg:basedIn" if self.schema.is_a(place.mention.cls, frozenset({"kg:Country"})) else "kg:headquarteredIn"
        )
        if body.type == "Person":
            predicate = "kg:residesIn"
        if self._allowed(predicate, body, place):
            yield RelationDraft(predicate, body, place, "holds", "based-in", token)

    def _type(self, token: Token) -> str:
        return self.finder.find(token).type

    def _of_place(self, token: Token) -> Iterator[RelationDraft]:
        """What a noun phrase with a country in it says of its head: nationality, seat, location."""
        head = self.finder.by_head.get(token.i)
        if head is None or head.adjective or head.kind == "pronoun":
            return
        for place, how in self._places_of(token, head):
            predicate = self._place_relation(token, head, place, how)
            if predicate is None or place.mention is None:
                continue
            subject = self.finder.find(token)
            if place.mention.head != subject.token.i and self._allowed(predicate, subject, place):
                yield RelationDraft(predicate, subject, place, "holds", f"place-{how}", token)

    def _places_of(self, token: Token, head: Mention) -> Iterator[tuple[Filler, str]]:
        for child in token.children:
            mention = self.finder.by_head.get(child.i)
            if mention is None or mention.type != "Place" or mention.kind != "name":
                if child.dep == "prep" and child.lower == "in" and head.type in ("Place", "Organization"):
                    inner = child.child("pobj")
                    if inner is not None and self._type(inner) == "Place":
                        yield self.finder.find(inner), "in"
                continue
            if child.dep in ("amod", "compound", "nmod", "poss") and child.i < token.i:
                yield Filler(child, _span(mention), mention=mention), "adjective" if mention.adjective else child.dep
            elif child.dep == "appos" and head.type == "Place" and child.i > token.i:
                yield Filler(child, _span(mention), mention=mention), "comma"

    def _place_relation(self, token: Token, head: Mention, place: Filler, how: str) -> str | None:
        """The relation between the head of a noun phrase and a place in it."""
        country = place.mention is not None and place.mention.cls == "kg:Country"
        if head.type == "Place":
            if how == "comma":
                return (
                    "kg:locatedIn"
                    if head.kind == "name"
                    and head.cls != "kg:Country"
                    and (country or place.mention is not None and place.mention.cls == "kg:Region")
                    else None
                )
            if head.cls == "kg:Country":
                return None
            return "kg:locatedIn" if how in ("in", "adjective", "poss", "compound", "nmod") else None
        if head.type == "Organization":
            if how == "in":
                return "kg:locatedIn" if head.kind == "name" else None
            words = {t.lower for t in self.finder.parse.tokens[token.left : token.i + 1]}
            if country and (head.cls in ("kg:GovernmentBody", "kg:ArmedForce") or words & _STATE_WORDS):
                return "kg:agencyOf"
            return "kg:basedIn" if country else "kg:headquarteredIn" if how != "poss" else None
        if head.type == "Person" and how == "adjective" and country:
            return "kg:citizenOf" if head.kind == "name" and not self._has_office(token) else None
        return None

    def _has_office(self, token: Token) -> bool:
        """Whether a title stands before the name: then the nationality belongs to the office."""
        return any(
            c.dep in ("compound", "nmod") and any(s.is_relation for s in self.lexicon.lookup("noun", c.lemma))
            for c in token.children
        )


def _covered(finder: FillerFinder) -> set[int]:
    """Positions of words that stand inside a name of a place or organization."""
    words: set[int] = set()
    tokens = finder.parse.tokens
    for mention in finder.by_head.values():
        if mention.kind == "name":
            i = mention.head
            while i >= 0 and tokens[i].start >= mention.start:
                words.add(i)
                i -= 1
    return words


def _span(mention: Mention) -> Span:
    return Span(mention.start, mention.end)
