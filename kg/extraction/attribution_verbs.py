"""Verbs of saying and thinking → readings: source, cue and content of "Ann said (that) ...", "..., said Ann", "was told".

Order of evidence: a quotation beside the verb, then a comma and a clause before it ("..., Ann said."), then its complement
in the parse, then a bare "that" further on.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.attribution_cues import Cue
from kg.extraction.attribution_scene import FINITE, MARKS, PARENTHETICAL, VERBAL, Range, Reading, Scene, is_mark
from kg.extraction.attribution_sources import DOCUMENTS, author, before, beside, noun_phrase, speaker, split, subject
from kg.model import Token

_SUBORDINATE = frozenset(
    {"who", "which", "whose", "where", "while", "as", "after", "although", "though", "when", "because"}
)
_SUBORDINATORS = frozenset(
    [
        "when",
        "while",
        "after",
        "before",
        "although",
        "though",
        "because",
        "since",
        "if",
        "as",
        "once",
        "until",
        "unless",
        "whereas",
        "asked",
    ]
)
_ASIDE = frozenset({"adding", "referring", "citing", "according", "noting", "saying", "speaking", "using", "without"})
_QUESTION = frozenset({"whether", "if", "when", "where", "how", "why", "who", "what", "which"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_AUXILIARY = frozenset({"aux", "auxpass", "neg", "advmod"})
_CLAUSES = frozenset({"ccomp", "advcl", "parataxis", "dep", "relcl", "acl"})
_STOPS = frozenset({",", ";", ":", "--", "-", "–", "—", "("}) | MARKS


@dataclass(slots=True)
class Core:
    """A verb with its auxiliaries and the words that name its subject."""

    verb: Token
    source: Token | None
    words: Range | None
    first: int
    last: int
    """Position after the last word."""
    passive: bool
    addressee: Token | None = None


def read_verb(scene: Scene, verb: Token) -> list[Reading]:
    """Readings of one verb; empty when it introduces nothing that somebody says."""
    cues = _cues(scene, verb)
    if not cues or verb.dep in {"amod", "compound"}:
        return []
    if verb.lemma in {"quote", "cite"}:
        passed_on = _passed_on(scene, verb, cues[0])
        if passed_on:
            return passed_on
    if _quoted_as(scene, verb):
        return []
    core = _core(scene, verb)
    for cue in cues:
        if not all(_filled(core, slot, lemmas) for slot, lemmas in cue.fillers):
            continue
        found = _read(scene, core, cue)
        if found is not None:
            return _with_sources(scene, core, found)
    return []


def _quoted_as(scene: Scene, verb: Token) -> bool:
    """Whether a verb is the "saying" of "quoted her as saying"."""
    tokens, i = scene.tokens, verb.i
    return (
        i > 1 and tokens[i - 1].lower == "as" and any(t.lemma in {"quote", "cite"} for t in tokens[max(0, i - 12) : i])
    )


def _passed_on(scene: Scene, verb: Token, cue: Cue) -> list[Reading]:
    """ "Acme quoted Berg as saying ...", "Berg was quoted by Acme as saying ...": Berg's words, through Acme."""
    tokens = scene.tokens
    last = scene.region(verb.i)[1]
    saying = next(
        (t for t in tokens[verb.i + 2 : min(last, verb.i + 14)] if t.tag == "VBG" and _quoted_as(scene, t)), None
    )
    if saying is None or saying.lemma not in scene.cues.verbs:
        return []
    core = _core(scene, verb)
    inner = (
        verb.child("nsubjpass", "nsubj")
        if core.passive
        else next((c for c in verb.children if c.dep in {"dobj", "nsubj"} and c.i > verb.i), None)
    )
    if inner is None and verb.dep in {"acl", "relcl"}:
        inner = verb.head
    if inner is None:
        return []
    speech = Core(saying, inner, noun_phrase(scene, inner), saying.i, saying.i + 1, False)
    found = _read(scene, speech, scene.cues.verbs[saying.lemma][-1])
    before = scene.quotation_before(core.first)
    if found is None and before >= 0:
        found = _make(speech, scene.cues.verbs[saying.lemma][-1], [scene.quotes[before]])
        found.quotes = [before]
    if found is None:
        return []
    found.cue_words, found.source = (saying.i, saying.i + 1), author(inner)
    if core.source is None or core.source is inner:
        return [found]
    outer = _make(core, cue, [*found.content, (inner.i, saying.i + 1)])
    outer.source = author(core.source)
    return [outer, found]


