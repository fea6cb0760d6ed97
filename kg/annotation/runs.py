"""Names that neither the model nor the gazetteer knows: rows of capitalised words, and bodies with a possessive."""

from __future__ import annotations

from kg.annotation.candidates import Spans
from kg.annotation.cues import NO_NAMES, OFFICE_FIELDS, PERSON_NOUNS, PORTFOLIOS, TITLES, words
from kg.annotation.edges import PARTICLES, PREFIXED, QUALIFIERS, ends_in_number, proper, trim
from kg.annotation.name_words import DESIGNATORS, LEADING, OWNERS
from kg.annotation.noun_votes import MEETINGS
from kg.model import Token
from kg.nouns import TYPE_OF_CLASS

_HALVES = words("franco sino anglo russo indo afro euro ibero greco austro serbo nippo luso israelo")
_DETERMINERS = words("the a an this that his her its their our my former")
_CHAMBERS = words("house senate parliament congress former fellow many most some other")
_MINISTERS = words("minister secretary undersecretary commissioner department ministry ambassador state")


def add_runs(spans: Spans, headline: list[bool]) -> None:
    """Take the rows of capitalised words that are left."""
    tokens, at = spans.tokens, 0
    while at < len(tokens):
        first, token = at, tokens[at]
        at += 1
        if spans.owner[first] or not proper(token) or headline[token.sentence]:
            continue
        if token.lower in _HALVES and at < len(tokens) and tokens[at].text == "-":
            continue  # "Franco-German"
        while at < len(tokens) and tokens[at].sentence == token.sentence and _goes_on(spans, at):
            at += 1
        if at - first == 3 and tokens[first + 1].text == "-" and tokens[at - 1].head.lemma in MEETINGS:
            spans.add(first, first + 1)  # "the Berg-Lund summit"
            spans.add(at - 1, at)
            continue
        if at < len(tokens) and not spans.owner[at] and ends_in_number(tokens, at):
            at += 1
        if _is_office(tokens, first, at):
            continue
        start, end = trim(tokens, first, at, person=True)
        while (
            start < end
            and tokens[start].lower.removesuffix("s") in TITLES
            and not _names_body(tokens, start, end)
            and not (end - start == 1 and _is_surname(spans, start))
        ):
            start += 1
        lone = end - start == 1 and spans.opens(start) and not _is_subject(spans, start)
        prefix = end - start == 1 and tokens[start].lower in PREFIXED and end < len(tokens) and tokens[end].text == "-"
        if start < end and not lone and not prefix:
            spans.add(start, end)


def _is_subject(spans: Spans, at: int) -> bool:
    """Whether a lone word that opens a sentence is a name: one with a capital elsewhere too, or a subject that the text
    never writes small."""
    token = spans.tokens[at]
    if token.text in spans.inner:
        return True
    if any(c.isdigit() or c.isupper() for c in token.text[1:]) and not (token.text.isupper() and token.text.isalpha()):
        return True
    if _insertion(spans.tokens, at) and token.tag in ("NN", "NNP") and token.lower not in spans.small:
        return token.lower not in DESIGNATORS and token.lower not in PERSON_NOUNS
    if token.dep == "compound" and token.tag in ("NNP", "NNPS") and token.head.pos == "NOUN":
        return token.head.lemma in PERSON_NOUNS and token.lower not in spans.small and token.lower not in TITLES
    return token.tag == "NNP" and token.dep in ("nsubj", "nsubjpass", "poss") and token.lower not in spans.small


def _is_surname(spans: Spans, at: int) -> bool:
    """Whether a title's word is a surname here: "King said", after "Ann King"."""
    before = spans.tokens[at - 1].lower if at else ""
    return spans.tokens[at].text in spans.surnames and before not in _DETERMINERS


def join_purposes(spans: Spans) -> None:
    """Put a body's name together with what it is for: "Kyst Institute" and "World Economy" around "for the"."""
    tokens = spans.tokens
    for body in sorted(spans.found, key=lambda c: -c.first):
        of = body.last
        if of + 1 >= len(tokens) or tokens[of].lower not in ("of", "for", "on") or not _is_body(tokens[of - 1]):
            continue
        first = of + 1 + (tokens[of + 1].lower == "the")
        purpose = spans.owner[first] if first < len(tokens) else None
        attached = tokens[of].head.i == of - 1 and tokens[of].sentence == tokens[of - 1].sentence
        if not attached or purpose is None or purpose.first != first or tokens[first].sentence != tokens[of].sentence:
            continue
        if purpose.entries or purpose.label in ("Person", "Place", "Group"):
            continue
        if any(_is_body(t) for t in tokens[first : purpose.last]):
            continue  # "Central Committee of the Workers' Party" is two
        inner = spans.owner[purpose.last + 1] if purpose.last + 1 < len(tokens) else None
        goes_on = inner is not None and tokens[purpose.last].lower == "of" and not inner.entries
        for part in (body, purpose, inner if goes_on else None):
            if part is not None:
                spans.drop(part)
        spans.add(
            body.first, inner.last if inner is not None and goes_on else purpose.last, body if body.label else None
        )


def _is_body(word: Token) -> bool:
    cls = LEADING.get(word.lower) or DESIGNATORS.get(word.lower)
    return cls is not None and TYPE_OF_CLASS[cls] == "Organization" and word.text[0].isupper()


def _insertion(tokens: list[Token], at: int) -> bool:
    """Whether the word is a person's by what follows: ", who", ", 34,"."""
    row = tokens[at + 1 : at + 4]
    if len(row) < 3 or row[0].text != ",":
        return False
    return row[1].lower in ("who", "whose") or (row[1].text.isdigit() and len(row[1].text) == 2 and row[2].text == ",")


