"""Cues that are neither verbs nor nouns of saying: "according to Ann", "reportedly", "is confident that", "cited by Acme"."""

from __future__ import annotations

from kg.extraction.attribution_cues import Cue
from kg.extraction.attribution_scene import (
    ADVERBIAL,
    FINITE,
    PARENTHETICAL,
    VERBAL,
    Range,
    Reading,
    Scene,
    is_mark,
    word_set,
)
from kg.extraction.attribution_sources import author, can_speak, noun_phrase, split
from kg.extraction.attribution_speakers import speaker
from kg.model import Token

_PLAN_WORDS = word_set(
    """
    plan schedule law rule agenda timetable size type need taste age custom tradition principle program
    programme script preference ability merit criterion
    """
)
"""What a thing may be done according to without anybody saying it."""
_OPENERS = FINITE | {"TO", "WRB", "WP", "WDT", "IN", "VBG", "VB", "VBN"}
"""What a clause without "that" does not begin with."""


def read_preposition(scene: Scene, token: Token) -> list[Reading]:
    """ "According to Ann, ...", "in the words of Ann": the source is the phrase's object, the content the rest."""
    for lemma, cues in scene.cues.prepositions.items():
        words = lemma.split(" ")
        if [t.lower for t in scene.tokens[token.i : token.i + len(words)]] == words:
            if lemma == "per" and not (token.i and is_mark(scene.tokens[token.i - 1])):
                return []  # "per day"
            return _phrase(scene, token, token.i + len(words), cues[0])
    return []


def read_words(scene: Scene, noun: Token) -> list[Reading]:
    """ "In Ann's words, ...", "in her view, ...": the possessor is the source."""
    owner, before = noun.child("poss"), noun.head
    cues = scene.cues.prepositions.get(f"in the {noun.lower} of")
    if owner is None or before.lower != "in" or before.dep != "prep" or not cues:
        return []
    region = scene.region(noun.i)
    front = scene.tokens[before.i - 1]
    if before.i > region[0] and not is_mark(front) and front.dep not in {"mark", "cc"}:
        return []  # "the house stands in Ann's view"
    content = rest_of_sentence(scene, (before.i, noun.i + 1), region)
    made = Reading(
        cue=cues[0],
        word=noun,
        cue_words=(noun.i, noun.i + 1),
        source=author(owner),
        source_words=noun_phrase(scene, owner),
        content=content,
        phrase=(before.i, noun.i + 1),
        level=PARENTHETICAL,
    )
    return [made] if content and scene.has_verb(region) else []


def _phrase(scene: Scene, token: Token, end: int, cue: Cue) -> list[Reading]:
    head = _object(scene, end)
    if head is None or head.lemma in _PLAN_WORDS:
        return []
    if cue.lemma == "per" and head.tag in {"NN", "NNS"} and head.child("det", "poss", "compound") is None:
        return []
    words = noun_phrase(scene, head)
    region = scene.region(token.i)
    last = _phrase_right(scene, token, words[1], region)
    content = rest_of_sentence(scene, (token.i, last), region)
    return [
        Reading(
            cue=cue,
            word=token,
            cue_words=(token.i, end),
            source=author(part),
            source_words=words if len(parts) == 1 else noun_phrase(scene, part, coordinated=False),
            content=content,
            phrase=(token.i, last),
            level=PARENTHETICAL,
        )
        for parts in [list(split(head))]
        for part in parts
        if content
    ]


def _object(scene: Scene, i: int) -> Token | None:
    """Head of the noun phrase that begins here."""
    if i >= len(scene.tokens) or is_mark(scene.tokens[i]):
        return None
    before = scene.tokens[i - 1]
    found = before.child("pobj")
    if found is not None and found.i >= i:
        return found
    head = scene.tokens[i]
    while head.head is not head and head.head.i >= i and head.head.left >= i and head.head.tag not in VERBAL:
        head = head.head
    return head if head.tag not in VERBAL else None


def _phrase_right(scene: Scene, token: Token, end: int, region: Range) -> int:
    """Position after the phrase: its noun phrase, and what follows that up to the next comma."""
    tokens = scene.tokens
    right = token.right + 1
    if end < right <= region[1] and tokens[end].tag in {"WDT", "WP"}:
        return right
    while end < min(region[1], right) and not is_mark(tokens[end]) and tokens[end].tag not in FINITE:
        end += 1
    if end < right <= region[1] and tokens[end].text == "," and (right == region[1] or is_mark(tokens[right])):
        inside = tokens[end + 1 : right]
        if not any(t.dep in {"nsubj", "nsubjpass"} and t.head.dep != "relcl" for t in inside):
            return right
    return end


