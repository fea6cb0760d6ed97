"""Who says it: the subject of a verb of saying, found by syntax, or else the noun phrase that stands where a speaker does."""

from __future__ import annotations

from kg.extraction.attribution_scene import FINITE, VERBAL, Range, Scene, is_mark, word_set
from kg.extraction.attribution_sources import DOCUMENTS, can_speak, noun_phrase
from kg.model import Token

_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_NOUNS = word_set("NN NNS NNP NNPS PRP CD DT FW JJ JJS WP")
_NOUN_PHRASE = word_set("DT PRP$ JJ JJR JJS CD NN NNS NNP NNPS POS")


def subject(verb: Token) -> Token | None:
    """The nearest grammatical subject among a verb's own dependents."""
    best: Token | None = None
    for child in verb.children:
        if child.dep in _SUBJECTS and (best is None or abs(child.i - verb.i) < abs(best.i - verb.i)):
            best = child
    return best


def speaker(scene: Scene, verb: Token, depth: int = 0) -> Token | None:
    """Head of the noun phrase that does what the verb says: its subject, or the one it shares with another verb.

    Relative pronouns give their antecedent; "had time to state", "was quick to say", "resigned, saying" the subject
    of the governing verb; "asked her to say" gives the object.
    """
    own = subject(verb)
    if own is not None:
        if own.lower in {"'s", "let"} or (own.lower == "that" and own.tag == "DT"):
            return None
        return antecedent(scene, verb, own) if own.tag in _RELATIVE else own
    if depth > 3 or verb.head is verb:
        return None
    above = verb.head
    if verb.dep in {"acl", "relcl"} and above.pos not in {"VERB", "AUX"}:
        if verb.tag == "VB" and above.head is not above and above.dep in {"dobj", "attr", "pobj"}:
            governor = above.head
            return speaker(scene, governor, depth + 1) if governor.tag in VERBAL else None
        if verb.dep == "acl" and verb.tag == "VBG" and above.dep == "pobj" and _is_setting(above):
            return speaker(scene, above.head.head, depth + 1)  # "interrupted her, at one point saying ..."
        unfinished = above.dep == "ROOT" and above.i < verb.i
        return above if verb.tag in {"VBG", "VBD"} or unfinished else None
    if breaks_out(scene, verb):
        return speaker(scene, said_clause(verb).head, depth + 1)
    if verb.dep in {"xcomp", "advcl", "conj", "dep", "parataxis", "ccomp", "pcomp", "prep", "aux"}:
        while above.tag not in VERBAL and above.head is not above and above.dep in {"prep", "acomp", "advmod", "pobj"}:
            above = above.head
        if verb.dep == "xcomp" and (thing := above.child("dobj")) and above.i < thing.i < verb.i:
            return thing
        found = speaker(scene, above, depth + 1)
        empty = found is not None and found.lower == "it" and verb.dep == "xcomp" and verb.head.tag not in VERBAL
        return None if empty else found  # "it was too early to say"
    return None


def _is_setting(noun: Token) -> bool:
    """Whether a noun can only tell when or where: "at one point", "in an hour"."""
    return noun.ent in {"DATE", "TIME"} or noun.lemma in {"point", "time", "moment", "stage"}


def breaks_out(scene: Scene, verb: Token) -> bool:
    """Whether a verb that the parser hangs into what somebody says goes on about the speaker.

    "Ann said the plan was bad and urged ...", "Ann said the talks were over, adding that ...": Ann urges and adds.
    """
    if verb.lemma not in scene.cues.verbs or subject(verb) is not None:
        return False
    top = said_clause(verb)
    if top.dep != "ccomp" or top.head.lemma not in scene.cues.verbs:
        return False
    if verb.dep == "advcl":
        return verb.tag == "VBG" and any(t.text == "," for t in scene.tokens[max(0, verb.i - 2) : verb.i])
    own = subject(top)
    return verb.dep == "conj" and own is not None and not can_speak(own)


def is_relative(verb: Token) -> bool:
    """Whether the verb's own subject is a relative pronoun."""
    own = subject(verb)
    return own is not None and own.tag in _RELATIVE


def said_clause(verb: Token) -> Token:
    """The verb that heads the clause, above what is joined to it."""
    top = verb.head
    while top.dep == "conj":
        top = top.head
    return top


