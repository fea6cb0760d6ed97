"""Score extractions against labelled reports: counts per layer, and what was missed or made up.

In: two documents as `kg extract` writes them (`kg/extraction.schema.json`), one labelled by hand, one by the tool.
Labels may have more than the schema asks for: `text` in a span, to be read by people; `alt_types` of an entity or event
and `alt_predicates` of a relation, other answers that are right as well; and `unsure`, spans on which nobody should be
judged (those with `layers` in these layers only): what the tool finds there and the labels do not have is not counted.

Matching is one to one.  Two spans have the same head when their last words before the first preposition, comma or
bracket are the same word of the text: "leader" of "the leader of the party".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
Match = Callable[[Json, Json], float]

OPEN_EVENT = "kg:Event"
SYMMETRIC = {"kg:alliedWith", "kg:opponentOf", "kg:siblingOf", "kg:spouseOf", "kg:borders"}
_AFTER_HEAD = re.compile(r"[,(]|\b(?:of|in|on|for|from|at|to|with|by|about|who|which|that)\b")
_WORD = re.compile(r"\w+(?:[-.]\w+)*")


@dataclass(slots=True)
class Count:
    """Hits among what the labels ask for and what the tool gives."""

    hits: float = 0
    asked: float = 0
    given: float = 0

    @property
    def precision(self) -> float:
        return self.hits / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.hits / self.asked if self.asked else 1.0

    @property
    def f1(self) -> float:
        both = self.asked + self.given
        return 2 * self.hits / both if both else 1.0


@dataclass(slots=True)
class Score:
    """Counts per layer (F1) and per question with right and wrong answers (share), over any number of documents."""

    layers: dict[str, Count] = field(default_factory=dict)
    shares: dict[str, Count] = field(default_factory=dict)
    examples: dict[str, list[str]] = field(default_factory=dict)

    def add(self, layer: str, hits: float, asked: float, given: float) -> None:
        """Count hits of a layer that is measured by precision and recall."""
        count = self.layers.setdefault(layer, Count())
        count.hits, count.asked, count.given = count.hits + hits, count.asked + asked, count.given + given

    def ask(self, question: str, right: float, example: str, weight: float = 1) -> None:
        """Count an answer to a question that is measured by the share that is right."""
        count = self.shares.setdefault(question, Count())
        count.hits, count.asked, count.given = count.hits + right * weight, count.asked + weight, count.given + weight
        if not right:
            self.note(question, example)

    def note(self, layer: str, example: str) -> None:
        """Keep an example of what went wrong."""
        self.examples.setdefault(layer, []).append(example)

    def figures(self) -> dict[str, float]:
        """One number for each layer and question, in [0, 1]."""
        made = {f"{name} F1": count.f1 for name, count in self.layers.items()}
        return made | {name: count.precision for name, count in self.shares.items()}

    def table(self) -> str:
        """All numbers, for people."""
        rows = [f"{'layer':36} {'P':>6} {'R':>6} {'F1':>6} {'labels':>7} {'tool':>6}"]
        rows += [
            f"{name:36} {c.precision:6.3f} {c.recall:6.3f} {c.f1:6.3f} {c.asked:7.0f} {c.given:6.0f}"
            for name, c in self.layers.items()
        ]
        rows += [f"{name:36} {c.precision:6.3f} {'':13} {c.asked:7.0f}" for name, c in self.shares.items()]
        return "\n".join(rows)


# ---------------------------------------------------------------------------------------------------------------------
# Spans and pairs
# ---------------------------------------------------------------------------------------------------------------------


def touch(one: Json, other: Json) -> bool:
    """Whether two spans share a character."""
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def words(text: str, span: Json) -> str:
    """The words of a span."""
    return text[span["start"] : span["end"]]


def head(text: str, span: Json) -> int:
    """Where the head word of a span ends."""
    found = words(text, span).removesuffix("'s").removesuffix("’s")
    cut = next((m.start() for m in _AFTER_HEAD.finditer(found) if _WORD.search(found[: m.start()])), len(found))
    last = next(reversed(list(_WORD.finditer(found[:cut]))), None)
    return int(span["start"]) + (last.end() if last else len(found))


def pair(asked: Sequence[Json], given: Sequence[Json], match: Match) -> list[tuple[int, int]]:
    """The best pairs of what is asked and what is given, one to one, by falling score."""
    scored = ((match(a, g), -i, -j) for i, a in enumerate(asked) for j, g in enumerate(given))
    made: list[tuple[int, int]] = []
    left, right = set(range(len(asked))), set(range(len(given)))
    for score, i, j in sorted(scored, reverse=True):
        if score > 0 and -i in left and -j in right:
            left.remove(-i)
            right.remove(-j)
            made.append((-i, -j))
    return sorted(made)


def asserted(event: Json) -> bool:
    """Whether an event may stand in the graph as a bare fact."""
    return (
        event["status"] in ("happened", "ongoing")
        and event["polarity"] == "positive"
        and event["certainty"] == "certain"
    )


# ---------------------------------------------------------------------------------------------------------------------
# One document
# ---------------------------------------------------------------------------------------------------------------------


class Comparison:
    """A labelled document beside what the tool makes of it."""

    def __init__(self, gold: Json, found: Json, score: Score) -> None:
        self.gold, self.found, self.score = gold, found, score
        self.text: str = gold["text"]
        self.same: set[tuple[str, str]] = set()
        """Ids of labels and of the tool that mean the same entity or time."""

    def run(self) -> None:
        """Score every layer."""
        self.mentions()
        self.times()
        self.events()
        self.relations()
        self.attributions()
        self.provenance()

    def doubtful(self, layer: str, *spans: Json | None) -> bool:
        """Whether the labels leave open what stands here."""
        marks = [u for u in self.gold.get("unsure", ()) if layer in u.get("layers", (layer,))]
        return any(touch(mark, span) for span in spans if span for mark in marks)

    def show(self, span: Json, note: str = "") -> str:
        """A span in its surroundings, as an example."""
        before = self.text[max(0, span["start"] - 50) : span["start"]].replace("\n", " ")
        after = self.text[span["end"] : span["end"] + 50].replace("\n", " ")
        return f"{self.gold['id']}: {note} …{before}[{words(self.text, span)}]{after}…"

    def count(
        self, layer: str, asked: Sequence[Json], given: Sequence[Json], match: Match, place: Callable[[Json], Json]
    ) -> list[tuple[int, int]]:
        """Pair and count a layer; extra ones on an unsure span are left out."""
        pairs = pair(asked, given, match)
        hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
        spare = [j for j, g in enumerate(given) if j not in used and self.doubtful(layer.split()[0], place(g))]
        self.score.add(layer, len(pairs), len(asked), len(given) - len(spare))
        for i, item in enumerate(asked):
            if i not in hit:
                self.score.note(f"{layer} F1", self.show(place(item), "missed " + _label(item)))
        for j, item in enumerate(given):
            if j not in used and j not in spare:
                self.score.note(f"{layer} F1", self.show(place(item), "extra " + _label(item)))
        return pairs

    # entities ----------------------------------------------------------------------------------------------------

    def mentions(self) -> None:
        """Names by precision and recall; other mentions by recall, as labels have only those that matter; types; B³."""
        asked, given = list(_mentions(self.gold)), list(_mentions(self.found))

        def match(a: Json, g: Json) -> float:
            if not touch(a, g) or head(self.text, a) != head(self.text, g):
                return 0.0
            return 2.0 if (a["start"], a["end"]) == (g["start"], g["end"]) else 1.0

        names = [m for m in asked if m["kind"] == "name"]
        self.count("entities (names)", names, [m for m in given if m["kind"] == "name"], match, _itself)
        pairs = pair(asked, given, match)
        hit = {i for i, _ in pairs}
        for i, mention in enumerate(asked):
            self.score.ask("mentions found", i in hit, self.show(mention, "not found"))
        for i, j in pairs:
            a, g = asked[i], given[j]
            note = f"{a['type']}, not {g['type']}:"
            self.score.ask("entity type right", g["type"] in a["types"], self.show(a, note))
        self._coreference(asked, given, pairs)
        self.same |= {(asked[i]["of"], given[j]["of"]) for i, j in pairs}

    def _coreference(self, asked: Sequence[Json], given: Sequence[Json], pairs: Sequence[tuple[int, int]]) -> None:
        """B³ (Bagga & Baldwin 1998) over the mentions that both have; one that was not found counts against recall."""
        size = {e["id"]: len(e["mentions"]) for e in self.gold["entities"]}
        together = [(asked[i]["of"], given[j]["of"]) for i, j in pairs]
        precision = sum(together.count(p) / sum(g == p[1] for _, g in together) for p in together)
        recall = sum(together.count(p) / size[p[0]] for p in together)
        mean = (precision / len(together) if together else 1.0, recall / len(asked) if asked else 1.0)
        f1 = 2 * mean[0] * mean[1] / (sum(mean) or 1)
        self.score.ask("coreference B³ F1", f1, f"{self.gold['id']}: no mention found", weight=len(asked))

    # times, events -----------------------------------------------------------------------------------------------

    def times(self) -> None:
        """Time expressions with the right TIMEX3 value (TempEval-3: spans touch)."""
        asked, given = self.gold["times"], self.found["times"]
        self.count("times (value)", asked, given, lambda a, g: float(touch(a, g) and a["value"] == g["value"]), _itself)
        self.same |= {(a["id"], g["id"]) for a in asked for g in given if touch(a, g)}

    def events(self) -> None:
        """Events with class, their roles, and how sure they are; open events are not judged."""
        asked, given = self.gold["events"], [e for e in self.found["events"] if e["type"] != OPEN_EVENT]

        typed = self.count("events (class)", asked, given, self._right, lambda e: e["trigger"])
        self._roles(asked, given, dict(typed))
        self._factuality(asked, given, pair(asked, given, lambda a, g: _near(a, g) + self._right(a, g)))

    @staticmethod
    def _right(label: Json, event: Json) -> float:
        """How well class and trigger of an event fit a label."""
        return _near(label, event) * (
            (event["type"] == label["type"]) * 2 or event["type"] in label.get("alt_types", ())
        )

    def _roles(self, asked: Sequence[Json], given: Sequence[Json], typed: dict[int, int]) -> None:
        """Roles end to end: an event that was not found loses all of its roles, one that was made up has extra ones."""

        def same(event: Json) -> Match:
            def match(a: Json, g: Json) -> float:
                if _role(event, a) != _role(event, g):
                    return 0.0
                if touch(a["span"], g["span"]) and head(self.text, a["span"]) == head(self.text, g["span"]):
                    return 2.0
                return float(any((a.get(k), g.get(k)) in self.same for k in ("entity", "time")))

            return match

        for i, event in enumerate(asked):
            found = given[typed[i]]["roles"] if i in typed else []
            self.count("events (roles)", event["roles"], found, same(event), _span)
        matched = set(typed.values())
        for j, event in enumerate(given):
            if j not in matched and not self.doubtful("events", event["trigger"]):
                self.score.add("events (roles)", 0, 0, len(event["roles"]))

    def _factuality(self, asked: Sequence[Json], given: Sequence[Json], near: Sequence[tuple[int, int]]) -> None:
        for i, j in near:
            a, g = asked[i], given[j]
            for question in ("status", "polarity", "certainty"):
                fine = g[question] in (a[question], *a.get(f"alt_{question}", ()))
                self.score.ask(f"{question} right", fine, self.show(a["trigger"], f"{a[question]}, not {g[question]}:"))
            if asserted(g):
                self.score.ask(
                    "assertion safety", asserted(a), self.show(a["trigger"], f"{a['status']}, but asserted:")
                )
        used = {j for _, j in near}
        facts = sum(
            asserted(g) and (j in used or not self.doubtful("events", g["trigger"])) for j, g in enumerate(given)
        )
        good = sum(asserted(asked[i]) and asserted(given[j]) for i, j in near)
        self.score.add("events (asserted)", good, sum(map(asserted, asked)), facts)

    def judge_events(self) -> Iterator[tuple[Json, bool]]:
        """Events of the tool, and whether they are right: trigger, class, polarity, asserted only if the labels do."""
        asked, given = self.gold["events"], [e for e in self.found["events"] if e["type"] != OPEN_EVENT]
        typed = {j: i for i, j in pair(asked, given, self._right)}
        for j, event in enumerate(given):
            if j in typed:
                label = asked[typed[j]]
                yield event, asserted(label) == asserted(event) and label["polarity"] == event["polarity"]
            elif not self.doubtful("events", event["trigger"]):
                yield event, False

    # relations, attributions, provenance --------------------------------------------------------------------------

    def relations(self) -> None:
        """Relations once per document: same predicate, same things at both ends."""

        def match(a: Json, g: Json) -> float:
            if g["predicate"] not in (a["predicate"], *a.get("alt_predicates", ())):
                return 0.0
            ends = (a["subject"], g["subject"]) in self.same and (a["object"], g["object"]) in self.same
            turned = (a["subject"], g["object"]) in self.same and (a["object"], g["subject"]) in self.same
            return float(ends or (turned and a["predicate"] in SYMMETRIC)) * (1 + (a["predicate"] == g["predicate"]))

        asked, given = _once(self.gold["relations"]), _once(self.found["relations"])
        pairs = self.count("relations", asked, given, match, lambda r: r.get("subject_span") or r["sentence"])
        for i, j in pairs:
            a, g = asked[i], given[j]
            self.score.ask(
                "relation status right",
                a["status"] == g["status"],
                self.show(a["sentence"], f"{_label(a)} {g['status']}:"),
            )

    def attributions(self) -> None:
        """Sources touch (or both are unnamed) and at least half of the content is shared (token F1)."""

        def match(a: Json, g: Json) -> float:
            if bool(a["source"]) != bool(g["source"]) or (a["source"] and not touch(a["source"], g["source"])):
                return 0.0
            x, y = self._tokens(a["content"]), self._tokens(g["content"])
            shared = 2 * len(x & y) / (len(x) + len(y) or 1)
            return shared if shared >= 0.5 else 0.0

        def place(a: Json) -> Json:
            first: Json = a["cue"] or a["source"] or a["content"][0]
            return first

        self.count("attributions", self.gold["attributions"], self.found["attributions"], match, place)

    def _tokens(self, spans: Iterable[Json]) -> set[int]:
        return {m.start() for s in spans for m in re.compile(r"\w+").finditer(self.text, s["start"], s["end"])}

    def provenance(self) -> None:
        """Every span the tool gives is words of the text, and what carries a statement lies in its sentence."""
        for place, outer in _places(self.found):
            found = words(self.text, place)
            inside = outer is None or (outer["start"] <= place["start"] and place["end"] <= outer["end"])
            exact = bool(found) and found == found.strip() and place["end"] <= len(self.text)
            self.score.ask("provenance exact", exact and inside, self.show(place, "not exact:"))


def compare(gold: Json, found: Json, score: Score) -> None:
    """Score one document against its labels."""
    Comparison(gold, found, score).run()


def _near(label: Json, event: Json) -> float:
    return float(touch(label["trigger"], event["trigger"]))


def _itself(item: Json) -> Json:
    return item


def _span(role: Json) -> Json:
    span: Json = role["span"]
    return span


def _mentions(document: Json) -> Iterator[Json]:
    for entity in document["entities"]:
        for mention in entity["mentions"]:
            types = (entity["type"], *entity.get("alt_types", ()))
            yield {**mention, "type": entity["type"], "types": types, "of": entity["id"]}


def _once(relations: Iterable[Json]) -> list[Json]:
    return list({(r["subject"], r["predicate"], r["object"]): r for r in reversed(list(relations))}.values())


def _role(event: Json, role: Json) -> str:
    """Both sides of a meeting are agents or participants alike."""
    name: str = role["role"]
    return "agent" if event["type"] == "kg:Meet" and name == "participant" else name


def _label(item: Json) -> str:
    return " ".join(str(item[k]) for k in ("type", "predicate", "role", "value") if item.get(k)) + ":"


def _places(found: Json) -> Iterator[tuple[Json, Json | None]]:
    """Spans with the span that must hold them."""
    for entity in found["entities"]:
        for mention in entity["mentions"]:
            yield mention, None
    for event in found["events"]:
        yield event["sentence"], None
        yield event["trigger"], event["sentence"]
        for role in event["roles"]:
            yield role["span"], None
    for relation in found["relations"]:
        yield relation["sentence"], None
        yield from ((relation[k], relation["sentence"]) for k in ("subject_span", "object_span") if relation.get(k))
    for said in found["attributions"]:
        yield from ((s, None) for s in (said["source"], said["cue"], *said["content"]) if s)
    yield from ((t, None) for t in found["times"])
