"""Mentions on hand-built parses, and extractions without a parser."""

from __future__ import annotations

from kg.model import Document, Entity, Extraction, Mention, Parse, Relation, Span

CLASSES = {
    "Person": "kg:Person",
    "Organization": "kg:Organization",
    "Place": "kg:Country",
    "Group": "kg:Group",
    "Product": "kg:Product",
    "NamedEvent": "kg:NamedEvent",
    "Other": "kg:Thing",
}


def mention(parse: Parse, words: str, kind: str, type_: str, nth: int = 0, **more: object) -> Mention:
    """The nth place where these words stand; the head is the last of them."""
    start = -1
    for _ in range(nth + 1):
        start = parse.document.text.index(words, start + 1)
    end = start + len(words)
    head = next(t.i for t in reversed(parse.tokens) if start <= t.start < end)
    return Mention(start=start, end=end, kind=kind, type=type_, cls=CLASSES[type_], head=head, **more)  # type: ignore[arg-type]


def extraction(
    document: str, *entities: tuple[str, ...], relations: tuple[tuple[int, str, int], ...] = ()
) -> Extraction:
    """A document whose text is the names one after the other: each entity is its type and its names.

    A name that ends in `*` is a nominal.
    """
    text, made = "", []
    for number, (type_, *names) in enumerate(entities, 1):
        mentions = []
        for name in names:
            kind, words = ("nominal", name[:-1]) if name.endswith("*") else ("name", name)
            mentions.append(
                Mention(start=len(text), end=len(text) + len(words), kind=kind, type=type_, cls=CLASSES[type_], head=0)
            )
            text += words + "\n"
        best = max(names, key=lambda n: len(n.split())).removesuffix("*")
        made.append(Entity(id=f"e{number}", type=type_, cls=CLASSES[type_], name=best, mentions=tuple(mentions)))
    return Extraction(
        document=Document(id=document, text=text),
        entities=tuple(made),
        times=(),
        events=(),
        relations=tuple(
            Relation(
                id=f"r{n}",
                subject=f"e{subject}",
                predicate=predicate,
                object=f"e{obj}",
                subject_span=Span(0, 1),
                object_span=Span(0, 1),
                sentence=Span(0, 1),
                polarity="positive",
                status="holds",
                attributions=(),
                rule="test",
            )
            for n, (subject, predicate, obj) in enumerate(relations, 1)
        ),
        attributions=(),
    )
