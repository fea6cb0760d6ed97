"""The noun phrase that names the source of a cue: whether it can speak, how far it reaches, and who stands behind it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.attribution_scene import MARKS, Range, Scene, word_set
from kg.model import Token
from kg.nouns import class_of_noun

_BEFORE_NOUN = word_set("det compound amod poss nummod nmod quantmod predet case neg advmod preconj")
_BELONGING = word_set("of for in from with to on by against")
"""Prepositions whose phrase is taken as a part of a name for a source."""
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_MUTE = frozenset(
    {"kg:Thing", "kg:Product", "kg:Vehicle", "kg:Weapon", "kg:Work", "kg:Quantity", "kg:NamedEvent", "kg:Facility"}
)
"""Classes of what does not speak."""
_VOICES = word_set("source official media medium press witness police side other critic administration")
DOCUMENTS = word_set(
    """
    statement report article interview letter memo document announcement release dispatch post tweet message
    story study poll survey account speech testimony filing communique commentary editorial broadcast
    declaration bulletin email e-mail note paper review analysis indictment complaint lawsuit ruling advisory
    transcript headline
    """
)
"""Nouns for what is said or written: its author is the source, when named."""
_AUTHOR = frozenset({"by", "from", "of"})
_WHERE = frozenset({"on", "in"})


def can_speak(token: Token) -> bool:
    """Whether a noun stands for somebody, or for a document that speaks for somebody; unknown words do not."""
    if token.ent in _NAMED or token.tag in {"NNP", "NNPS", "PRP", "CD", "DT", "JJ"}:
        return token.ent not in {"DATE", "TIME", "MONEY", "PERCENT"}
    return token.lemma in DOCUMENTS or is_actor(token.lemma)


def is_actor(lemma: str) -> bool:
    """Whether a common noun is one for people, bodies or places."""
    return lemma in _VOICES or class_of_noun(lemma) not in _MUTE


def noun_phrase(scene: Scene, head: Token, *, coordinated: bool = True) -> Range:
    """The words of a noun phrase, with prepositional phrases, without relative clauses and what follows a comma."""
    first, last = head.i, head.i
    for child in reversed(head.children):
        if child.i > head.i:
            continue
        hyphen = child.dep == "punct" and child.text not in {",", ":", ";"} and child.text not in MARKS
        if child.right != first - 1 or (child.dep not in _BEFORE_NOUN and not hyphen):
            break
        first = child.left
    for child in head.children:
        if child.i < head.i:
            continue
        if child.left != last + 1:
            break
        if child.dep in {"prep", "amod", "acl", "nummod", "npadvmod"}:
            if _is_time(child) or (child.dep == "prep" and not _belongs(head, child)):
                break
            end = _cut(scene, child)
            if child.dep == "acl" and (child.tag != "VBN" or end - child.i > 8):
                break
            last = end
            if end < child.right:
                break
        elif child.dep == "appos" and (child.left, child.i)[0] == last + 1:
            last = noun_phrase(scene, child)[1] - 1
        elif coordinated and child.dep in {"cc", "conj"} and child.pos not in {"VERB", "AUX"}:
            last = child.i if child.dep == "cc" else noun_phrase(scene, child)[1] - 1
        else:
            break
    while last > head.i and scene.tokens[last].dep == "cc":
        last -= 1
    return first, last + 1


def _cut(scene: Scene, child: Token) -> int:
    """Last word of a dependent, before the first comma, quotation mark or relative clause in it."""
    for token in scene.tokens[child.left + 1 : child.right + 1]:
        if token.text in {",", ";", ":", "--", "("} or token.text in MARKS or token.dep == "relcl":
            return max(child.left, token.left - 1 if token.dep == "relcl" else token.i - 1)
    return child.right


def _belongs(head: Token, preposition: Token) -> bool:
    """Whether a prepositional phrase is a part of the name: "ambassador to Norway", but not "Berg to the crowd"."""
    if preposition.lower == "to":
        return head.tag in {"NN", "NNS"}
    return preposition.lower in _BELONGING


def _is_time(token: Token) -> bool:
    """Whether a prepositional phrase, or a bare noun, tells when."""
    inner = token.child("pobj") if token.dep == "prep" else token
    return inner is not None and inner.ent in {"DATE", "TIME"}


def full_name(scene: Scene, head: Token) -> Range:
    """A noun phrase with the name that follows it after a comma: "the club's director, Ann Berg"."""
    first, last = noun_phrase(scene, head)
    name = _name_after(head)
    if name is not None and last < len(scene.tokens) and scene.tokens[last].text == "," and name.left == last + 1:
        last = noun_phrase(scene, name)[1]
    return first, last


def _name_after(head: Token) -> Token | None:
    """The person's name that explains a common noun."""
    if head.tag not in {"NN", "NNP"} or head.ent == "PERSON":
        return None
    return next((c for c in head.children if c.dep == "appos" and c.i > head.i and c.ent == "PERSON"), None)


def naming_head(head: Token) -> Token:
    """The word that names the source best: the name in "the news agency Acme", else the head itself."""
    for child in head.children:
        if child.dep == "appos" and child.i > head.i and child.tag == "NNP" and child.left == head.i + 1:
            return child
    return _name_after(head) or head


def author(head: Token) -> Token:
    """The source behind a document: Acme for "a statement by Acme", "Acme's report"; else the head itself."""
    if head.lemma not in DOCUMENTS:
        return naming_head(head)
    for child in head.children:
        if child.dep == "poss" and child.tag not in {"PRP$"} and child.ent not in {"DATE", "TIME"}:
            return naming_head(child)
    for child in head.children:
        if child.i < head.i:
            continue
        inner = child.child("pobj")
        if child.dep in {"prep", "agent"} and child.lower in _AUTHOR and inner is not None:
            if child.lower != "of" and inner.ent not in {"DATE", "TIME"}:
                return naming_head(inner)
        elif child.dep == "acl" and (agent := child.child("agent")) and (by := agent.child("pobj")):
            return naming_head(by)
        elif child.dep == "prep" and child.lower in _WHERE and inner is not None:
            owner = inner.child("poss")
            if owner is not None and owner.tag != "PRP$":
                return naming_head(owner)
    return head


def split(head: Token) -> Iterator[Token]:
    """The sources of coordinated names, one each: "Oslo and Rome confirmed"; common nouns stay together."""
    yield head
    if head.tag in {"NNP", "NNPS"}:
        todo = [c for c in head.children if c.dep == "conj"]
        while todo:
            other = todo.pop(0)
            if other.tag in {"NNP", "NNPS"}:
                yield other
            todo += [c for c in other.children if c.dep == "conj"]
