"""Relations: what each kind of carrier gives, and what must give nothing.

The first sentence of each table is the example of the rule's docstring where it has one.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model

Row = tuple[str, str, str]
"""Words of the subject, relation with its status when that is not `holds`, words of the object or value of the time."""


def read(found: Extraction) -> dict[Row, str]:
    """The relations with the rule that found each."""
    names = {e.id: e.name.partition(" (")[0] for e in found.entities}
    values = {t.id: t.value for t in found.times}
    rows = {}
    for relation in found.relations:
        label = relation.predicate if relation.status == "holds" else f"{relation.predicate} {relation.status}"
        rows[names[relation.subject], label, names.get(relation.object) or values[relation.object]] = relation.rule
    return rows


GIVES: list[tuple[str, str, list[Row]]] = [
    ("role-noun", "Siemens's head of research, Ida Dahl, spoke.", [("Ida Dahl", "kg:employedBy", "Siemens")]),
    ("role-noun", "Siemens's head, Ida Dahl, spoke.", [("Ida Dahl", "kg:headOf", "Siemens")]),
    (
        "role-noun",
        "Ida Dahl became Norway's first prime minister in 2021 when her predecessor, Bo Lund, was jailed.",
        [("Ida Dahl", "kg:headOfGovernment", "Norway")],
    ),
    ("relation-verb", "Ida Dahl's first marriage, to Bo Lund, ended.", [("Ida Dahl", "kg:spouseOf former", "Bo Lund")]),
    ("place-compound", "Ida Dahl was born in a Lima hospital.", [("Lima hospital", "kg:locatedIn", "Lima")]),
    ("place-adjective", "Ida Dahl saw the Danish palace near a lake.", [("Danish palace", "kg:locatedIn", "Denmark")]),
    # titles
    ("role-noun", "Norwegian Prime Minister Ida Dahl spoke.", [("Ida Dahl", "kg:headOfGovernment", "Norway")]),
    ("role-noun", "Foreign Minister Ida Dahl of Norway spoke.", [("Ida Dahl", "kg:ministerOf", "Norway")]),
    ("role-noun", "NATO Secretary-General Tom Hardt spoke.", [("Tom Hardt", "kg:headOf", "NATO")]),
    ("role-noun", "Former French President Paul Morel spoke.", [("Paul Morel", "kg:headOfState former", "France")]),
    (
        "role-noun",
        "The CEO of the Harbour Council Ida Dahl told reporters.",
        [("Ida Dahl", "kg:chiefExecutiveOf", "Harbour Council")],
    ),
    (
        "role-noun",
        "The head of the Audit Board Tom Hardt resigned.",
        [("Tom Hardt", "kg:headOf former", "Audit Board")],
    ),
    ("role-noun", "Siemens spokeswoman Carla Weiss spoke.", [("Carla Weiss", "kg:spokespersonOf", "Siemens")]),
    ("role-noun", "The Labour MP Susan Clark asked for calm.", [("Susan Clark", "kg:politicalAffiliation", "Labour")]),
    # apposition, possessor, "of"
    (
        "role-noun",
        "Tom Hardt, the head of the IMF, resigned.",
        [("Tom Hardt", "kg:headOf former", "IMF")],
    ),
    (
        "role-noun",
        "Microsoft's founder, Susan Clark, resigned.",
        [("Microsoft", "kg:foundedBy", "Susan Clark")],
    ),
    (
        "role-noun",
        "Susan Clark, a chemist at Stanford University, agreed.",
        [("Susan Clark", "kg:employedBy", "Stanford University")],
    ),
    # copula, "as", what opens a sentence
    ("role-noun", "Audi is a subsidiary of Volkswagen.", [("Audi", "kg:subsidiaryOf", "Volkswagen")]),
    (
        "role-noun",
        "Susan Clark was a member of the Labour Party.",
        [("Susan Clark", "kg:politicalAffiliation former", "Labour Party")],
    ),
    (
        "role-noun",
        "Susan Clark is no longer a member of the Labour Party.",
        [("Susan Clark", "kg:politicalAffiliation former", "Labour Party")],
    ),
    (
        "role-noun",
        "Carla Weiss stepped down as chairwoman of Volkswagen.",
        [("Carla Weiss", "kg:headOf former", "Volkswagen")],
    ),
    (
        "role-noun",
        "Carla Weiss was appointed chief executive of Volkswagen.",
        [("Carla Weiss", "kg:chiefExecutiveOf", "Volkswagen")],
    ),
    ("role-noun", "Paul Morel will become president of France.", [("Paul Morel", "kg:headOfState future", "France")]),
    ("role-noun", "A native of Bergen, Ida Dahl left early.", [("Ida Dahl", "kg:bornIn", "Bergen")]),
    (
        "role-noun",
        "Susan Clark is one of the founders of Microsoft.",
        [("Microsoft", "kg:foundedBy", "Susan Clark")],
    ),
    (
        "role-noun",
        "The British ambassador to Norway, Tom Hardt, spoke.",
        [("Tom Hardt", "kg:officialOf", "United Kingdom")],
    ),
    ("role-noun", "Norway's UN ambassador Ida Dahl spoke.", [("Ida Dahl", "kg:officialOf", "Norway")]),
    ("role-noun", "Tesla co-founder Tom Hardt spoke.", [("Tesla", "kg:foundedBy", "Tom Hardt")]),
    (
        "role-noun",
        "Norway's Defence Ministry spokesman Tom Hardt spoke.",
        [("Tom Hardt", "kg:spokespersonOf", "Defence Ministry"), ("Defence Ministry", "kg:agencyOf", "Norway")],
    ),
    ("place-adjective", "The Finnish Border Guard denied it.", [("Finnish Border Guard", "kg:agencyOf", "Finland")]),
    (
        "role-noun",
        "Carla Weiss, chairwoman and chief economist of Siemens, spoke.",
        [("Carla Weiss", "kg:headOf", "Siemens")],
    ),
    ("role-noun", "Susan Clark's husband is Tom Hardt.", [("Tom Hardt", "kg:spouseOf", "Susan Clark")]),
    ("role-noun", "Susan Clark has a brother, Tom Hardt.", [("Tom Hardt", "kg:siblingOf", "Susan Clark")]),
    ("role-noun", "Siemens' Bosch unit grew.", [("Bosch", "kg:subsidiaryOf", "Siemens")]),
    # two roles, two bodies
    (
        "role-noun",
        "Carla Weiss, founder and president of Siemens, spoke.",
        [("Siemens", "kg:foundedBy", "Carla Weiss"), ("Carla Weiss", "kg:headOf", "Siemens")],
    ),
    (
        "role-noun",
        "Susan Clark is a British Labour Party politician.",
        [
            ("Susan Clark", "kg:politicalAffiliation", "Labour Party"),
            ("Susan Clark", "kg:citizenOf", "United Kingdom"),
        ],
    ),
    ("role-noun", "U.S. Secretary of State Tom Hardt spoke.", [("Tom Hardt", "kg:ministerOf", "U.S.")]),
    ("role-noun", "Israel and Iran are enemies.", [("Israel", "kg:opponentOf", "Iran")]),
    # family
    (
        "role-noun",
        "Susan Clark and Tom Hardt, who are siblings, grew up in Dublin.",
        [("Susan Clark", "kg:siblingOf", "Tom Hardt")],
    ),
    (
        "role-noun",
        "Paul Morel and his wife, Anne Petit, live in Lyon.",
        [("Anne Petit", "kg:spouseOf", "Paul Morel")],
    ),
    (
        "role-noun",
        "Tom Hardt is the son of Carl Hardt and Emma Hardt.",
        [("Tom Hardt", "kg:childOf", "Carl Hardt"), ("Tom Hardt", "kg:childOf", "Emma Hardt")],
    ),
    (
        "counterpart",
        "Norwegian Prime Minister Ida Dahl met her Swedish counterpart Tom Hardt.",
        [("Tom Hardt", "kg:headOfGovernment", "Sweden")],
    ),
    (
        "role-noun",
        "The president of Norway's Federal Office for Migration, Tom Hardt, resigned.",
        [("Tom Hardt", "kg:headOf former", "Federal Office for Migration")],
    ),
    (
        "lone-office",
        "Norway votes in May. Norway is cold. In Norway, President Tom Hardt spoke.",
        [("Tom Hardt", "kg:headOfState", "Norway")],
    ),
    (
        "lone-office",
        "Ida Dahl visited Norway, where she met President Tom Hardt.",
        [("Tom Hardt", "kg:headOfState", "Norway")],
    ),
    (
        "lone-office",
        "Norway votes in May. Norway is cold. Oslo is calm. The vote is fair, Prime Minister Ida Dahl said.",
        [("Ida Dahl", "kg:headOfGovernment", "Norway")],
    ),
    # a title beside a colleague of the same state
    (
        "lone-office",
        "Norwegian Prime Minister Ida Dahl and Interior Minister Tom Hardt spoke on Friday.",
        [("Tom Hardt", "kg:ministerOf", "Norway")],
    ),
    # a club under the name of its town
    (
        "role-noun",
        "Borussia Bergen beat Olympique Lyon on Friday. Bergen coach Ida Dahl cheered.",
        [("Ida Dahl", "kg:headOf", "Borussia Bergen")],
    ),
    (
        "role-noun",
        "Borussia Bergen beat Olympique Lyon on Friday. Lyon's Norwegian winger Tom Hardt scored.",
        [("Tom Hardt", "kg:memberOf", "Olympique Lyon"), ("Tom Hardt", "kg:citizenOf", "Norway")],
    ),
    # the relative's surname tells whose relative
    (
        "role-noun",
        "Judge Ida Dahl sentenced Tom Hardt to a year. His wife, Eva Hardt, was acquitted.",
        [("Eva Hardt", "kg:spouseOf", "Tom Hardt")],
    ),
    ("role-noun", "The UN's secretary-general, Ida Dahl, left.", [("Ida Dahl", "kg:headOf", "UN")]),
    ("role-noun", "The Norwegian trade union Fellesvik met.", [("Fellesvik", "kg:basedIn", "Norway")]),
    (
        "role-noun",
        "Ida Dahl, a member of the opposition Labour Party, left.",
        [("Ida Dahl", "kg:politicalAffiliation", "Labour Party")],
    ),
    (
        "relation-verb",
        "Ida Dahl was educated at the University of Bergen and Harvard.",
        [("Ida Dahl", "kg:educatedAt", "University of Bergen"), ("Ida Dahl", "kg:educatedAt", "Harvard")],
    ),
    ("relation-verb", "Tom Hardt, who drives for Ferrari, won.", [("Tom Hardt", "kg:employedBy", "Ferrari")]),
    ("name-of-body", "Ida Dahl beat Tom Hardt of Norway in the final.", [("Tom Hardt", "kg:citizenOf", "Norway")]),
    (
        "cabinet",
        "Norwegian President Ida Dahl and her foreign minister, Tom Hardt, agreed.",
        [("Tom Hardt", "kg:ministerOf", "Norway")],
    ),
    (
        "cabinet",
        "Ida Dahl is president of Norway. Dahl's finance minister, Tom Hardt, resigned.",
        [("Tom Hardt", "kg:ministerOf former", "Norway"), ("Ida Dahl", "kg:headOfState", "Norway")],
    ),
    (
        "cabinet",
        "Norwegian President Ida Dahl left, accompanied by Foreign Minister Tom Hardt.",
        [("Tom Hardt", "kg:ministerOf", "Norway")],
    ),
    # offices joined to others, and to their bodies by commas
    (
        "role-noun",
        "Ida Dahl is the former publisher of The Lantern and chief executive officer of Siemens.",
        [("Ida Dahl", "kg:chiefExecutiveOf", "Siemens")],
    ),
    (
        "role-noun",
        "Ida Dahl is a writer and physician, and the chief executive officer of Siemens.",
        [("Ida Dahl", "kg:chiefExecutiveOf", "Siemens")],
    ),
    ("role-noun", "Ida Dahl, president, Siemens, spoke.", [("Ida Dahl", "kg:headOf", "Siemens")]),
    ("role-noun", "Mosul, a city in northern Iraq, fell.", [("Mosul", "kg:locatedIn", "Iraq")]),
    (
        "role-noun",
        "Ida Dahl may travel, Dahl's spokeswoman Susan Clark said.",
        [("Susan Clark", "kg:spokespersonOf", "Ida Dahl")],
    ),
    ("place-adjective", "Ida Dahl is a Norwegian business executive.", [("Ida Dahl", "kg:citizenOf", "Norway")]),
    (
        "place-in",
        "Aleppo and other towns in Syria suffered.",
        [("Aleppo", "kg:locatedIn", "Syria")],
    ),
    ("place-in", "The storm struck Lyon in the south of France.", [("Lyon", "kg:locatedIn", "France")]),
    ("place-in", "The hospital in the heart of Oslo burned.", [("hospital", "kg:locatedIn", "Oslo")]),
    # a name that the parser takes for a second subject, a post kept as a title
    ("role-noun", "Audi's parent company Volkswagen grew.", [("Audi", "kg:subsidiaryOf", "Volkswagen")]),
    (
        "role-noun",
        "Susan Clark is professor emerita of physics at Stanford University.",
        [("Susan Clark", "kg:employedBy", "Stanford University")],
    ),
    ("adjective", "Facebook-owned Instagram grew.", [("Instagram", "kg:subsidiaryOf", "Facebook")]),
    (
        "relation-verb",
        "Norway's fight against the Taliban goes on.",
        [("Norway", "kg:opponentOf", "Taliban")],
    ),
    ("relation-verb", "NATO includes Norway.", [("Norway", "kg:memberOf", "NATO")]),
    (
        "body-of-name",
        "The prime minister, Tom Hardt, whose Green Unity Party won 58 of 120 seats, plans to be sworn in.",
        [("Tom Hardt", "kg:politicalAffiliation", "Green Unity Party")],
    ),
    (
        "body-of-name",
        "Ida Dahl, whose Labour Party won, spoke.",
        [("Ida Dahl", "kg:politicalAffiliation", "Labour Party")],
    ),
    # what an office is worth
    (
        "role-noun",
        "Deputy CEO Carla Weiss of Siemens spoke.",
        [("Carla Weiss", "kg:memberOf", "Siemens")],
    ),
    (
        "role-noun",
        "Tom Hardt, head of the research department at the IMF, spoke.",
        [("Tom Hardt", "kg:memberOf", "IMF")],
    ),
    # verbs
    ("relation-verb", "Tom Hardt leads the IMF.", [("Tom Hardt", "kg:headOf", "IMF")]),
    ("relation-verb", "Tom Hardt no longer leads the IMF.", [("Tom Hardt", "kg:headOf former", "IMF")]),
    ("relation-verb", "Tom Hardt led the IMF for years.", [("Tom Hardt", "kg:headOf former", "IMF")]),
    ("relation-verb", "The IMF is led by Tom Hardt.", [("Tom Hardt", "kg:headOf", "IMF")]),
    ("relation-verb", "It is headquartered in Geneva.", [("It", "kg:headquarteredIn", "Geneva")]),
    (
        "relation-verb",
        "Siemens is a company headquartered in Munich, Germany.",
        [
            ("Siemens", "kg:headquarteredIn", "Munich"),
            ("Siemens", "kg:basedIn", "Germany"),
        ],
    ),
    (
        "relation-verb",
        "Ida Dahl moved from Bergen to London.",
        [("Ida Dahl", "kg:residesIn former", "Bergen"), ("Ida Dahl", "kg:residesIn", "London")],
    ),
    (
        "relation-verb",
        "Susan Clark graduated from Stanford University.",
        [("Susan Clark", "kg:educatedAt", "Stanford University")],
    ),
    ("relation-verb", "Ida Dahl joined the Labour Party.", [("Ida Dahl", "kg:politicalAffiliation", "Labour Party")]),
    (
        "relation-verb",
        "Prior to joining Microsoft, Susan Clark worked at Siemens.",
        [("Susan Clark", "kg:employedBy", "Microsoft"), ("Susan Clark", "kg:employedBy former", "Siemens")],
    ),
    ("relation-verb", "Susan Clark sits on the board of Microsoft.", [("Susan Clark", "kg:memberOf", "Microsoft")]),
    ("relation-verb", "Carla Weiss was elected to the Bundestag.", [("Carla Weiss", "kg:memberOf", "Bundestag")]),
    ("relation-verb", "Susan Clark left Microsoft.", [("Susan Clark", "kg:employedBy former", "Microsoft")]),
    ("relation-verb", "Susan Clark may leave Microsoft.", [("Susan Clark", "kg:employedBy", "Microsoft")]),
    # adjectives
    ("adjective", "She is married to Paul Morel.", [("She", "kg:spouseOf", "Paul Morel")]),
    ("adjective", "Ida Dahl and Paul Morel are married.", [("Ida Dahl", "kg:spouseOf", "Paul Morel")]),
    ("adjective", "Ida Dahl was married to Paul Morel.", [("Ida Dahl", "kg:spouseOf former", "Paul Morel")]),
    ("adjective", "The Munich-based company Siemens grew.", [("Siemens", "kg:headquarteredIn", "Munich")]),
    ("adjective", "The Egyptian-born actor Omar Nabil spoke.", [("Omar Nabil", "kg:bornIn", "Egypt")]),
    # what events leave behind
    ("event-outcome", "Siemens was founded in 1990.", [("Siemens", "kg:foundingDate", "1990")]),
    ("event-outcome", "The group Siemens was formed in 1990.", [("Siemens", "kg:foundingDate", "1990")]),
    ("event-outcome", "Paul Morel died in May 2001.", [("Paul Morel", "kg:deathDate", "2001-05")]),
    # brackets
    (
        "life-dates",
        "Susan Clark (born 12 March 1975 in Oslo) is a writer.",
        [("Susan Clark", "kg:birthDate", "1975-03-12"), ("Susan Clark", "kg:bornIn", "Oslo")],
    ),
    (
        "life-dates",
        "Paul Morel (4 May 1931 – 7 March 1988) was a French writer.",
        [("Paul Morel", "kg:birthDate", "1931-05-04"), ("Paul Morel", "kg:deathDate", "1988-03-07")],
    ),
    # affiliations, workplaces, degrees
    (
        "name-of-body",
        "Susan Clark of Stanford University spoke.",
        [("Susan Clark", "kg:employedBy", "Stanford University")],
    ),
    ("name-of-body", "Susan Clark of Siemens spoke.", [("Susan Clark", "kg:employedBy", "Siemens")]),
    ("name-of-body", "Susan Clark of Hamas spoke.", [("Susan Clark", "kg:memberOf", "Hamas")]),
    ("name-of-body", "Carla Weiss (CDU) disagreed.", [("Carla Weiss", "kg:politicalAffiliation", "CDU")]),
    (
        "workplace",
        "Susan Clark, a glaciologist at Stanford University, agreed.",
        [("Susan Clark", "kg:employedBy", "Stanford University")],
    ),
    (
        "degree",
        "She pursued a degree in law at Stanford University.",
        [("She", "kg:educatedAt", "Stanford University")],
    ),
    ("name-of-home", "Tom Hardt, 42, of Dublin, was jailed.", [("Tom Hardt", "kg:residesIn", "Dublin")]),
    (
        "place-in",
        "She works at Stanford University in Dublin.",
        [("Stanford University", "kg:headquarteredIn", "Dublin")],
    ),
    ("place-in", "Oxfam is an organization in Norway.", [("Oxfam", "kg:basedIn", "Norway")]),
    ("body-of-name", "Norway's Ida Dahl won.", [("Ida Dahl", "kg:citizenOf", "Norway")]),
    # places
    ("place-adjective", "The Norwegian glaciologist Ida Dahl won.", [("Ida Dahl", "kg:citizenOf", "Norway")]),
    ("place-adjective", "The Russian gas giant Gazprom grew.", [("Gazprom", "kg:basedIn", "Russia")]),
    ("place-comma", "She stayed in Lyon, France.", [("Lyon", "kg:locatedIn", "France")]),
    ("role-noun", "Oslo, the capital of Norway, is cold.", [("Oslo", "kg:capitalOf", "Norway")]),
    # implications
    (
        "role-noun",
        "Susan Clark's husband, the painter Tom Hardt, spoke.",
        [("Tom Hardt", "kg:spouseOf", "Susan Clark")],
    ),
    (
        "role-noun",
        '"We won," said Siemens\' founder and chief executive, Susan Clark.',
        [("Siemens", "kg:foundedBy", "Susan Clark"), ("Susan Clark", "kg:chiefExecutiveOf", "Siemens")],
    ),
    (
        "role-noun",
        "Lyon Police Chief Tom Hardt spoke to reporters on Monday.",
        [("Tom Hardt", "kg:headOf", "Lyon Police")],
    ),
    (
        "role-noun",
        "US Treasury Secretary Tom Hardt agreed.",
        [("Tom Hardt", "kg:ministerOf", "United States")],
    ),
    (
        "workplace",
        "Tom Hardt, a partner at the law firm Brandt & Vane, agreed.",
        [("Tom Hardt", "kg:employedBy", "Brandt & Vane")],
    ),
    (
        "role-noun",
        "NATO investigator Tom Hardt agreed.",
        [("Tom Hardt", "kg:employedBy", "NATO")],
    ),
    (
        "role-noun",
        "Susan Clark is the leader of the Labour Party.",
        [
            ("Susan Clark", "kg:headOf", "Labour Party"),
            ("Susan Clark", "kg:politicalAffiliation", "Labour Party"),
        ],
    ),
    # places, nations and titles of a country that the text has named
    ("adjective", "The Oslo-based weekly Acme grew.", [("Acme", "kg:headquarteredIn", "Oslo")]),
    ("place-adjective", "The Chilean energy giant Acme Power grew.", [("Acme Power", "kg:basedIn", "Chile")]),
    ("place-adjective", "US tech giant Acme Power grew.", [("Acme Power", "kg:basedIn", "US")]),
    ("place-in", "Ida Dahl will speak at Marwick Palace in Berlin.", [("Marwick Palace", "kg:locatedIn", "Berlin")]),
    (
        "place-poss",
        "Tom Hardt studied at Lima's Quispe University.",
        [("Quispe University", "kg:headquarteredIn", "Lima")],
    ),
    ("place-setting", "Peru voted. Shops in the capital, Lima, were closed.", [("Lima", "kg:capitalOf", "Peru")]),
    (
        "place-setting",
        "Police in Kyrgyzstan searched houses in the northern city of Talas.",
        [("Talas", "kg:locatedIn", "Kyrgyzstan")],
    ),
    ("compatriot", "Brazil lost. Bo Lund, a young Brazilian, scored.", [("Bo Lund", "kg:citizenOf", "Brazil")]),
    (
        "compatriot",
        "The Netherlands won. Dutchman Ruud Maas scored.",
        [("Ruud Maas", "kg:citizenOf", "Netherlands")],
    ),
    (
        "lone-office",
        "Austria voted. Chancellor Ida Dahl won.",
        [("Ida Dahl", "kg:headOfGovernment", "Austria")],
    ),
    (
        "lone-office",
        "US Defense Secretary Tom Hardt and Secretary of State Ida Dahl met.",
        [("Ida Dahl", "kg:ministerOf", "US")],
    ),
    (
        "name-of-body",
        "Tom Hardt from the Labour Party agreed.",
        [("Tom Hardt", "kg:politicalAffiliation", "Labour Party")],
    ),
    (
        "body-of-name",
        "Ida Dahl said that her Civic Alliance had won.",
        [("Ida Dahl", "kg:memberOf", "Civic Alliance")],
    ),
    (
        "role-noun",
        "The trial of the former head of Siemens, Tom Hardt, opened.",
        [("Tom Hardt", "kg:headOf former", "Siemens")],
    ),
    (
        "role-noun",
        "Ida Dahl was born in Lyon, France, the daughter of Paul Morel and Anna Berg.",
        [("Ida Dahl", "kg:childOf", "Paul Morel"), ("Ida Dahl", "kg:childOf", "Anna Berg")],
    ),
    ("role-noun", "EU foreign policy chief Ida Dahl spoke.", [("Ida Dahl", "kg:officialOf", "EU")]),
    (
        "role-noun",
        "European Commission Vice President Tom Hardt spoke.",
        [("Tom Hardt", "kg:officialOf", "European Commission")],
    ),
    ("role-noun", "Norway captain Tom Hardt scored.", [("Tom Hardt", "kg:citizenOf", "Norway")]),
]


@pytest.mark.parametrize(("rule", "sentence", "rows"), GIVES, ids=[s for _, s, _ in GIVES])
def test_relations_are_found(
    extract_text: Callable[..., Extraction], rule: str, sentence: str, rows: list[Row]
) -> None:
    found = read(extract_text(sentence, published="2023-09-12"))

    assert set(rows) <= set(found)
    assert {found[row] for row in rows} <= {rule, "relation-verb", "role-noun"}
    assert rule in {found[row] for row in rows}


# sentence, relations (without status) that must not be among those found
GIVES_NOT: list[tuple[str, set[str]]] = [
    ("Norway expelled two Russian envoys whom it accuses of spying on the yard Nordsund.", {"kg:officialOf Russia"}),
    ("Ida Dahl was taken to the Santa Rosa hospital.", {"kg:locatedIn"}),
    ("Lava was seen on the Crimea peninsula.", {"kg:locatedIn"}),
    ("Siemens sued the Swiss trader Velco in 2018.", {"kg:citizenOf"}),
    ("A storm cut off the towns of Vallby and Mossby in Norway.", {"kg:locatedIn Mossby"}),
    ("Siemens won, said its Lima spokeswoman, Ida Dahl.", {"kg:spokespersonOf Lima"}),
    ("Ida Dahl prayed at Saint Stephen's cathedral.", {"kg:locatedIn"}),
    ("Ida Dahl visited the former Danish colony.", {"kg:locatedIn"}),
    (
        "Ida Dahl spent a year in the American prison at Accra.",
        {"kg:locatedIn United States", "kg:locatedIn American prison"},
    ),
    ("Ida Dahl arrived at the airport from Oslo.", {"kg:locatedIn"}),
    (
        "Police found Bo Lund, his wife and a Swiss engineer, Ole Dahl.",
        {"kg:spouseOf Ole Dahl", "kg:citizenOf Bo Lund"},
    ),
    ("French opposition leader Paul Morel spoke.", {"kg:headOfState", "kg:headOfGovernment"}),
    ("French far-right leader Paul Morel spoke.", {"kg:headOfState"}),
    ("The German football president Tom Hardt spoke.", {"kg:headOfState"}),
    ("The leaders of Norway met.", {"kg:headOfState"}),
    ("Deputy Prime Minister Ida Dahl of Norway spoke.", {"kg:headOfGovernment"}),
    ("The EU foreign policy chief Ida Dahl spoke.", {"kg:headOf"}),
    ("Airbus, Boeing's European rival, grew.", {"kg:opponentOf Europe"}),
    ("The pro-Russian senator Tom Hardt spoke.", {"kg:officialOf", "kg:citizenOf", "kg:memberOf"}),
    ("The Egyptian-born actor Omar Nabil spoke.", {"kg:citizenOf"}),
    ("The British ambassador to Norway, Tom Hardt, spoke.", {"kg:officialOf Norway"}),
    ("Peru recalled its ambassador from Norway.", {"kg:officialOf Norway"}),
    ("Tom Hardt, a journalist in Norway, spoke.", {"kg:citizenOf"}),
    ("Norway's Defence Ministry spokesman Tom Hardt spoke.", {"kg:spokespersonOf Norway"}),
    ("The Lombardy region is rich.", {"kg:locatedIn"}),
    ("The right-winger Tom Hardt of Norway spoke.", {"kg:memberOf"}),
    ("Norway's Labour Minister Ida Dahl spoke.", {"kg:politicalAffiliation", "kg:memberOf"}),
    ("Norway's UN ambassador Ida Dahl spoke.", {"kg:officialOf United Nations", "kg:officialOf UN"}),
    ("A Norwegian Tax Office official, Tom Hardt, spoke.", {"kg:officialOf Norway"}),
    ("The French military in Rwanda denied it.", {"kg:agencyOf Rwanda"}),
    ("The Afghan Taliban denied it.", {"kg:agencyOf"}),
    ("The Malian rebel group Boko Haram denied it.", {"kg:agencyOf"}),
    ("The Syrian state is weak.", {"kg:locatedIn"}),
    ("Japan's Otaro Tanaka, which bought the rights, sued.", {"kg:citizenOf"}),
    ("Siemens bought its Spanish rival Luzsol.", {"kg:citizenOf"}),
    ("The Spanish rival Luzsol sued.", {"kg:citizenOf"}),
    ("Members of the Labour Party met.", {"kg:memberOf", "kg:politicalAffiliation"}),
    ("An employee of Siemens declined to comment.", {"kg:employedBy"}),
    ("Ida Dahl lives in a roomy house.", {"kg:residesIn"}),
    ("Ida Dahl met her son-in-law Paul Morel.", {"kg:childOf"}),
    ("There is a subsidiary of Volkswagen.", {"kg:subsidiaryOf"}),
    ("The European company Siemens grew.", {"kg:headquarteredIn", "kg:basedIn"}),
    ("Siemens in Norway grew.", {"kg:headquarteredIn", "kg:basedIn", "kg:locatedIn"}),
    ("Tom Hardt, president of Norway, spoke.", {"kg:residesIn"}),
    ("Norwegian diplomats from Norway met President Tom Hardt.", {"kg:headOfState"}),
    ("Norway and Sweden vote in May. President Tom Hardt spoke.", {"kg:headOfState"}),
    ("Norway votes in May. Norway is cold. In Norway, Vice President Tom Hardt spoke.", {"kg:headOfState"}),
    ("Norway votes in May. Norway is cold. In Norway, Siemens President Tom Hardt spoke.", {"kg:headOfState"}),
    # an office without a country: named before it, with a rival, with another country near, with officials of two
    ("President Tom Hardt praised Norway. Norway votes in May. Norway is cold.", {"kg:headOfState"}),
    ("Norway votes. Norway is cold. Oslo is calm. Ghana agreed. President Tom Hardt spoke.", {"kg:headOfState"}),
    (
        "Norway votes. Norway is cold. Oslo is calm. President Tom Hardt spoke. President Susan Clark left.",
        {"kg:headOfState"},
    ),
    (
        "Norwegian President Ida Dahl spoke. Norway votes. Oslo is calm. President Tom Hardt left.",
        {"kg:headOfState Tom Hardt"},
    ),
    (
        "Norway votes. Norway is cold. Oslo is calm. Ghana's army left. A vote is near. President Tom Hardt spoke.",
        {"kg:headOfState"},
    ),
    (
        "Norwegian President Ida Dahl left, accompanied by the Swedish Foreign Minister Tom Hardt.",
        {"kg:ministerOf Norway"},
    ),
    ("Ida Dahl and her foreign minister, Tom Hardt, agreed.", {"kg:ministerOf"}),
    # colleagues of two states, another country in between, the president whom all know, an office of no one state
    ("Norwegian Prime Minister Ida Dahl flew to Berlin. Interior Minister Tom Hardt waited.", {"kg:ministerOf"}),
    ("Norwegian Prime Minister Ida Dahl praised the US. President Tom Hardt agreed.", {"kg:headOfState"}),
    ("Norwegian Prime Minister Ida Dahl spoke. President Tom Hardt agreed.", {"kg:headOfState"}),
    ("Norwegian Foreign Minister Ida Dahl met Prime Minister Tom Hardt.", {"kg:headOfGovernment"}),
    ("Norwegian Prime Minister Ida Dahl met Interior Minister Tom Hardt.", {"kg:ministerOf"}),
    ("Norwegian Prime Minister Ida Dahl and President Tom Hardt spoke.", {"kg:headOfState"}),
    ("Norwegian Prime Minister Ida Dahl spoke. Presidents Tom Hardt and Paul Morel left.", {"kg:headOfState"}),
    ("Norwegian Prime Minister Ida Dahl phoned Secretary of State Tom Hardt.", {"kg:ministerOf"}),
    (
        "Norwegian Prime Minister Ida Dahl left. It rained. It snowed. Interior Minister Tom Hardt slept.",
        {"kg:ministerOf"},
    ),
    # a town whose club is named, too
    (
        "Borussia Bergen beat Olympique Lyon on Friday. The mayor of Bergen, Ida Dahl, cheered.",
        {"kg:officialOf Borussia Bergen"},
    ),
    ("Bergen coach Ida Dahl cheered in Oslo.", {"kg:headOf Bergen"}),
    ("George VI of Norway sang.", {"kg:citizenOf"}),
    ("Ida Dahl attended the University of Bergen and Tom Hardt left.", {"kg:educatedAt Tom Hardt"}),
    ("Ida Dahl drives for hours.", {"kg:employedBy"}),
    ("Ida Dahl is a writer and the head of Siemens.", {"kg:employedBy"}),
    ("Ida Dahl met the head of Siemens and officials of Norway.", {"kg:headOf", "kg:officialOf"}),
    ("Dwayne Hardt is an American football coach.", {"kg:citizenOf"}),
    ("Oslo/Bergen, Sep 11 (Nordwire).-", {"kg:locatedIn"}),
    ("The Front for the Dawn of the Sahel (FDS) attacked a town.", {"kg:headquarteredIn", "kg:locatedIn"}),
    ("Ida Dahl graduated as an engineer at Stanford University.", {"kg:employedBy"}),
    ("The company Siemens rejected grew.", {"kg:subsidiaryOf", "kg:basedIn"}),
    ("The state-owned Siemens grew.", {"kg:subsidiaryOf"}),
    ("The club's fight against corruption goes on.", {"kg:opponentOf"}),
    ("The festival includes Norway.", {"kg:memberOf"}),
    ("Bergen beat Lyon in Norway.", {"kg:locatedIn"}),
    ("Ida Dahl saw Lyon in May and France in June.", {"kg:locatedIn"}),
    ("Lyon and other towns suffered in Syria.", {"kg:locatedIn"}),
    ("Kasa, a former French colony, is poor.", {"kg:locatedIn"}),
    ("Tom Hardt, a partner in crime at the Lyon fair, agreed.", {"kg:employedBy"}),
    ("County Commissioner Tom Hardt agreed.", {"kg:memberOf"}),
    ("Industry Minister Tom Hardt agreed.", {"kg:memberOf"}),
    ("OSLO, May 14 (Reuters) - Shares fell on Monday.", {"kg:headquarteredIn"}),
    ("The president declared a state of emergency in Lyon.", {"kg:locatedIn"}),
    ("Ida Dahl's wife, a friend of the painter Tom Hardt, spoke.", {"kg:spouseOf Tom Hardt"}),
    ("Susan Clark, daughter of director Paul Morel and sister of writers, was born in Nice.", {"kg:bornIn Paul Morel"}),
    ("His Swedish counterpart Tom Hardt spoke.", {"kg:citizenOf"}),
    ("Ida Dahl is a candidate for president of France.", {"kg:headOfState"}),
    ("If Ida Dahl were president of France, she would resign.", {"kg:headOfState"}),
    ("Is Ida Dahl the president of France?", {"kg:headOfState"}),
    ("Ronald Reed (1981–1989) was popular.", {"kg:birthDate", "kg:deathDate"}),
    ("The village in the north of Yemen is small.", {"kg:capitalOf", "kg:borders"}),
    ("Ida Dahl was not born in Oslo.", {"kg:bornIn"}),
    ("Lyon, Paris and Nice are cities.", {"kg:locatedIn"}),
    ("Ida Dahl attended the Siemens meeting.", {"kg:employedBy", "kg:memberOf"}),
    ("The Minister for the Middle East Tom Hardt spoke.", {"kg:ministerOf"}),
    ("Ida Dahl could join the Labour Party.", {"kg:politicalAffiliation"}),
    # places, nations and titles
    ("The airline from Oslo-based weekly reports grew.", {"kg:headquarteredIn"}),
    ("Chilean unions and the energy giant Acme Power met.", {"kg:basedIn"}),
    ("Ida Dahl will speak at Marwick Palace in May.", {"kg:locatedIn"}),
    ("The Irish national airline Acme Air grew.", {"kg:agencyOf"}),
    ("Peru voted. Shops in the capital, Oslo, were closed.", {"kg:capitalOf"}),
    ("Norway voted. Police searched houses in the northern city of Talas.", {"kg:locatedIn"}),
    ("Bo Lund, a young Brazilian, scored.", {"kg:citizenOf"}),
    ("Brazil lost. Bo Lund met a young Brazilian.", {"kg:citizenOf"}),
    ("Britain and Austria voted. Chancellor Ida Dahl won.", {"kg:headOfGovernment"}),
    (
        "Norway votes in May. Norway is cold. In Norway, the club president, Tom Hardt, met the president, Bo Lund.",
        {"kg:headOfState"},
    ),
    ("Tom Hardt, the leader of the Peruvian government, spoke.", {"kg:headOfState"}),
    ("Peru accused Chile of failing to control its territory.", {"kg:locatedIn"}),
    ("Tom Hardt was replaced as head of Siemens.", {"kg:headOf"}),
    ("The press secretary of the president of Peru, Tom Hardt, spoke.", {"kg:headOfState Tom Hardt"}),
    ("Members met Ida Dahl president of Peru.", {"kg:headOfState Ida Dahl"}),
    ("Austria voted. Chancellor Ida Dahl met Chancellor Tom Hardt.", {"kg:headOfGovernment"}),
    ("Ajax signed Tom Hardt from Siemens.", {"kg:employedBy"}),
    ("Ida Dahl said that her trip for Norway had begun.", {"kg:memberOf"}),
    ("NATO's secretary, Dutch politician Tom Hardt, spoke.", {"kg:politicalAffiliation"}),
    ("Siemens and its Danish partner Acme Power grew.", {"kg:alliedWith Denmark"}),
    ("Tom Hardt lives in exile in Paris.", {"kg:residesIn exile"}),
    (
        "Rebels hold the airport in the Democratic Republic of Congo's South Kivu province, aid groups and the UN said.",
        {"kg:locatedIn South Kivu"},
    ),
]


@pytest.mark.parametrize(("sentence", "unwanted"), GIVES_NOT, ids=[s for s, _ in GIVES_NOT])
def test_relations_that_are_not_there(
    extract_text: Callable[..., Extraction], sentence: str, unwanted: set[str]
) -> None:
    found = read(extract_text(sentence, published="2023-09-12"))
    plain = {label for _, label, _ in found} | {f"{label} {other}" for _, label, other in found}
    plain |= {f"{label} {subject}" for subject, label, _ in found}

    assert not plain & unwanted


# sentence, relation, status
STATUS = [
    ("Siemens dismissed Ida Dahl. Dahl, who joined Siemens in 2018, spoke.", "kg:employedBy", "former"),
    ("Volvo dismissed Ida Dahl. Dahl, who joined Siemens in 2018, spoke.", "kg:employedBy", "holds"),
    ("Siemens dismissed Siemens chairman Ida Dahl.", "kg:headOf", "former"),
    ("The head of the IMF, Ida Dahl, was sacked in May.", "kg:headOf", "former"),
    ("The head of the IMF, Ida Dahl, will resign in May.", "kg:headOf", "holds"),
    ("The head of the IMF, Ida Dahl, refused to resign.", "kg:headOf", "holds"),
    ("The head of the IMF, Ida Dahl, sacked a driver.", "kg:headOf", "holds"),
    ("The head of the IMF, Ida Dahl, left Siemens in 2010.", "kg:headOf", "holds"),
    ("Ida Dahl denied that she is a member of the Labour Party.", "kg:politicalAffiliation", "denied"),
    ("Ida Dahl is not a member of the Labour Party.", "kg:politicalAffiliation", "denied"),
    ("Ida Dahl may become president of France.", "kg:headOfState", "possible"),
    ("Ida Dahl was nominated as head of the IMF.", "kg:headOf", "possible"),
    ("Ida Dahl was dismissed as head of the IMF.", "kg:headOf", "former"),
    ("Ida Dahl has been head of the IMF since 2010.", "kg:headOf", "holds"),
    ("President-elect Ida Dahl of France spoke.", "kg:headOfState", "future"),
    ("The self-styled president of France, Paul Morel, spoke.", "kg:headOfState", "possible"),
    ("Ida Dahl's supposed brother Paul Morel spoke.", "kg:siblingOf", "possible"),
    ("Ida Dahl turned down an offer to become president of France.", "kg:headOfState", "denied"),
    ("The late French president Paul Morel was praised.", "kg:headOfState", "former"),
    ("Then-French President Paul Morel spoke.", "kg:headOfState", "former"),
    ("Paul Morel was the son of Carl Morel.", "kg:childOf", "holds"),
    ("Ida Dahl used to work for Siemens.", "kg:employedBy", "former"),
    ("Ida Dahl grew up in Lyon.", "kg:residesIn", "former"),
    ("Ida Dahl, president of France from 2007 to 2012, spoke.", "kg:headOfState", "former"),
    ("Ida Dahl hopes to become the president of France.", "kg:headOfState", "possible"),
    ("Ida Dahl failed to become the president of France.", "kg:headOfState", "denied"),
    ("Ida Dahl will remain head of the IMF.", "kg:headOf", "holds"),
    ("Ida Dahl will continue to lead the IMF.", "kg:headOf", "holds"),
    ("Ida Dahl will not remain head of the IMF.", "kg:headOf", "denied"),
    ("Ida Dahl will lead the IMF.", "kg:headOf", "future"),
    ("Ida Dahl refused to join the Labour Party.", "kg:politicalAffiliation", "denied"),
    ("Ida Dahl reportedly works for Siemens.", "kg:employedBy", "possible"),
    ("Ida Dahl plans to move to Lyon.", "kg:residesIn", "future"),
    ("Ida Dahl divorced Paul Morel.", "kg:spouseOf", "former"),
    ("Paul Morel's ex-wife Ida Dahl spoke.", "kg:spouseOf", "former"),
    ("Was Paul Morel a member of the Labour Party?", "kg:politicalAffiliation", "possible"),
]


@pytest.mark.parametrize(("sentence", "predicate", "status"), STATUS, ids=[s for s, _, _ in STATUS])
def test_status(extract_text: Callable[..., Extraction], sentence: str, predicate: str, status: str) -> None:
    found = extract_text(sentence, published="2023-09-12")

    assert {r.status for r in found.relations if r.predicate == predicate} == {status}


def test_the_office_goes_into_the_role(extract_text: Callable[..., Extraction]) -> None:
    found = extract_text("Russian Defense Minister Ivan Sokolov spoke.")

    assert [(r.predicate, r.role) for r in found.relations] == [("kg:ministerOf", "Defense Minister")]


def test_the_role_may_have_several_words(extract_text: Callable[..., Extraction]) -> None:
    found = extract_text("U.S. Secretary of State Tom Hardt spoke.")

    assert [(r.predicate, r.role) for r in found.relations] == [("kg:ministerOf", "Secretary of State")]


def test_the_subject_is_the_name_that_a_description_is_about(extract_text: Callable[..., Extraction]) -> None:
    found = extract_text("Siemens is a firm based in Munich.")
    seats = [r for r in found.relations if r.predicate == "kg:headquarteredIn"]

    assert [found.document.text[r.subject_span.start : r.subject_span.end] for r in seats] == ["Siemens"]


@pytest.mark.parametrize(
    ("sentence", "weak"),
    [
        ("Norway votes in May. Norway is cold. In Norway, President Tom Hardt spoke.", True),
        ("Norwegian President Tom Hardt spoke.", False),
    ],
)
def test_what_the_country_of_a_report_lends_to_a_title_stays_a_claim(
    extract_text: Callable[..., Extraction], sentence: str, weak: bool
) -> None:
    [office] = [r for r in extract_text(sentence).relations if r.predicate == "kg:headOfState"]

    assert office.weak is weak


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("Siemens dismissed its partner, Volvo.", False),
        ("Siemens welcomed the news. Its chairman, Ida Dahl, smiled.", False),
        ("Siemens sued Volvo. Its chairman, Ida Dahl, smiled.", True),
        ("Siemens published a magazine. Its editor, Ida Dahl, smiled.", True),
        ("In Munich a bus of Siemens burned. Its chairman, Ida Dahl, smiled.", True),
    ],
)
def test_its_is_firm_where_one_body_is_the_subject(
    extract_text: Callable[..., Extraction], text: str, weak: bool
) -> None:
    found = extract_text(text)

    assert all(r.weak for r in found.relations) is weak


def test_a_president_who_is_named_is_not_told_twice(extract_text: Callable[..., Extraction]) -> None:
    found = extract_text("Norwegian president leaves for Peru\n\nNorwegian President Tom Hardt has left for Peru.")

    assert len({r.subject for r in found.relations if r.predicate == "kg:headOfState"}) == 1