def _filled(core: Core, slot: str, lemmas: frozenset[str]) -> bool:
    """Whether the slot is filled by one of these words."""
    filler = core.source if slot == "subject" else core.verb.child("dobj")
    return filler is not None and filler.lemma in lemmas


def _cues(scene: Scene, verb: Token) -> tuple[Cue, ...]:
    for particle in scene.cues.particles.get(verb.lemma, ()):
        if any(c.lower == particle and c.i > verb.i for c in verb.children):
            return scene.cues.verbs[f"{verb.lemma} {particle}"]
    return scene.cues.verbs.get(verb.lemma, ())


def _core(scene: Scene, verb: Token) -> Core:
    """The verb, its auxiliaries, and its source where that stands beside it."""
    first, last = verb.i, verb.i + 1
    deps = {c.dep for c in verb.children}
    passive = bool(deps & {"auxpass", "nsubjpass"}) or _is_bare_participle(verb, deps)
    for child in reversed(verb.children):
        if child.i < first and child.dep in _AUXILIARY and first - child.right <= 2 and child.tag not in _NOUN_TAGS:
            first = child.left
    if passive:
        agent = verb.child("agent")
        by = agent.child("pobj") if agent else _medium(verb)
        told = verb.child("nsubjpass")
        words = noun_phrase(scene, by) if by else None
        return Core(verb, by, words, first, max(last, words[1] if words else 0), True, told)
    own = subject(verb)
    if verb.tag in {"NN", "NNS", "NNP"}:
        return _noun_core(scene, verb)
    if verb.tag in {"VBN", "VBD"} and verb.dep == "advcl" and own is None and verb.i < verb.head.i:
        return Core(verb, None, None, first, last, True)  # "Asked about it, she said ..."
    source = speaker(scene, verb)
    if source is None or (
        source.i < verb.i and own is None and verb.dep not in {"conj", "xcomp", "advcl", "relcl", "acl"}
    ):
        source = (beside(scene, verb) if verb.tag in {"VBD", "VBZ", "VBP", "VBN"} else None) or source
    if source is None and verb.tag in {"VBD", "VBZ", "VBP"}:
        source = before(scene, verb, first)
    if source is None:
        return Core(verb, None, None, first, last, False)
    words = noun_phrase(scene, source)
    if words[0] > verb.i:
        last = max(last, words[1]) if words[0] - verb.i <= 2 else last
    elif own is source or first - words[1] <= 1:
        first = min(first, words[0])
    return Core(verb, source, words, first, last, False)


def _is_bare_participle(verb: Token, deps: set[str]) -> bool:
    """Whether a past participle is passive without an auxiliary: "as reported by", not "Acme ... announced that"."""
    if verb.tag != "VBN" or deps & {"aux", "nsubj"} or verb.dep in {"conj", "ccomp", "ROOT"}:
        return False
    return "agent" in deps or not (verb.head.dep == "ROOT" and "ccomp" in deps)


def _noun_core(scene: Scene, verb: Token) -> Core:
    """The core of a verb that the tagger took for a noun: all before it in the sentence names the source."""
    start = scene.region(verb.i)[0]
    words = scene.tokens[start : verb.i]
    top = next((t for t in words if t.head is t), words[-1])
    source = words[-1] if any(t.lower in {"by", "from"} for t in words) else top
    return Core(verb, source, (start, verb.i), start, verb.i + 1, False)


def _medium(verb: Token) -> Token | None:
    """Where it is said, when nobody is named: "as stated on the company's website"."""
    for child in verb.children:
        thing = (
            child.child("pobj") if child.dep == "prep" and child.lower in {"on", "in"} and child.i > verb.i else None
        )
        if thing is not None and (thing.lemma in DOCUMENTS or thing.lemma in {"website", "site", "page", "blog"}):
            return thing
    return None


def _read(scene: Scene, core: Core, cue: Cue) -> Reading | None:
    if cue.takes("quote") and not core.passive:
        found = _quoted(scene, core, cue)
        if found is not None:
            return found
    if cue.takes("clause"):
        found = _before(scene, core, cue)
        if found is not None:
            return found
    return _complement(scene, core, cue)


