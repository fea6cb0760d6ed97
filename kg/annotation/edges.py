"""Where a name begins and where it ends."""

from __future__ import annotations

import re

from kg.annotation.cues import HONORIFICS, NO_NAMES, PERSON_NOUNS, PORTFOLIOS, TITLES, words
from kg.annotation.name_words import DESIGNATORS
from kg.model import Token
from kg.nouns import class_of_noun

_CAPTION = words("image photo photograph picture video")
PREFIXED = words("pro anti non ex then post pre un mid neo ultra all co self")
"""Prefixes before a hyphen, no names by themselves."""
_SMALL_TAGS = words("IN DT CC TO PRP PRP$ WDT WRB WP MD EX PDT")
_ARTICLES = words("the a an its his her their our")
_OPENERS = words(
    "near in at on from with after before while when as if but for since during although unlike despite rival "
    "neighbouring neighboring nearby fellow"
)
DEGREES = words("senior former top")
PARTICLES = words("de van von der den al el bin ibn da di del la le bint abu dos du ter ten")
_NAMED_NOUNS = words("pandemic epidemic war forum summit party act treaty river airport station university sea island")
_OFFICES = words(
    """
    secretary commander administrator ceo cfo minister president spokesman spokeswoman spokesperson chairman director
    general sheriff officer executive governor ambassador press chief mayor correspondent reporter leader coach
    speaker lt lt. gen gen. col col. sgt sgt. capt capt. maj maj. adm adm. sen sen. rep rep. gov gov. dr dr. mr mr.
    mrs mrs. ms ms. prof prof. agent representative envoy coordinator"""
)
QUALIFIERS = words(
    """
    special senior deputy vice foreign press shadow home interior finance associate assistant chief financial operating
    managing executive technology marketing legal medical petty high"""
)
GOVERNORS = words("mayor governor")
"""Offices that are of a place."""
_PRESS = words("secretary officer spokesman spokeswoman spokesperson attache aide")
_REGNAL = frozenset("II III IV VI VII VIII IX XI XII XIII XIV XV XVI".split())
_MONTH_SURNAMES = words("may april june august")
_SCORE = re.compile(r"\d+[-–:]\d")
_MODEL = re.compile(r"(?!Q[1-4]$|H[12]$)[A-Z]{1,3}\d{1,4}s?")
"""A name of letters and a number that the tagger takes for a number: "A380"."""
_TIMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})


def proper(token: Token) -> bool:
    """Whether the word can be part of a name: tagged as one, or a noun with a capital inside ("eBay")."""
    text = token.text
    if not any(c.isupper() for c in text):
        return False
    if token.lower in _MONTH_SURNAMES and token.ent != "DATE" and token.tag == "NNP":
        return token.dep in ("nsubj", "poss") or any(c.dep == "compound" and c.tag == "NNP" for c in token.children)
    named = (
        token.tag in ("NNP", "NNPS")
        or (token.pos == "NOUN" and text.isalpha() and not text[1:].islower())
        or (token.tag in ("CD", "NN") and _MODEL.fullmatch(text) is not None)
    )
    return (
        named
        and text[0].isalnum()
        and (token.lower not in NO_NAMES or _is_regnal(token))
        and token.lower not in _OPENERS
        and token.ent not in _TIMES
    )


def _is_regnal(token: Token) -> bool:
    """Whether it is the number of a king: "II" in "Karl II"."""
    return token.text in _REGNAL and any(c.dep == "compound" and c.tag == "NNP" for c in token.children)


def prefixed(tokens: list[Token], first: int) -> bool:
    """Whether a prefix with a hyphen stands before the word: "pro-Oslo"."""
    return first > 1 and tokens[first - 1].text == "-" and tokens[first - 2].lower in PREFIXED


def trim(tokens: list[Token], first: int, last: int, *, person: bool = False) -> tuple[int, int]:
    """The span without article, titles, possessive ending, caption words and punctuation at its ends."""
    while last > first and _ends_outside(tokens, first, last, person=person):
        last -= 1
    while first < last:
        skipped = _begins_outside(tokens, first, last, person=person)
        if not skipped:
            break
        first += skipped
    return first, last


def _ends_outside(tokens: list[Token], first: int, last: int, *, person: bool) -> bool:
    """Whether the last word is no part of the name."""
    token = tokens[last - 1]
    if token.tag == "POS" or not (token.text[-1].isalnum() or len(token.text) > 1 or token.text == "+"):
        return True
    if _SCORE.match(token.text):
        return True
    if last < len(tokens) and last - first > 1 and is_letter_of_word(tokens, last - 1):
        return True
    if token.lower in _CAPTION and last < len(tokens) and tokens[last].text == ":":
        return True
    if last - first == 1:
        return False
    if token.text.islower() and token.tag in ("IN", "DT", "TO", "CC") and token.text != "at":
        return True  # but "University of Norway at" goes on
    if not person and qualifies(tokens, last - 1):
        return True
    common = token.text.islower() and token.pos == "NOUN" and token.lemma not in _NAMED_NOUNS
    return common or (not person and token.lower in _OFFICES)


