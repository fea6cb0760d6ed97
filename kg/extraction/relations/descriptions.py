"""What a noun is said of: "Ann is *a lawyer*", "Ann, *the mayor*", "works as *a lawyer*", "*a native of Oslo*, Ann ..."."""

from __future__ import annotations

from kg.extraction.fillers import Filler
from kg.extraction.relations.context import Context
from kg.model import Mention, Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_STUDIED = frozenset({"graduate", "qualify", "train", "study"})
"""Verbs whose "as" names what somebody has learnt, and no post: "graduated as an engineer"."""
_MADE = frozenset(
    "appoint name elect nominate choose select install hire recruit know describe regard see view treat hail dismiss "
    "oust remove reappoint bring introduce sack fire identify".split()
)
"""Verbs whose object, not whose subject, is what "as" makes it: "appointed her as head"."""
FOLLOWING = frozenset({"succeed", "replace"})
"""Verbs by which one takes an office, and the other loses it: "Ann replaced Bo as head"."""


def described(context: Context, noun: Token) -> list[Filler]:
    """What a noun is said of: the subject of its copula, the name that it stands beside, whom "as" makes it.

    Empty for a noun that stands for itself ("the minister resigned").
    """
    node = leader(context, noun)
    above = node.head
    if node.dep == "pobj" and above.lower == "of" and above.head.lower == "one":
        node, above = above.head, above.head.head  # "is one of the founders"
    if node.dep == "appos" and above.pos in ("PROPN", "NOUN", "PRON"):
        if born := _born_there(context, node):
            return born
        return _or_described(context, above)
    if is_predicate(node):
        return [f for t in _subject_of_copula(context, node) for f in _or_described(context, t)]
    verb = governor(above) if node.dep == "pobj" and above.lower == "as" else None
    if verb is not None and verb.lemma in _STUDIED:
        return []
    if verb is not None and verb.lemma in FOLLOWING and (agent := verb.child("agent")) is not None:
        return [context.finder.find(t) for t in agent.children if t.dep == "pobj"]
    if verb is not None:
        own = verb.child("dobj") if verb.lemma in _MADE else None
        people = [own] if own is not None else context.subjects.of(verb)
        return [f for t in people for f in _or_described(context, t)]
    if node.dep in ("npadvmod", "dep", "advcl", "ROOT", "nsubj", "nsubjpass"):
        return _announced(context, node) or (_after_comma(context, node) if _between_commas(context, node) else [])
    return []


def made(context: Context, noun: Token) -> Filler | None:
    """Whom a verb makes what a noun says, right before the noun: "elected *Ann Berg* president of Peru"."""
    if noun.dep not in ("dobj", "oprd") or noun.head.lemma not in _MADE or not noun.text.islower():
        return None
    for child in noun.children:
        mention = context.mention(child)
        if child.dep in ("compound", "nmod") and child.i < noun.i and mention is not None and mention.kind == "name":
            return context.filler(mention) if mention.type == "Person" else None
    return None


def displaced(context: Context, noun: Token) -> list[Filler]:
    """Who held what "as" names before somebody else: Bo in "Ann replaced Bo *as head*", "Bo was replaced *as head*"."""
    verb = governor(noun.head) if noun.dep == "pobj" and noun.head.lower == "as" else None
    if verb is None or verb.lemma not in FOLLOWING:
        return []
    lost = verb.child("nsubjpass") or verb.child("dobj")
    return [] if lost is None else [context.finder.find(lost)]


def _born_there(context: Context, noun: Token) -> list[Filler]:
    """ "Ann was born in Oslo, *the son* of Bo": a noun for a person that the parser puts beside the place of birth."""
    own, beside = context.mention(noun), context.mention(noun.head)
    if own is None or beside is None or own.type != "Person" or beside.type != "Place":
        return []
    verb = next((t for t in noun.ancestors() if t.pos == "VERB"), None)
    return (
        [context.finder.find(t) for t in context.subjects.of(verb)] if verb is not None and verb.lower == "born" else []
    )


def _between_commas(context: Context, noun: Token) -> bool:
    """ "Vaduz, *the capital*, fell": a phrase that the parser takes for the subject, and the name for an adverb."""
    if noun.dep == "npadvmod":
        return True
    after = noun.right + 1
    if noun.dep not in ("nsubj", "nsubjpass") or after >= len(context.tokens) or context.tokens[after].text != ",":
        return False
    name = context.tokens[noun.left - 2] if noun.left > 1 else noun
    return name.head is noun.head and name.dep in ("npadvmod", "advmod", "dep", "intj")


def is_predicate(noun: Token) -> bool:
    """Whether a noun is what a copula says; also one that hangs on the verb itself: "is a writer, and *head* of X"."""
    verb = noun.head
    if noun.dep == "conj" and noun.pos in _NOMINAL and verb.lemma == "be" and noun.i > verb.i:
        return verb.child("attr") is not None
    return noun.dep in ("attr", "oprd")


def _after_comma(context: Context, noun: Token) -> list[Filler]:
    """ "in Vaduz, the capital": a noun phrase that the parser did not see beside its name."""
    if noun.left < 2 or context.tokens[noun.left - 1].text != ",":
        return []
    mention, own = context.mention(context.tokens[noun.left - 2]), context.mention(noun)
    if mention is None or own is None or mention.kind != "name" or mention.type != own.type:
        return []
    return [context.filler(mention)]