def _with_sources(scene: Scene, core: Core, found: Reading) -> list[Reading]:
    """The reading once for each coordinated name that is its source; none when nobody says it."""
    found.negated = core.verb.child("neg") is not None
    if core.source is None:
        found.unnamed = True
        return [found] if core.passive else []
    heads = list(split(core.source))
    if len(heads) == 1:
        found.source, found.source_words = author(core.source), core.words
        return [found]
    return [
        Reading(
            cue=found.cue,
            word=found.word,
            cue_words=found.cue_words,
            source=head,
            source_words=noun_phrase(scene, head, coordinated=False),
            content=list(found.content),
            addressee=found.addressee,
            phrase=found.phrase,
            level=found.level,
            quotes=list(found.quotes),
            negated=found.negated,
        )
        for head in heads
    ]


def _make(core: Core, cue: Cue, content: list[Range], addressee: Token | None = None) -> Reading:
    return Reading(
        cue=cue,
        word=core.verb,
        cue_words=(core.verb.i, core.verb.i + 1),
        source=core.source,
        source_words=core.words,
        content=content,
        addressee=addressee if addressee is not None else _addressee(core, cue),
    )


def _addressee(core: Core, cue: Cue) -> Token | None:
    """Whom it is said to: "told reporters", "said to reporters"."""
    verb = core.verb
    if cue.slots.get("object") == "addressee":
        return core.addressee if core.passive else verb.child("dobj", "dative")
    for child in verb.children:
        if child.dep in {"prep", "dative"} and cue.slots.get(child.lower) == "addressee":
            return child.child("pobj")
    return None


# ---------------------------------------------------------------------------------------------------------------------
# Quotations
# ---------------------------------------------------------------------------------------------------------------------


def _quoted(scene: Scene, core: Core, cue: Cue) -> Reading | None:
    """A quotation right before the words of saying, after them, or on both sides."""
    content: list[Range] = []
    quotes: list[int] = []
    before = scene.quotation_before(core.first)
    if before >= 0 and _takes_before(scene, core, cue, before):
        content.append(_left_of(scene, before, core.first))
        if content[0] == scene.quotes[before]:
            quotes.append(before)
    after = _quotation_after(scene, core, cue)
    while after >= 0:
        content.append(scene.quotes[after])
        quotes.append(after)
        after = _next_fragment(scene, after)
    if len(content) == 1 and quotes != [] and content[0][1] <= core.first:
        content += _unclosed(scene, core)
    if not content:
        return None
    found = _make(core, cue, content)
    found.quotes = quotes
    if content[0][1] <= core.first:
        found.phrase = (core.first, _phrase_end(scene, core.last))
        found.level = PARENTHETICAL
    return found


def _takes_before(scene: Scene, core: Core, cue: Cue, quotation: int) -> bool:
    """Whether a quotation that ends right before the words of saying is what they say: they follow its comma, or they are
    all there is in the sentence after it."""
    verb = core.verb
    if core.source is None or verb.tag not in FINITE | {"VBN", "VB"} or _unsaid(verb):
        return False
    end = scene.quotes[quotation][1]
    closing = "".join(t.text for t in scene.tokens[end - 1 : core.first] if is_mark(t))
    if cue.attitude == "naming" and not (scene.is_whole(quotation) and verb.child("dobj") in {None, core.source}):
        return False
    if not any(c in closing for c in ".!?") or "..." in closing:
        return True
    complement = _complement(scene, core, cue)
    return complement is None and _quotation_after(scene, core, cue) < 0 and verb.child("dobj") in {None, core.source}


def _unclosed(scene: Scene, core: Core) -> list[Range]:
    """The rest of the sentence when the second half of a split quotation lacks its closing mark."""
    tokens, end = scene.tokens, _phrase_end(scene, core.last)
    last = scene.region(core.verb.i)[1]
    if end + 1 < last and tokens[end].text == "," and tokens[end + 1].text in MARKS and scene.quote_of[end + 2] < 0:
        return [(end + 2, last)]
    return []


def _left_of(scene: Scene, quotation: int, end: int) -> Range:
    """The quotation before the words of saying, with what the writer puts before its first mark in the same clause."""
    first, last = scene.quotes[quotation]
    if scene.is_whole(quotation):
        return first, last
    return scene.region(end)[0], last


