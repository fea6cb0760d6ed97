"""Frequent faults of the parser, mended in the tree before any rule reads it.

Each repair looks for a shape that no English sentence has (a finite verb without a subject right after a noun that another
verb took for its object) and gives the tree the shape it must have.
"""

from __future__ import annotations

from kg.annotation.cues import PERSON_NOUNS
from kg.model import Parse, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def repair(parse: Parse) -> None:
    """Mend the trees of a parse in place."""
    for sentence in parse.sentences:
        words = parse.words(sentence)
        mended = [
            _stolen_subject(token, parse.tokens)
            or _swallowed_day(token)
            or _broken_list(token, parse.tokens)
            or _hidden_perfect(token, parse.tokens)
            or _counted_item(token, parse.tokens)
            or _first_of_two(token, parse.tokens)
            or _late_speaker(token)
            or _hyphened_general(token, parse.tokens)
            or _noun_before_verb(token)
            or _verb_before_noun(token, parse.tokens)
            or _adjective_before_count(token)
            or _second_voice(token)
            or _two_objects(token)
            or _party_tag(token, parse.tokens)
            or _named_holder(token, parse.tokens)
            or _swapped_clauses(token, parse.tokens)
            or _lost_predicate(token, parse.tokens)
            for token in words
        ]
        if any(mended):
            _renew_edges(words)


def _stolen_subject(verb: Token, tokens: list[Token]) -> bool:
    """ "confirmed a meeting will take place": the noun before the auxiliary is its subject, not the object before it."""
    if (
        verb.pos not in ("VERB", "AUX")
        or any(c.dep in _SUBJECTS for c in verb.children)
        or verb.dep in ("aux", "auxpass")
    ):
        return False
    first = min((c for c in verb.children if c.dep in ("aux", "auxpass")), key=lambda c: c.i, default=None)
    if first is None or first.tag not in ("MD", "VBD", "VBZ", "VBP") or first.i == 0:
        return False
    noun = tokens[first.i - 1]
    while noun.dep in ("compound", "punct", "case") and noun.head.i < first.i and noun.head is not noun:
        noun = noun.head
    above = noun.head
    if noun.dep != "dobj" or noun.right != first.i - 1 or noun.sentence != verb.sentence or above.i > noun.i:
        return False
    if verb not in above.ancestors() and above not in verb.ancestors():
        return False
    if verb in above.ancestors():
        _attach(above, verb.head if verb.head is not verb else above, above.dep if above.child("mark") else verb.dep)
        if verb.head is verb:
            above.dep = "ROOT"
    _attach(verb, above, "ccomp")
    _attach(noun, verb, "nsubjpass" if verb.child("auxpass") else "nsubj")
    return True


def _swallowed_day(day: Token) -> bool:
    """ "met Ann Berg Tuesday": the name is the object, and the day stands by the verb."""
    if day.lower not in _DAYS or day.dep not in ("pobj", "dobj", "nsubj", "nsubjpass", "conj", "attr"):
        return False
    names = [c for c in day.children if c.dep in ("compound", "nmod") and c.tag == "NNP"]
    if not names or names[-1].i != day.i - 1 or names[-1].lower in _DAYS | _MONTHS:
        return False
    verb = next((t for t in day.ancestors() if t.pos in ("VERB", "AUX")), None)
    if verb is None:
        return False
    name, head, dep = names[-1], day.head, day.dep
    for child in list(day.children):
        if child is not name and child.i < name.i:
            _attach(child, name, child.dep)
    _attach(name, head, dep)
    _attach(day, verb, "npadvmod")
    return True


def _broken_list(verb: Token, tokens: list[Token]) -> bool:
    """ "Ann, Bo, and Cy met": the list is the subject as a whole, not a sentence that "and Cy met" goes on with."""
    first = verb.head
    if verb.dep != "conj" or verb.pos != "VERB" or first.dep != "ROOT" or first.pos not in ("PROPN", "NOUN"):
        return False
    last = verb.child("nsubj", "nsubjpass")
    joint = tokens[last.left - 1] if last is not None and last.left > 0 else None
    if last is None or joint is None or joint.head is not first or joint.dep != "cc" or first.i > joint.i:
        return False
    dep = last.dep
    _attach(verb, verb, "ROOT")
    _attach(first, verb, dep)
    _attach(last, first, "conj")
    return True


