"""Phrases and clauses that the parser hung on a neighbour of their noun: speakers, relative clauses, participles."""

from __future__ import annotations

from kg.annotation.cues import PERSON_NOUNS
from kg.annotation.trees import SUBJECTS, attach
from kg.model import Token

_TELLING = frozenset({"say", "tell", "report"})
_MADE = frozenset("adopt approve broker draft negotiate publish ratify release sign write".split())
"""What is done by somebody to a text, never to the one whom the main clause tells of."""


def day_of_saying(phrase: Token) -> bool:
    """ "said on Tuesday the plant would close": the day right after the saying, before a clause without "that", is the day
    on which it was said."""
    said, saying = phrase.head, phrase.head.head
    if phrase.dep not in ("prep", "npadvmod") or said.dep != "ccomp" or saying.tag != "VBD":
        return False
    if not saying.i < phrase.i < said.i:
        return False
    day = phrase.child("pobj") if phrase.dep == "prep" else phrase
    subject = said.child(*SUBJECTS)
    if day is None or day.ent not in ("DATE", "TIME") or subject is None or said.child("mark") is not None:
        return False
    told = saying.child("dobj", "dative")
    before = saying.i if told is None or told.i > phrase.i else told.right
    if phrase.left != before + 1 or subject.left != phrase.right + 1:
        return False
    attach(phrase, saying, phrase.dep)
    return True


def place_near(prep: Token, tokens: list[Token]) -> bool:
    """ "met in Talas, near the border": the phrase says where the town lies, not where they met."""
    if prep.dep != "prep" or prep.lower not in ("near", "outside") or prep.i < 2 or tokens[prep.i - 1].text != ",":
        return False
    town = tokens[prep.i - 2]
    if town.ent not in ("GPE", "LOC", "FAC") or town.dep != "pobj" or prep.head is town:
        return False
    if prep.head not in town.ancestors():
        return False
    attach(prep, town, "prep")
    return True


def listed_speakers(verb: Token, tokens: list[Token]) -> bool:
    """ "a blast that killed nine nuns, police and doctors said": after the last comma stand those who say it, not more
    victims."""
    if verb.lemma not in _TELLING or verb.tag != "VBD" or verb.i == 0 or verb.child(*SUBJECTS) is not None:
        return False
    said = verb.child("ccomp")
    if said is None or said.i > verb.i or tokens[verb.i - 1].dep != "conj":
        return False
    last = tokens[verb.i - 1]
    listed = last.head
    while listed.dep == "conj":
        listed = listed.head
    row = [t for t in tokens[listed.i + 1 : verb.i] if t.dep == "conj" and t.pos in ("NOUN", "PROPN")]
    after = [t for t in row if tokens[t.left - 1].text == ","]
    if not after or listed.dep not in ("dobj", "pobj", "attr", "nsubjpass") or last not in row:
        return False
    speaker = after[-1]
    if speaker is last or tokens[last.left - 1].lower != "and":
        return False
    for word in tokens[speaker.left : verb.i]:
        if word.dep == "cc" and not speaker.left <= word.head.i:
            attach(word, speaker, "cc")
        elif word.dep == "conj" and word is not speaker:
            attach(word, speaker, "conj")
    attach(tokens[speaker.left - 1], verb, "punct")
    attach(speaker, verb, "nsubj")
    return True


def person_who(verb: Token) -> bool:
    """ "Ann Berg, a chemist at the University of Oslo who led the study": "who" is a person, not a university."""
    body = verb.head
    if verb.dep != "relcl" or body.dep != "pobj" or body.ent not in ("ORG", "GPE", "FAC", "LOC"):
        return False
    subject = verb.child("nsubj", "nsubjpass")
    prep = body.head
    person = prep.head
    if subject is None or subject.lower != "who" or prep.dep != "prep" or body.tag not in ("NNP", "NNPS"):
        return False
    named = person.ent == "PERSON" or (person.dep == "appos" and person.head.ent == "PERSON")
    if not named and person.lemma not in PERSON_NOUNS:
        return False
    attach(verb, person, "relcl")
    return True


