"""What a noun phrase with a place in it says of its head: nationality, seat, location."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.fillers import Filler
from kg.extraction.lexicon import Sense
from kg.extraction.relations.context import Context
from kg.extraction.relations.descriptions import described, introduced
from kg.extraction.relations.drafts import RelationDraft
from kg.extraction.relations.role_nouns import role_noun
from kg.extraction.relations.standing import noun_status
from kg.model import Mention, Token
from kg.nouns import EITHER, class_of_noun, may_be_firm

_STATE_WORDS = frozenset(
    "state state-run state-owned official government state-controlled federal public national".split()
)
_AREAS = frozenset("region area province state city district county town village suburb peninsula".split())
INSTITUTIONS = frozenset(
    "university college school academy institute conservatory hospital clinic museum gallery library theatre theater "
    "laboratory observatory seminary monastery cathedral orchestra opera zoo polytechnic".split()
)
"""Words for bodies that stand in one place, and have a staff."""
_BORDERS = frozenset(
    "border frontier capital boundary side part territory soil headquarters headquarter seat place spot".split()
)
"""Nouns whose country is no place that they lie in."""
_OUTPOSTS = frozenset("colony base outpost garrison camp airbase consulate embassy mission ship vessel".split())
"""Places that a country also has abroad: "the Russian base at Gyumri"."""
_BANDS = frozenset("group movement organization organisation faction gang network cell militia".split())
_INNER = frozenset("heart center centre middle north south east west northeast northwest southeast southwest".split())
"""Parts of a place that lie in it."""
_OWN_FOOTBALL = frozenset({"US", "CA", "AU"})
"""Countries whose football is another game."""


def find_by_places(context: Context) -> Iterator[RelationDraft]:
    """Relations between the head of a noun phrase and a place in it.

    Example: "the Russian company Acme" gives Acme, kg:basedIn, Russia.
    """
    for token in context.tokens:
        head = context.mention(token)
        if token.pos == "NOUN" and (head is None or head.kind == "nominal"):
            head = introduced(context, token) or head  # "the Swiss glaciologist Ida Dahl"
        if head is None or head.adjective or head.kind == "pronoun" or _is_unreal(context, token):
            continue
        for place, how in _places(context, token, head):
            predicate = _relation(context, token, head, place, how)
            if predicate is None:
                continue
            for subject in _subjects(context, token, head):
                if place.token is not subject.token and context.allows(predicate, subject, place):
                    weak = how == "poss" and _may_be_person(context, subject)
                    yield RelationDraft(predicate, subject, place, "holds", f"place-{how}", token, weak=weak)


def _may_be_person(context: Context, name: Filler) -> bool:
    """Whether nothing says that a name is a body's or a place's, and it looks like a person's: "Italy's Bo Lund"."""
    mention = name.mention
    if mention is None or mention.kind != "name" or mention.cls not in ("kg:Organization", "kg:Place"):
        return False
    words = context.finder.parse.text(mention.start, mention.end).split()
    return len(words) == 2 and all(w.isalpha() and w.istitle() for w in words)


def _is_unreal(context: Context, noun: Token) -> bool:
    """Whether an adjective says that there is no such thing yet, or perhaps: "a planned plant in Ghana"."""
    effects = (context.facts.cues.get(("adjective", c.lower, "onNoun")) for c in noun.children if c.dep == "amod")
    return noun.pos == "NOUN" and any(e is not None and e not in ("factive", "reported") for e in effects)


def _subjects(context: Context, token: Token, head: Mention) -> list[Filler]:
    """What the phrase speaks of: the name in it, or what it is said of ("is a Swiss bank")."""
    if head.kind == "name":
        return [context.filler(head)]
    own = context.finder.find(token)
    if own.token is not token:
        return [own]
    said_of = described(context, token)
    if not said_of and token.tag in ("NNS", "NNPS"):
        return []
    status = noun_status(context, token, token.i) if said_of else "holds"
    if status != "holds" and (status != "former" or head.type == "Place"):
        return []  # "a former French colony" lies in no France
    return said_of or [own]