def _hidden_perfect(participle: Token, tokens: list[Token]) -> bool:
    """ "had long opposed strikes": a perfect with its object, not the having of strikes that were long opposed."""
    noun = participle.head
    have = noun.head
    if participle.tag not in ("VBN", "VBD") or participle.dep != "amod" or noun.dep != "dobj" or have.lemma != "have":
        return False
    between = tokens[have.i + 1 : participle.i]
    if not between or noun.left != have.i + 1 or have.tag not in ("VBD", "VBZ", "VBP"):
        return False
    if any(t.lower not in _MIDDLE_ADVERBS for t in between):
        return False
    head, dep = have.head, have.dep
    _attach(participle, participle if head is have else head, dep)
    for child in list(have.children):
        _attach(child, participle, child.dep)
    for adverb in between:
        if adverb.head is noun:
            _attach(adverb, participle, "advmod")
    _attach(have, participle, "aux")
    participle.pos = "VERB"
    return True


_MIDDLE_ADVERBS = frozenset(
    "already also always consistently ever long never now often once previously rarely repeatedly since still then twice "
    "usually yet".split()
)
"""Adverbs that stand before the verb of a clause rather than before an attribute ("newly built ships")."""


def _counted_item(noun: Token, tokens: list[Token]) -> bool:
    """ "six trucks, three boats and a car": a noun with another count is the next of a list, no apposition."""
    above = noun.head
    if noun.dep != "appos" or noun.pos not in ("NOUN", "PROPN") or above.pos not in ("NOUN", "PROPN"):
        return False
    own, other = _count(noun), _count(above)
    if own is None or other is None or tokens[noun.left - 1].text != ",":
        return False
    goes_on = above.dep == "conj" or any(c.i > noun.i and c.dep in ("conj", "cc", "appos") for c in noun.children)
    if not goes_on:
        return False
    bare = above.dep == "conj" and not any(c.dep in ("prep", "relcl", "acl") for c in noun.children)
    if (own == other and not (own == "a" and bare)) or _NUMBERS.get(other) == 1 + _conjuncts(noun):
        return False  # "two firms, a bakery and a shop" are two in all
    noun.dep = "conj"
    return True


def _conjuncts(noun: Token) -> int:
    inner = [c for c in noun.children if c.dep in ("conj", "appos") and c.i > noun.i]
    return sum(1 + _conjuncts(c) for c in inner)


def _count(noun: Token) -> str | None:
    """The number that counts the noun, "a" for an article; None where nothing does."""
    for child in noun.children:
        if child.i < noun.i and child.dep == "nummod":
            return child.lower
        if child.i < noun.i and child.lower in ("a", "an"):
            return "a"
    return None


def _first_of_two(verb: Token, tokens: list[Token]) -> bool:
    """ "Berg has paid; Lund called the price fair.": two clauses beside each other; the second does not speak of the
    first."""
    after = verb.right + 1
    if verb.dep != "ccomp" or verb.head.i < verb.i or after >= len(tokens) or tokens[after].text != ";":
        return False
    if not any(c.dep in _SUBJECTS and after < c.i < verb.head.i for c in verb.head.children):
        return False
    verb.dep = "parataxis"
    return True


def _late_speaker(verb: Token) -> bool:
    """ "The army has sent two ships, an officer told reporters": the officer speaks, and the clause before is what is
    said."""
    if verb.lemma not in _TELLING or verb.tag != "VBD":
        return False
    noun, said = verb.child("nsubj"), verb.child("ccomp")
    if noun is not None and said is not None and said.i < noun.left and said.right == noun.left - 1:
        speaker = noun.child("appos")
        if speaker is None or not _speaks(speaker) or speaker.i > verb.i or said.child("dobj") is not None:
            return False
        if noun.pos != "NOUN" or _speaks(noun):
            return False
        _attach(noun, said, "dobj")
        _attach(speaker, verb, "nsubj")
        return True
    said = verb.head
    if verb.dep != "conj" or noun is not None or said.dep != "ROOT" or said.child("nsubj", "nsubjpass") is None:
        return False
    if any(c.dep == "cc" and said.i < c.i < verb.i for c in said.children):
        return False
    objects = [t for c in said.children if c.dep in ("dobj", "pobj", "attr") and c.i > said.i for t in c.children]
    speaker = next((t for t in objects if t.dep == "appos" and _speaks(t) and verb.left - 3 < t.right < verb.i), None)
    if speaker is None:
        return False
    _attach(verb, verb, "ROOT")
    _attach(said, verb, "ccomp")
    _attach(speaker, verb, "nsubj")
    return True


_TELLING = frozenset({"tell", "say"})


def _speaks(token: Token) -> bool:
    titled = any(c.dep == "compound" and c.lemma in PERSON_NOUNS for c in token.children)
    return titled or token.ent == "PERSON" or token.lemma in PERSON_NOUNS or token.lemma in ("source", "witness")