def person_whom(verb: Token, tokens: list[Token]) -> bool:
    """ "a post under Ann Berg, from whom she parted": "whom" is the person named right before it."""
    first = tokens[verb.left]
    whom = first if first.tag == "WP" else first.child("pobj") if first.tag == "IN" else None
    if (
        verb.dep != "relcl"
        or whom is None
        or whom.lower != "whom"
        or verb.left < 2
        or tokens[verb.left - 1].text != ","
    ):
        return False
    name = tokens[verb.left - 2]
    prep = name.head
    if name.tag != "NNP" or name.ent != "PERSON" or name.dep != "pobj" or prep.lower in ("of", "for"):
        return False
    if verb.head is name or verb.head not in prep.ancestors() or verb in name.ancestors():
        return False
    attach(verb, name, "relcl")
    return True


def listed_countries(country: Token) -> bool:
    """ "the ministers of Iran, Jordan and Egypt": Jordan stands beside Iran, not beside its ministers; and so does the
    second town of "schools in Lima and Cusco"."""
    holders = country.head
    if country.dep != "conj" or country.ent != "GPE" or holders.i > country.i:
        return False
    titled = holders.lower.endswith("s") and holders.lower.removesuffix("s") in PERSON_NOUNS
    links = ("of", "in") if titled else ("in",) if holders.tag == "NNS" else ()
    of = next((c for c in holders.children if c.dep == "prep" and c.lower in links and c.i == holders.i + 1), None)
    first = of.child("pobj") if of is not None else None
    if first is None or first.ent != "GPE" or first.i > country.i:
        return False
    for word in [c for c in holders.children if c.dep in ("cc", "punct", "conj") and first.i < c.i <= country.i]:
        if word.dep != "conj" or word.ent == "GPE":
            attach(word, first, word.dep)
    return True


def including(prep: Token) -> bool:
    """ "demands that went far, including a truce": the truce is one of the demands."""
    verb = prep.head
    if prep.lower != "including" or prep.dep != "prep" or verb.dep != "relcl" or verb.i > prep.i:
        return False
    if verb.child("dobj", "attr") is not None or verb.head.tag not in ("NNS", "NNPS"):
        return False
    attach(prep, verb.head, "prep")
    return True


def same_preposition(prep: Token) -> bool:
    """ "in the presence of Ann Berg and of Bo Lund": "of" is joined to "of", not to "in"."""
    first = prep.head
    if prep.dep != "conj" or prep.tag != "IN" or first.dep != "prep" or first.lower == prep.lower or first.i > prep.i:
        return False
    noun = first.child("pobj")
    twin = next((c for c in noun.children if c.dep == "prep" and c.lower == prep.lower), None) if noun else None
    if twin is None or twin.child("pobj") is None or twin.i > prep.i:
        return False
    for word in [c for c in first.children if c.dep == "cc" and twin.i < c.i < prep.i]:
        attach(word, twin, "cc")
    attach(prep, twin, "conj")
    return True


def late_head(noun: Token) -> bool:
    """ "a telecoms tycoon": the last noun is the head, and no attribute of the one before it."""
    first = noun.head
    if noun.tag not in ("NN", "NNS") or noun.dep != "amod" or first.i != noun.i - 1 or first.tag not in ("NN", "NNS"):
        return False
    if first.head is first:
        return False
    for child in [c for c in first.children if c is not noun]:
        attach(child, noun, child.dep)
    attach(noun, first.head, first.dep)
    attach(first, noun, "compound")
    return True


def way_to(prep: Token) -> bool:
    """ "blocked the road to Oslo": Oslo is where the road leads, not where they blocked it to."""
    verb = prep.head
    if prep.lower not in ("to", "into", "from") or prep.dep != "prep" or verb.pos != "VERB" or verb.lemma in _GOING:
        return False
    way = verb.child("dobj", "nsubjpass") if verb.i < prep.i else None
    if way is None or way.lemma not in _WAYS or way.right != prep.i - 1:
        return False
    attach(prep, way, "prep")
    return True


_WAYS = frozenset("road highway motorway street route railway bridge tunnel gate entrance path pipeline".split())
_GOING = frozenset("take follow travel walk drive extend cross use".split())
"""Verbs of using a way, which also say where one goes."""