def join_owners(spans: Spans) -> None:
    """Put a body's name together with the possessive before it: "Farmers' Congress", "St Olav's School"."""
    tokens = spans.tokens
    for body in [c for c in spans.found if c.first > 1 and tokens[c.first - 1].tag == "POS"]:
        owner = tokens[body.first - 2]
        saint = owner.i > 0 and tokens[owner.i - 1].lower in ("st", "st.", "saint")
        taken = spans.owner[owner.i]
        if tokens[body.last - 1].lower not in DESIGNATORS or not owner.text[0].isupper():
            continue
        if (owner.lower in OWNERS or saint) and (taken is None or taken.last == owner.i + 1):
            first = min(taken.first if taken else owner.i, owner.i - saint)
            for part in (taken, body):
                if part:
                    spans.drop(part)
            spans.add(first, body.last, body)


def add_echoes(spans: Spans, headline: list[bool]) -> None:
    """Take the nouns with a capital inside a sentence that end a longer name elsewhere: "Falcons" after "Hansen Falcon"."""
    tokens = spans.tokens
    ends = {_stem(tokens[c.last - 1]): c for c in spans.found if c.last - c.first > 1}
    for token in tokens:
        if token.tag not in ("NN", "NNS") or not token.text.istitle() or spans.owner[token.i] or spans.opens(token.i):
            continue
        if headline[token.sentence]:
            continue
        like = ends.get(_stem(token))
        if like is None or token.lower in spans.small or token.lower in NO_NAMES or token.lower in TITLES:
            continue
        number = token.i - (tokens[token.i - 1].tag == "CD" and tokens[token.i - 1].head is token)
        spans.add(number if tokens[number].text == tokens[like.last - 2].text else token.i, token.i + 1, like)


def join_given_names(spans: Spans) -> None:
    """Put a surname together with the word before it that is the given name of its bearer elsewhere: "Pawel Lund" where
    the tagger took "Pawel" for a common noun."""
    tokens = spans.tokens
    full = {(tokens[c.first].text, tokens[c.first + 1].text): c for c in spans.found if c.last - c.first == 2}
    for surname in [c for c in spans.found if c.first and c.last - c.first == 1 and not c.entries]:
        given = tokens[surname.first - 1]
        like = full.get((given.text, tokens[surname.first].text))
        if like is None or spans.owner[given.i] or given.sentence != tokens[surname.first].sentence:
            continue
        spans.drop(surname)
        spans.add(given.i, surname.last, like)


def _stem(token: Token) -> str:
    return token.lower.removesuffix("s")


def join_wings(spans: Spans) -> None:
    """Put a party's name together with the capitalised word that tells it from others of the kind: "Free Democrats"."""
    tokens = spans.tokens
    for party in [c for c in spans.found if c.first and c.entries and c.entries[0].cls == "kg:PoliticalParty"]:
        word, taken = tokens[party.first - 1], spans.owner[party.first - 1]
        if word.sentence != tokens[party.first].sentence or word.lower in TITLES or not _is_wing(spans, word):
            continue
        if taken is not None and (taken.last - taken.first > 1 or taken.entries):
            continue
        for part in (taken, party):
            if part is not None:
                spans.drop(part)
        spans.add(word.i, party.last, party)


def _is_wing(spans: Spans, word: Token) -> bool:
    named = word.tag in ("NNP", "NNPS") or (word.tag == "JJ" and not spans.opens(word.i))
    return named and word.text.istitle() and word.lower not in _CHAMBERS and word.dep in ("compound", "nmod", "amod")


def _is_office(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the row is an office or a part of one: "Energy Minister", "Education" in "Minister of Education"."""
    last = end
    while end > start and tokens[end - 1].lower in TITLES:
        end -= 1
    if end < last and all(t.lower in QUALIFIERS or t.lower in OFFICE_FIELDS for t in tokens[start:end]):
        return True  # "Special Envoy", "County Commissioner"
    return _is_portfolio(tokens, start, end)


def _is_portfolio(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the row says what somebody is minister of: "Minister of Education", "Energy Minister"."""
    if not all(t.lower in PORTFOLIOS for t in tokens[start:end]):
        return False
    if end < len(tokens) and tokens[end].lower.removesuffix("s") in _MINISTERS:
        return True
    return (
        start > 1
        and tokens[start - 1].lower in ("of", "for")
        and tokens[start - 2].lower.removesuffix("s") in _MINISTERS
    )


def _names_body(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a row that begins with a title's word names a body: "Defense Ministry"."""
    return end - start > 1 and tokens[end - 1].lower in DESIGNATORS


def _is_particle(spans: Spans, at: int) -> bool:
    """Whether the word joins a forename and a surname: the "de" of "Ann de Berg"."""
    token, after = spans.tokens[at], spans.tokens[at + 1 : at + 2]
    before = spans.tokens[at - 1]
    if token.text not in PARTICLES or token.tag != "NNP" or not before.text.istitle() or not after:
        return False
    if before.lower in TITLES:
        return False
    return after[0].sentence == token.sentence and proper(after[0]) and not spans.owner[at + 1]


def _goes_on(spans: Spans, at: int) -> bool:
    """Whether the word goes on with the row of capitalised words before it."""
    token = spans.tokens[at]
    if spans.owner[at]:
        return False
    if proper(token) or _is_particle(spans, at):
        return True
    if token.text in ("-", "&") and at + 1 < len(spans.tokens):
        after = spans.tokens[at + 1]
        if token.text == "-" and token.start > spans.tokens[at - 1].end:
            return False
        return not spans.owner[at + 1] and after.sentence == token.sentence and (proper(after) or after.tag == "CD")
    return token.tag in ("NN", "NNS", "CD") and spans.tokens[at - 1].text == "-"
