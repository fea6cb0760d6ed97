"""Words that are only sometimes about time, decided by tag and neighbours: "may", "march", "second", "fall", "Sun".

`CHECKS` names the words; a check is true where the word is about time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.extraction.times.digits import MONTH_WORDS
from kg.extraction.times.words import MONTHS, SEASONS, TABLE, WEEKDAYS, listed
from kg.model import Token

Check = Callable[[Sequence[Token], int], bool]

_NOUNS = frozenset({"NN", "NNP", "NNS", "NNPS", "CD"})
_NAMES = frozenset({"NNP", "NNPS"})
_TIME_ENTITIES = frozenset({"", "DATE", "TIME", "CARDINAL", "ORDINAL"})
_BEFORE_DATE = listed("on in since by until of last next this every each early late")
"""Words before a date, where the name that follows is a new phrase: "on Tuesday Ann Berg left"."""
_BEFORE_MONTH = listed(
    "in since by until till from of during before after between through around to on for last next this every "
    "each early late mid and or - , ("
)
_BEFORE_SEASON = listed("the last next this in that previous early late by until since every each mid - of")


def _near(tokens: Sequence[Token], position: int, offset: int) -> Token | None:
    place = position + offset
    return tokens[place] if 0 <= place < len(tokens) else None


def _is_noun(tokens: Sequence[Token], position: int) -> bool:
    return tokens[position].tag in _NOUNS


def _is_modifier(tokens: Sequence[Token], position: int) -> bool:
    """Last, past: not the verb or the preposition ("last three hours", "past the gate")."""
    tag = tokens[position].tag
    if tokens[position].lower == "past":
        return tag in ("JJ", "NN")
    return not tag.startswith("V") or tag == "VBG"


def _in_name(tokens: Sequence[Token], position: int) -> bool:
    """Whether the word is part of a longer name: "Friday Harbor", "Theresa May", "USA Today", "October Revolution"."""
    token, before, after = tokens[position], _near(tokens, position, -1), _near(tokens, position, 1)
    if not token.text[0].isupper():
        return False
    head = token.head
    if token.dep == "compound" and head.i > token.i and head.tag in _NAMES and head.lower not in TABLE:
        if token.ent not in _TIME_ENTITIES and token.ent == head.ent:
            return True
        return not (before and (before.lower in _BEFORE_DATE or before.tag.startswith("V")))
    if token.ent in _TIME_ENTITIES:
        return False
    beside = [t for t in (before, after) if t and t.ent == token.ent and t.lower not in TABLE]
    return any(t.tag in _NAMES for t in beside)


def _is_plain(tokens: Sequence[Token], position: int) -> bool:
    return not _in_name(tokens, position)


def _is_month(tokens: Sequence[Token], position: int) -> bool:
    """May, March: capitalised, no verb, and where a month can stand."""
    token, before, after = tokens[position], _near(tokens, position, -1), _near(tokens, position, 1)
    if not token.text[0].isupper() or token.tag == "MD" or token.tag.startswith("V"):
        return False
    if after and (after.text[0].isdigit() or after.lower in ("of", "'s")):
        return True
    if before and (before.lower in _BEFORE_MONTH or before.text[0].isdigit()):
        verbs = () if before.lower in _BEFORE_DATE else ("MD", "VBD", "VB")
        return not (after and after.tag in ("NNP", *verbs) and after.lower not in WEEKDAYS)
    if _in_name(tokens, position) or (before and before.tag == "NNP"):
        return False
    return token.ent in _TIME_ENTITIES and not (after and after.tag in ("NNP", "MD"))


def _is_month_or_first_name(tokens: Sequence[Token], position: int) -> bool:
    """April, June, August."""
    token, before, after = tokens[position], _near(tokens, position, -1), _near(tokens, position, 1)
    if not token.text[0].isupper():
        return False
    if (before and before.text[0].isdigit()) or (after and after.text[0].isdigit()):
        return True
    return token.ent != "PERSON" and not _in_name(tokens, position)


def _is_short_month(tokens: Sequence[Token], position: int) -> bool:
    """Jan, Mar without a full stop: capitalised, beside a number."""
    before, after = _near(tokens, position, -1), _near(tokens, position, 1)
    numbered = any(t and (t.text[0].isdigit() or t.text == ".") for t in (before, after))
    return tokens[position].text[0].isupper() and numbered


def _is_short_weekday(tokens: Sequence[Token], position: int) -> bool:
    """Mon, Tue, Wed: capitalised; Sun, Sat, Mon and Wed only beside a date."""
    token, after = tokens[position], _near(tokens, position, 1)
    if not token.text[0].isupper():
        return False
    if after and after.text == ",":
        after = _near(tokens, position, 2)
    dated = bool(after and (after.lower in MONTH_WORDS or after.text.isdigit()))
    return dated or (token.lower[:3] not in ("sun", "sat", "mon", "wed") and token.tag in _NOUNS)


def _is_season(tokens: Sequence[Token], position: int) -> bool:
    """Fall, spring: nouns after "the", "last", "in" ..., and not "the fall of the wall"."""
    token, before, after = tokens[position], _near(tokens, position, -1), _near(tokens, position, 1)
    if token.tag not in ("NN", "NNP") or _in_name(tokens, position):
        return False
    if after and after.text.isdigit() and len(after.text) == 4:
        return True
    if after and after.lower in ("of", "in", "for", "to", "from", "against"):
        further = _near(tokens, position, 2)
        if not (after.lower == "of" and further and further.text.isdigit()):
            return False
    return bool(before and before.lower in _BEFORE_SEASON)


def _is_season_noun(tokens: Sequence[Token], position: int) -> bool:
    return tokens[position].tag in ("NN", "NNP", "JJ") and not _in_name(tokens, position)


def _is_unit_second(tokens: Sequence[Token], position: int) -> bool:
    before = _near(tokens, position, -1)
    return tokens[position].tag == "NN" and bool(before and before.lower in ("per", "one", "a", "each", "every", "-"))


CHECKS: dict[str, Check] = {
    **dict.fromkeys((*WEEKDAYS, *MONTHS, "today", "yesterday", "tomorrow", "tonight", "now"), _is_plain),
    **dict.fromkeys(SEASONS, _is_season_noun),
    **dict.fromkeys((w for w in MONTH_WORDS if len(w) < 5 and w not in MONTHS and "." not in w), _is_short_month),
    **dict.fromkeys((w for w, (name, _) in TABLE.items() if name == "weekday" and len(w) < 6), _is_short_weekday),
    **dict.fromkeys(("april", "june", "august"), _is_month_or_first_name),
    **dict.fromkeys(("may", "march"), _is_month),
    **dict.fromkeys(("fall", "spring"), _is_season),
    **dict.fromkeys(("minute", "present", "future", "moment"), _is_noun),
    **dict.fromkeys(("last", "past"), _is_modifier),
    "second": _is_unit_second,
}

OTHERWISE: dict[str, tuple[str, object]] = {"second": ("ordinal", 2)}
"""What a word is when its check fails, if it is of another class."""
