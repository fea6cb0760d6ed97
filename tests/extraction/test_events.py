"""Events with their roles: what each construction gives, and what must give nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model


def read(found: Extraction) -> set[tuple[str, str, str, str]]:
    """(class, trigger, role, words) of every role; (class, trigger, "", "") for an event without any."""
    text = found.document.text
    read = set()
    for event in found.events:
        trigger = text[event.trigger.start : event.trigger.end]
        read |= {(event.type, trigger, r.role, text[r.span.start : r.span.end]) for r in event.roles} or {
            (event.type, trigger, "", "")
        }
    return read


# sentence, rows that must be among those found
GIVES = [
    # words beside a noun that tell of an event
    ("Velmar cut jobs in response to growing losses.", [("kg:Event", "growing", "agent", "losses")]),
    ("The index fell amid declining confidence.", [("kg:Fall", "declining", "patient", "confidence")]),
    ("The union fought the recently imposed levy.", [("kg:Event", "imposed", "patient", "levy")]),
    ("A newly elected mayor met the union.", [("kg:Elect", "elected", "patient", "mayor")]),
    ("The drafting of the bill took a month.", [("kg:Event", "drafting", "patient", "bill")]),
    # nouns for deeds
    ("The resumption of flights pleased the mayor.", [("kg:Event", "resumption", "patient", "flights")]),
    ("The introduction of the levy led to protests.", [("kg:Event", "introduction", "patient", "levy")]),
    ("The effort of the nurses was praised.", [("kg:Event", "effort", "agent", "nurses")]),
    # a lasting relation that begins is an event, too
    (
        "Ann Berg joined the Unity Party in 1979.",
        [("kg:Event", "joined", "agent", "Ann Berg"), ("kg:Event", "joined", "time", "1979")],
    ),
    ("Ann Berg graduated from Boro University.", [("kg:Event", "graduated", "agent", "Ann Berg")]),
    # verbs of change with somebody who changes something
    (
        "The bank increased its loans to 8 million crowns.",
        [("kg:Rise", "increased", "agent", "bank"), ("kg:Rise", "increased", "patient", "loans")],
    ),
    ("The index was up, a rise of 80 points.", [("kg:Rise", "rise", "quantity", "80 points")]),
    ("The gains of the three indexes were small.", [("kg:Rise", "gains", "patient", "three indexes")]),
    (
        "The index increased 80 points.",
        [("kg:Rise", "increased", "patient", "index"), ("kg:Rise", "increased", "quantity", "80 points")],
    ),
    # active, passive, prepositional
    (
        "Ann Berg met Bo Lund in Oslo.",
        [
            ("kg:Meet", "met", "agent", "Ann Berg"),
            ("kg:Meet", "met", "participant", "Bo Lund"),
            ("kg:Meet", "met", "place", "Oslo"),
        ],
    ),
    (
        "Bo Lund was arrested by the police.",
        [("kg:Coerce", "arrested", "patient", "Bo Lund"), ("kg:Coerce", "arrested", "agent", "police")],
    ),
    ("Bo Lund was arrested.", [("kg:Coerce", "arrested", "patient", "Bo Lund")]),
    (
        "Ann Berg arrived in Oslo on Monday.",
        [("kg:Arrive", "arrived", "destination", "Oslo"), ("kg:Arrive", "arrived", "time", "Monday")],
    ),
    (
        "A woman walked to the store.",
        [("kg:Travel", "walked", "agent", "woman"), ("kg:Travel", "walked", "destination", "store")],
    ),
    (
        "He was born in a village in the north.",
        [("kg:Born", "born", "patient", "He"), ("kg:Born", "born", "place", "village")],
    ),
    ("The bank gave the firm a loan.", [("kg:Transfer", "loan", "recipient", "firm")]),
    (
        "Ann Berg left her train to meet two officials.",
        [("kg:Meet", "meet", "agent", "Ann Berg"), ("kg:Meet", "meet", "participant", "two officials")],
    ),
    (
        "Ann Berg rejected reports, first published by the Herald, that the bank had failed.",
        [("kg:Publish", "published", "patient", "reports")],
    ),
    ("Ann Berg thanked Bo Lund for his work.", [("kg:Support", "thanked", "topic", "work")]),
    ("The dam gave way and killed 12 people.", [("kg:Die", "killed", "instrument", "dam")]),
    ("Google fined 4 billion euros by regulators", [("kg:Sanction", "fined", "patient", "Google")]),
    ("The high court overturned the ruling.", [("kg:Judge", "overturned", "agent", "high court")]),
    (
        "Ann Berg was born in Lima and studied in Oslo.",
        [("kg:Born", "born", "patient", "Ann Berg"), ("kg:Event", "studied", "agent", "Ann Berg")],
    ),
    ("The promise that Peru made to sell arms failed.", [("kg:Trade", "sell", "agent", "Peru")]),
    # reciprocals
    (
        "Ann Berg and Bo Lund met in Oslo.",
        [("kg:Meet", "met", "agent", "Ann Berg"), ("kg:Meet", "met", "agent", "Bo Lund")],
    ),
    (
        "Talks between Peru and Chile began on Monday.",
        [("kg:Discuss", "Talks", "participant", "Peru"), ("kg:Discuss", "Talks", "participant", "Chile")],
    ),
    (
        "The Peru-Chile meeting lasted an hour.",
        [("kg:Meet", "meeting", "agent", "Peru"), ("kg:Meet", "meeting", "agent", "Chile")],
    ),
    # coordination
    (
        "Ann Berg visited Peru and Chile.",
        [("kg:Visit", "visited", "destination", "Peru"), ("kg:Visit", "visited", "destination", "Chile")],
    ),
    (
        "The army shelled and bombed the town.",
        [("kg:Attack", "shelled", "patient", "town"), ("kg:Attack", "bombed", "patient", "town")],
    ),
    (
        "Ann Berg flew to Oslo and met Bo Lund.",
        [("kg:Travel", "flew", "agent", "Ann Berg"), ("kg:Meet", "met", "agent", "Ann Berg")],
    ),
    (
        "Peru, Chile, and Spain met in Lima.",
        [("kg:Meet", "met", "agent", "Peru"), ("kg:Meet", "met", "agent", "Spain")],
    ),
    # control and raising
    ("Ann Berg plans to visit Peru.", [("kg:Visit", "visit", "agent", "Ann Berg")]),
    ("Ann Berg is expected to meet Bo Lund.", [("kg:Meet", "meet", "agent", "Ann Berg")]),
    (
        "The union urged Ann Berg to visit Peru.",
        [("kg:Visit", "visit", "agent", "Ann Berg"), ("kg:Request", "urged", "recipient", "Ann Berg")],
    ),
    ("Ann Berg promised Bo Lund to visit Peru.", [("kg:Visit", "visit", "agent", "Ann Berg")]),
    # participles and relative clauses
    (
        "Officials accompanied by soldiers entered the town.",
        [("kg:Accompany", "accompanied", "patient", "Officials"), ("kg:Accompany", "accompanied", "agent", "soldiers")],
    ),
    (
        "Bo Lund, who visited Peru in May, resigned.",
        [("kg:Visit", "visited", "agent", "Bo Lund"), ("kg:LeaveOffice", "resigned", "agent", "Bo Lund")],
    ),
    (
        "The town that the army attacked lies in Peru.",
        [("kg:Attack", "attacked", "patient", "town"), ("kg:Attack", "attacked", "agent", "army")],
    ),
    ("Ann Berg flew to Oslo, where she met Bo Lund.", [("kg:Meet", "met", "place", "Oslo")]),
    (
        "The convoy was attacked by rebels, killing two soldiers.",
        [("kg:Attack", "killing", "agent", "rebels"), ("kg:Attack", "killing", "patient", "two soldiers")],
    ),
    # event nouns
    (
        "Ann Berg's visit to Peru ended.",
        [("kg:Visit", "visit", "agent", "Ann Berg"), ("kg:Visit", "visit", "destination", "Peru")],
    ),
    (
        "The invasion of Chile by Peru shocked the region.",
        [("kg:Attack", "invasion", "patient", "Chile"), ("kg:Attack", "invasion", "agent", "Peru")],
    ),
    ("She came to Oslo at Bo Lund's invitation.", [("kg:Invite", "invitation", "agent", "Bo Lund")]),
    # light verbs
    (
        "Ann Berg paid a visit to Peru.",
        [("kg:Visit", "visit", "agent", "Ann Berg"), ("kg:Visit", "visit", "destination", "Peru")],
    ),
    (
        "Ann Berg held talks with Bo Lund.",
        [("kg:Discuss", "talks", "agent", "Ann Berg"), ("kg:Discuss", "talks", "participant", "Bo Lund")],
    ),
    ("Peru and Chile struck a deal.", [("kg:Agree", "deal", "agent", "Peru"), ("kg:Agree", "deal", "agent", "Chile")]),
    ("Students staged a protest against the law.", [("kg:Protest", "protest", "agent", "Students")]),
    # particles and multiword verbs
    (
        "Ann Berg set off for Peru.",
        [("kg:Depart", "set off", "agent", "Ann Berg"), ("kg:Depart", "set off", "destination", "Peru")],
    ),
    ("The union called on Peru to release the miners.", [("kg:Request", "called on", "recipient", "Peru")]),
    ("Bo Lund took part in the summit.", [("kg:Attend", "took part", "agent", "Bo Lund")]),
    ("Bo Lund stepped down on Monday.", [("kg:LeaveOffice", "stepped down", "agent", "Bo Lund")]),
    # senses chosen by what fills the slots
    ("The rebels released the hostages.", [("kg:Yield", "released", "patient", "hostages")]),
    ("The agency released the photographs.", [("kg:Publish", "released", "patient", "photographs")]),
    ("The board fired the director.", [("kg:LeaveOffice", "fired", "patient", "director")]),
    # implied participants
    ("Peru rejected Chile's proposal.", [("kg:Reject", "rejected", "recipient", "Chile")]),
    ("Peru demanded that Chile withdraw its troops.", [("kg:Request", "demanded", "recipient", "Chile")]),
    ("Peru threatened to bomb Chile.", [("kg:Threaten", "threatened", "recipient", "Chile")]),
    ("Peru refused to send aid to Chile.", [("kg:Reject", "refused", "recipient", "Chile")]),
    ("Peru offered to negotiate with the union's leader.", [("kg:Promise", "offered", "recipient", "union's leader")]),
    ("Peru threatened to leave unless Chile pays.", [("kg:Threaten", "threatened", "recipient", "Chile")]),
    ("Police banned a march held by nurses.", [("kg:Coerce", "banned", "recipient", "nurses")]),
    (
        "Nurses blocked the road to press their demands for higher pay from the city's mayor.",
        [("kg:Protest", "blocked", "recipient", "city's mayor")],
    ),
    ("Nurses rioted in defiance of the police.", [("kg:Protest", "rioted", "recipient", "police")]),
    ("Two guards were killed in an attack by rebels.", [("kg:Attack", "killed", "agent", "rebels")]),
    ("Acme negotiated the purchase of ten ships.", [("kg:Trade", "purchase", "agent", "Acme")]),
    # demands without a verb of asking
    (
        "Peru declared that Chile must withdraw its troops.",
        [("kg:Request", "declared", "agent", "Peru"), ("kg:Request", "declared", "recipient", "Chile")],
    ),
    ("The mayor has to resign, the union said.", [("kg:Request", "said", "recipient", "mayor")]),
    # nouns and what stands around them
    ("Talks held by Peru and Chile failed.", [("kg:Discuss", "Talks", "agent", "Peru")]),
    ("The attack that rebels launched failed.", [("kg:Attack", "attack", "agent", "rebels")]),
    ("Peru sent tons of aid for Chile.", [("kg:Aid", "aid", "recipient", "Chile")]),
    ("Rebels engaged soldiers in a firefight.", [("kg:Attack", "firefight", "patient", "soldiers")]),
    ("The company announcement pleased nobody.", [("kg:Event", "announcement", "agent", "company")]),
    ("Activists from the Unity Party rioted.", [("kg:Protest", "rioted", "agent", "Activists from the Unity Party")]),
    ("Ann Berg took charge of the bank.", [("kg:Appoint", "took charge", "agent", "Ann Berg")]),
    ("Evidence against Peru was presented by Chile.", [("kg:Accuse", "presented", "patient", "Peru")]),
    ("Nurses marched in protest of the decision.", [("kg:Protest", "in protest", "topic", "decision")]),
    ("The rebels vowed to destroy the town.", [("kg:Threaten", "vowed", "agent", "rebels")]),
    ("The board hired Ann Berg in May to build a plant.", [("kg:Produce", "build", "agent", "Ann Berg")]),
    ("The plan led to Chile losing its port.", [("kg:Event", "losing", "agent", "Chile")]),
    ("The index fell 80 points.", [("kg:Fall", "fell", "quantity", "80 points")]),
    # who does what a gerund or a participle says
    ("A court convicted the nurse of poisoning a patient.", [("kg:Attack", "poisoning", "agent", "nurse")]),
    ("The agency sent a team to Lima.", [("kg:Travel", "sent", "agent", "team")]),
    ("Ann Berg spoke to Bo Lund by phone.", [("kg:Call", "spoke", "instrument", "phone")]),
    (
        "Bakers in Vik, where the firm has its main plant, called for talks.",
        [("kg:Request", "called for", "agent", "Bakers")],
    ),
    # open events
    ("The committee reupholstered the chairs.", [("kg:Event", "reupholstered", "agent", "committee")]),
]


@pytest.mark.parametrize(("sentence", "rows"), GIVES, ids=[s for s, _ in GIVES])
def test_gives(extract_text: Callable[..., Extraction], sentence: str, rows: list[tuple[str, str, str, str]]) -> None:
    assert set(rows) <= read(extract_text(sentence, published="2024-05-14"))


# sentence, rows that must not be among those found
NEVER = [
    ("Acme took a $30 million charge in May.", ("kg:Accuse", "charge", "agent", "Acme")),
    ("Acme took a $30 million charge in May.", ("kg:Appoint", "took", "agent", "Acme")),
    ("Acme took a charge of 30 million dollars in May.", ("kg:Appoint", "took", "agent", "Acme")),
    ("The day Ann Berg arrived in Lima was hot.", ("kg:Arrive", "arrived", "destination", "day")),
    ("The dam burst and killed 12 people.", ("kg:Disaster", "burst", "patient", "12 people")),
    ("Ann Berg left her train to meet two officials.", ("kg:Meet", "meet", "agent", "her train")),
    ("Berg flew to Lima, the capital and the likely venue.", ("kg:Travel", "flew", "destination", "likely venue")),
    ("The treaty ended the war.", ("kg:Attack", "war", "agent", "treaty")),
    ("He left his train to meet officials.", ("kg:Meet", "meet", "agent", "train")),
    ("The orchestra played in Oslo.", ("kg:Compete", "played", "participant", "orchestra")),
    ("Near Oslo, one strike destroyed a tank.", ("kg:Attack", "destroyed", "agent", "Oslo")),
    ("Ann Berg met the city's mayor, Bo Lund.", ("kg:Meet", "met", "participant", "city")),
    ("Nurses marched in protest of the arrest of Bo Lund.", ("kg:Protest", "in protest", "recipient", "Bo Lund")),
    ("The company crisis lasted a year.", ("kg:Event", "crisis", "agent", "company")),
    ("Two men were hurt in clashes between fans and guards.", ("kg:Injure", "hurt", "agent", "fans")),
    ("Peru will not attend the summit.", ("kg:Meet", "summit", "participant", "Peru")),
    ("The test flight ended in Oslo.", ("kg:Event", "flight", "patient", "test")),
    ("The flight which leads to Oslo was late.", ("kg:Event", "flight", "agent", "flight")),
    ("Ann Berg gave her speech in Oslo.", ("kg:Event", "speech", "agent", "her")),
    ("Ann Berg spoke at the Northern Growers Conference.", ("kg:Event", "Conference", "patient", "Growers")),
    ("The director and co-founder gave a speech.", ("kg:Event", "speech", "agent", "co")),
    ("Soldiers shot rebels in Peru.", ("kg:Attack", "shot", "patient", "rebels in Peru")),
    ("Ann Berg said that she must resign.", ("kg:Request", "said", "agent", "Ann Berg")),
    ("Ann Berg said that we must act.", ("kg:Request", "said", "agent", "Ann Berg")),
    ("The court said that a firm must prove its claim.", ("kg:Request", "said", "agent", "court")),
    ("The bank said that prices must fall.", ("kg:Request", "said", "agent", "bank")),
    ("The bank said that the firm must have failed.", ("kg:Request", "said", "agent", "bank")),
    ("The mayor walked 10 percent of the way.", ("kg:Fall", "walked", "quantity", "10 percent")),
    (
        "A fire raged on, forcing guests to flee and killing a guard, the mayor said.",
        ("kg:Attack", "killing", "agent", "guests"),
    ),
    ("A court convicted the nurse of poisoning a patient.", ("kg:Attack", "poisoning", "agent", "court")),
    ("The agency sent a team to Lima.", ("kg:Travel", "sent", "agent", "agency")),
    ("Ann Berg spoke to Bo Lund by phone.", ("kg:Call", "spoke", "agent", "phone")),
    ("The bank was fined $3 million by the agency.", ("kg:Sanction", "fined", "patient", "$3 million")),
    ("It was his worst defeat since 2009.", ("kg:Win", "defeat", "time", "2009")),
    ("The two met on Monday for the first time since 2019.", ("kg:Meet", "met", "time", "2019")),
    ("The navy said the boat had sunk.", ("kg:Attack", "sunk", "agent", "navy")),
]


@pytest.mark.parametrize(("sentence", "row"), NEVER, ids=[s for s, _ in NEVER])
def test_never(extract_text: Callable[..., Extraction], sentence: str, row: tuple[str, str, str, str]) -> None:
    assert row not in read(extract_text(sentence, published="2024-05-14"))


# sentence, classes that must not be found in it
GIVES_NOT = [
    ("The growing boy is tall.", {"kg:Event", "kg:Rise"}),
    ("A growing number of firms are small.", {"kg:Event", "kg:Rise"}),
    ("The painting of the duke is old.", {"kg:Event"}),
    ("The newly rich are proud.", {"kg:Event"}),
    ("The introduction is long.", {"kg:Event"}),
    ("Ann Berg studied at Boro University.", {"kg:Event"}),
    ("The ferry was travelling to Vik with 80 people on board.", {"kg:Accompany"}),
    ("The family paid a high price for his pride.", {"kg:Trade"}),
    ("The governor has ordered flags flown at half-staff.", {"kg:Trade"}),
    ("As a boy he used to swim in the lake.", {"kg:Trade", "kg:Produce"}),
    ("The play opens in March.", {"kg:Attack", "kg:Compete"}),
    ("Of course he would, if it is fair.", {"kg:Event"}),
    ("The report raises questions about her judgment.", {"kg:Discuss"}),
    ("The court cleared the way for the trial.", {"kg:Judge", "kg:Agree"}),
    ("The collapse of a dam that killed 12 people shocked Peru.", {"kg:Attack"}),
    ("His contract with the club runs out in June.", {"kg:Agree"}),
    ("She leads a quiet life.", {"kg:Meet"}),
    ("The deal of the cards was fair.", {"kg:Meet", "kg:Visit"}),
    ("He met the deadline.", {"kg:Meet"}),
    ("The costs met expectations.", {"kg:Meet"}),
    ("The tax addresses an imbalance.", {"kg:Visit", "kg:Travel"}),
    ("He left his wallet on the table.", {"kg:Depart", "kg:LeaveOffice"}),
    ("She struck a match.", {"kg:Attack", "kg:Agree", "kg:Protest"}),
    ("The clock struck twelve.", {"kg:Attack", "kg:Agree", "kg:Protest"}),
    ("The report shows a rise.", {"kg:Publish"}),
    ("They play in the garden.", {"kg:Win"}),
    ("The judge tried the soup.", {"kg:Judge"}),
    ("She bore the costs.", {"kg:Born"}),
    ("It is a matter of order.", {"kg:Request"}),
    ("They did it in order to win.", {"kg:Request"}),
]


@pytest.mark.parametrize(("sentence", "classes"), GIVES_NOT, ids=[s for s, _ in GIVES_NOT])
def test_gives_not(extract_text: Callable[..., Extraction], sentence: str, classes: set[str]) -> None:
    assert classes.isdisjoint({e.type for e in extract_text(sentence, published="2024-05-14").events})


@pytest.mark.parametrize(
    ("sentence", "weak"),
    [
        ("Rebels attacked Lima or Cusco.", {"Lima", "Cusco"}),
        ("Rebels attacked Lima and Cusco.", set()),
        ("Rebels never attacked Lima or Cusco.", set()),
        ("Reuters arrived in Lima.", {"Reuters"}),
        ("Berg arrived in Lima.", set()),
        # on the way, and not there yet
        ("Berg was returning to Lima.", {"Lima"}),
        ("Berg returned to Lima.", set()),
    ],
)
def test_doubtful_fillers_are_weak(extract_text: Callable[..., Extraction], sentence: str, weak: set[str]) -> None:
    found = extract_text(sentence, published="2024-05-14")
    [event] = found.events

    assert {found.document.text[r.span.start : r.span.end] for r in event.roles if r.weak} == weak


def test_sentences_may_end_or_begin_anywhere(extract_text: Callable[..., Extraction]) -> None:
    """Headlines, captions and cut text have no full stop; no rule may look beyond the ends of a text."""
    for sentence, _ in GIVES:
        words = sentence.rstrip(".").split()
        for cut in range(1, min(len(words), 6)):
            extract_text(" ".join(words[:-cut]), published="2024-05-14")
            extract_text(" ".join(words[cut:]), published="2024-05-14")
