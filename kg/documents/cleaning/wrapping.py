"""Hard-wrapped lines joined to paragraphs.

A line was broken by a text editor when the first word of the next line would not have fit into the width.  One such
pair proves nothing (a headline and a sentence may look so by chance), so a text counts as wrapped only when nearly all
pairs of neighbouring lines show the same width, and enough of them break in the middle of a sentence.
"""

from __future__ import annotations

from itertools import pairwise

_DASHES = (" -", " –", " —", ".-", ".–", ".—", "--")
"""Ends of a date line, which stays on its own."""
_NARROWEST, _WIDEST = 40, 120
"""Characters: the widths that mail programs and editors wrap at."""
_PAIRS = 3
"""Pairs of lines from which shares can be judged; with fewer, all must be full and go on in small letters."""
_SHARE_FULL = 0.8
"""Share of pairs whose first line is full."""
_SHARE_OPEN = 0.5
"""Share of full lines that do not end a sentence."""


def join_wrapped(lines: list[str], title: str | None) -> list[str]:
    """The lines with paragraphs in one piece, if the text is hard-wrapped; else as they are."""
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    width = max((len(line) for pair in pairs for line in pair), default=0)
    if not pairs or not _NARROWEST <= width <= _WIDEST or not _is_wrapped(pairs, width):
        return lines
    joined = [lines[0]]
    for above, line in pairwise(lines):
        if above and line and above != title and not above.endswith(_DASHES) and _is_full(above, line, width):
            hyphen = above.endswith("-") and above[-2:-1].isalpha() and line[0].islower()
            joined[-1] += line if hyphen else f" {line}"
        else:
            joined.append(line)
    return joined


def _is_wrapped(pairs: list[tuple[str, str]], width: int) -> bool:
    full = [(a, b) for a, b in pairs if _is_full(a, b, width)]
    broken = [a for a, b in full if not a.endswith((".", "!", "?", ":", '"', "”"))]
    if len(pairs) < _PAIRS:
        return len(full) == len(broken) == len(pairs) and all(b[0].islower() for _, b in pairs)
    return len(full) >= _SHARE_FULL * len(pairs) and len(broken) >= _SHARE_OPEN * len(full)


def _is_full(line: str, below: str, width: int) -> bool:
    """Whether the first word of the line below would not have fit."""
    return len(line) + 1 + len(below.split(" ", 1)[0]) > width
