"""Words that a pronoun may stand for although they are no mention: a name that was not seen as one, "someone".

They cannot be linked to; but where one of them fits best, whatever comes next would be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Parse, Token
from kg.resolution.binding import SUBJECT, subject_of
from kg.resolution.clusters import Node
from kg.resolution.wordlists import HE, IT, SHE, THEY

_ANYBODY = frozenset({"someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "whoever"})
"""What a "they" for one person speaks of."""
_NO_THING = frozenset({"DATE", "TIME"})


def unnamed_subjects(parse: Parse, mentions: dict[int, Node], pronoun: Node) -> Iterator[Token]:
    """Subjects before a pronoun, in its sentence and the one before, that are no mentions and that it may stand for.

    Args:
        parse: the parsed document.
        mentions: mentions by their head words.
        pronoun: the pronoun.
    """
    here = pronoun.token.sentence
    first = parse.sentences[max(0, here - 1)].first
    own = subject_of(pronoun.token) if pronoun.token.dep in ("dobj", "dative", "pobj") else None
    for token in parse.tokens[first : pronoun.token.i]:
        somebody = pronoun.word in THEY and token.sentence == here and _anybody(parse, token)
        subject = token.dep in SUBJECT and token.i not in mentions
        if token is own:
            continue  # "somebody counted them": others
        if somebody or (subject and _fits(pronoun.word, token)):
            yield token


def _anybody(parse: Parse, token: Token) -> bool:
    return token.lower in _ANYBODY or (token.lower == "one" and token.i > 0 and parse.tokens[token.i - 1].lower == "no")


def _fits(word: str, token: Token) -> bool:
    if token.ent in _NO_THING:
        return False
    if word in THEY:
        return token.tag in ("NNS", "NNPS") or (token.pos == "PROPN" and any(c.dep == "conj" for c in token.children))
    if word in HE or word in SHE:
        return token.tag == "NNP"
    return word in IT and (token.tag == "NNP" or (token.pos == "NUM" and any(c.lower == "the" for c in token.children)))
