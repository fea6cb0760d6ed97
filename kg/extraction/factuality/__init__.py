"""Does it happen?  Status, polarity and certainty of each verb and event noun, as its sentence presents it.

Each predicate has a reading of its own (tense, aspect, modal, negation, adverbs) and stands under others ("refused to …",
"the possibility of …", "if …").  What a governing word does to what stands under it is data, `ontology/cues.ttl`; here the
readings are put together from the root of the sentence down, as in TruthTeller (Lotan, Stern & Dagan 2013) after
Karttunen's implicative signatures.

    values.py    status, polarity, certainty
    cues.py      the table of governing words
    clauses.py   what grammar alone says of a clause
    reader.py    verbs
    nonfinite.py infinitives, gerunds and participles
    nouns.py     event nouns
"""

from kg.extraction.factuality.cues import Cues, read_cues
from kg.extraction.factuality.reader import FactualityReader
from kg.extraction.factuality.values import Factuality, weaken

__all__ = ["Cues", "Factuality", "FactualityReader", "read_cues", "weaken"]
