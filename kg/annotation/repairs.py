"""Frequent faults of the parser, mended in the tree before any rule reads it.

Each repair looks for a shape that no English sentence has (a finite verb without a subject right after a noun that another
verb took for its object) and gives the tree the shape it must have.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.annotation.attachment_repairs import (
    charge_of,
    day_of_saying,
    including,
    late_head,
    listed_countries,
    listed_relative,
    listed_speakers,
    person_who,
    person_whom,
    place_near,
    prefixed_office,
    same_preposition,
    signed_text,
    torn_compound,
    way_to,
)
from kg.annotation.clause_repairs import (
    bare_predicate,
    before_semicolon,
    content_of_rumour,
    deed_after_death,
    late_speaker,
    ordered_deed,
    second_participle,
    second_voice,
    swapped_clauses,
)
from kg.annotation.phrase_repairs import (
    adjective_before_count,
    bounded_amount,
    called_so,
    hyphened_general,
    named_holder,
    nearer_of_kind,
    noun_before_verb,
    opposition_party,
    party_tag,
    two_objects,
    verb_before_noun,
)
from kg.annotation.subject_repairs import (
    agent_of_noun,
    both_parents,
    described_last,
    description_before_and,
    dying_people,
    fronted_description,
    gapped_passive,
    holder_after_comma,
    named_after_noun,
    outside_court,
    second_description,
    second_praise,
)
from kg.annotation.trees import SUBJECTS, attach, renew_edges
from kg.annotation.verb_repairs import (
    active_clause,
    deed_of_vehicle,
    participle_after_comma,
    quoted_order,
    second_deed,
    verb_after_pronoun,
    verb_before_name,
)
from kg.model import Parse, Token


def repair(parse: Parse) -> None:
    """Mend the trees of a parse in place."""
    for sentence in parse.sentences:
        words = parse.words(sentence)
        mended = False
        for token in words:
            mended = _mend(token, parse.tokens) or mended
        if mended:
            renew_edges(words)


def _mend(token: Token, tokens: list[Token]) -> bool:
    """Try the repairs for words of its kind, until one has found something to mend."""
    alone, placed = _BY_KIND.get("-" if token.text == "-" else token.tag[:1], _NONE)
    return any(mend(token) for mend in alone) or any(mend(token, tokens) for mend in placed)


def _stolen_subject(verb: Token, tokens: list[Token]) -> bool:
    """ "confirmed a meeting will take place": the noun before the auxiliary is its subject, not the object before it."""
    if (
        verb.pos not in ("VERB", "AUX")
        or any(c.dep in SUBJECTS for c in verb.children)
        or verb.dep in ("aux", "auxpass")
    ):
        return False
    first = min((c for c in verb.children if c.dep in ("aux", "auxpass")), key=lambda c: c.i, default=None)
    if first is None or first.tag not in ("MD", "VBD", "VBZ", "VBP") or first.i == 0:
        return False
    noun = tokens[first.i - 1]
    while noun.dep in ("compound", "punct", "case") and noun.head.i < first.i and noun.head is not noun:
        noun = noun.head
    above = noun.head
    if noun.dep != "dobj" or noun.right != first.i - 1 or noun.sentence != verb.sentence or above.i > noun.i:
        return False
    if verb not in above.ancestors() and above not in verb.ancestors():
        return False
    if verb in above.ancestors():
        attach(above, verb.head if verb.head is not verb else above, above.dep if above.child("mark") else verb.dep)
        if verb.head is verb:
            above.dep = "ROOT"
    attach(verb, above, "ccomp")
    attach(noun, verb, "nsubjpass" if verb.child("auxpass") else "nsubj")
    return True


def _swallowed_day(day: Token) -> bool:
    """ "met Ann Berg Tuesday": the name is the object, and the day stands by the verb."""
    if day.lower not in _DAYS or day.dep not in ("pobj", "dobj", "nsubj", "nsubjpass", "conj", "attr"):
        return False
    names = [c for c in day.children if c.dep in ("compound", "nmod") and c.tag == "NNP"]
    if not names or names[-1].i != day.i - 1 or names[-1].lower in _DAYS | _MONTHS:
        return False
    verb = next((t for t in day.ancestors() if t.pos in ("VERB", "AUX")), None)
    if verb is None:
        return False
    name, head, dep = names[-1], day.head, day.dep
    for child in list(day.children):
        if child is not name and child.i < name.i:
            attach(child, name, child.dep)
    attach(name, head, dep)
    attach(day, verb, "npadvmod")
    return True


def _broken_list(verb: Token, tokens: list[Token]) -> bool:
    """ "Ann, Bo, and Cy met": the list is the subject as a whole, not a sentence that "and Cy met" goes on with."""
    first = verb.head
    if verb.dep != "conj" or verb.pos != "VERB" or first.dep != "ROOT" or first.pos not in ("PROPN", "NOUN"):
        return False
    last = verb.child("nsubj", "nsubjpass")
    joint = tokens[last.left - 1] if last is not None and last.left > 0 else None
    if last is None or joint is None or joint.head is not first or joint.dep != "cc" or first.i > joint.i:
        return False
    dep = last.dep
    attach(verb, verb, "ROOT")
    attach(first, verb, dep)
    attach(last, first, "conj")
    return True


def _hidden_perfect(participle: Token, tokens: list[Token]) -> bool:
    """ "had long opposed strikes": a perfect with its object, not the having of strikes that were long opposed."""
    noun = participle.head
    have = noun.head
    if participle.tag not in ("VBN", "VBD") or participle.dep != "amod" or noun.dep != "dobj" or have.lemma != "have":
        return False
    between = tokens[have.i + 1 : participle.i]
    if not between or noun.left != have.i + 1 or have.tag not in ("VBD", "VBZ", "VBP"):
        return False
    if any(t.lower not in _MIDDLE_ADVERBS for t in between):
        return False
    head, dep = have.head, have.dep
    attach(participle, participle if head is have else head, dep)
    for child in list(have.children):
        attach(child, participle, child.dep)
    for adverb in between:
        if adverb.head is noun:
            attach(adverb, participle, "advmod")
    attach(have, participle, "aux")
    participle.pos = "VERB"
    return True


_MIDDLE_ADVERBS = frozenset(
    "already also always consistently ever long never now often once previously rarely repeatedly since still then twice "
    "usually yet".split()
)
"""Adverbs that stand before the verb of a clause rather than before an attribute ("newly built ships")."""


def _counted_item(noun: Token, tokens: list[Token]) -> bool:
    """ "six trucks, three boats and a car": a noun with another count is the next of a list, no apposition."""
    above = noun.head
    if noun.dep != "appos" or noun.pos not in ("NOUN", "PROPN") or above.pos not in ("NOUN", "PROPN"):
        return False
    own, other = _count(noun), _count(above)
    if own is None or other is None or tokens[noun.left - 1].text != ",":
        return False
    goes_on = above.dep == "conj" or any(c.i > noun.i and c.dep in ("conj", "cc", "appos") for c in noun.children)
    if not goes_on:
        return False
    bare = above.dep == "conj" and not any(c.dep in ("prep", "relcl", "acl") for c in noun.children)
    if (own == other and not (own == "a" and bare)) or _NUMBERS.get(other) == 1 + _conjuncts(noun):
        return False  # "two firms, a bakery and a shop" are two in all
    noun.dep = "conj"
    return True


def _conjuncts(noun: Token) -> int:
    inner = [c for c in noun.children if c.dep in ("conj", "appos") and c.i > noun.i]
    return sum(1 + _conjuncts(c) for c in inner)


def _count(noun: Token) -> str | None:
    """The number that counts the noun, "a" for an article; None where nothing does."""
    for child in noun.children:
        if child.i < noun.i and child.dep == "nummod":
            return child.lower
        if child.i < noun.i and child.lower in ("a", "an"):
            return "a"
    return None


_NUMBERS = {word: n for n, word in enumerate("a two three four five six seven eight nine ten".split(), 1)}
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())


_Alone = tuple[Callable[[Token], bool], ...]
_Placed = tuple[Callable[[Token, list[Token]], bool], ...]
_BY_KIND: dict[str, tuple[_Alone, _Placed]] = {
    "V": (
        (
            second_participle,
            ordered_deed,
            late_speaker,
            noun_before_verb,
            content_of_rumour,
            deed_after_death,
            second_voice,
            two_objects,
            called_so,
            person_who,
            including,
            gapped_passive,
            dying_people,
            active_clause,
            verb_before_name,
            second_deed,
        ),
        (
            _stolen_subject,
            _broken_list,
            _hidden_perfect,
            before_semicolon,
            bare_predicate,
            verb_before_noun,
            swapped_clauses,
            listed_speakers,
            signed_text,
            fronted_description,
            participle_after_comma,
            quoted_order,
            verb_after_pronoun,
            deed_of_vehicle,
            person_whom,
        ),
    ),
    "N": (
        (
            _swallowed_day,
            listed_relative,
            opposition_party,
            day_of_saying,
            listed_countries,
            both_parents,
            outside_court,
            second_praise,
            late_head,
            verb_before_name,
        ),
        (
            _counted_item,
            hyphened_general,
            party_tag,
            named_holder,
            second_description,
            described_last,
            description_before_and,
            named_after_noun,
            holder_after_comma,
            nearer_of_kind,
        ),
    ),
    "I": ((charge_of, day_of_saying, including, way_to, same_preposition), (bounded_amount, agent_of_noun, place_near)),
    "T": ((way_to,), ()),
    "J": ((adjective_before_count,), (hyphened_general,)),
    "-": ((), (torn_compound, prefixed_office)),
}
"""Repairs by the first letter of the tag, or for a hyphen: of the word alone, and of the word in its text."""
_NONE: tuple[_Alone, _Placed] = ((), ())