def antecedent(scene: Scene, verb: Token, pronoun: Token) -> Token:
    """The noun a relative pronoun stands for."""
    joined = verb
    while joined.dep == "conj" and joined.head.tag in VERBAL:
        joined = joined.head
    first = subject(joined) if verb is not joined and joined.dep == "relcl" else None
    if first is not None and first.lower == pronoun.lower:
        return antecedent(scene, joined, first)  # "Berg, who owns a shop on Main Street and who says ..."
    if verb.dep == "relcl":
        found = verb.head
        if found.dep == "pobj" and found.ent not in {"PERSON", "ORG", "NORP"} and pronoun.i == verb.left:
            above = found.head.head
            if above.tag in _NOUNS and found.right >= pronoun.i - 1 and scene.tokens[pronoun.i - 1].text != ",":
                return above
        return found
    before = scene.tokens[max(0, pronoun.i - 3) : pronoun.i]
    return next((t for t in reversed(before) if t.tag in _NOUNS), pronoun)


def beside(scene: Scene, verb: Token) -> Token | None:
    """A noun phrase right after an inverted verb (", said Ann Berg") that the parser did not take for its subject."""
    tokens, i = scene.tokens, verb.i + 1
    if i >= len(tokens) or tokens[i].sentence != verb.sentence or tokens[i].tag not in _NOUNS | {"PRP$"}:
        return None
    if tokens[i].tag == "PRP" and tokens[i].lower in {"him", "her", "them", "me", "us", "it"}:
        return None
    head = tokens[i]
    while head.head is not verb and head.head.i > verb.i and head.head.left >= i and head.head.tag in _NOUNS:
        head = head.head
    return head if head.tag in _NOUNS and head.ent not in {"DATE", "TIME"} else None


def before(scene: Scene, verb: Token, first: int) -> Token | None:
    """A noun phrase right before a finite verb that the parser did not take for its subject."""
    head = scene.tokens[first - 1] if first else verb
    if head.sentence != verb.sentence or head.tag not in _NOUNS or head.ent in {"DATE", "TIME"} or head.tag == "DT":
        return None
    return head if head.dep not in {"pobj", "poss"} else None


def between_commas(scene: Scene, verb: Token) -> Range | None:
    """A title and a name set off right before a verb that has no subject: "..., the mayor, Ann Berg, said"."""
    tokens, i = scene.tokens, verb.i - 1
    if i < 3 or tokens[i].text != "," or not _ends_a_name(tokens[i - 1]):
        return None
    commas = [k for k in range(i - 1, max(scene.region(verb.i)[0] - 1, i - 20), -1) if tokens[k].text == ","]
    if len(commas) < 2 or any(t.tag in VERBAL for t in tokens[commas[1] : i]):
        return None
    return commas[1] + 1, i


def _ends_a_name(token: Token) -> bool:
    """Whether a word is the last one of somebody's name, as far as the model can tell."""
    return token.ent == "PERSON" or (token.tag == "NNP" and token.ent in {"", "ORG"})


def closing_noun(scene: Scene, verb: Token) -> Token | None:
    """The speaker in a clause at the end that the parser took for a noun with a participle: "..., the two sides
    announced on Monday." """
    noun = verb.head
    if verb.tag != "VBN" or verb.dep != "acl" or noun.i != verb.i - 1 or noun.lemma in DOCUMENTS or not can_speak(noun):
        return None
    first, last = noun_phrase(scene, noun)[0], verb.right + 1
    region = scene.region(verb.i)
    alone = all(c.dep in {"prep", "npadvmod", "advmod", "punct"} for c in verb.children)
    closes = all(is_mark(t) for t in scene.tokens[last : region[1]])
    comma = first > region[0] and scene.tokens[first - 1].text == ","
    return noun if alone and closes and comma and scene.has_verb((region[0], first - 1)) else None


def closing_phrase(scene: Scene, verb: Token) -> tuple[Token, Range] | None:
    """The speaker in a clause at the end whose noun the parser hung elsewhere: "..., a person close to the talks said." """
    tokens, region = scene.tokens, scene.region(verb.i)
    comma = next((i for i in range(verb.i - 2, max(region[0], verb.i - 14), -1) if tokens[i].text == ","), None)
    if verb.tag not in FINITE or comma is None or not all(is_mark(t) for t in tokens[verb.i + 1 : region[1]]):
        return None
    words = tokens[comma + 1 : verb.i]
    nouns = next((words[:k] for k, t in enumerate(words) if t.tag not in _NOUN_PHRASE), words)
    while nouns and nouns[-1].tag == "JJ":  # "a person familiar with …"
        nouns = nouns[:-1]
    if not nouns or nouns[-1].tag not in {"NN", "NNS", "NNP", "NNPS"} or any(t.tag in FINITE for t in words):
        return None
    head = nouns[-1]
    return (head, (comma + 1, verb.i)) if can_speak(head) and scene.has_verb((region[0], comma)) else None
