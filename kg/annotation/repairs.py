"""Frequent faults of the parser, mended in the tree before any rule reads it.

Each repair looks for a shape that no English sentence has (a finite verb without a subject right after a noun that another
verb took for its object) and gives the tree the shape it must have.
"""

from __future__ import annotations

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
            or _before_semicolon(token, parse.tokens)
            or _lost_predicate(token, parse.tokens)
            or _second_participle(token)
            or _ordered_deed(token)
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


def _before_semicolon(verb: Token, tokens: list[Token]) -> bool:
    """ "A sued B; a trial is due": the first sentence does not hang on the second, which is no verb of saying here."""
    second = verb.head
    mark = tokens[verb.right + 1] if verb.right + 1 < len(tokens) else verb
    if verb.dep != "ccomp" or mark.text != ";" or second.dep != "ROOT" or not verb.i < mark.i < second.i:
        return False
    own = verb.child(*_SUBJECTS) is not None and second.child(*_SUBJECTS) is not None
    alone = all(
        c.i < second.i or c.dep == "punct" for c in second.children
    )  # "It was late; there was no bus, Ann said"
    if not own or alone or any(t.text == '"' for t in tokens[verb.left : second.right + 1]):
        return False
    _attach(verb, verb, "ROOT")
    _attach(second, verb, "conj")
    return True


def _lost_predicate(verb: Token, tokens: list[Token]) -> bool:
    """ "Acme, a maker of pumps, filed for bankruptcy.": the past tense after a comma is the verb of the sentence."""
    noun = verb.head
    while noun.dep != "ROOT" and noun.head.i < noun.i:
        noun = noun.head  # "Unions in Oslo, where it has a plant, called for ..."
    if verb.tag != "VBD" or verb.dep != "acl" or noun.dep != "ROOT" or noun.pos not in ("PROPN", "NOUN", "PRON"):
        return False
    start = verb.left
    if tokens[start - 1].text != "," or tokens[start - 2].i <= noun.i or verb.child(*_SUBJECTS) is not None:
        return False
    if any(c.i > verb.i and c.dep not in ("punct",) for c in noun.children) or noun.child("cop") is not None:
        return False
    for child in list(noun.children):
        if child.dep == "punct" and child.i > verb.right:
            _attach(child, verb, "punct")
    _attach(verb, verb, "ROOT")
    _attach(noun, verb, "nsubj")
    return True


def _second_participle(verb: Token) -> bool:
    """ "a fire, forcing guests to flee and killing a guard": a participle goes on with a participle, not an infinitive."""
    infinitive = verb.head
    first = infinitive.head
    if verb.dep != "conj" or verb.tag != "VBG" or infinitive.tag != "VB" or first.tag != "VBG" or first is infinitive:
        return False
    if infinitive.dep not in ("xcomp", "ccomp") or first.dep not in ("acl", "advcl") or first.i > infinitive.i:
        return False
    if any(c.dep in ("aux", "auxpass", *_SUBJECTS) for c in verb.children):
        return False
    joint = [c for c in infinitive.children if c.dep == "cc" and c.i < verb.i]
    _attach(verb, first, "conj")
    for word in joint:
        _attach(word, first, "cc")
    return True


def _ordered_deed(participle: Token) -> bool:
    """ "ordered flags flown": what is ordered is the deed, as in "ordered the road closed"; not "ships built in Oslo"."""
    noun = participle.head
    order = noun.head
    if participle.tag != "VBN" or participle.dep != "acl" or noun.dep != "dobj" or order.lemma != "order":
        return False
    if order.child("auxpass") is not None or participle.left != noun.i + 1 or participle.lemma in _ATTRIBUTES:
        return False
    _attach(participle, order, "ccomp")
    _attach(noun, participle, "nsubj")
    return True


_ATTRIBUTES = frozenset("build call design equip fit intend base know make mean name produce use write".split())
"""Verbs whose participle says what sort of thing is ordered."""


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
