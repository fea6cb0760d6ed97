"""ontology/lexicon.ttl → Lexicon: which words evoke which event or relation, and which grammatical slot fills which role.

The file is OntoLex-Lemon (https://www.w3.org/2016/05/ontolex/).  An entry has a lemma, a part of speech and senses; a sense
refers to a class (an event) or a property (a relation) of the ontology, names its frame and may carry conditions.  The
reader keeps no RDF: what comes out are plain dictionaries, built once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.errors import SetupError
from kg.ids import ONTOLOGY

_ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#"
_LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#"
_SLOT = "https://w3id.org/newskg/slot#"
_FRAME = "https://w3id.org/newskg/frame#"

Node = NamedNode | BlankNode | Literal | Triple


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
    try:
        triples = list(parse(path=str(path), format=RdfFormat.TURTLE))
    except (SyntaxError, OSError) as error:
        raise SetupError(f"the lexicon {path.name} cannot be read: {error}") from error
    graph: dict[Node, dict[str, list[Node]]] = {}
    for triple in triples:
        nodes = graph.setdefault(triple.subject, {}).setdefault(triple.predicate.value, [])
        if triple.object not in nodes:
            nodes.append(triple.object)
    frames = {
        node.value: _frame(data)
        for node, data in graph.items()
        if isinstance(node, NamedNode) and node.value.startswith(_FRAME)
    }
    default = frames.get(_FRAME + "default", {})
    lexicon = Lexicon(default=default)
    collected: dict[tuple[str, str], list[Sense]] = {}
    for node, data in graph.items():
        if _ONTOLEX + "sense" not in data:
            continue
        pos = _local(_one(data, _LEXINFO + "partOfSpeech", node, path))
        forms = [*data.get(_ONTOLEX + "canonicalForm", ()), *data.get(_ONTOLEX + "otherForm", ())]
        written = {
            t.replace("-", " - ")  # as the tokenizer parts it: "co - found"
            for form in forms
            for t in _texts(graph.get(form, {}).get(_ONTOLEX + "writtenRep", ()))
        }
        if not written:
            raise SetupError(f"lexicon entry {node} in {path.name} has no ontolex:canonicalForm with a writtenRep")
        light = frozenset(_texts(data.get(ONTOLOGY + "lightVerb", ())))
        for lemma in sorted(written):
            for sense in data[_ONTOLEX + "sense"]:
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
    graph: dict[Node, dict[str, list[Node]]],
    data: dict[str, list[Node]],
    frames: dict[str, dict[str, str]],
    default: dict[str, str],
    light: frozenset[str],
    where: str,
) -> Sense:
    references = data.get(_ONTOLEX + "reference", [])
    if len(references) != 1:
        raise SetupError(f"lexicon entry {where}: a sense needs exactly one ontolex:reference")
    frame: dict[str, str] = {}
    for node in data.get(ONTOLOGY + "frame", ()):
        if _iri(node) not in frames:
            raise SetupError(f"lexicon entry {where}: its frame {_iri(node)} is not defined in the file")
        frame |= frames[_iri(node)]
    reference = _curie(references[0])
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
        requires=frozenset(_local(n) for n in data.get(ONTOLOGY + "requires", ())),
        forbids=frozenset(_local(n) for n in data.get(ONTOLOGY + "forbids", ())),
        light_verbs=light,
    )


def _restriction(data: dict[str, list[Node]], where: str) -> Restriction:
    slots = data.get(ONTOLOGY + "onSlot", [])
    if len(slots) != 1:
        raise SetupError(f"lexicon entry {where}: a restriction needs exactly one kg:onSlot")
    return Restriction(
        slot=_local(slots[0]),
        types=frozenset(_curie(n) for n in data.get(ONTOLOGY + "fillerType", ())),
        lemmas=frozenset(_texts(data.get(ONTOLOGY + "fillerLemma", ()))),
    )


def _frame(data: dict[str, list[Node]]) -> dict[str, str]:
    """Slot → role of one frame."""
    return {p.removeprefix(_SLOT): _local(nodes[0]) for p, nodes in data.items() if p.startswith(_SLOT)}


def _one(data: dict[str, list[Node]], predicate: str, entry: Node, path: Path) -> Node:
    nodes = data.get(predicate, [])
    if len(nodes) != 1:
        raise SetupError(f"lexicon entry {entry} in {path.name} needs exactly one {predicate}, it has {len(nodes)}")
    return nodes[0]


def _texts(nodes: Iterable[Node]) -> list[str]:
    return [n.value for n in nodes if isinstance(n, Literal)]


def _iri(node: Node) -> str:
    return node.value if isinstance(node, NamedNode) else str(node)


def _local(node: Node) -> str:
    """The part of an IRI after its last # or /."""
    return _iri(node).rpartition("#")[2].rpartition("/")[2]


def _curie(node: Node) -> str:
    iri = _iri(node)
    return "kg:" + iri.removeprefix(ONTOLOGY) if iri.startswith(ONTOLOGY) else iri
