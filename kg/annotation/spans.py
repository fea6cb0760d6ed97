"""Which words make up one name: the model's entities repaired, the gazetteer's names, and rows of capitalised words.

Comes in: a parse with the model's entities.  Goes out: candidates without overlap, in text order; what they are names of is
decided in `names`.  Headlines, where every word is capitalised, come last: there a name is what the rest of the text, the
gazetteer or the model calls one, and no word that the text also writes small.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.annotation.cues import DESIGNATORS, HONORIFICS, NO_NAMES, PERSON_NOUNS, TITLES, words
from kg.annotation.gazetteer import Entry, Gazetteer, fold
from kg.model import Name, Parse, Token

_CUTS = frozenset(',;:()[]{}"|•…–—') | {"--", "...", "/", "-", "and", "&", "or"}
_DIRECTIONS = words("North South East West Northern Southern Eastern Western")
_CAPTION = words("image photo photograph picture video")
_STATE_HEADS = words(
    """
    ministry government parliament army navy police embassy consulate military defense defence foreign interior
    finance health justice transport education presidential prime president supreme constitutional central federal
    senate air"""
)
_PREFIXES = words("pro anti non ex then post pre un mid neo ultra all co self")
_SMALL_TAGS = words("IN DT CC TO PRP PRP$ WDT WRB WP MD EX PDT")
_OPENERS = words(
    "near in at on from with after before while when as if but for since during although unlike despite both"
)
_PARTICLES = words("de van von der den al el bin ibn da di del la le bint abu dos du ter ten")
_NAMED_NOUNS = words("pandemic epidemic war forum summit party act treaty river airport station university sea island")
_OFFICES = words(
    """secretary commander administrator ceo cfo minister president spokesman spokeswoman spokesperson chairman director
    sheriff officer executive governor ambassador press chief mayor correspondent reporter leader coach"""
)
_MINISTERS = words("minister secretary undersecretary commissioner department ministry ambassador state")
_PORTFOLIOS = words(
    """education affairs defence defense finance health justice state interior foreign transport transportation trade
    energy agriculture labor labour environment culture tourism sport sports economy treasury commerce homeland security
    veterans housing information communications immigration home human services development science"""
)
_MONTHS = words(
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec"
)
_MEDIA = words("tv channel television broadcaster radio network station")
_LONGEST = 7  # words of a name that is looked for in headlines


@dataclass(slots=True)
class Candidate:
    """Words that may be a name."""

    first: int
    last: int
    """Position after the last token."""
    label: str
    """Entity type the model gives, or empty."""
    cls: str
    """Class the model's label stands for, or empty."""
    entries: Sequence[Entry] = ()
    """What the gazetteer knows under these words."""


class _Spans:
    """The work on one parse."""

    def __init__(self, parse: Parse, gazetteer: Gazetteer) -> None:
        self.tokens = parse.tokens
        self.parse = parse
        self.gazetteer = gazetteer
        self.found: list[Candidate] = []
        self.owner: list[Candidate | None] = [None] * len(parse.tokens)
        self.hits = dict(_hits(parse.tokens, gazetteer))
        self.strong = {
            i for first, (last, entries) in self.hits.items() if entries[0].weight >= 3 for i in range(first, last)
        }
        people = [n for n in parse.names if n.type == "Person" and parse.tokens[n.last - 1].tag in ("NNP", "NNPS")]
        self.surnames = {parse.tokens[n.last - 1].text for n in people}

    def add(self, first: int, last: int, like: Candidate | None = None, entries: Sequence[Entry] = ()) -> None:
        """Take the words as a candidate, unless one of them is taken; `like` gives label and class."""
        if first >= last or any(self.owner[first:last]):
            return
        label, cls = (like.label, like.cls) if like else ("", "")
        made = Candidate(first, last, label, cls, entries or self.entries(first, last))
        self.found.append(made)
        self.owner[first:last] = [made] * (last - first)

    def drop(self, candidate: Candidate) -> None:
        """Give the words of a candidate free."""
        self.found.remove(candidate)
        self.owner[candidate.first : candidate.last] = [None] * (candidate.last - candidate.first)

    def entries(self, first: int, last: int) -> Sequence[Entry]:
        hit = self.hits.get(first)
        if hit and hit[0] == last:
            return hit[1]
        if last - first > 8:
            return ()
        found = self.gazetteer.by_key(key(self.tokens, first, last))
        if not found and len(self.tokens[first].text) > 3 and all(t.text.isupper() for t in self.tokens[first:last]):
            found = self.gazetteer.by_key(" ".join([fold(t.text.title()) for t in self.tokens[first:last]]))
        return found

    def known(self, first: int, last: int) -> bool:
        """Whether the words are a name by themselves: in the gazetteer, or a person's elsewhere in the text."""
        return bool(self.entries(first, last)) or (last - first == 1 and self.tokens[first].text in self.surnames)