def _quotation_after(scene: Scene, core: Core, cue: Cue) -> int:
    """The quotation that the verb introduces; -1 when there is none, or when it is a part of a clause of the writer's."""
    region = scene.region(core.verb.i)
    tokens, allowed = scene.tokens, cue.takes("infinitive")
    own = scene.quote_of[core.verb.i]
    for i in range(core.last, min(region[1] + 2, len(tokens), core.last + 30)):
        token = tokens[i]
        inside = scene.quote_of[i]
        if inside >= 0 and inside != own:
            return inside if scene.quotes[inside][0] == i and _fits(scene, core, cue, inside) else -1
        if i >= region[1] and token.text not in MARKS:
            return -1
        if token.tag in FINITE or token.text in {".", "!", "?", ";"}:
            return -1
        if token.tag in {"VB", "VBG"} and not (allowed or token.dep in {"pcomp", "acl"}):
            return -1
        if token.tag == "PRP" and token.dep in {"nsubj", "nsubjpass"} and token.head is not core.verb:
            return -1
    return -1


def _fits(scene: Scene, core: Core, cue: Cue, quotation: int) -> bool:
    """Whether a quotation after the verb is all that it says, not a few words of a longer clause."""
    first, last = scene.quotes[quotation]
    tokens, verb = scene.tokens, core.verb
    if cue.attitude == "naming":
        least = 2 if cue.takes("complement") else 3
        return last - first >= least and verb.i < first <= verb.right and tokens[first].sentence == verb.sentence
    if scene.is_whole(quotation):
        return True
    if any(t.dep in {"nsubj", "nsubjpass"} and first <= t.head.i < last for t in tokens[core.last : first]):
        return False
    if any(t.lower == "that" and t.i > verb.i for t in tokens[max(verb.i, first - 3) : first]):
        return True
    if scene.has_verb((first, last)):
        return True
    return cue.takes("infinitive") and any(t.tag == "VB" for t in tokens[first:last])


def _next_fragment(scene: Scene, quotation: int) -> int:
    """A further quotation joined to this one by "and", "or", "but" or a comma."""
    i = scene.quotes[quotation][1]
    tokens = scene.tokens
    while i < len(tokens) and (is_mark(tokens[i]) and tokens[i].text not in {".", ";", ":"}):
        i += 1
    if i < len(tokens) and tokens[i].dep == "cc":
        following = scene.quotation_from(i + 1)
        if following >= 0 and tokens[scene.quotes[following][0]].sentence == tokens[i].sentence:
            return following
    return -1


# ---------------------------------------------------------------------------------------------------------------------
# "..., Ann said."
# ---------------------------------------------------------------------------------------------------------------------


def _before(scene: Scene, core: Core, cue: Cue) -> Reading | None:
    """Content before the words of saying, and after them where they only interrupt it."""
    if core.source is None or core.verb.tag not in FINITE | {"VBN", "VB"}:
        return None
    region = scene.region(core.verb.i)
    tokens = scene.tokens
    end = _phrase_end(scene, core.last)
    complement = _complement(scene, core, cue)
    follows = complement is not None and complement.content[0][0] <= end
    as_word = _introduced_by_as(scene, core)
    if as_word is not None:
        return None if follows else _as_phrase(scene, core, cue, as_word)
    if core.passive or follows:
        return None
    left, right = (region[0], core.first), (end, region[1])
    comma = core.first > region[0] and tokens[core.first - 1].text in _STOPS
    closes = all(is_mark(t) for t in tokens[end : region[1]])
    if not comma and not (closes and _is_bare(scene, core, end)):
        return None
    complete = _has_main_clause(scene, left) or (closes and _is_headline(scene, left, region))
    content = [left]
    if _goes_on(scene, core, right, complete):
        content = [right] if not complete and _is_setting(scene, left) else [left, right]
    elif not complete:
        return None
    found = _make(core, cue, content)
    found.phrase, found.level = (core.first, end), PARENTHETICAL
    return found


def _introduced_by_as(scene: Scene, core: Core) -> Token | None:
    """The "as" of "as Ann said", "as was reported by Ann"."""
    before = scene.tokens[core.first - 1] if core.first else None
    if before is not None and before.lower == "as" and before.sentence == core.verb.sentence:
        return before
    return next((c for c in core.verb.children if c.lower == "as" and c.i < core.verb.i), None)


def _as_phrase(scene: Scene, core: Core, cue: Cue, word: Token) -> Reading | None:
    """ "As Ann said, ...": all else in the sentence is what she said."""
    end = _phrase_end(scene, core.last)
    if cue.attitude not in {"saying", "believing"} or core.verb.child("dobj"):
        return None
    region = scene.region(core.verb.i)
    content = [(region[0], word.i), (end, region[1])]
    found = _make(core, cue, content)
    found.phrase, found.level = (word.i, end), PARENTHETICAL
    return found