def _hyphened_general(word: Token, tokens: list[Token]) -> bool:
    """ "the party's secretary-general": a noun, whatever its last word is elsewhere."""
    if word.lower != "general" or word.pos != "ADJ" or word.i < 2 or tokens[word.i - 1].text != "-":
        return False
    if tokens[word.i - 2].lower not in _GENERALS or (word.i + 1 < len(tokens) and tokens[word.i + 1].head.i > word.i + 1):
        return False
    word.tag, word.pos = "NN", "NOUN"
    return True


_GENERALS = frozenset("secretary attorney director governor consul inspector solicitor auditor comptroller".split())


def _noun_before_verb(verb: Token) -> bool:
    """ "a gang shot two officers": a past tense has no article; the noun before it is its subject."""
    if verb.tag != "VBD" or verb.child("dobj") is None or any(c.dep in _SUBJECTS for c in verb.children):
        return False
    determiner = next((c for c in verb.children if c.dep == "det" and c.i < verb.i), None)
    noun = next((c for c in verb.children if c.dep == "compound" and c.i == verb.i - 1 and c.tag in ("NN", "NNS")), None)
    if determiner is None or noun is None or determiner.i > noun.i:
        return False
    for child in [c for c in verb.children if determiner.i <= c.i < noun.i]:
        _attach(child, noun, child.dep)
    noun.dep = "nsubj"
    return True


def _verb_before_noun(verb: Token, tokens: list[Token]) -> bool:
    """ "was born in Oslo and studied law at Bergen": what is joined to a verb by "and" is a verb, no noun with a
    participle."""
    noun = verb.head
    first = noun.head
    if verb.dep != "amod" or verb.tag not in ("VBN", "VBD") or noun.dep != "conj" or noun.pos != "NOUN":
        return False
    joined = verb.i > 0 and tokens[verb.i - 1].lower == "and" and tokens[verb.i - 1].head is first
    if not joined or first.pos != "VERB" or first.tag not in ("VBN", "VBD") or noun.left != verb.i:
        return False
    _attach(verb, first, "conj")
    _attach(noun, verb, "dobj")
    for child in [c for c in noun.children if c.i > noun.i and c.dep == "prep"]:
        _attach(child, verb, "prep")
    verb.tag, verb.pos = "VBD", "VERB"
    return True


def _adjective_before_count(word: Token) -> bool:
    """ "shot dead two officers": an adjective before a number belongs to the verb."""
    noun = word.head
    if word.dep != "amod" or word.lower not in ("dead", "free") or noun.dep != "dobj" or noun.left != word.i:
        return False
    if noun.head.i != word.i - 1 or not any(c.dep in ("nummod", "det") and c.i > word.i for c in noun.children):
        return False
    _attach(word, noun.head, "oprd")
    return True


def _second_voice(verb: Token) -> bool:
    """ "Berg said the board had no say and predicted a lawsuit": it is Berg who predicts."""
    above = verb.head
    if verb.dep != "conj" or verb.lemma not in _VOICING or verb.tag != "VBD" or above.dep != "ccomp":
        return False
    if above.head.lemma not in _TELLING or above.head.tag != "VBD" or above.head.i > above.i:
        return False
    if any(c.dep in _SUBJECTS or c.dep in ("aux", "auxpass") for c in verb.children) or above.child("nsubj") is None:
        return False
    _attach(verb, above.head, "conj")
    return True


_VOICING = frozenset(
    "accuse add blame condemn criticise criticize demand deny dismiss insist pledge praise predict promise reject stress "
    "urge vow warn".split()
)


def _two_objects(verb: Token) -> bool:
    """ "was paying him 400 a month": the first of two objects is the one who gets the other."""
    objects = [c for c in verb.children if c.dep == "dobj"]
    if len(objects) != 2 or objects[0].right + 1 != objects[1].left or objects[0].i < verb.i:
        return False
    if objects[0].pos not in ("PRON", "PROPN") or verb.lemma not in ("pay", "give", "send", "offer", "owe", "lend", "hand"):
        return False
    objects[0].dep = "dative"
    return True


def _party_tag(place: Token, tokens: list[Token]) -> bool:
    """ "Senator Ann Berg, D-Oslo": the place she sits for, no second person."""
    first = place.left
    if place.dep not in ("conj", "appos") or place.i - first != 2 or tokens[first + 1].text != "-":
        return False
    if tokens[first].text not in ("D", "R", "I") or first == 0 or tokens[first - 1].text not in (",", "("):
        return False
    place.dep = "dep"
    return True