def find_candidates(parse: Parse, gazetteer: Gazetteer) -> list[Candidate]:
    """Candidates for names, in text order and without overlap."""
    spans = _Spans(parse, gazetteer)
    headline = _headlines(parse)
    for made in _model_spans(spans, headline):
        if any(c.isupper() for t in parse.tokens[made.first : made.last] for c in t.text):
            spans.add(made.first, made.last, made)
    _add_outbreaks(spans)
    _add_hits(spans, headline)
    _add_runs(spans, headline)
    if any(headline):
        _add_headlines(spans, headline)
    return sorted(spans.found, key=lambda c: c.first)


def key(tokens: list[Token], first: int, last: int) -> str:
    """The words as the gazetteer looks them up."""
    if last - first == 1:
        return fold(tokens[first].text)
    return " ".join([fold(t.text) for t in tokens[first:last]])


def _hits(tokens: list[Token], gazetteer: Gazetteer) -> Iterator[tuple[int, tuple[int, Sequence[Entry]]]]:
    """Where the gazetteer's names stand, the longest at each place."""
    at, size = 0, len(tokens)
    while at < size:
        token = tokens[at]
        longest = gazetteer.longest(fold(token.text)) if not token.text.islower() else 0
        for last in range(min(at + longest, size), at, -1):
            if tokens[last - 1].sentence == token.sentence and (entries := gazetteer.by_key(key(tokens, at, last))):
                yield at, (last, entries)
                at = last - 1
                break
        at += 1


# ---- The model's entities, repaired


def _model_spans(spans: _Spans, headline: list[bool]) -> Iterator[Candidate]:
    tokens = spans.tokens
    parts: list[tuple[int, int, Name]] = []
    for name in spans.parse.names:
        if headline[tokens[name.first].sentence] or _no_name(spans, name):
            continue
        first = name.first
        for cut in [*_cuts(spans, name), name.last]:
            piece = trim(tokens, first, cut, person=name.type == "Person")
            if piece[0] < piece[1]:
                parts.append((*piece, name))
            first = cut + 1
    parts = _joined(spans, [p for part in parts for p in _unglued(spans, part)])
    taken = [False] * (len(tokens) + 1)
    for first, last, _ in parts:
        taken[first:last] = [True] * (last - first)
    for first, last, name in parts:
        first, last = _widen(spans, first, last, taken, person=name.type == "Person")
        yield Candidate(first, last, name.type, name.cls)


def _no_name(spans: _Spans, name: Name) -> bool:
    """Whether the model's entity is a common noun that opens a sentence, or an office: "Photographs", "Minister of X"."""
    tokens = spans.tokens
    word = tokens[name.first]
    if name.last - name.first == 1:
        opens = word.i == spans.parse.sentences[word.sentence].first
        return opens and word.tag in ("NN", "NNS", "VBG") and not spans.known(name.first, name.last)
    if word.lower in _MONTHS:
        return True
    row = [t.lower for t in tokens[name.first : name.last] if t.lower != "the"]
    office = row[0] in TITLES or row[0].removesuffix("s") in TITLES
    return office and "of" in row and row[row.index("of") - 1].removesuffix("s") in TITLES