def rest_of_sentence(scene: Scene, phrase: Range, region: Range) -> list[Range]:
    """The content of an inserted phrase: the region without it, but only its own conjunct after "and according to"."""
    tokens = scene.tokens
    first, before = region[0], phrase[0] - 1
    while before >= first and is_mark(tokens[before]):
        before -= 1
    after = (phrase[1], region[1])
    if before >= first and tokens[before].dep == "cc" and scene.has_verb(after):
        return [after]
    for i in range(phrase[0] - 1, first - 1, -1):
        if tokens[i].text == ";":
            first = i + 1
            break
    last = next((i for i in range(phrase[1], region[1]) if tokens[i].text == ";"), region[1])
    parts = [(first, phrase[0]), (phrase[1], last)]
    return [p for p in parts if any(not is_mark(t) for t in tokens[p[0] : p[1]])]


def read_adverb(scene: Scene, token: Token, cue: Cue) -> list[Reading]:
    """ "Reportedly": somebody says the clause it stands in; who, the text does not say."""
    verb = token.head
    while verb.tag not in VERBAL and verb.head is not verb:
        verb = verb.head
    region = scene.region(token.i)
    first, last = max(verb.left, region[0]), min(verb.right + 1, region[1])
    if verb.dep in {"relcl", "acl"} and verb.i > token.i and first > token.i:
        first = token.i
    content = [(first, token.i), (token.i + 1, last)] if first <= token.i < last else [(first, last)]
    return [
        Reading(
            cue=cue,
            word=token,
            cue_words=(token.i, token.i + 1),
            source=None,
            source_words=None,
            content=[c for c in content if c[0] < c[1]],
            level=ADVERBIAL,
        )
    ]


def read_adjective(scene: Scene, word: Token, cue: Cue) -> list[Reading]:
    """ "Ann is confident that ...": the source is the subject of the copula."""
    clause = next((c for c in word.children if c.i > word.i and c.dep in {"ccomp", "advcl"}), None)
    that = scene.tokens[word.i + 1] if word.i + 1 < len(scene.tokens) else None
    if clause is None or that is None:
        return []
    marked = that.lower == "that" and that.head is clause
    bare = (
        clause.dep == "ccomp"
        and clause.left == that.i
        and that.tag not in _OPENERS
        and scene.has_verb((that.i, clause.right + 1))
    )
    if not marked and not bare:
        return []
    source = word.child("nsubj", "nsubjpass") or (speaker(scene, word.head) if word.dep == "acomp" else None)
    if source is None and (copula := word.child("auxpass")) is not None:
        source = copula.child("nsubj")
    if source is None or not can_speak(source) or source.lower == "it":
        return []
    return [
        Reading(
            cue=cue,
            word=word,
            cue_words=(word.i, word.i + 1),
            source=author(source),
            source_words=noun_phrase(scene, source),
            content=[(that.i + marked, clause.right + 1)],
        )
    ]


def read_cited(scene: Scene, verb: Token) -> list[Reading]:
    """ "Officials cited by Acme", "citing officials", "quoted her as saying": one source speaks through another."""
    cue = scene.cues.verbs[verb.lemma][-1]
    region = scene.region(verb.i)
    agent = verb.child("agent")
    by = agent.child("pobj") if agent else None
    if verb.tag == "VBN" and by is not None and verb.dep in {"acl", "relcl"}:
        return [_made(scene, verb, cue, by, [region], (verb.i, noun_phrase(scene, by)[1]))]
    thing = verb.child("dobj")
    if (
        thing is None
        or thing.i < verb.i
        or (verb.lemma != "cite" and verb.tag != "VBG")
        or verb.tag not in {"VBG", "VBD", "VBZ", "VBP"}
        or verb.child("auxpass")
    ):
        return []
    outer = scene.cues.verbs.get(verb.head.lemma, ())
    if outer and any(
        0 <= scene.quote_of[i] != scene.quote_of[verb.i] for i in range(region[0], min(region[0] + 2, verb.i))
    ):
        return []  # '"We won," he said, citing polls': the words are his
    if not can_speak(thing) or (outer and outer[-1].attitude != "saying"):
        return []
    first = verb.i
    end = noun_phrase(scene, thing)[1]
    reading = _made(scene, verb, cue, thing, rest_of_sentence(scene, (first, end), region), (first, end))
    reading.level = ADVERBIAL
    lead = next((t for t in reversed(scene.tokens[max(region[0], first - 3) : first]) if not is_mark(t)), None)
    if lead is not None and lead.tag in VERBAL and lead.lemma in scene.cues.verbs:
        reading.through = lead  # "reported, citing officials, that ..."
    elif verb.head is not verb and verb.head.lemma in scene.cues.verbs:
        reading.through = verb.head
    return [reading]


def _made(scene: Scene, verb: Token, cue: Cue, source: Token, content: list[Range], phrase: Range | None) -> Reading:
    return Reading(
        cue=cue,
        word=verb,
        cue_words=(verb.i, verb.i + 1),
        source=author(source),
        source_words=noun_phrase(scene, source),
        content=content,
        phrase=phrase,
        level=PARENTHETICAL,
    )