def _named_holder(name: Token, tokens: list[Token]) -> bool:
    """ "sacked the head of the bank, Ann Berg, after ...": the name between commas is that of whom the words before it
    describe, not a time of the verb, a second object or another name of somebody further off."""
    if name.tag != "NNP" or name.dep not in ("npadvmod", "oprd", "appos", "dobj", "dep"):
        return False
    last = name.i + 1 == len(tokens) or tokens[name.i + 1].text not in (",", ".")
    first = name.left
    if last or first == 0 or tokens[first - 1].text != "," or first < 2 or name.right != name.i:
        return False
    if any(c.dep != "compound" for c in name.children):
        return False
    before = tokens[first - 2]
    noun = next((t for t in (before, *before.ancestors()) if t.lemma in PERSON_NOUNS and t.tag == "NN"), None)
    if noun is None or noun is name.head or noun.sentence != name.sentence:
        return False
    inside = noun.i < name.head.i <= before.i and name.head.ent != "PERSON"  # "the spokesman in Oslo, Ann Berg"
    if noun.right != before.i and not (inside and noun.right <= name.i + 1):
        return False
    nearer = name.dep == "appos" and noun.dep == "conj" and noun.head is name.head
    if name.ent != "PERSON" and not nearer:
        return False
    described = any(c.dep in ("det", "poss") and c.lower not in ("a", "an") for c in noun.children)
    if not described or any(c.dep in ("appos", "conj") for c in noun.children) or name in noun.ancestors():
        return False
    if noun.dep == "oprd" and name.dep == "oprd" and noun.head.child("dobj") is None:
        noun.dep = "dobj"  # "named the head of the bank, Ann Berg, as minister"
    _attach(name, noun, "appos")
    return True


def _lost_predicate(noun: Token, tokens: list[Token]) -> bool:
    """ "Norland's envoy, Ann Berg, handed over the letter.": a sentence, not a noun with a participle."""
    if noun.dep != "ROOT" or noun.tag not in ("NN", "NNP") or tokens[noun.right].text not in (".", '"'):
        return False
    aside, verb = noun.child("appos", "relcl"), noun.child("acl")
    if aside is None or verb is None or aside.i > verb.i or tokens[verb.left - 1].text != ",":
        return False
    governs = any(c.i > verb.i and c.dep in ("dobj", "ccomp") for c in verb.children)
    if verb.tag != "VBD" and not (verb.tag == "VBN" and governs):
        return False
    if any(c.dep in _SUBJECTS or c.dep in ("aux", "auxpass", "mark") for c in verb.children):
        return False
    verb.tag = "VBD"
    _attach(verb, verb, "ROOT")
    for child in [c for c in noun.children if c.i > verb.right]:
        _attach(child, verb, child.dep)
    _attach(noun, verb, "nsubj")
    return True


def _swapped_clauses(verb: Token, tokens: list[Token]) -> bool:
    """ "The king named the envoy, Ann Berg, as judge, a week after the court met.": the clause with "after" depends on the
    other, not the other way round."""
    mark = verb.child("mark") if verb.dep in ("ROOT", "conj", "ccomp") else None
    if mark is None or mark.lower not in ("after", "before", "because", "although", "though", "while", "as"):
        return False
    if verb.dep == "ROOT":
        main = next((c for c in verb.children if c.dep == "advcl" and c.i < mark.i), None)
    else:
        main = verb.head if any(c.dep in _SUBJECTS and verb.head.i < c.i < mark.i for c in verb.children) else None
    if main is None or main.tag not in ("VBD", "VBZ", "VBP") or main.child("nsubj", "nsubjpass") is None:
        return False
    if any(c.dep in ("mark", "advmod") and c.i < main.i for c in main.children):
        return False
    moved = [c for c in verb.children if main.i < c.i < mark.i and c.dep != "npadvmod"]
    if verb.dep == "ROOT":
        _attach(main, main, "ROOT")
    for child in moved:
        _attach(child, main, "oprd" if child.dep in _SUBJECTS else child.dep)
        for phrase in [c for c in child.children if c.i > child.i and c.dep in ("prep", "punct")]:
            _attach(phrase, main, phrase.dep)
    _attach(verb, main, "advcl")
    _renew_edges(tokens[main.left if main.left < verb.left else verb.left : max(verb.right, main.right) + 1])
    for child in moved:
        _named_holder(child, tokens)
    return True


_NUMBERS = {word: n for n, word in enumerate("a two three four five six seven eight nine ten".split(), 1)}
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split())
_MONTHS = frozenset("january february march april may june july august september october november december".split())


def _attach(token: Token, head: Token, dep: str) -> None:
    if token.head is not token:
        token.head.children.remove(token)
    token.head, token.dep = head, dep
    if head is not token:
        head.children.append(token)
        head.children.sort(key=lambda t: t.i)


def _renew_edges(words: list[Token]) -> None:
    for token in words:
        token.left = token.right = token.i
    for token in words:
        for above in token.ancestors():
            above.left = min(above.left, token.left)
            above.right = max(above.right, token.right)