def introduced(context: Context, noun: Token) -> Mention | None:
    """The name that a common noun introduces, whatever its type: "the group *Acme*", "gas giant *Acme*"."""
    for child in noun.children:
        if child.dep == "appos" and child.i > noun.i:
            mention = context.mention(child)
            if mention is not None and mention.kind == "name" and not behind_clause(context, noun, child):
                return mention
    return _beside_subject(context, noun)


def behind_clause(context: Context, noun: Token, name: Token) -> bool:
    """ "envoys whom it accuses of spying on the yard *Acme*": a name at the end of a noun's clause without a comma belongs
    to a word in the clause."""
    closed = context.tokens[name.left - 1].pos == "PUNCT"
    return not closed and any(c.dep in ("relcl", "acl") and noun.i < c.i < name.i for c in noun.children)


def _beside_subject(context: Context, noun: Token) -> Mention | None:
    """ "The charity *Acme* won": a name right after its noun that the parser takes for a second subject."""
    if noun.dep not in _SUBJECTS or noun.i + 1 >= len(context.tokens):
        return None
    for name in noun.head.children:
        mention = context.mention(name) if name.dep in _SUBJECTS and name.i > noun.i else None
        if mention is not None and mention.start == context.tokens[noun.i + 1].start:
            own = context.mention(noun)
            alike = own is None or own.type in (mention.type, "Group", "Other")
            return mention if mention.kind == "name" and alike else None
    return None


def meant(context: Context, filler: Filler) -> list[Filler]:
    """What a filler stands for: of "is a company based in Oslo" not the company, but what is one."""
    if filler.mention is not None and filler.mention.kind != "nominal":
        return [filler]
    name = introduced(context, filler.token)
    if name is not None:
        return [context.filler(name)]
    found = [f for f in described(context, filler.token) if _alike(filler, f)]
    return found or _after_comma(context, filler.token) or [filler]


def _or_described(context: Context, token: Token) -> list[Filler]:
    """The word itself, or what it describes in its turn: "Ann, a lawyer, member of ..."."""
    if context.named(token) or token.pos == "PRON":
        return [context.finder.find(token)]
    return described(context, token) or [context.finder.find(token)]


def _subject_of_copula(context: Context, predicate: Token) -> list[Token]:
    verb = predicate.head
    own = verb.child("dobj") if predicate.dep == "oprd" else None
    if own is not None:
        return [own]
    if any(c.dep == "expl" or c.tag == "EX" for c in verb.children):
        return []
    found = [t for t in context.subjects.of(verb) if t.i != predicate.i]
    return found or _opening_name(context, verb)


def _opening_name(context: Context, verb: Token) -> list[Token]:
    """The name that a sentence opens with, where the parser lost the subject: "Ann Berg (born ...), ..., was a"."""
    if verb.lemma != "be" or verb.dep not in ("ROOT", "conj"):
        return []
    first = _first(context, verb)
    start = context.tokens[first].start
    for i in range(first, min(first + 6, verb.i)):
        mention = context.finder.by_head.get(i)
        if mention is not None:
            return [context.tokens[i]] if mention.kind == "name" and mention.start == start else []
    return []


def _announced(context: Context, noun: Token) -> list[Filler]:
    """ "A native of Oslo, she left": a noun phrase before its sentence's subject says something of the subject."""
    verb = noun.head
    comma = noun.right if context.tokens[noun.right].text == "," else noun.right + 1
    if comma >= len(context.tokens) or context.tokens[comma].text != ",":
        return []
    subject = verb.child("nsubj", "nsubjpass")
    if subject is None or subject is noun or subject.left < noun.right or noun.left != _first(context, noun):
        return []
    return [context.finder.find(subject)]


def _first(context: Context, token: Token) -> int:
    return context.finder.parse.sentences[token.sentence].first


def governor(preposition: Token) -> Token | None:
    """The verb that a preposition belongs to, also when the parser hung it on the verb's object."""
    above = preposition.head
    if above.dep in ("dobj", "pobj") and above.pos in _NOMINAL:
        above = above.head if above.dep == "dobj" else above.head.head
    return above if above.pos in ("VERB", "AUX") else None


def _alike(noun: Filler, said_of: Filler) -> bool:
    """Whether a noun may describe something of that type: a company is no person."""
    people = {"Person", "Group"}
    known = {"Person", "Group", "Organization", "Place"}
    if noun.type not in known or said_of.type not in known:
        return True
    return noun.type == said_of.type or (noun.type in people) == (said_of.type in people)


def leader(context: Context, noun: Token) -> Token:
    """The first of coordinated nouns, as far as they are no names: of "a lawyer and writer", "lawyer"."""
    node = noun
    while node.dep == "conj" and node.head.i < node.i and (node.head.pos in _NOMINAL or node.head.dep == "attr"):
        if context.named(node.head) and not context.named(node):
            return _outer_office(context, node) or node
        node = node.head
    return node


def _outer_office(context: Context, noun: Token) -> Token | None:
    """ "*editor* of The Lantern and chief of Acme": the office that the second belongs to, not the body of the first."""
    body = noun.head
    office = body.head.head if body.dep == "pobj" and body.head.lower == "of" else None
    if office is None or office.pos not in _NOMINAL:
        return None
    within, inner = context.mention(body), context.mention(noun)
    if within is None or within.type == "Person" or inner is None or inner.type != "Person":
        return None
    first = leader(context, office)
    return first if is_predicate(first) or first.dep == "appos" else None
