"""ontology/lexicon.ttl → Lexicon: which words evoke which event or relation, and which grammatical slot fills which role.

The file is OntoLex-Lemon (https://www.w3.org/2016/05/ontolex/).  An entry has a lemma, a part of speech and senses; a sense
refers to a class (an event) or a property (a relation) of the ontology, names its frame and may carry conditions.  The
reader keeps no RDF: what comes out are plain dictionaries, built once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import SetupError
from kg.extraction.turtle import LEXINFO, ONTOLEX, Graph, Node, Said, iri, local, only, read_frames, read_graph, texts
from kg.ids import ONTOLOGY

_FRAME = "https://w3id.org/newskg/frame#"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """A condition on the filler of a slot: one of the types, or one of the lemmas, is enough."""

    slot: str
    types: frozenset[str]
    """Entity types and classes as CURIEs: kg:Person, kg:Country."""
    lemmas: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """One meaning of a word: what it refers to, and how its arguments are found."""

    reference: str
    """Event class or relation as a CURIE."""
    frame: dict[str, str]
    """Slot name → role name; slots of the default frame included."""
    own: frozenset[str]
    """Slots that the sense's own frame lists, without the default frame's."""
    restrictions: tuple[Restriction, ...] = ()
    requires: frozenset[str] = frozenset()
    forbids: frozenset[str] = frozenset()
    is_relation: bool = False
    """Whether the reference is a property: its local name begins in lower case."""
    light_verbs: frozenset[str] = frozenset()
    """Verbs, beside the general ones, that lend a noun their subject."""

    @property
    def strictness(self) -> int:
        """How much must hold; stricter senses are tried first.  A list of lemmas is stricter than one with types."""
        restrictions = sum(2 if r.types else 3 for r in self.restrictions)
        return restrictions + len(self.requires) + len(self.forbids)


@dataclass(slots=True)
class Lexicon:
    """Senses by part of speech and lemma."""

    senses: dict[tuple[str, str], tuple[Sense, ...]] = field(default_factory=dict)
    """(part of speech, lemma) → senses, the strictest first.  Tokens of a lemma are joined by blanks."""
    phrases: dict[tuple[str, str], tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """(part of speech, first or last word) → further words of the multiword lemmas, the longest first."""
    default: dict[str, str] = field(default_factory=dict)
    """Slot → role where no frame says otherwise."""
    nouns: frozenset[str] = frozenset()
    """Last words of the lemmas that are nouns."""

    def lookup(self, pos: str, lemma: str) -> tuple[Sense, ...]:
        """Senses of a lemma, the strictest first; empty for an unknown one."""
        return self.senses.get((pos, lemma), ())


def read_lexicon(path: Path) -> Lexicon:
    """Read a lexicon in Turtle.

    Raises:
        SetupError: if the file is no Turtle, or an entry lacks its lemma, part of speech or frame.
    """
    graph = read_graph(path, "the lexicon")
    frames = read_frames(graph, _FRAME)
    default = frames.get(_FRAME + "default", {})
    lexicon = Lexicon(default=default)
    collected: dict[tuple[str, str], list[Sense]] = {}
    for node, data in graph.items():
        if ONTOLEX + "sense" not in data:
            continue
        pos = local(only(data, LEXINFO + "partOfSpeech", f"lexicon entry {node} in {path.name}"))
        forms = [*data.get(ONTOLEX + "canonicalForm", ()), *data.get(ONTOLEX + "otherForm", ())]
        written = {
            t.replace("-", " - ")  # as the tokenizer parts it: "co - found"
            for form in forms
            for t in texts(graph.get(form, {}).get(ONTOLEX + "writtenRep", ()))
        }
        if not written:
            raise SetupError(f"lexicon entry {node} in {path.name} has no ontolex:canonicalForm with a writtenRep")
        light = frozenset(texts(data.get(ONTOLOGY + "lightVerb", ())))
        for lemma in sorted(written):
            for sense in data[ONTOLEX + "sense"]:
                made = _sense(graph, graph.get(sense, {}), frames, default, light, f"{lemma} ({pos}) in {path.name}")
                collected.setdefault((pos, lemma), []).append(made)
    for key, senses in collected.items():
        lexicon.senses[key] = tuple(sorted(senses, key=lambda s: -s.strictness))  # equals in the order of the file
    lexicon.phrases = _phrases(lexicon.senses)
    lexicon.nouns = frozenset(lemma.rpartition(" ")[2] for pos, lemma in lexicon.senses if pos == "noun")
    return lexicon


def _phrases(keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[tuple[str, ...], ...]]:
    """Multiword lemmas by the word they hang on: the first of a verb ("set off"), else the last ("air strike", "co-found")."""
    found: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for pos, lemma in keys:
        words = tuple(lemma.split())
        if len(words) > 1:
            anchor, rest = (words[-1], words[:-1]) if pos == "noun" or words[-2] == "-" else (words[0], words[1:])
            found.setdefault((pos, anchor), []).append(rest)
    return {key: tuple(sorted(rests, key=lambda r: (-len(r), r))) for key, rests in found.items()}


def _sense(
    graph: Graph,
    data: Said,
    frames: dict[str, dict[str, str]],
    default: dict[str, str],
    light: frozenset[str],
    where: str,
) -> Sense:
    frame: dict[str, str] = {}
    for node in data.get(ONTOLOGY + "frame", ()):
        if iri(node) not in frames:
            raise SetupError(f"lexicon entry {where}: its frame {iri(node)} is not defined in the file")
        frame |= frames[iri(node)]
    reference = _curie(only(data, ONTOLEX + "reference", f"a sense of the lexicon entry {where}"))
    return Sense(
        reference=reference,
        is_relation=reference.partition(":")[2][:1].islower(),
        frame={**default, **frame},
        own=frozenset(frame),
        restrictions=tuple(
            sorted(
                (_restriction(graph.get(r, {}), where) for r in data.get(ONTOLOGY + "restriction", ())),
                key=lambda r: r.slot,
            )
        ),
        requires=frozenset(local(n) for n in data.get(ONTOLOGY + "requires", ())),
        forbids=frozenset(local(n) for n in data.get(ONTOLOGY + "forbids", ())),
        light_verbs=light,
    )


def _restriction(data: Said, where: str) -> Restriction:
    return Restriction(
        slot=local(only(data, ONTOLOGY + "onSlot", f"a restriction of the lexicon entry {where}")),
        types=frozenset(_curie(n) for n in data.get(ONTOLOGY + "fillerType", ())),
        lemmas=frozenset(texts(data.get(ONTOLOGY + "fillerLemma", ()))),
    )


def _curie(node: Node) -> str:
    whole = iri(node)
    return "kg:" + whole.removeprefix(ONTOLOGY) if whole.startswith(ONTOLOGY) else whole
