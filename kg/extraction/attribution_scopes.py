"""What belongs to which: contents without the words of other sources, readings that repeat another, nesting."""

from __future__ import annotations

from bisect import bisect_left

from kg.extraction.attribution_scene import EMBEDDED, Range, Reading, Scene, is_mark


def settle(scene: Scene, readings: list[Reading]) -> list[Reading]:
    """Readings whose contents respect each other: inserted phrases are no part of what they enclose."""
    spoken = {r.word.i: r for r in readings if r.word is not None}
    for reading in readings:
        if reading.through is not None and (outer := spoken.get(reading.through.i)) is not None:
            outer.content = [c for part in outer.content for c in _without([part], reading.phrase)]
            reading.content = list(outer.content)
            reading.level, reading.phrase, reading.via = EMBEDDED, None, outer
    kept: list[Reading] = []
    by_sentence: dict[int, list[Reading]] = {}
    for reading in readings:
        by_sentence.setdefault(_sentence(scene, reading), []).append(reading)
    for group in by_sentence.values():
        phrases = [r for r in group if r.phrase is not None]
        for reading in group:
            for outer in phrases:
                if outer is not reading and _encloses(outer, reading) and not _stands_in(reading, outer.phrase):
                    reading.content = _without(reading.content, outer.phrase)
            if reading.phrase is not None:
                reading.content = _without(reading.content, reading.phrase)
            reading.content.sort()
            reading.content = [c for c in (_trim(scene, c) for c in reading.content) if c is not None]
            if reading.content:
                kept.append(reading)
    return kept


def select(readings: list[Reading]) -> list[Reading]:
    """Readings without those that only repeat another: "in a statement that" beside "said", "said he expects", and
    plans and wishes in what somebody says."""
    starts = {r.content[0][0] for r in readings if r.word is not None and r.word.tag.startswith("V")}
    holders = _holders(readings)
    return [r for r, above in zip(readings, holders, strict=True) if _is_news(r, reported=bool(above), starts=starts)]


def _is_news(reading: Reading, *, reported: bool, starts: set[int]) -> bool:
    word, cue, source = reading.word, reading.cue, reading.source
    if word is None or cue is None:
        return True
    if word.tag in {"NN", "NNS"} and reading.cue_words is not None and reading.content[0][0] in starts:
        return False
    if source is None:
        return cue.attitude not in {"intending", "directing"}
    if source.lower == "you":
        return False
    if reported and cue.attitude == "naming" and source.lower in {"i", "we"}:
        return False
    wish = cue.attitude in {"intending", "directing"}
    if reported and (wish or cue.attitude == "believing"):
        return source.tag not in {"PRP", "PRP$"} and not (wish and reading.negated)
    return True


def _holders(readings: list[Reading]) -> list[list[int]]:
    """For each reading the positions of the others whose content holds its cue."""
    order = sorted((r.word.i, i) for i, r in enumerate(readings) if r.word is not None)
    cues = [at for at, _ in order]
    found: list[list[int]] = [[] for _ in readings]
    for j, outer in enumerate(readings):
        for first, last in outer.content:
            for k in range(bisect_left(cues, first), bisect_left(cues, last)):
                if order[k][1] != j:
                    found[order[k][1]].append(j)
    return found


def _sentence(scene: Scene, reading: Reading) -> int:
    at = reading.word.i if reading.word is not None else reading.content[0][0]
    return scene.tokens[at].sentence


def _encloses(outer: Reading, inner: Reading) -> bool:
    """Whether an inserted phrase stands further out than another reading: it comes later, or comes first of all."""
    if inner.level < outer.level:
        return True
    if inner.level > outer.level:
        return False
    if outer.phrase is None or inner.phrase is None:
        return False
    return outer.phrase[0] > inner.phrase[0] or outer.phrase[1] <= min(c[0] for c in inner.content)


def _stands_in(reading: Reading, phrase: Range | None) -> bool:
    """Whether a reading is a part of the inserted words: '"No," he replied when asked whether it was sold'."""
    return (
        phrase is not None
        and reading.word is not None
        and reading.phrase is None
        and all(phrase[0] <= first and last <= phrase[1] for first, last in reading.content)
        and phrase[0] <= reading.word.i < phrase[1]
    )


def _without(content: list[Range], hole: Range | None) -> list[Range]:
    if hole is None:
        return content
    parts: list[Range] = []
    for first, last in content:
        if hole[1] <= first or last <= hole[0]:
            parts.append((first, last))
            continue
        parts += [p for p in ((first, hole[0]), (hole[1], last)) if p[0] < p[1]]
    return parts


def _trim(scene: Scene, span: Range) -> Range | None:
    """The range without marks at its ends and without an opening "that"."""
    tokens, (first, last) = scene.tokens, span
    while first < last and (is_mark(tokens[first]) or (tokens[first].lower == "that" and tokens[first].dep == "mark")):
        first += 1
    while last > first and (is_mark(tokens[last - 1]) or tokens[last - 1].dep == "cc"):
        last -= 1
    return (first, last) if first < last else None


def nest(readings: list[Reading]) -> list[int | None]:
    """For each reading the position of the smallest other one whose content holds its cue."""
    positions = {id(reading): i for i, reading in enumerate(readings)}
    found: list[int | None] = []
    for reading, holders in zip(readings, _holders(readings), strict=True):
        named = positions.get(id(reading.via)) if reading.via is not None else None
        smallest = min(holders, key=lambda j: (_size(readings[j]), j), default=None)
        found.append(named if named is not None else smallest)
    return _without_cycles(found)


def _without_cycles(via: list[int | None]) -> list[int | None]:
    for i in range(len(via)):
        seen, j = {i}, via[i]
        while j is not None and j not in seen:
            seen.add(j)
            j = via[j]
        if j is not None:
            via[i] = None
    return via


def _size(reading: Reading) -> int:
    return sum(last - first for first, last in reading.content)
