"""Headlines and their sources: "Ministry: Bridge to close", "Bridge to close - ministry", "Ministry plans bridge"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.attribution_scene import VERBAL, Range, Reading, Scene, is_mark, word_set
from kg.extraction.attribution_sources import author, is_actor
from kg.model import Sentence, Token

_COLONS = frozenset({":"})
_DASHES = frozenset({":", "-", "–", "—", "--"})
_NOMINAL = word_set("NN NNS NNP NNPS JJ JJR CD DT RB PRP$")
_LONGEST = 5
_FINDINGS = frozenset({"report", "reports", "poll", "study", "survey"})
"""What headlines name as their source in place of its author: "Report: Team to move"."""
_SAYING = frozenset({"PERSON", "ORG"})
_SPEAKING = frozenset({"Person", "Organization"})


def read_headlines(scene: Scene) -> Iterator[Reading]:
    """Attributions of headlines: a short name of a source, a colon, and a statement; or the other way round."""
    tokens = scene.tokens
    for sentence in scene.parse.sentences:
        if sentence.last - sentence.first < 4 or is_mark(tokens[sentence.last - 1]):
            continue
        found = _leading(scene, sentence) or _trailing(scene, sentence)
        if found is not None:
            yield found


def read_headline_verb(scene: Scene, token: Token) -> list[Reading]:
    """The verb of a headline that the tagger took for a plural: "Ministry plans to close bridge"."""
    tokens = scene.tokens
    first, last = scene.region(token.i)
    cues = scene.cues.verbs.get(token.lemma, ())
    if (
        not cues
        or token.i == first
        or token.i + 1 >= last
        or is_mark(tokens[last - 1])
        or scene.has_verb((first, last))
    ):
        return []
    following, name = tokens[token.i + 1], (first, token.i)
    slots = {"infinitive"} if following.tag == "TO" else {"object"} if following.tag in _NOMINAL else set()
    cue = next((c for c in cues if any(c.takes(s) for s in slots)), None)
    head = _head(scene, tokens[first : token.i])
    if cue is None or head is None:
        return []
    made = _made(scene, name, (token.i + 1 + (following.tag == "TO"), last))
    if made is not None:
        made.cue, made.word, made.cue_words = cue, token, (token.i, token.i + 1)
    return [made] if made is not None else []


def _leading(scene: Scene, sentence: Sentence) -> Reading | None:
    tokens = scene.tokens
    for i in range(sentence.first + 1, min(sentence.last - 2, sentence.first + _LONGEST + 1)):
        if tokens[i].text in _COLONS:
            return _stated(scene, (sentence.first, i), (i + 1, sentence.last))
    return None


def _trailing(scene: Scene, sentence: Sentence) -> Reading | None:
    tokens = scene.tokens
    for i in range(sentence.last - 2, max(sentence.first + 2, sentence.last - _LONGEST - 2), -1):
        apart = tokens[i].start > tokens[i - 1].end or tokens[i].text == ":"
        if tokens[i].text in _DASHES and apart and tokens[i + 1].start > tokens[i].end:
            return _stated(scene, (i + 1, sentence.last), (sentence.first, i))
    return None


def _stated(scene: Scene, name: Range, content: Range) -> Reading | None:
    """The attribution, if its content says something: it has a verb."""
    says = any(t.tag in VERBAL for t in scene.tokens[content[0] : content[1]])
    return _made(scene, name, content) if says else None


def _made(scene: Scene, name: Range, content: Range) -> Reading | None:
    words = scene.tokens[name[0] : name[1]]
    head = _head(scene, words)
    if head is None:
        return None
    return Reading(
        cue=None,
        word=None,
        cue_words=None,
        source=author(head),
        source_words=name,
        content=[content],
    )


def _head(scene: Scene, words: list[Token]) -> Token | None:
    """The last noun, if it can speak and no verb is near; a country before a colon is a topic, not a speaker."""
    if not words or any(t.tag in VERBAL or is_mark(t) for t in words):
        return None
    head = words[-1]
    if head.ent in _SAYING or any(n.last == head.i + 1 and n.type in _SPEAKING for n in scene.parse.names):
        return head
    if len(words) <= 2 and head.lower in _FINDINGS:
        return head
    return head if head.ent == "" and head.tag in {"NN", "NNS", "NNP"} and is_actor(head.lower) else None