def _unglued(spans: _Spans, part: tuple[int, int, Name]) -> Iterator[tuple[int, int, Name]]:
    """The person of "minister for the Middle East Ann Berg" without the place before."""
    first, last, name = part
    before = spans.tokens[first - 1].lower if first else ""
    hit = spans.hits.get(first)
    if hit and hit[0] < last and hit[1][0].form == "demonym" and spans.tokens[hit[0]].lower in _STATE_HEADS:
        if DESIGNATORS.get(spans.tokens[last - 1].lower) in ("kg:GovernmentBody", "kg:ArmedForce"):
            yield first, hit[0], name
            first = hit[0]
    if (
        hit
        and before in ("of", "for", "to", "the")
        and hit[1][0].type == "Place"
        and hit[1][0].weight >= 3
        and last - hit[0] >= 2
        and not any(t.lower in DESIGNATORS for t in spans.tokens[hit[0] : last])
    ):
        first = hit[0]
        name = Name(first=first, last=last, type="Person", cls="kg:Person", origin="model")
    yield first, last, name


def _joined(spans: _Spans, parts: list[tuple[int, int, Name]]) -> list[tuple[int, int, Name]]:
    """The parts with neighbours put together where the model cut one name in two."""
    made: list[tuple[int, int, Name]] = []
    for first, last, name in parts:
        if made and made[-1][1] == first and _one_name(spans, made[-1], (first, last, name)):
            first, _, other = made.pop()
            name = other if other.type == "Organization" else name
        made.append((first, last, name))
    return made


def _one_name(spans: _Spans, left: tuple[int, int, Name], right: tuple[int, int, Name]) -> bool:
    tokens = spans.tokens
    word = tokens[left[1] - 1]
    if word.sentence != tokens[right[0]].sentence or word.tag not in ("NNP", "NNPS") or left[2].type == "Group":
        return False
    entries = spans.entries(left[0], left[1])
    if tokens[right[1] - 1].lower in DESIGNATORS:
        return not entries or entries[0].weight < 4 or entries[0].type == "Organization"
    alike = left[2].type == right[2].type or right[2].type == "Product"
    return alike and word.dep == "compound" and right[0] <= word.head.i < right[1] and not entries


def _cuts(spans: _Spans, name: Name) -> Iterator[int]:
    """Words at which the model's entity falls into two names: "Ann Berg and Bo Lund", "Lund-Berg", "Oslo's Ann Berg"."""
    first = name.first
    for at in range(name.first, name.last):
        token = spans.tokens[at]
        if (token.lower in _CUTS or token.tag == "POS") and first < at and _splits(spans, name, first, at):
            yield at
            first = at + 1


def _splits(spans: _Spans, name: Name, first: int, at: int) -> bool:
    tokens = spans.tokens
    word, last = tokens[at].lower, name.last
    if at + 1 >= last:
        return True
    hit = spans.hits.get(first)
    if hit and hit[0] > at:
        return False
    after = at + 2 if tokens[at + 1].lower in ("the", "a") and at + 2 < last else at + 1
    if word == "-" and tokens[at].start > tokens[at - 1].end:
        return True
    if word == "-":
        return tokens[after].text[0].isupper() and spans.known(first, at) and spans.known(after, last)
    if word == "/":
        return tokens[after].text[0].isupper()
    if tokens[at].tag == "POS":
        return spans.known(first, at) or name.type == "Person"
    if word in ("and", "&", "or"):
        if name.type in ("Person", "Group"):
            return word != "&"
        if name.type == "Place":
            return spans.known(after, last) or spans.known(first, at)
        both = tokens[at - 1].lower in DESIGNATORS and tokens[last - 1].lower in DESIGNATORS and after > at + 1
        return both or (spans.known(first, at) and spans.known(after, last))
    if word == "," and name.type in ("Organization", "Work"):
        return DESIGNATORS.get(tokens[at + 1].lower) != "kg:Company" and not any(
            t.lower in ("and", "&") for t in tokens[at:last]
        )
    return True