def _phrase_end(scene: Scene, i: int) -> int:
    """Where the words of saying end: at the next comma, mark or sentence end."""
    tokens = scene.tokens
    sentence = tokens[i - 1].sentence
    while (
        i < len(tokens) and tokens[i].sentence == sentence and tokens[i].text not in _STOPS and not is_mark(tokens[i])
    ):
        i += 1
    return i


def _is_bare(scene: Scene, core: Core, end: int) -> bool:
    """Whether "subject verb" at the end of a sentence, without a comma before, can only take what stands before it."""
    verb = core.verb
    return (
        core.words is not None
        and core.words[0] < verb.i
        and end - core.last <= 2
        and verb.tag in {"VBD", "VBZ"}
        and core.source is not None
        and core.source.tag not in {"WDT", "WP", "PRP"}
        and verb.child("dobj", "ccomp") is None
        and scene.has_verb((scene.region(verb.i)[0], core.first))
    )


def _is_headline(scene: Scene, left: Range, region: Range) -> bool:
    """Whether a range without finite verb is a headline's statement: "Bridge to close in May, ministry says"."""
    tokens = scene.tokens
    return not is_mark(tokens[region[1] - 1]) and any(t.tag in {"TO", "VBN"} for t in tokens[left[0] : left[1]])


def _is_setting(scene: Scene, span: Range) -> bool:
    """Whether a range only tells when or in what somebody speaks: "In a statement, Ann said, ..."."""
    words = scene.tokens[span[0] : span[1]]
    if not words or words[0].tag not in {"IN", "RB", "CC"} or len(words) > 10:
        return False
    return any(t.lemma in DOCUMENTS or t.ent in {"DATE", "TIME"} for t in words)


def _has_main_clause(scene: Scene, span: Range) -> bool:
    """Whether a finite clause stands in the range that is not subordinate to what follows: not "When asked, ..."."""
    for token in scene.tokens[span[0] : span[1]]:
        if token.tag not in FINITE:
            continue
        top = token
        while top.head is not top and span[0] <= top.head.i < span[1]:
            top = top.head
        opener = scene.tokens[max(top.left, span[0])]
        if top.dep != "advcl" or opener.lower not in _SUBORDINATORS:
            return True
    return False


def _goes_on(scene: Scene, core: Core, right: Range, complete: bool) -> bool:
    """Whether what follows the words of saying belongs to the content as well."""
    tokens, i = scene.tokens, right[0]
    while i < right[1] and is_mark(tokens[i]):
        i += 1
    if i >= right[1] or right[0] == right[1] or tokens[right[0]].text not in {",", "-", "–", "—", "--"}:
        return False
    if not complete:
        joined = tokens[i].lower in {"who", "which", "whose", "but", "and"}
        return scene.has_verb((i, right[1])) and not joined
    if tokens[i].lower in _SUBORDINATE or tokens[i].lower in _ASIDE or tokens[i].tag == "VBG":
        return False
    spans = any(
        c.dep == "ccomp" and c.left < core.first and c.right >= i and c.i != core.verb.i for c in core.verb.children
    )
    return spans or tokens[i].lower in {"but", "and", "or"}


# ---------------------------------------------------------------------------------------------------------------------
# Complements
# ---------------------------------------------------------------------------------------------------------------------


def _complement(scene: Scene, core: Core, cue: Cue) -> Reading | None:
    """What follows the verb: a clause, an infinitive, a gerund, a noun phrase."""
    verb, passive = core.verb, core.passive
    region = scene.region(verb.i)
    content: list[Range] = []
    for child in verb.children:
        if child.i < verb.i or child.dep not in {"ccomp", "xcomp", "advcl", "prep", "dobj", "oprd"}:
            continue
        span = _content(scene, core, cue, child, passive)
        if span is not None:
            span = max(span[0], region[0]), min(span[1], region[1])
            if span[0] < span[1]:
                content = [(content[0][0], span[1])] if content and child.dep == "ccomp" else content or [span]
    if not content and cue.takes("clause"):
        span = _surface_clause(scene, core, region)
        content = [span] if span else []
    if not content and passive and cue.takes("object") and cue.attitude == "saying" and cue.certainty == "certain":
        content = _passive_subject(scene, core)
    return _make(core, cue, content) if content else None