def torn_compound(hyphen: Token, tokens: list[Token]) -> bool:
    """ "the semi-finals": words joined by a hyphen without spaces are one, not two objects of a verb."""
    if hyphen.text != "-" or hyphen.dep == "punct" or not 0 < hyphen.i < len(tokens) - 1:
        return False
    first, second = tokens[hyphen.i - 1], tokens[hyphen.i + 1]
    joined = first.end == hyphen.start and hyphen.end == second.start
    if not joined or first.head is not second.head or first.dep != second.dep:
        return False
    for child in list(first.children):
        attach(child, second, child.dep)
    attach(first, second, "compound")
    attach(hyphen, second, "punct")
    return True


def prefixed_office(hyphen: Token, tokens: list[Token]) -> bool:
    """ "Green co-leader Ann Berg": the prefix is no name and no subject, but of the office after it."""
    if hyphen.text != "-" or not 0 < hyphen.i < len(tokens) - 1:
        return False
    prefix, office = tokens[hyphen.i - 1], tokens[hyphen.i + 1]
    joined = prefix.end == hyphen.start and hyphen.end == office.start
    if not joined or prefix.lower != "co" or office.lemma not in PERSON_NOUNS or prefix.head is office:
        return False
    attach(prefix, office, "compound")
    for child in [c for c in prefix.children if c.i < prefix.i]:
        attach(child, office, child.dep)
    attach(hyphen, office, "punct")
    prefix.tag = "NN"
    return True


def signed_text(participle: Token, tokens: list[Token]) -> bool:
    """ "took Norway out of a pact, signed in 2015 by nine states": the pact was signed, not who left it."""
    main = participle.head
    if participle.dep != "advcl" or participle.tag != "VBN" or participle.lemma not in _MADE:
        return False
    start = participle.left
    if participle.child(*SUBJECTS) is not None or start < 2 or tokens[start - 1].text != "," or start <= main.i:
        return False
    noun = tokens[start - 2]
    if noun.tag not in ("NN", "NNS") or noun.lemma in PERSON_NOUNS or noun.ent or noun.dep not in ("dobj", "pobj"):
        return False
    if participle.child("agent", "prep") is None:
        return False
    for further in list(participle.children):
        if (
            further.dep == "conj" and further.child("dobj") is not None
        ):  # "... and imposed duties": the main clause goes on
            attach(further, main, "conj")
            further.tag = "VBD"
    attach(participle, noun, "acl")
    return True


_CHARGING = frozenset("accuse convict acquit suspect absolve exonerate".split())


def charge_of(prep: Token) -> bool:
    """ "accused the police of robbing migrants", "convicted the captain of negligence": the deed belongs to the verb."""
    noun = prep.head
    verb, deed = noun.head, prep.child("pobj", "pcomp")
    if prep.lower != "of" or noun.dep not in ("dobj", "nsubjpass") or verb.lemma not in _CHARGING or deed is None:
        return False
    doing = next((c for c in deed.children if c.tag == "VBG" and c.i == prep.i + 1), None)
    if noun.pos == "PRON" or verb.child("neg") is not None:
        return False
    if deed.tag not in ("NN", "NNS", "VBG") or deed.child("det", "poss", "nummod") is not None:
        return False
    if doing is None and (deed.tag == "NNS" or noun.lemma in _OFFICES):
        return False
    attach(prep, verb, "prep")
    if doing is not None and deed.dep == "pobj":
        attach(doing, prep, "pcomp")
        attach(deed, doing, "dobj")
    return True


_OFFICES = frozenset("head chief secretary member leader minister director professor".split())
"""Nouns of which "of" names the body: "accused the head of state"."""


def listed_relative(noun: Token) -> bool:
    """ "Bo Lund, his wife and an engineer, Ann Berg": a list, in which the last name is the engineer's."""
    first, cc = noun.head, noun.child("cc")
    second = noun.child("conj")
    if noun.dep != "appos" or first.tag != "NNP" or cc is None or second is None or second.i < cc.i:
        return False
    owner = noun.child("poss")
    if owner is None or owner.tag != "PRP$" or not any(c.lower in _ANOTHER for c in second.children):
        return False
    for name in [c for c in noun.children if c.dep == "appos" and c.i > second.i and c.tag == "NNP"]:
        attach(name, second, "appos")
    attach(noun, first, "conj")
    return True


_ANOTHER = frozenset("a an another two three four five six seven eight nine ten".split())