def trim(tokens: list[Token], first: int, last: int, *, person: bool = False) -> tuple[int, int]:
    """The span without article, titles, possessive ending, caption words and punctuation at its ends."""
    while last > first:
        token = tokens[last - 1]
        caption = token.lower in _CAPTION and last < len(tokens) and tokens[last].text == ":"
        common = last - first > 1 and token.text.islower() and token.pos == "NOUN" and token.lemma not in _NAMED_NOUNS
        office = last - first > 1 and not person and token.lower in _OFFICES
        if (
            token.tag == "POS"
            or caption
            or common
            or office
            or not (token.text[-1].isalnum() or len(token.text) > 1 or token.text == "+")
        ):
            last -= 1
        else:
            break
    while first < last:
        token = tokens[first]
        rest = last - first > 1
        if rest and tokens[first + 1].text == "-" and token.lower in _PREFIXES:
            first += 2
        elif rest and ((token.tag in _SMALL_TAGS and token.pos != "PROPN") or token.lower in _OPENERS):
            first += 1
        elif token.lower in ("the", "a", "an", "its", "his", "her", "their", "our") or not token.text[0].isalnum():
            first += 1
        elif rest and (
            token.lower in HONORIFICS or (token.lower in TITLES and (person or _titled(tokens, first, last)))
        ):
            first += 1
        else:
            break
    return first, last


