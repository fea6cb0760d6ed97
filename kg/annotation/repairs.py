"""Frequent faults of the parser, mended in the tree before any rule reads it.

Each repair looks for a shape that no English sentence has (a finite verb without a subject right after a noun that another
verb took for its object) and gives the tree the shape it must have.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

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
from kg.annotation.sentence_repairs import broken_list, counted_item, hidden_perfect, stolen_subject, swallowed_day
from kg.annotation.subject_repairs import (
    agent_of_noun,
    both_parents,
    described_last,
    description_before_and,
    dying_people,
    fronted_description,
    gapped_passive,
    holder_after_comma,
    holder_among_places,
    named_after_noun,
    outside_court,
    second_description,
    second_praise,
)
from kg.annotation.trees import renew_edges
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
    """Try the repairs for words of its kind and place, until one has found something to mend."""
    alone, placed = _repairs("-" if token.text == "-" else token.tag[:1], token.dep)
    return any(mend(token) for mend in alone) or any(mend(token, tokens) for mend in placed)


@cache
def _repairs(kind: str, dep: str) -> tuple[_Alone, _Placed]:
    """The repairs that can have something to mend in a word."""
    alone, placed = _BY_KIND.get(kind, _NONE)
    return (
        tuple(r for r in alone if dep in _PLACES.get(r, {dep})),
        tuple(r for r in placed if dep in _PLACES.get(r, {dep})),
    )


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
            stolen_subject,
            broken_list,
            hidden_perfect,
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
            swallowed_day,
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
            counted_item,
            hyphened_general,
            party_tag,
            named_holder,
            second_description,
            described_last,
            description_before_and,
            named_after_noun,
            holder_after_comma,
            holder_among_places,
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
_PLACES: dict[Callable[..., bool], frozenset[str]] = {
    mend: frozenset(deps.split())
    for deps, mends in {
        "relcl": (person_who, person_whom, content_of_rumour),
        "conj": (
            listed_countries,
            both_parents,
            gapped_passive,
            second_participle,
            late_speaker,
            deed_after_death,
            second_voice,
            second_deed,
            broken_list,
            holder_among_places,
        ),
        "appos": (listed_relative, described_last, nearer_of_kind, counted_item),
        "acl": (bare_predicate, ordered_deed, deed_of_vehicle),
        "amod": (late_head, verb_before_noun, hidden_perfect),
        "advcl": (signed_text,),
        "ccomp": (before_semicolon,),
        "compound": (verb_before_name,),
        "dobj": (second_praise, second_description),
        "pobj": (holder_after_comma,),
        "pcomp": (dying_people,),
        "prep": (including, way_to, bounded_amount, place_near),
        "agent": (agent_of_noun,),
        "conj appos": (party_tag,),
        "appos dobj": (named_after_noun,),
        "conj advcl": (quoted_order,),
        "prep npadvmod": (day_of_saying,),
        "npadvmod oprd appos dobj dep": (named_holder,),
        "pobj dobj nsubj nsubjpass conj attr": (swallowed_day,),
    }.items()
    for mend in mends
}
"""The places in the tree in which a repair finds something, for those that look at certain places only."""
