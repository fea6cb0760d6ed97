"""Characters: entities of HTML, invisible characters, line ends and white space."""

from __future__ import annotations

import html
import re
import unicodedata

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_BREAK_TAG = re.compile(r"<(?:br|/?p|/?div|/?li|/?h[1-6]|/?ul|/?ol)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_INLINE_TAG = re.compile(r"</?(?:a|b|i|u|em|strong|span|img|sup|sub)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ufff9-\ufffc\ud800-\udfff]"
)
"""Control characters, soft hyphens, marks of width and direction, lone surrogates: they split words for the parser."""
_NEW_TAB = re.compile(r", opens (?:in )?(?:a )?new (?:tab|window)\b| ?\(opens (?:in )?(?:a )?new (?:tab|window)\)")
"""What screen readers are told of a link; copied into the sentence."""
_SPACES = re.compile(r"[^\S\n]+")


def plain_characters(text: str) -> str:
    """The text in composed characters, with `\\n` as line end, single spaces, and nothing that cannot be seen.

    >>> plain_characters("Zo\\u0065\\u0308 &amp; Co\\u00a0 said:\\r\\n<p>co\\u00adop</p> ")
    'Zoë & Co said:\\n\\ncoop\\n'
    """
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found.group()), text)
    if "<" in text:
        text = _INLINE_TAG.sub("", _BREAK_TAG.sub("\n", text))
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    text = unicodedata.normalize("NFC", text)
    if "opens" in text:
        text = _NEW_TAB.sub("", text)
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n"))