def _places(context: Context, token: Token, head: Mention) -> Iterator[tuple[Filler, str]]:
    """The places in a noun phrase, each with how it stands there: adjective, poss, compound, comma, in."""
    if token.dep == "attr" and head.type == "Place":
        for prep in token.head.children:  # "is a village in Ghana", with the place hung on "is"
            if prep.i == token.i + 1:
                yield from _in(context, prep)
    for child in token.children:
        mention = context.mention(child)
        if mention is not None and mention.type == "Place" and mention.kind == "name":
            if head.cls == "kg:NewsAgency" and context.tokens[token.i - 1].text == "(":
                continue  # the head of a report: "OSLO, May 3 (Reuters) -"
            if child.i < token.i and context.tokens[child.i + 1].text in ("/", "("):
                continue  # side by side: "Oslo/Bergen", "the Front of the North (FN)"
            if (
                child.dep in ("amod", "compound", "nmod", "poss")
                and child.i < token.i
                and not context.hyphenated(mention)
            ):
                yield context.filler(mention), "adjective" if mention.adjective else child.dep
        elif child.dep == "prep" and head.type in ("Place", "Organization"):
            yield from _in(context, child)
        elif child.dep == "conj" and head.type == "Place" and not context.named(child):
            if not context.named(token) or any(c.lower == "other" for c in child.children):
                for prep in child.children:  # "towns and villages in Ghana", "Accra and other towns in Ghana"
                    yield from _in(context, prep)
        elif mention is None and child.dep == "compound" and head.type in ("Person", "Organization"):
            yield from ((f, "adjective") for f in _nested(context, child, token))
    if head.kind == "name" and token.i == head.head and token.i + 1 < len(context.tokens):
        prep = context.tokens[token.i + 1]
        if prep.head is not token and _stands(context, head):  # "spoke at Acme Hall in Lima", hung on "spoke"
            yield from _in(context, prep)


def _in(context: Context, prep: Token) -> Iterator[tuple[Filler, str]]:
    inner = prep.child("pobj") if prep.dep == "prep" and prep.lower == "in" else None
    if inner is not None and inner.lemma in _INNER:  # "in the heart of Accra"
        of = next((c for c in inner.children if c.dep == "prep" and c.lower == "of"), None)
        inner = of.child("pobj") if of is not None else None
    if inner is not None and context.finder.find(inner).type == "Place":
        yield context.finder.find(inner), "in"


def _nested(context: Context, modifier: Token, top: Token) -> Iterator[Filler]:
    """A nationality that the parser hangs on a word between: "a Polish javelin thrower", "the Chilean energy giant Acme"."""
    for child in modifier.children:
        mention = context.mention(child)
        if mention is not None and child.dep in ("amod", "compound") and child.i < modifier.i:
            letters = mention.cls == "kg:Country" and child.text.isupper()  # "the US tech giant Acme"
            joined = any(t.pos == "CCONJ" or t.text == "," for t in context.tokens[child.i + 1 : top.i])
            letters = letters and context.finder.find(top).type == "Organization"
            if (mention.adjective or letters) and not (
                joined or context.hyphenated(mention) or context.in_name(modifier)
            ):
                yield context.filler(mention)


def _relation(context: Context, token: Token, head: Mention, place: Filler, how: str) -> str | None:
    country = context.is_country(place)
    match head.type:
        case "Place":
            located = head.cls != "kg:Country" and token.lemma not in _BORDERS and not _same(token, head, place, how)
            abroad = token.lemma in _OUTPOSTS or _lies_elsewhere(context, token, place)
            located = located and not (country and how == "adjective" and abroad)
            located = located and not (how == "poss" and _is_saint(context, place))
            located = located and not (how in ("compound", "nmod") and _is_namesake(context, token, place))
            return "kg:locatedIn" if located else None
        case "Organization":
            return _of_organization(context, token, head, how, place)
        case "Person" if how == "adjective" and country and not _has_office(context, token, place):
            return None if _is_sport(context, place) or _may_be_firm(context, token, head) else "kg:citizenOf"
    return None


def _may_be_firm(context: Context, token: Token, head: Mention) -> bool:
    """ "the Spanish rival Luzon", "the Turkish builder Karad", "Acme, which": a firm as likely as somebody."""
    if context.is_which(token):
        return True
    if token.lemma in EITHER and any(c.lower in ("its", "their") for c in token.children):
        return True  # "bought its Spanish rival"
    text = context.finder.parse.text(head.start, head.end)
    before = (c for c in token.children if c.dep in ("compound", "nmod") and c.i < token.i)
    nouns = [t for t in (token, *before) if t.text.islower()]
    return head.kind == "name" and " " not in text and any(may_be_firm(c.lemma) for c in nouns)