def _passive_subject(scene: Scene, core: Core) -> list[Range]:
    """What is announced in "the deal was announced"."""
    thing = core.verb.child("nsubjpass")
    if thing is None or thing.tag not in {"NN", "NNS"} or thing.ent in {"PERSON", "DATE"}:
        return []
    return [(thing.left, thing.right + 1)]


def _content(scene: Scene, core: Core, cue: Cue, child: Token, passive: bool) -> Range | None:
    """The content that one dependent holds, if the cue takes its kind."""
    if child.dep == "prep":
        inner = child.child("pcomp", "pobj") if cue.takes(child.lower) else None
        return (inner.left, inner.right + 1) if inner is not None else None
    if child.dep == "dobj":
        if passive or not cue.takes("object") or core.verb.child("dative"):
            return None
        clause = _bare_clause(scene, core, child)
        if clause is not None:
            return clause
        if _unsaid(core.verb):
            return None
        plain = child.tag in {"NN", "NNS", "NNP", "NNPS", "VBG"} and child.ent not in {"PERSON", "DATE", "TIME"}
        return (child.left, child.right + 1) if plain and child is not core.source else None
    infinitive = any(c.tag == "TO" and c.dep == "aux" for c in child.children)
    if infinitive and child.lemma in {"name", "identify", "quote"} and child.child("auxpass"):
        return None  # "asked not to be named"
    if child.tag in VERBAL and infinitive and child.child("nsubj", "nsubjpass") is None:
        slot = "raising" if passive and cue.slots.get("object") != "addressee" else "infinitive"
        start = child.left + (scene.tokens[child.left].tag == "TO")
        return (start, child.right + 1) if cue.takes(slot) and child.dep != "advcl" else None
    first = child.child("aux") or child
    if first.tag == "VBG" and child.dep in {"xcomp", "ccomp"} and child.child("nsubj") is None:
        return (child.left, child.right + 1) if cue.takes("gerund") else None
    if child.dep == "ccomp" and cue.takes("clause") and (infinitive or _is_finite(child)):
        return _clause(scene, core, child)
    return None


def _is_finite(verb: Token) -> bool:
    return verb.tag in FINITE or any(c.tag in FINITE and c.dep in {"aux", "auxpass", "cop"} for c in verb.children)


def _clause(scene: Scene, core: Core, child: Token) -> Range | None:
    """A finite clause without its "that"; an indirect question after a negated verb is no content."""
    tokens, verb = scene.tokens, core.verb
    first = max(child.left, core.last)
    opener = next((c for c in child.children if c.i > verb.i and c.dep in {"mark", "advmod"} and c.i < child.i), None)
    if tokens[first].lower in _QUESTION and _unsaid(verb):
        return None
    if opener is not None and opener.lower == "that":
        first = opener.i + 1
    while first < child.right and is_mark(tokens[first]):
        first += 1
    return first, child.right + 1


def _unsaid(verb: Token) -> bool:
    """Whether the verb is negated: "did not say", "without saying", "declined to say"."""
    if verb.child("neg") is not None or verb.head.lower == "without":
        return True
    above = subject(verb)
    if above is not None and any(c.lower in {"neither", "no"} for c in above.children):
        return True
    return verb.dep == "xcomp" and verb.head.lemma in {"decline", "refuse", "fail", "unable"}


def _surface_clause(scene: Scene, core: Core, region: Range) -> Range | None:
    """A "that"-clause, or a clause without "that", that the parser has attached elsewhere."""
    tokens = scene.tokens
    for i in range(core.last, min(region[1] - 2, core.last + 14)):
        token = tokens[i]
        if token.lower == "that" and token.dep not in {"nsubj", "nsubjpass", "dobj", "det", "pobj"}:
            after = tokens[i + 1]
            return (i + 1, region[1]) if after.tag not in FINITE else None
        if token.tag in VERBAL or (is_mark(token) and token.text not in MARKS):
            break
    thing = core.verb.child("dobj", "nsubj")
    return _bare_clause(scene, core, thing) if thing is not None and thing is not core.source else None


def _bare_clause(scene: Scene, core: Core, thing: Token) -> Range | None:
    """The clause whose subject the parser took for the verb's object: "confirmed a meeting will take place"."""
    tokens, last = scene.tokens, scene.region(core.verb.i)[1]
    end = noun_phrase(scene, thing)[1]
    if thing.i < core.last or end >= last:
        return None
    following = tokens[end]
    if (
        following.tag in FINITE
        and core.last <= thing.left
        and not any(t.tag in VERBAL for t in tokens[core.last : end])
    ):
        return thing.left, last
    return None
