"""ontology/attribution.ttl → AttributionCues: the words that report what somebody says, thinks or intends.

The file is OntoLex-Lemon, in the manner of the lexicon of events.  The reader keeps no RDF: what comes out are plain
dictionaries by lemma, built once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Literal

from kg.errors import SetupError
from kg.extraction.turtle import LEXINFO, ONTOLEX, Graph, Node, Said, local, only, read_frames, read_graph
from kg.ids import ONTOLOGY

_FRAME = "https://w3id.org/newskg/attribution-frame#"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One word, or phrase, that introduces what a source says."""

    lemma: str
    """Lower case; words of a phrase are joined by blanks."""
    attitude: str
    """saying, believing, intending, directing or naming."""
    certainty: str
    """What the content is worth as the cue presents it: certain, probable, possible or negative."""
    slots: dict[str, str]
    """Grammatical slot → source, addressee, content, or another part that the frame names."""
    fillers: tuple[tuple[str, frozenset[str]], ...] = ()
    """Slot and the lemmas that alone may fill it, where not every word may."""

    def takes(self, slot: str) -> bool:
        """Whether this slot holds content."""
        return self.slots.get(slot) == "content"


@dataclass(slots=True)
class AttributionCues:
    """Cues by part of speech and lemma."""

    verbs: dict[str, tuple[Cue, ...]] = field(default_factory=dict)
    nouns: dict[str, tuple[Cue, ...]] = field(default_factory=dict)
    adjectives: dict[str, tuple[Cue, ...]] = field(default_factory=dict)
    adverbs: dict[str, tuple[Cue, ...]] = field(default_factory=dict)
    prepositions: dict[str, tuple[Cue, ...]] = field(default_factory=dict)
    particles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """First word of a verb of several words → the words that may follow: "call" → "for", "on"."""
    openings: frozenset[str] = frozenset()
    """Lemmas and first words of all cues: a token with none of them is passed over."""


def read_cues(path: Path) -> AttributionCues:
    """Read the cues from a Turtle file.

    Raises:
        SetupError: if the file is no Turtle, or an entry lacks its lemma, part of speech or frame.
    """
    graph = read_graph(path, "the cues of attribution in")
    frames = read_frames(graph, _FRAME)
    found: dict[str, dict[str, tuple[Cue, ...]]] = {
        "verb": {},
        "noun": {},
        "adjective": {},
        "adverb": {},
        "preposition": {},
    }
    for node, data in graph.items():
        if ONTOLEX + "sense" not in data:
            continue
        where = f"{local(node)} in {path.name}"
        pos = local(only(data, LEXINFO + "partOfSpeech", where))
        form = graph.get(only(data, ONTOLEX + "canonicalForm", where), {})
        lemma = _text(only(form, ONTOLEX + "writtenRep", where))
        if pos not in found:
            raise SetupError(f"{where} is a {pos}; a cue is one of {', '.join(found)}")
        made = tuple(_cue(lemma, graph.get(sense, {}), graph, frames, where) for sense in data[ONTOLEX + "sense"])
        # Senses with a condition are tried first.
        found[pos][lemma] = tuple(sorted(made, key=lambda c: (not c.fillers, c.attitude, c.certainty)))
    return _index(found)


def _index(found: dict[str, dict[str, tuple[Cue, ...]]]) -> AttributionCues:
    particles: dict[str, tuple[str, ...]] = {}
    for lemma in found["verb"]:
        first, _, rest = lemma.partition(" ")
        if rest:
            particles[first] = tuple(sorted((*particles.get(first, ()), rest)))
    lemmas = [lemma for cues in found.values() for lemma in cues]
    return AttributionCues(
        verbs=found["verb"],
        nouns=found["noun"],
        adjectives=found["adjective"],
        adverbs=found["adverb"],
        prepositions=found["preposition"],
        particles=particles,
        openings=frozenset(lemma.partition(" ")[0] for lemma in lemmas),
    )


def _cue(lemma: str, sense: Said, graph: Graph, frames: dict[str, dict[str, str]], where: str) -> Cue:
    frame = only(sense, ONTOLOGY + "frame", where)
    slots = frames.get(getattr(frame, "value", ""))
    if slots is None:
        raise SetupError(f"{where} names the frame {local(frame)}, which is not defined; add it or name another")
    restrictions = [graph.get(node, {}) for node in sense.get(ONTOLOGY + "restriction", ())]
    return Cue(
        lemma=lemma,
        attitude=local(only(sense, ONTOLOGY + "attitude", where)),
        certainty=local(only(sense, ONTOLOGY + "sourceCertainty", where)),
        slots=slots,
        fillers=tuple(
            (local(only(r, ONTOLOGY + "onSlot", where)), frozenset(map(_text, r.get(ONTOLOGY + "fillerLemma", ()))))
            for r in restrictions
        ),
    )


def _text(node: Node) -> str:
    return node.value.lower() if isinstance(node, Literal) else ""
