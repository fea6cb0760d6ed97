"""A person's name with a body or a home right beside it: "Ida Dahl of Acme", "Ida Dahl (CDU)", "Acme's Ida Dahl"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.places import INSTITUTIONS
from kg.model import Mention, Token

_PARTY = frozenset({"kg:PoliticalParty"})
_MOVEMENTS = frozenset({"alliance", "movement", "front", "coalition", "bloc", "league"})
_EMPLOYERS = frozenset({"kg:Company", "kg:NewsAgency", "kg:GovernmentBody"})


def find_by_affiliations(context: Context) -> Iterator[RelationDraft]:
    """What body a person is of, when only "of", "at" or brackets say so.

    Example: "Ida Dahl of Princeton University spoke." gives Ida Dahl, kg:employedBy, Princeton University.
    """
    for mention in list(context.finder.by_head.values()):
        if mention.kind == "name" and _has_members(context, mention):
            yield from _party_of(context, context.filler(mention))
        if mention.type != "Person" or mention.kind != "name":
            continue
        person = context.filler(mention)
        yield from _owned(context, person)
        yield from _home(context, person)
        body = _body_after(context, person.token)
        if body is None or body.mention is None or body.mention.kind != "name":
            continue
        predicate = _belonging(context, body.mention)
        party = predicate == "kg:politicalAffiliation"
        bracket = context.tokens[person.token.i + 1].text == "("
        if bracket and not party:
            continue
        if not party and _titled(context, person.token):
            continue  # "President Ida Dahl of Acme": the title says more
        if context.is_country(body):
            if context.tokens[person.token.i + 1].lower == "from":
                continue
            if _is_full_name(context, mention) and context.allows("kg:citizenOf", person, body):
                yield RelationDraft("kg:citizenOf", person, body, "holds", "name-of-body", person.token)
        elif body.type == "Organization" and context.allows(predicate, person, body):
            yield RelationDraft(predicate, person, body, "holds", "name-of-body", person.token)


def _is_full_name(context: Context, mention: Mention) -> bool:
    """Forename and surname; "George III" of a country is more than its citizen."""
    words = context.finder.parse.text(mention.start, mention.end).split()
    return len(words) > 1 and not words[-1].isupper()


def _party_of(context: Context, party: Filler) -> Iterator[RelationDraft]:
    """ "Bo Lund's Labour Party", "her Green Alliance", "Bo Lund, whose Labour Party"."""
    owner = party.token.child("poss")
    if owner is None:
        return
    person = context.finder.find(owner)
    if owner.tag == "WP$":
        clause = next((t for t in party.token.ancestors() if t.dep == "relcl"), None)
        after_comma = owner.i > 1 and context.tokens[owner.i - 1].text == ","
        whose = clause.head if clause is not None else context.tokens[owner.i - 2] if after_comma else None
        if whose is None:
            return
        person = context.finder.find(whose)
    is_party = party.mention is not None and context.schema.is_a(party.mention.cls, _PARTY)
    predicate = "kg:politicalAffiliation" if is_party else "kg:memberOf"
    if person.type == "Person" and context.allows(predicate, person, party):
        yield RelationDraft(predicate, person, party, "holds", "body-of-name", party.token)


def _has_members(context: Context, body: Mention) -> bool:
    """Whether a body is a party, or by its name a movement, so that whose it is belongs to it."""
    if context.schema.is_a(body.cls, _PARTY):
        return True
    words = context.finder.parse.text(body.start, body.end).lower().split()
    return body.cls == "kg:Organization" and len(words) > 1 and not _MOVEMENTS.isdisjoint(words)


def _home(context: Context, person: Filler) -> Iterator[RelationDraft]:
    """ "Bo Lund, 42, of Leeds": where somebody lives, as courts and police tell it."""
    following = context.tokens[person.token.i + 1 : person.token.i + 6]
    words = [t.lower for t in following]
    if "of" not in words or words[0] != ",":
        return
    of = words.index("of")
    age = words[1:of]
    place = context.places.get(following[of + 1].start) if of + 1 < len(following) else None
    if place is None or not (not age or (len(age) == 2 and age[0].isdigit() and age[1] == ",")):
        return
    home = context.filler(place)
    if context.allows("kg:residesIn", person, home) and not context.is_country(home):
        yield RelationDraft("kg:residesIn", person, home, "holds", "name-of-home", person.token)


def _owned(context: Context, person: Filler) -> Iterator[RelationDraft]:
    """ "Werder's Bo Lund", "Norway's Bo Lund"."""
    owner = person.token.child("poss")
    body = context.finder.find(owner) if owner is not None else None
    if (
        body is not None
        and body.mention is not None
        and body.mention.kind == "name"
        and not _titled(context, person.token)
    ):
        predicate = "kg:citizenOf" if body.type == "Place" else _belonging(context, body.mention)
        fits = body.type in ("Organization", "Place") and not context.is_which(person.token)
        if fits and context.allows(predicate, person, body):
            weak = (
                predicate == "kg:citizenOf"
                and person.mention is not None
                and not _is_full_name(context, person.mention)
            )
            yield RelationDraft(predicate, person, body, "holds", "body-of-name", person.token, weak=weak)


def _belonging(context: Context, body: Mention) -> str:
    """What "of" and a possessor say of a person and a body: a firm employs, other bodies have members."""
    if context.schema.is_a(body.cls, _PARTY):
        return "kg:politicalAffiliation"
    words = context.finder.parse.text(body.start, body.end).lower().split()
    employs = context.schema.is_a(body.cls, _EMPLOYERS) or not INSTITUTIONS.isdisjoint(words)
    return "kg:employedBy" if employs else "kg:memberOf"


def _body_after(context: Context, name: Token) -> Filler | None:
    tokens = context.tokens
    if name.i + 2 >= len(tokens):
        return None
    following = tokens[name.i + 1]
    if following.text == "(":
        for i in range(name.i + 2, min(name.i + 6, len(tokens))):
            if tokens[i].text == ")":
                inside = context.mention(tokens[i - 1])
                whole = inside is not None and inside.start == tokens[name.i + 2].start
                return context.filler(inside) if inside is not None and whole else None
        return None
    subject = name.dep in ("nsubj", "nsubjpass")  # not "signed Bo Lund from Acme"
    if (following.lower in ("of", "at") or (following.lower == "from" and subject)) and following.head is name:
        inner = following.child("pobj")
        return context.finder.find(inner) if inner is not None else None
    return None


def _titled(context: Context, name: Token) -> bool:
    """Whether a title before the name has the body for its own: "President Ida Dahl of Acme"."""
    return any(
        s.is_relation
        for c in name.children
        if c.dep in ("compound", "nmod") and c.i < name.i
        for s in context.lexicon.lookup("noun", c.lemma)
    )
