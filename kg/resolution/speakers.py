"""Who speaks a quotation: for "I", "we" and "you", which mean what the speaker means by them.

A simple reading of its own (the subject of the nearest verb of saying); attributions found elsewhere come first when
given.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from kg.model import Quote, Span, Token
from kg.resolution.clusters import Clusters, Node
from kg.resolution.wordlists import DEMONSTRATIVE, IT, RELATIVE

SAYING = frozenset(
    """
    say tell add state announce comment explain write tweet reply respond ask declare note remark claim insist argue
    warn recall continue conclude quip observe stress emphasize emphasise confirm admit acknowledge report suggest
    promise exclaim shout joke characterize characterise describe quote predict complain urge read mention point
    testify assert deny vow reiterate lament boast cite post according
    """.split()
)

DOCUMENTS = frozenset(
    {"statement", "letter", "report", "message", "tweet", "post", "release", "memo", "communique", "note"}
)
"""Things that "say" what their author says."""
_OF = frozenset({"by", "from", "of"})
NOT_SPEAKERS = IT | RELATIVE | DEMONSTRATIVE

Speakers = Sequence[tuple[Sequence[Span], Span | None]]
"""Content spans and source span of each attribution."""


class Voices:
    """The quotations of a document with their speakers."""

    def __init__(self, clusters: Clusters, given: Speakers = ()) -> None:
        self._clusters = clusters
        self._quotes: list[Quote] = sorted(clusters.parse.quotes, key=lambda q: q.start)
        self._starts = [q.start for q in self._quotes]
        self._sentences = [s.start for s in clusters.parse.sentences]
        self._speakers: dict[int, tuple[Node | None, Node | None]] = {}
        self._given = self._sources(given)

    def _sources(self, given: Speakers) -> list[tuple[Span, Node]]:
        nodes = self._clusters.nodes
        starts = [n.mention.start for n in nodes]
        found: list[tuple[Span, Node]] = []
        for contents, source in given:
            if source is None:
                continue
            inside = nodes[bisect_left(starts, source.start) : bisect_left(starts, source.end)]
            if inside:
                node = next((n for n in reversed(inside) if n.kind == "name"), inside[0])
                found.extend((content, node) for content in contents)
        return found

    def quote_at(self, offset: int) -> int:
        """Number of the quotation that holds a character, or -1."""
        i = bisect_right(self._starts, offset) - 1
        return i if i >= 0 and offset < self._quotes[i].end else -1

    def speaker(self, offset: int) -> tuple[Node | None, Node | None]:
        """Speaker and addressee of the quotation at a character; None when there is none or it is not told."""
        i = self.quote_at(offset)
        if i < 0:
            return None, None
        if i not in self._speakers:
            self._speakers[i] = self._find(i)
        return self._speakers[i]

    def quotes_of(self, node: Node) -> list[Quote]:
        """The quotations in the sentence of a mention that it speaks."""
        sentence = self._clusters.parse.sentences[node.sentence]
        near = self._quotes[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]
        return [q for q in near if self.speaker(q.start)[0] is node]

    def _find(self, i: int) -> tuple[Node | None, Node | None]:
        quote = self._quotes[i]
        for content, node in self._given:
            if content.start < quote.end and quote.start < content.end:
                return node, None
        parse = self._clusters.parse
        first = self._sentence_at(quote.start)
        last = self._sentence_at(max(quote.start, quote.end - 1))
        paragraph = parse.sentences[first].paragraph
        # the sentence in which the quotation ends or begins; those beside it when the quotation is all there is
        near = [last, first]
        if quote.start - parse.sentences[first].start <= 1:
            near += [last + 1] * (parse.sentences[last].end - quote.end <= 1) + [first - 1]
        for number in dict.fromkeys(near):
            if 0 <= number < len(parse.sentences) and parse.sentences[number].paragraph == paragraph:
                found = self._in_sentence(number)
                if found[0] is not None:
                    return found
        previous = self._quotes[i - 1] if i else None
        if previous and parse.sentences[self._sentence_at(previous.start)].paragraph >= paragraph - 1:
            return self.speaker(previous.start)
        return None, None

    def _sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self._sentences, offset) - 1)

    def _in_sentence(self, number: int) -> tuple[Node | None, Node | None]:
        parse = self._clusters.parse
        for token in parse.words(parse.sentences[number]):
            if self.quote_at(token.start) >= 0:
                continue
            if token.lemma in SAYING and (token.tag[0] == "V" or token.lower == "read"):
                subject = self._subject(token)
                if subject is not None:
                    return subject, self._addressee(token)
            elif token.lower == "according" and (to := token.child("prep")) is not None:
                pobj = to.child("pobj")
                if pobj is not None and (node := self._clusters.by_head.get(pobj.i)) is not None:
                    return node, None
        return None, None

    def _subject(self, verb: Token) -> Node | None:
        """Who says it: the verb's subject, or what follows a verb right behind the quotation ("...," said Ann Berg)."""
        subject = verb.child("nsubj")
        if subject is None and self.quote_at(verb.start - 3) >= 0:
            subject = next((c for c in verb.children if c.i > verb.i and c.dep in ("dobj", "attr", "npadvmod")), None)
        if subject is None or self.quote_at(subject.start) >= 0:
            return None
        found = self._clusters.by_head.get(subject.i)
        if found is None or found.word in NOT_SPEAKERS:
            return None
        return self._named(found) if found.kind == "nominal" else found

    def _named(self, noun: Node) -> Node:
        """Who is meant by a description: "the spokesman of the agency, Bo Lund" is Lund, "a statement by the agency"
        the agency's."""
        token, by_head = noun.token, self._clusters.by_head
        if noun.lemma in DOCUMENTS:
            for child in token.children:
                source = child.child("pobj") if child.dep in ("prep", "agent") and child.lower in _OF else child
                if source is not None and (source is not child or child.dep in ("poss", "compound")):
                    author = by_head.get(source.i)
                    if author is not None and author.cluster.type in ("Organization", "Person", "Place"):
                        return author
            return noun
        inside = (by_head.get(i) for i in range(token.right, token.i, -1))
        person = next((n for n in inside if n is not None and n.kind == "name" and n.mention.type == "Person"), None)
        ends = person is not None and person.token.i >= token.right - 1 and person.token.dep != "poss"
        return person if person is not None and ends and noun.cluster.type == "Person" else noun

    def _addressee(self, verb: Token) -> Node | None:
        if verb.lemma not in ("tell", "ask", "warn", "urge"):
            return None
        obj = verb.child("dobj", "dative", "iobj")
        return self._clusters.by_head.get(obj.i) if obj is not None else None
