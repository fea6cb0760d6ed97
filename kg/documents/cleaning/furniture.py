"""Lines that are page furniture whatever stands around them: one table of rules.

A rule looks at one line.  It must hold for the whole line (links, prompts, credits of the newsroom) or begin with words
that open no sentence of an article.  Sentences about sharing, cookies or advertising have other words around these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from kg.documents.cleaning.menu import MENU, words_of_link
from kg.documents.dates import is_labelled_date

Rule = Callable[[str], bool]
"""Whether a line, which has no white space around it and is not empty, is furniture."""

_LONGEST = 600
"""Characters: longer lines are never furniture, and are not even looked at."""
_SITE = r"""(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|e-?mail|mail|messenger|pinterest|instagram|youtube
    |tiktok|threads|bluesky|mastodon|flipboard|google\snews|apple\snews|pocket|viber|weibo|wechat|sms|copy\slink|print
    |social\smedia|rss)"""
_AGENCY = r"(?:[A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){0,3}|dpa|epd|kna)"
_NAME = r"[A-Z][\w.'’-]+(?:\s(?:[A-Z][\w.'’-]*|de|da|del|di|al|bin|van|von|der|den|el|la|le)){1,4}"
_CREDITS = re.compile(
    r"""\W*(?:(?:additional\s|further\s)?reporting|(?:written|writing|edited|editing|compiled|translated)
    |with\s(?:additional\s)?(?:reporting|files|information|material|inputs?))\s(?:by|from):?\s""",
    re.VERBOSE | re.IGNORECASE,
)
_CREDITED = re.compile(
    r"(?:[A-Z][\w.'’&/-]*|dpa|epd|kna|and|in|at|for|from|by|of|the|de|van|von|der|al|bin"
    r"|additional|reporting|writing|editing)\W*"
)
"""Words of such a line: names, and what joins them."""


def _whole(pattern: str, *, exact_case: bool = False) -> Rule:
    """Lines that are this from end to end."""
    compiled = re.compile(pattern, re.VERBOSE if exact_case else re.VERBOSE | re.IGNORECASE)
    return lambda line: compiled.fullmatch(line) is not None


def _opening(pattern: str, *, words: int) -> Rule:
    """Lines that begin so and have at most this many words."""
    compiled = re.compile(rf"[^\w\"“‘']*(?:{pattern})", re.VERBOSE | re.IGNORECASE)
    return lambda line: compiled.match(line) is not None and line.count(" ") < words


def _is_newsroom(line: str) -> bool:
    credits = _CREDITS.match(line)
    return credits is not None and all(_CREDITED.fullmatch(word) for word in line[credits.end() :].split())


RULES: Mapping[str, Rule] = {
    "menu": lambda line: words_of_link(line) in MENU,
    "skip-link": _whole(r"[\W_]*(?:\d{1,2}[.)]\s*)?[\W_]*(?:skip|jump|go)\s(?:back\s)?to\s(?:the\s)?[\w&'\s-]{1,40}"),
    "address": _whole(r"[\W_]*(?:[\w\s]{1,20}:\s*)?(?:https?://|www\.)\S+ | \S+@\S+\.\w{2,}"),
    "share": _whole(
        rf"""[\W_]*(?:share|follow|like|find|join|watch)(?:\s(?:this|us|it|article|story))*(?:\s(?:on|via|by|to))?[\s:]*
        {_SITE}(?:[\s,|/&·•-]+(?:and\s|or\s)?{_SITE})*\W*"""
    ),
    "share-row": _whole(rf"[\W_]*{_SITE}(?:[\s,|/&·•-]+{_SITE})+\W*"),
    "read-more": _opening(
        r"""(?:(?:read|see|watch|listen|learn|find\sout)\s(?:also|more|next|here|now)(?:\s(?:here|about\sthis|on\sthis))?
        |also\s(?:read|on)|see\salso|related(?:\s(?:story|stories|articles?|news|content|coverage|reading))?
        |more\s(?:on\sthis|coverage|stories|news)|don['’]t\smiss|must\sread|recommended|most\sread)\s?[:|»›>]
        |(?:watch|listen)\s?[:|»›>].*(?<![.!?"”’])$""",
        words=30,
    ),
    "click": _whole(r"[\W_]*(?:click|tap)\shere\s(?:to|for)\s.{2,60}(?<![.!?])"),
    "newsletter": _opening(
        r"""sign\sup\s(?:here|now|today|to\s(?:get|receive|our)|for\s(?:our|the|a|free|daily|weekly|breaking|e-?mail|news)\b)
        |subscribe\s(?:here|now|today|to\s(?:our|get|receive|continue|read|unlock)\b)|enter\syour\se-?mail
        |get\s(?:the|our)\s(?:latest|top|best|biggest|morning|most\simportant)[\w\s,'’]{0,40}(?:inbox|by\se-?mail|delivered)
        |(?:download|get)\s(?:our|the)\s(?:\S+\s)?app\b|thank\syou\sfor\s(?:signing\sup|subscribing)
        |sign\sup\sto\s[\w\s'’&-]{2,40}$|already\sa\s(?:subscriber|member)\?|create\s(?:a|your)\sfree\saccount
        |support\s(?:our|independent)\sjournalism(?=\W*$|\s(?:with|today|by|from)\b)""",
        words=40,
    ),
    "cookies": _opening(
        r"""(?:we|this\s(?:web\s?site|site|page)|our\s(?:web\s?site|site|partners)|by\s(?:using|continuing|clicking))\b
        [^.\"“]{0,60}\b(?:uses?\scookies(?=\s(?:and|or|to|on|in|for|as|so|that)\b|\.|$)|cookies?\spolicy|use\sof\scookies
        |store\s(?:and/or|or)\saccess)
        |to\s(?:display|view|enjoy|play)\sthis\s(?:content|video|page)|please\senable\sjavascript
        |your\sbrowser\sdoes\snot\ssupport""",
        words=80,
    ),
    "byline-code": _whole(
        rf"""[a-z]{{2,4}}(?:[/,]\s?[a-z]{{2,4}})*\s?\({_AGENCY}(?:,\s?{_AGENCY})*\)
        |[a-z]{{2,4}}(?:/[a-z]{{2,4}})+""",
        exact_case=True,
    ),
    "agencies": _whole(rf"[(\[]{_AGENCY}(?:[,/;]\s?{_AGENCY})*[)\]]", exact_case=True),
    "contribution": _whole(r".{0,250}\bcontributed\s(?:to\s)?(?:this\s(?:report|story|article)|reporting)\W*"),
    "list-mark": _opening(
        r"list\s(?:of\s\d+\sitems|\d+\sof\s\d+)|end\sof\slist$|\d{1,2}\sof\s\d{1,2}(?:\s\||$)", words=40
    ),
    "source": _opening(r"sources?:\s[^:]+(?<![.!?])$", words=9),
    "standards": _opening(
        r"our\sstandards:|(?:purchase|acquire)\slicensing\srights|terms\s(?:of\suse|and\sconditions)\sapply", words=20
    ),
    "byline": _whole(
        rf"(?:(?:Story|Text|Words)\s)?[Bb][Yy]:?\s{_NAME}(?:(?:,|\sand|\s&)\s{_NAME})*(?:\s?[,|/•·–-]\s?[\w\s.&'’-]{{2,40}})?",
        exact_case=True,
    ),
    "newsroom": _is_newsroom,
    "about-article": _opening(
        r"""this\sarticle\sis\smore\sthan
        |this\s(?:article|story|report|piece)\s(?:was|has\sbeen|is)\s(?:(?:originally|first|also|last|automatically)\s)*
        (?:published|written|translated|updated|adapted|produced|republished|syndicated)""",
        words=40,
    ),
    "copyright": _opening(r"copyright\b\W*(?:©|\(c\)|\d{4}) | (?<=©)\s?\d{4} | \(c\)\s?\d{4}", words=40),
    "rights": _whole(r".{0,120}\ball\srights\sreserved\W*"),
    "date-label": is_labelled_date,
    "reading-time": _whole(
        r"""(?:reading\stime:?\s)?\d{1,2}[\s-]min(?:ute)?s?\sread|reading\stime:?\s\d{1,2}\smin(?:ute)?s?
        |(?:(?:last\s)?updated:?\s)?\d{1,2}\s(?:minutes?|hours?|days?)\sago|\d+\scomments?
        |(?:last\s)?updated:?\s(?:at\s)?\d{1,2}[:.]\d{2}.{0,12}|\d{1,2}:\d{2}(?::\d{2})?"""
    ),
    "end-mark": _whole(r"[\W_]+ | [-–—]\s?(?:30|ends?)\s?[-–—] | \((?:more|ends?)\)"),
}
"""Name of the rule → rule."""


def drop_furniture(lines: list[str], title: str | None) -> list[str]:
    """The lines without those that a rule knows; the title is never one of them."""
    return [line for line in lines if line == title or not 0 < len(line) <= _LONGEST or not is_furniture(line)]


def is_furniture(line: str) -> bool:
    """Whether some rule knows the line."""
    return any(rule(line) for rule in RULES.values())