def is_letter_of_word(tokens: list[Token], at: int) -> bool:
    """Whether the word is the letter of a compound: the "T" of "NATO T-shirt"."""
    letter, hyphen = tokens[at], tokens[at + 1]
    return len(letter.text) == 1 and hyphen.text == "-" and letter.end == hyphen.start


def begins_person(tokens: list[Token], at: int) -> bool:
    """Whether a forename stands between a body and a surname: "Ann" in "the City Council Ann Berg"."""
    surname, after = tokens[at + 1], tokens[at + 2 : at + 3]
    if tokens[at - 1].lower not in DESIGNATORS or surname.sentence != tokens[at].sentence:
        return False
    return surname.ent == "PERSON" and not any(t.ent == "PERSON" for t in after)


def title_of(tokens: list[Token], at: int) -> bool:
    """Whether an office and its "of" or "for" stand before the word: "director of the"."""
    of = at - 1 - (at > 1 and tokens[at - 1].lower == "the")
    return of > 0 and tokens[of].lower in ("of", "for") and tokens[of - 1].lower in TITLES


def governs(tokens: list[Token], first: int) -> bool:
    """Whether the office of a place stands before the word: "mayor of"."""
    return first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in GOVERNORS


def qualifies(tokens: list[Token], at: int) -> bool:
    """Whether the word belongs to the office after it: "Special" in "UN Special Envoy"."""
    first = at
    while at < len(tokens) and tokens[at].lower in QUALIFIERS:
        at += 1
    if not first < at < len(tokens) or tokens[at].lower not in TITLES:
        return False
    return tokens[at - 1].lower != "press" or tokens[at].lower in _PRESS  # not "Associated Press President"


def _begins_outside(tokens: list[Token], first: int, last: int, *, person: bool) -> int:
    """How many words at the beginning are no part of the name."""
    token = tokens[first]
    if token.lower in _ARTICLES or not token.text[0].isalnum():
        return 1
    if last - first == 1:
        return 0
    if token.lower == "crown" and tokens[first + 1].lower in ("prince", "princess"):
        return 2
    if tokens[first + 1].text == "-" and token.lower in PREFIXED:
        return 0 if _begins_body(tokens, first, last) else 2
    if (token.tag in _SMALL_TAGS and token.pos != "PROPN") or token.lower in _OPENERS or token.lower in HONORIFICS:
        return 1
    if token.lower in DEGREES:
        return 1
    if token.lower in PORTFOLIOS and title_of(tokens, first):
        return int(_is_full_name(tokens[first + 1 : last]))  # "Secretary for Trade Ann Berg"
    opens = first == 0 or tokens[first - 1].sentence != token.sentence
    if person and opens and token.tag in ("NNS", "NNPS") and token.lower.removesuffix("s") in PERSON_NOUNS:
        return 1  # "Rivals Hansen and Berg"
    if opens_with_trade(tokens, first):
        return 1
    if person and token.lower in PERSON_NOUNS and last - first > 2:
        return 1  # "Firefighter Ann Berg"
    return int(token.lower in TITLES and (person or _titled(tokens, first, last)))


def opens_with_trade(tokens: list[Token], at: int) -> bool:
    """Whether a sentence opens with a noun for firms of one trade before a name: "Steelmaker Hansen", not "Bank Hansen"."""
    word = tokens[at].lower
    if at > 0 and tokens[at - 1].sentence == tokens[at].sentence:
        return False
    trade = class_of_noun(word) == "kg:Company" and word.endswith(("er", "or", "line"))
    return trade and tokens[at + 1].lower not in DESIGNATORS


def _begins_body(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the prefix opens the name of a body: "the Anti-Famine League", not "Pro-Oslo Party" at the beginning."""
    prefix = tokens[first]
    inside = (first > 0 and tokens[first - 1].sentence == prefix.sentence) or prefix.lower in ("anti", "non")
    opening = prefix.text.istitle() and prefix.lower not in ("co", "ex", "then")
    return inside and opening and tokens[last - 1].lower in DESIGNATORS


def _titled(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a row that begins with a title goes on with a person's name of two words, not with the name of a body."""
    return tokens[first].lower in PERSON_NOUNS and _is_full_name(tokens[first + 1 : last])


def _is_full_name(row: list[Token]) -> bool:
    """Whether the words may be a person's forename and surname."""
    return len(row) == 2 and not any(
        t.lower in DESIGNATORS or t.lower in TITLES or not (t.text.istitle() or t.text in _REGNAL) for t in row
    )


def ends_in_number(tokens: list[Token], at: int) -> bool:
    """Whether a number ends the name before it: "Apollo 11", "Channel 4"; not the score of "Oslo 5-0"."""
    token, before = tokens[at], tokens[at - 1]
    score = _SCORE.match(token.text) or (
        at + 1 < len(tokens) and tokens[at + 1].text in ("-", ":", "–") and token.text.isdigit()
    )
    return (
        not score
        and token.tag == "CD"
        and token.sentence == before.sentence
        and before.tag in ("NNP", "NNPS", "NN")
        and before.text[0].isalnum()
        and token.text[0].isalnum()
        and token.ent not in _TIMES
        and (token.head is before or before.head is token)
        and any(c.isdigit() for c in token.text)
    )