def _titled(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a row that begins with a title goes on with a person's name of two words, not with the name of a body."""
    rest = tokens[first + 1 : last]
    return (
        tokens[first].lower in PERSON_NOUNS
        and len(rest) == 2
        and not any(t.lower in DESIGNATORS or t.lower in TITLES or not t.text.istitle() for t in rest)
    )


def _proper(token: Token) -> bool:
    """Whether the word can be part of a name."""
    return (
        (
            token.tag in ("NNP", "NNPS")
            or (token.pos == "NOUN" and not token.text[1:].islower() and token.text.isalpha())
        )
        and not token.text.islower()
        and token.text[0].isalnum()
        and token.lower not in NO_NAMES
        and token.lower not in _OPENERS
        and token.ent not in ("DATE", "TIME", "MONEY", "PERCENT")
    )


def _widen(spans: _Spans, first: int, last: int, taken: list[bool], *, person: bool) -> tuple[int, int]:
    """The span with the capitalised words beside it that the model left out."""
    tokens, sentence = spans.tokens, spans.tokens[first].sentence
    while last < len(tokens) and tokens[last].sentence == sentence and not taken[last]:
        token = tokens[last]
        if not _proper(token) or token.lower in TITLES or (last in spans.hits and spans.hits[last][1][0].weight >= 4):
            break
        if token.text.istitle() is False and token.text.isupper() and person and len(token.text) > 2:
            break
        taken[last] = True
        last += 1
    if person and _hyphenated(tokens, last):
        taken[last] = taken[last + 1] = True
        last += 2
    if not person and last < len(tokens) and not taken[last] and _numbers(tokens[last], tokens[last - 1]):
        taken[last] = True
        last += 1
    while first > 0 and tokens[first - 1].sentence == sentence and not taken[first - 1]:
        token = tokens[first - 1]
        if not _proper(token) or token.lower in TITLES or token.lower in PERSON_NOUNS:
            break
        if first - 1 in spans.strong and tokens[last - 1].lower not in DESIGNATORS:
            break
        first -= 1
        taken[first] = True
    if person and first and tokens[first - 1].lower in _PARTICLES and tokens[first - 1].sentence == sentence:
        while (
            first > 1 and (tokens[first - 1].lower in _PARTICLES or _proper(tokens[first - 1])) and not taken[first - 1]
        ):
            first -= 1
            taken[first] = True
    return first, last


def _numbers(token: Token, before: Token) -> bool:
    """Whether a number ends the name before it: "Apollo 11", "Channel 4"."""
    return (
        token.tag == "CD"
        and token.sentence == before.sentence
        and before.tag in ("NNP", "NNPS", "NN")
        and before.text[0].isalnum()
        and token.text[0].isalnum()
        and token.ent not in ("DATE", "TIME", "MONEY", "PERCENT")
        and (token.head is before or before.head is token)
        and any(c.isdigit() for c in token.text)
    )


def _hyphenated(tokens: list[Token], last: int) -> bool:
    """Whether a hyphen and a small part of a name follow without a space: the "-in" of "Lee Sun-in"."""
    if last + 1 >= len(tokens) or tokens[last].text != "-":
        return False
    part = tokens[last + 1]
    joined = tokens[last - 1].end == tokens[last].start and tokens[last].end == part.start
    return (
        joined
        and part.text.islower()
        and len(part.text) < 6
        and part.lower not in ("led", "based", "born", "style", "era")
    )


# ---- The gazetteer's names


def _add_hits(spans: _Spans, headline: list[bool]) -> None:
    tokens = spans.tokens
    for first, (last, entries) in spans.hits.items():
        if headline[tokens[first].sentence]:
            continue
        _direction_pair(spans, first, last)
        entry = entries[0]
        grown = _grow(spans, first, last)
        after = tokens[last] if last < len(tokens) else tokens[first]
        if (
            after.tag == "CD"
            and after.sentence == tokens[first].sentence
            and first
            and tokens[first - 1].lower in _MEDIA
        ):
            grown = last + 1
            entry = replace(entry, weight=0.0)
        if grown > last and (entry.weight < 4 or tokens[grown - 1].lower in DESIGNATORS):
            if entry.form == "demonym" and tokens[last].lower in _STATE_HEADS:
                spans.add(first, last)
                spans.add(last, grown)
            else:
                spans.add(first, grown)
        else:
            spans.add(first, last)


def _grow(spans: _Spans, first: int, last: int) -> int:
    """End of the row of capitalised words that a known name begins."""
    tokens, sentence = spans.tokens, spans.tokens[first].sentence
    while (
        last < len(tokens)
        and tokens[last].sentence == sentence
        and not spans.owner[last]
        and _proper(tokens[last])
        and tokens[last].lower not in TITLES
        and last not in spans.hits
    ):
        last += 1
    return last


def _direction_pair(spans: _Spans, first: int, last: int) -> None:
    """ "North" in "North and South Korea" stands for the country beside it."""
    tokens = spans.tokens
    if first < 2 or tokens[first].text not in _DIRECTIONS or tokens[first - 1].lower not in ("and", "or"):
        return
    word = tokens[first - 2]
    entries = spans.gazetteer.by_key(" ".join([word.text, key(tokens, first + 1, last)]))
    if word.text in _DIRECTIONS and entries and not spans.owner[word.i]:
        spans.add(word.i, word.i + 1, entries=entries)


def _add_outbreaks(spans: _Spans) -> None:
    """The name of a disease with the word after it: "Covid-19 pandemic", "corona pandemic"."""
    tokens = spans.tokens
    for token in tokens:
        if token.lower not in ("pandemic", "epidemic"):
            continue
        first = token.i
        while (
            first > 0
            and tokens[first - 1].dep in ("compound", "nmod", "nummod")
            and tokens[first - 1].head.i <= token.i
        ):
            first -= 1
        if first < token.i:
            for taken in {id(c): c for c in spans.owner[first : token.i] if c}.values():
                spans.drop(taken)
            spans.add(first, token.i + 1)


# ---- Rows of capitalised words


def _add_runs(spans: _Spans, headline: list[bool]) -> None:
    tokens, at = spans.tokens, 0
    inner = {t.text for t in tokens if t.tag in ("NNP", "NNPS") and t.i > spans.parse.sentences[t.sentence].first}
    while at < len(tokens):
        first = at
        at += 1
        token = tokens[first]
        if spans.owner[first] or not _proper(token) or headline[token.sentence]:
            continue
        while at < len(tokens) and tokens[at].sentence == token.sentence and _joins(spans, at):
            at += 1
        if at < len(tokens) and not spans.owner[at] and _numbers(tokens[at], tokens[at - 1]):
            at += 1
        start, end = trim(tokens, first, at, person=True)
        while start < end and tokens[start].lower.removesuffix("s") in TITLES and not _heads_body(tokens, start, end):
            start += 1
        if _portfolio(tokens, start, end):
            continue
        opens = start == spans.parse.sentences[token.sentence].first
        if start < end and not (opens and end - start == 1 and tokens[start].text not in inner):
            spans.add(start, end)


def _portfolio(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the row says what somebody is minister of: "Education" in "Minister of Education"."""
    office = (
        start > 1
        and tokens[start - 1].lower in ("of", "for")
        and tokens[start - 2].lower.removesuffix("s") in _MINISTERS
    )
    return office and all(t.lower in _PORTFOLIOS for t in tokens[start:end])


def _heads_body(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a row that begins with a title's word names a body: "Defense Ministry"."""
    return end - start > 1 and tokens[end - 1].lower in DESIGNATORS


def _joins(spans: _Spans, at: int) -> bool:
    """Whether the word goes on with the row of capitalised words before it."""
    token = spans.tokens[at]
    if spans.owner[at]:
        return False
    if _proper(token):
        return True
    if token.text in ("-", "&") and at + 1 < len(spans.tokens):
        after = spans.tokens[at + 1]
        return not spans.owner[at + 1] and after.sentence == token.sentence and (_proper(after) or after.tag == "CD")
    return token.text == "-" or (token.tag in ("NN", "NNS", "CD") and spans.tokens[at - 1].text == "-")


# ---- Headlines


def _headlines(parse: Parse) -> list[bool]:
    """Which sentences write every word with a capital, so that capitals tell nothing."""
    marks = []
    for sentence in parse.sentences:
        longer = [t for t in parse.words(sentence) if len(t.text) > 3 and t.text.isalpha()]
        small = sum(t.text.islower() for t in longer)
        shouted = len(longer) == 2 and all(t.text.isupper() for t in longer)
        titled = len(longer) >= 3 and small * 5 <= len(longer) and sentence.last - sentence.first <= 40
        marks.append(shouted or titled)
    return marks


def _add_headlines(spans: _Spans, headline: list[bool]) -> None:
    tokens = spans.tokens
    names = {_small(tokens, c.first, c.last): c for c in spans.found}
    small = {t.text for t in tokens if t.text.islower()}
    for number, sentence in enumerate(spans.parse.sentences):
        if not headline[number]:
            continue
        shouted = all(t.text.isupper() for t in tokens[sentence.first : sentence.last] if t.text.isalpha())
        at = sentence.first
        while at < sentence.last:
            at = _headline_name(spans, names, at, sentence.last, shouted=shouted)
        for name in spans.parse.names:
            if sentence.first <= name.first < sentence.last:
                first, last = trim(tokens, name.first, name.last, person=name.type == "Person")
                if not any(t.lower in small or t.lower in TITLES for t in tokens[first:last]):
                    spans.add(first, last, Candidate(first, last, name.type, name.cls))


def _small(tokens: list[Token], first: int, last: int) -> str:
    return " ".join([t.lower for t in tokens[first:last]])


def _headline_name(spans: _Spans, names: dict[str, Candidate], at: int, end: int, *, shouted: bool) -> int:
    """Take the longest name of the text or the gazetteer that begins here; gives the place to go on from."""
    tokens = spans.tokens
    for last in range(min(at + _LONGEST, end), at, -1):
        if not tokens[at].text[0].isalnum() or tokens[at].text.islower():
            break
        like = names.get(_small(tokens, at, last))
        if like:
            spans.add(at, last, like, like.entries)
            return last
        entries: Sequence[Entry] = spans.entries(at, last)
        if not entries and shouted:
            entries = spans.gazetteer.by_key(" ".join([fold(t.text.title()) for t in tokens[at:last]]))
        if entries and entries[0].weight >= 3 and not (shouted and len(tokens[at].text) <= 3):
            spans.add(at, last, entries=entries)
            return last
    return at + 1