def _lies_elsewhere(context: Context, noun: Token, country: Filler) -> bool:
    """ "the American prison at Acre": whose it is, where a place of its own says where it lies, if not in that country."""
    after = context.tokens[noun.i + 1 : noun.i + 2]  # whatever the parser hung it on
    preps = (t for t in after if t.dep == "prep" and t.lower in ("at", "in", "near", "outside"))
    places = (context.finder.find(o) for p in preps for o in p.children if o.dep == "pobj")
    return any(f.type == "Place" and f.is_name and context.country_of(f) != context.country_of(country) for f in places)


def _is_namesake(context: Context, noun: Token, place: Filler) -> bool:
    """ "the Santa Rosa hospital" of a text that does not speak of a town of that name: it may only be called so."""
    if noun.lemma not in INSTITUTIONS or any(c.lower in ("a", "an") for c in noun.children):
        return False
    known = context.entity_of.get(place.token.i)
    return known is not None and sum(e == known for e in context.entity_of.values()) < 2


def _is_sport(context: Context, place: Filler) -> bool:
    """ "American football" is a game."""
    after = context.tokens[place.token.i + 1] if place.token.i + 1 < len(context.tokens) else place.token
    return after.lower == "football" and place.mention is not None and place.mention.country in _OWN_FOOTBALL


def _is_saint(context: Context, place: Filler) -> bool:
    """ "Saint Stephen's cathedral" is called after him, and lies nowhere in him."""
    return context.finder.parse.text(place.span.start, place.span.end).split()[0].lower() in ("saint", "st", "st.")


def _same(token: Token, head: Mention, place: Filler, how: str) -> bool:
    """Whether a place has its name from the other, or is the other: "Heathrow airport", "the Lombardy region"."""
    if how not in ("compound", "nmod", "amod") or place.mention is None:
        return False
    settled = place.mention.cls in ("kg:City", "kg:Region", "kg:Country")
    return token.lemma in _AREAS or not settled or (head.kind == "name" and head.start <= place.mention.start)


def _is_rebel(token: Token, head: Mention) -> bool:
    """Whether an armed body serves no state: "the Afghan Taliban", "the Malian rebel group"."""
    stateless = head.cls == "kg:ArmedForce" and head.canonical is not None and head.country is None
    return stateless or (head.cls == "kg:ArmedForce" and token.lemma in _BANDS)


def _stands(context: Context, head: Mention) -> bool:
    """Whether a name is that of a building or of a body in one place, so that "in" after it says where it is."""
    if head.type == "Place":
        return head.cls == "kg:Facility" and class_of_noun(context.tokens[head.head].lower) == "kg:Facility"
    words = context.finder.parse.text(head.start, head.end).lower().split()
    return head.type == "Organization" and not INSTITUTIONS.isdisjoint(words)


def _is_institution(context: Context, head: Mention, place: Filler) -> bool:
    """Whether a body is of a kind that stands in one place: "Bonn University in Germany", not "Acme in Germany"."""
    return place.token.head.start == head.end + 1 and _stands(context, head)


def _of_organization(context: Context, token: Token, head: Mention, how: str, place: Filler) -> str | None:
    country = context.is_country(place)
    if how == "in":
        stays = _is_institution(context, head, place) if head.kind == "name" else bool(described(context, token))
        return "kg:headquarteredIn" if stays else None
    words = {t.lower for t in context.tokens[token.left : token.i + 1] if t is token or not context.in_name(t)}
    of_state = head.cls in ("kg:GovernmentBody", "kg:ArmedForce") and not _is_rebel(token, head)
    if head.cls == "kg:Company":
        words -= {"national", "public"}  # "the national airline" may belong to anybody
    if country and (of_state or words & _STATE_WORDS):
        return "kg:agencyOf"
    if country:
        return "kg:basedIn"
    owned = how == "poss" and head.kind == "name" and _stands(context, head)  # "Lima's Acme University"
    return "kg:headquarteredIn" if owned or how in ("compound", "nmod") else None


def _has_office(context: Context, token: Token, place: Filler) -> bool:
    """Whether the noun, or a title before the name, is an office of the place: then the nationality belongs to it."""
    if any(c.lemma == "counterpart" for c in (token, *token.children)):
        return True
    nouns = [token, *(c for c in token.children if c.dep in ("compound", "nmod"))]
    senses = (s for noun in nouns for s in _offices(context, noun) if s.reference != "kg:citizenOf")
    return any(context.satisfies(s, {"body": place}) for s in senses)


def _offices(context: Context, noun: Token) -> tuple[Sense, ...]:
    role = role_noun(context, noun)
    return role.senses if role is not None else ()
