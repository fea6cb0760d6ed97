"""An attribute ruler that looks up what it has worked out before.

spaCy's ruler tries each of its patterns on each word, which takes a tenth of the time of the whole pipeline.  Nearly all
patterns look at one word, whose tag, dependency and (for a few hundred words) form decide: outcomes are kept under these.
"""

from __future__ import annotations

import re
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

_OUTCOME: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]
_Key = tuple[int, int, int]


def remember_attributes(nlp: Language) -> None:
    """Put a `RememberingRuler` with the same patterns in the place of the pipeline's attribute ruler, where there is one
    and the outcome is sure to be the same."""
    if "attribute_ruler" not in nlp.pipe_names or "morphologizer" in nlp.pipe_names:
        return
    rules: Any = nlp.get_pipe("attribute_ruler").patterns  # type: ignore[attr-defined]
    if all(_settled(word) for rule in rules for pattern in rule["patterns"] for word in pattern):
        nlp.replace_pipe("attribute_ruler", "remembering_ruler").add_patterns(rules)  # type: ignore[attr-defined]


def _settled(word: dict[str, Any]) -> bool:
    """Whether tag, dependency and lower-case form decide if a word fits what a pattern asks of it."""
    form = word.get("LOWER", "")
    return word.keys() <= {"TAG", "DEP", "LOWER", "IS_SPACE"} and (
        isinstance(form, str) or form.keys() <= {"IN", "REGEX"}
    )


def _expression(form: str | dict[str, Any]) -> str:
    """What a pattern asks of a lower-case form, as a regular expression that is searched for."""
    if isinstance(form, str):
        return rf"\A{re.escape(form)}\Z"
    return "|".join([*map(_expression, form.get("IN", [])), *([form["REGEX"]] if "REGEX" in form else [])])


@Language.factory("remembering_ruler")
def _make(nlp: Language, name: str) -> RememberingRuler:
    return RememberingRuler(nlp.vocab, name)


class RememberingRuler(AttributeRuler):
    """An `AttributeRuler` that keeps the outcome for each tag, dependency and form; forms that no pattern names are one.

    No outcome is kept of a word that could be the first in a pattern of several, so that a text with such a word always
    goes through all patterns; nor of the words after it, which the pattern may reach.
    """

    def __init__(self, vocab: Any, name: str) -> None:
        super().__init__(vocab, name)
        self._openers = Matcher(vocab)
        self._reach = 1  # words that the longest pattern looks at
        self._named = re.compile("(?!)")  # lower-case forms that a pattern names
        self._forms: dict[int, int] = {}  # of each word: its lower-case form if a pattern names it
        self._known: dict[_Key, tuple[int, ...]] = {}

    def add_patterns(self, patterns: Any) -> None:
        """Add rules, as `AttributeRuler.patterns` gives them; all of them `_settled`."""
        super().add_patterns(patterns)
        named = []
        for number, rule in enumerate(patterns):
            if openers := [pattern[:1] for pattern in rule["patterns"] if len(pattern) > 1]:
                self._openers.add(str(number), openers)
            self._reach = max(self._reach, *map(len, rule["patterns"]))
            named += [_expression(word["LOWER"]) for pattern in rule["patterns"] for word in pattern if "LOWER" in word]
        self._named = re.compile("|".join(named) or "(?!)")

    def __call__(self, doc: Doc) -> Doc:
        """Set tags, morphology and lemmas of a Doc, as `AttributeRuler` does."""
        forms, known = self._forms, self._known
        words = doc.to_array(["ORTH", "TAG", "DEP"]).tolist()
        try:
            rows = [known[forms[word], tag, dep] for word, tag, dep in words]
        except KeyError:
            return self._work_out(doc, words)
        if not rows:
            return doc
        outcomes = doc.to_array(_OUTCOME)
        outcomes[:] = rows
        return doc.from_array(_OUTCOME, outcomes)  # type: ignore[arg-type]

    def _work_out(self, doc: Doc, words: list[list[int]]) -> Doc:
        for token in doc:
            if token.orth not in self._forms:
                self._forms[token.orth] = token.lower if self._named.search(token.lower_) else int(token.is_space)
        keys = [(self._forms[word], tag, dep) for word, tag, dep in words]
        inside = {start + k for _, start, _ in self._openers(doc, allow_missing=True) for k in range(self._reach)}
        if not inside and all(key in self._known for key in keys):
            return self(doc)
        doc = super().__call__(doc)
        outcomes = map(tuple, doc.to_array(_OUTCOME).tolist())
        self._known.update(
            (key, row) for i, (key, row) in enumerate(zip(keys, outcomes, strict=True)) if i not in inside
        )
        return doc
