"""What is said of statements, their arguments and evidence, and of contradictions: the view of claims."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from kg import ids
from kg.graph.quads import Said
from kg.graph.terms import term, typed
from kg.model import Argument, Contradiction, Evidence, Speaker, Statement


def statement_node(statement: Statement, arguments: list[str]) -> Said:
    """A statement: what it is about, its standing, its sources, and the IRIs of its arguments and evidence."""
    kind = "kg:EventStatement" if statement.kind == "event" else "kg:RelationStatement"
    said: Said = [
        ("rdf:type", term(kind)),
        ("rdf:type", term("kg:Statement")),
        ("rdfs:label", Literal(statement.label)),
        ("kg:predicate", term(statement.predicate)),
        ("kg:standing", term("kg:" + statement.standing)),
        ("kg:sources", typed(str(len(statement.sources)), "integer")),
    ]
    if statement.lemma:
        said.append(("kg:lemma", Literal(statement.lemma)))
    if statement.verb:
        said += [
            ("kg:verbPhrase", Literal(statement.verb.phrase)),
            ("kg:infinitive", Literal(statement.verb.infinitive)),
            ("kg:verbRole", term("kg:" + statement.verb.role)),
        ]
    said += [("kg:sourceName", Literal(name)) for name in statement.sources]
    said += [("kg:disputedRole", term("kg:" + role)) for role in statement.disputed]
    said += [("kg:argument", NamedNode(iri)) for iri in arguments]
    said += [("kg:evidence", NamedNode(e.iri)) for e in statement.evidence]
    return said


def argument_iri(statement: Statement, argument: Argument) -> str:
    """IRI of an argument, from its statement, role and filler."""
    return ids.ARGUMENT + ids.digest(statement.iri, argument.role, argument.thing, argument.value)


def argument_node(argument: Argument) -> Said:
    """An argument: role, filler or value, words, and the evidence that gives it."""
    said: Said = [
        ("rdf:type", term("kg:Argument")),
        ("kg:role", term("kg:" + argument.role)),
        ("kg:words", Literal(argument.words)),
    ]
    if argument.thing:
        said.append(("kg:filler", NamedNode(argument.thing)))
    elif argument.value is not None:
        said.append(("kg:value", Literal(argument.value)))
    said += days(argument)
    said += [("kg:givenBy", NamedNode(iri)) for iri in argument.evidence]
    said += [("kg:weaklyGivenBy", NamedNode(iri)) for iri in argument.weak]
    return said


def days(argument: Argument) -> Said:
    """First and last day that a time can mean."""
    if not argument.earliest or not argument.latest:
        return []
    return [("kg:earliest", typed(argument.earliest, "date")), ("kg:latest", typed(argument.latest, "date"))]


def evidence_node(evidence: Evidence) -> Said:
    """A piece of evidence: where it stands, its words, and how it presents the statement."""
    document = NamedNode(ids.document_iri(evidence.document))
    said: Said = [
        ("rdf:type", term("kg:Evidence")),
        ("kg:document", document),
        ("kg:sentence", Literal(evidence.text)),
        ("kg:start", typed(str(evidence.sentence.start), "integer")),
        ("kg:end", typed(str(evidence.sentence.end), "integer")),
        ("kg:quote", Literal(evidence.words)),
        ("kg:quoteStart", typed(str(evidence.span.start), "integer")),
        ("kg:quoteEnd", typed(str(evidence.span.end), "integer")),
        ("kg:status", term("kg:" + evidence.status)),
        ("kg:polarity", term("kg:" + evidence.polarity)),
        ("kg:certainty", term("kg:" + evidence.certainty)),
        ("kg:rule", Literal(evidence.rule)),
        ("kg:confidence", typed(f"{evidence.confidence:.3f}", "decimal")),
        ("prov:wasDerivedFrom", document),
    ]
    levels = range(1, len(evidence.speakers) + 1)
    said += [("kg:attribution", NamedNode(attribution_iri(evidence, level))) for level in levels]
    return said


def attribution_iri(evidence: Evidence, level: int) -> str:
    """IRI of one link of the chain of speakers; level 1 is the outermost."""
    return ids.ATTRIBUTION + ids.digest(evidence.iri, level)


def attribution_node(evidence: Evidence, speaker: Speaker, level: int) -> Said:
    """One link of the chain of speakers, with the link outside it."""
    said: Said = [
        ("rdf:type", term("kg:Attribution")),
        ("kg:level", typed(str(level), "integer")),
        ("kg:quoted", typed("true" if speaker.quote else "false", "boolean")),
    ]
    if speaker.iri:
        said.append(("kg:source", NamedNode(speaker.iri)))
    if speaker.words:
        said.append(("kg:sourceWords", Literal(speaker.words)))
    if speaker.cue:
        said.append(("kg:cue", Literal(speaker.cue)))
    if level > 1:
        said.append(("kg:via", NamedNode(attribution_iri(evidence, level - 1))))
    return said


def contradiction_node(found: Contradiction) -> Said:
    """A contradiction with its two sides."""
    said: Said = [
        ("rdf:type", term("kg:Contradiction")),
        ("kg:kind", Literal(found.kind)),
        ("kg:firstStatement", NamedNode(found.first)),
        ("kg:secondStatement", NamedNode(found.second)),
        ("kg:firstEvidence", NamedNode(found.first_evidence)),
        ("kg:secondEvidence", NamedNode(found.second_evidence)),
        ("kg:firstValue", Literal(found.first_value)),
        ("kg:secondValue", Literal(found.second_value)),
    ]
    if found.role:
        said.append(("kg:disputedRole", term("kg:" + found.role)))
    return said
