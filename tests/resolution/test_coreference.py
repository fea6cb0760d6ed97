"""Coreference on texts read with the model: who must be linked, and who must not."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model


def cluster_of(clusters, words):
    found = [c for c in clusters if words in c]
    assert found, f"{words!r} is no mention in {clusters}"
    return found


def linked(clusters, left, right):
    return any(left in c and right in c for c in clusters)


LINKED = {
    "an alliance that is no alliance of states": (
        "The sailors' alliance Northern Light sued the European Union. The alliance lost.",
        "Northern Light",
        "alliance",
    ),
    "a trade right before a name": ("The Swedish car maker Volvo sued Vodafone.", "Volvo", "Swedish car maker"),
    "a carrier that is an airline": (
        "The pilots' union Vesta struck over pay at the airline Volvo. The boss, Maria Lund, accused the carrier.",
        "Volvo",
        "carrier",
    ),
    "a nation with an added clause": (
        "Susan Keller beat Norway's Maria Lund. The Swede, who married in May, smiled.",
        "Susan Keller",
        "Swede",
    ),
    "a club that somebody scores for": (
        "Brugge United won. Susan Keller scored for the Belgian club.",
        "Brugge United",
        "Belgian club",
    ),
    "a surname of a firm's, with a title": (
        "The steelmaker Brandvold lost money. Karl Brandvold left Oslo. Mr Brandvold is ill.",
        "Karl Brandvold",
        "Brandvold",
    ),
    "an adjective for the country of a president": (
        "President Peter Keller slept. The Norwegian president sent a letter.",
        "Peter Keller",
        "Norwegian president",
    ),
    "the new president again": (
        "New president Peter Keller left Oslo. The new president smiled.",
        "Peter Keller",
        "new president",
    ),
    "who is named by police": (
        "The gunman, named by police as Peter Keller, shot a guard. Police identified the driver as Hans Lund.",
        "gunman",
        "Peter Keller",
    ),
    "who is identified": ("The driver was identified as Peter Keller.", "driver", "Peter Keller"),
    "a fronted clause of him who was told of": (
        "Hans Lund was arrested. When he left Oslo, the bishop spoke.",
        "Hans Lund",
        "he",
    ),
    "a group that speaks of itself": ("A rebel group left. The group said it had killed forty.", "group", "it"),
    "an age in place of the name": (
        "Susan Keller left Oslo. The 54-year-old sold a house.",
        "Susan Keller",
        "54-year-old",
    ),
    "a birthplace": ("Susan Keller left Oslo. The Bergen-born poet sold a house.", "Susan Keller", "Bergen-born poet"),
    "a nation": (
        "Danish envoy Susan Keller met Vietnamese envoy Imre Lund. The Danish diplomat smiled.",
        "Susan Keller",
        "Danish diplomat",
    ),
    "one of a people": ("Susan Keller left Oslo. The Swede sold a house.", "Susan Keller", "Swede"),
    "a seat": ("Vodafone lost money. The London-based company closed a shop.", "Vodafone", "London-based company"),
    "a seat behind what is said": (
        "Vodafone will close two shops, the London-based company said.",
        "Vodafone",
        "London-based company",
    ),
    "a speaker's other name": (
        '"Imre Lund is wrong," Susan Keller said. The 54-year-old sold a house.',
        "Susan Keller",
        "54-year-old",
    ),
    "surname of one with a relative": (
        "Susan Keller met reporters. Keller smiled. Hans Keller, the minister's husband, sang. Keller left.",
        "Keller",
        "Susan Keller",
    ),
    "who is named in full each time": (
        "Imre Lund won. Lund spoke. Peter Lund, a baker, sang. Peter Lund left. Lund smiled in the rain.",
        "Imre Lund",
        "Lund",
    ),
    "letters of another language": (
        "The Free Sailors Front (LMV) met in Oslo. It voted.",
        "Free Sailors Front",
        "LMV",
    ),
    "last word of a body's name": (
        "Switzerland sold Banque Lemania. Lemania, founded in 1871, lost money.",
        "Banque Lemania",
        "Lemania",
    ),
    "her company": (
        "Vodafone chief executive Susan Keller spoke. Keller said that her company was rich.",
        "Vodafone",
        "company",
    ),
    "an aid group": ("Vodafone sued Clean Harbours, an aid group from Oslo.", "Clean Harbours", "aid group"),
    "her husband, from his side": (
        "Peter Keller's wife, Maria Lund, spoke. Lund said that her husband was ill.",
        "Peter Keller",
        "husband",
    ),
    "his wife, named later": (
        "Peter Keller praised his wife. Keller's wife, Maria Lund, smiled.",
        "Maria Lund",
        "wife",
    ),
    "speaker rather than who is quoted": (
        '"Koch has never read the file," Weber said. He left.',
        "Weber",
        "He",
    ),
    "participle phrase": ("Maria Keller left. Susan Lund, coached by her father, won.", "Susan Lund", "her"),
    "an owner that is a body": ("The owner, Vodafone, was fined. It was poor.", "owner", "Vodafone"),
    "a city in which": ("Susan Keller lives in Bergen. The city is rich.", "Bergen", "city"),
    "the latter of a pair": (
        "Susan Keller and Hans Lund left Oslo. The latter is a baker.",
        "Hans Lund",
        "latter",
    ),
    "the former of a pair": ("Susan Keller and Hans Lund left. The former is a baker.", "Susan Keller", "former"),
    "the latter of two names": (
        "Norway sent an envoy to Vodafone. The latter has 40 shops.",
        "Vodafone",
        "latter",
    ),
    "thanked for their deed": ("Vodafone thanked the sailors for their work.", "sailors", "their"),
    "blamed for her deed": ("Susan Keller blamed Maria Lund for her absence.", "Maria Lund", "her"),
    "asked for her own": ("Susan Keller asked Maria Lund for her keys.", "Susan Keller", "her"),
    "who is named as something": (
        "The commander, Susan Keller, left. In May she was named by Maria Lund as the Norwegian commander.",
        "Susan Keller",
        "Norwegian commander",
    ),
    "former name": (
        "The Coastal Agency, formerly the Harbour Office, will close. It has 90 staff.",
        "Coastal Agency",
        "Harbour Office",
    ),
    "surname of two words": ("Karim Ben Salah left Oslo. Bo Lund met Ben Salah.", "Karim Ben Salah", "Ben Salah"),
    "surname": ("Maria Keller arrived in Oslo. Keller met reporters.", "Maria Keller", "Keller"),
    "title": ("Susan Keller arrived in Oslo. Mrs. Keller met reporters.", "Susan Keller", "Keller"),
    "acronym in brackets": (
        "The Northern Television Network (NTN) reported a storm. NTN showed pictures.",
        "Northern Television Network",
        "NTN",
    ),
    "kind and name of a place": ("The State of Texas paid. Texas was calm.", "State of Texas", "Texas"),
    "capital": ("Berg arrived in Paris. She left the French capital on Friday.", "Paris", "French capital"),
    "capital named later": ("Berg left Peru's capital. Lima was calm.", "capital", "Lima"),
    "demonym": ("Norway signed the treaty. The Norwegian parliament agreed.", "Norway", "Norwegian"),
    "other name of a country": ("Russia signed. The Russian Federation agreed to it.", "Russia", "Russian Federation"),
    "group of a car maker": (
        "Vodafone has 40 shops. Its Stella phones sold well. Keller has led Vodafone since May. The group opened a shop.",
        "Vodafone",
        "group",
    ),
    "museum called so before": (
        "Thieves broke into the Bergen Museum. The museum has lost a crown. A cup on loan from the Oslo Museum was sent "
        "back. The museum sacked its guard.",
        "Bergen Museum",
        "its",
    ),
    "described husband": (
        "Susan Lund met her husband, the film director Imre Keller, who lives in Oslo.",
        "Imre Keller",
        "husband",
    ),
    "survivors": ("Susan Keller is survived by Karim and her sister.", "Susan Keller", "her"),
    "pronoun": ("Susan Keller said that she was tired.", "Susan Keller", "she"),
    "pronoun of a country": ("Norway said that it would sign the treaty.", "Norway", "it"),
    "possessive": ("Peter Keller sold his house.", "Peter Keller", "his"),
    "office with country": (
        "Norwegian President Peter Keller met Maria Lund. The Norwegian president smiled.",
        "Peter Keller",
        "Norwegian president",
    ),
    "chief executive": (
        "Vodafone's chief executive, Susan Keller, met Maria Lund. The Vodafone CEO smiled.",
        "Susan Keller",
        "Vodafone CEO",
    ),
    "head of a firm": (
        "Susan Keller, head of Vodafone, arrived. The Vodafone CEO smiled.",
        "Susan Keller",
        "Vodafone CEO",
    ),
    "chief of a firm": ("Vodafone CEO Susan Keller left. The Vodafone chief smiled.", "Susan Keller", "Vodafone chief"),
    "office alone": ("President Peter Keller met Maria Lund. The president smiled.", "Peter Keller", "president"),
    "apposition": ("Peter Keller, the president of Norway, met reporters.", "Peter Keller", "president"),
    "noun for the type": ("Vodafone lost money. The company closed two plants.", "Vodafone", "company"),
    "noun within a name": ("The Dockers Union of Bergen met. The union voted.", "Dockers Union of Bergen", "union"),
    "same noun": ("The team found a robot. The robot was broken.", "robot", "robot"),
    "speaker": ('"I am tired," Maria Keller said.', "I", "Maria Keller"),
    "first person of a spokesman": (
        'Vodafone spokesman Peter Keller spoke in London. "We lost money," Keller said.',
        "Vodafone",
        "We",
    ),
    "predicate noun": ("Peter Keller is a baker who lives in Oslo.", "Peter Keller", "baker"),
    "author of a statement": (
        'A statement by Vodafone said: "We lost money." Peter Keller was in London.',
        "Vodafone",
        "We",
    ),
    "class after the name": ("The Ontario province voted. Ontario was calm.", "Ontario", "Ontario province"),
    "relative clause": ("The league praised sailors who painted their boats.", "sailors", "their"),
    "relative clause of a name": ("Hans Lund praised Peter Keller, who is painting his boat.", "Peter Keller", "his"),
    "object of control": ("The harbour encouraged sailors to paint their boats.", "sailors", "their"),
    "possessor joined": ("Hans Lund met Peter Keller and his father.", "Peter Keller", "his"),
    "what it is said to be": (
        "Vodafone signed a contract with Norway. It is the biggest contract in years.",
        "contract",
        "It",
    ),
    "somebody counts others": ("The boats are old. Somebody has to count them.", "boats", "them"),
    "passive after an object": ("The storm sank the town of Bergen. It was rebuilt in May.", "Bergen", "It"),
    "appositive of the office": ("The mayor of Bergen, Susan Keller, met reporters.", "Susan Keller", "mayor"),
    "rank": (
        "President Susan Keller met Vice President Hans Lund. The vice president smiled.",
        "Hans Lund",
        "vice president",
    ),
    "portfolio": (
        "Prime Minister Susan Keller met Foreign Minister Hans Lund. The foreign minister smiled.",
        "Hans Lund",
        "foreign minister",
    ),
    "premier": ("Premier Susan Keller left Oslo. The prime minister smiled.", "Susan Keller", "prime minister"),
    "known by its trade": (
        "The airline Norrskyn bought jets from Vodafone. The airline lost money.",
        "Norrskyn",
        "airline",
    ),
    "police without article": ("Police arrested two men in Oslo. The men were armed, police said.", "Police", "police"),
    "article of a family name": (
        "Tariq al-Jarudi arrived in Oslo on Monday. Al-Jarudi met reporters.",
        "Tariq al-Jarudi",
        "Al-Jarudi",
    ),
    "headline": ("Keller leaves Oslo\nMaria Keller left Oslo on Monday.", "Maria Keller", "Keller"),
    "this year's": ("The harbour festival began. This year's festival is the first.", "harbour festival", "festival"),
    "object of the verb before": (
        "A baker said that Peter Keller had met Hans Lund and thanked him.",
        "Hans Lund",
        "him",
    ),
    "complement of the subject": (
        "Hans Lund left. Susan Holm, a friend of Peter Keller, visited him.",
        "Peter Keller",
        "him",
    ),
    "state with a capital": ("Norway is rich. The State will find new money.", "Norway", "State"),
    "bare title with its body": (
        "Norwegian President Peter Keller left Oslo. Norwegian president sails home",
        "Peter Keller",
        "Norwegian president",
    ),
    "capacity": (
        "Maria Lund studied law. After a term as ports minister under Peter Keller, from whom she parted, she wrote.",
        "Maria Lund",
        "she",
    ),
    "fronted phrase": ("In her speech, Susan Keller praised the army.", "her", "Susan Keller"),
}

APART = {
    "an alliance and the company": (
        "The sailors' alliance Northern Light has 40 members. Vodafone left. The company lost money.",
        "Northern Light",
        "company",
    ),
    "the city long after one of two": (
        "Susan Keller left Oslo. Maria Lund met reporters in Bergen. She was ill. Hans Lund paid. A sailor sang. "
        "Keller sold a house in the city.",
        "Bergen",
        "city",
    ),
    "a firm and who sold it": ("Maria Lund said the company Volvo sold was small.", "Volvo", "company"),
    "a firm and a union": (
        "The pilots' union Vesta rejected the offer. The airline's head of personnel, Maria Lund, left.",
        "Vesta",
        "airline",
    ),
    "a firm of one country and one that is named later": (
        "A fund owns a part of the Polish company. Shares in Vodafone fell. The company, which was sold, lost money.",
        "Polish company",
        "company",
    ),
    "a film and the firm of that name": (
        "Adria Film lost money. The minister accused the film of lies.",
        "Adria Film",
        "film",
    ),
    "a capital and a city told in passing": (
        "Maria Lund hired the Paris lawyer Susan Keller. The president visited a hospital in the capital.",
        "Paris",
        "capital",
    ),
    "a firm of a city and one of another country": (
        "The Bergen firm Volvo sold a yard. The American company lost money.",
        "Volvo",
        "American company",
    ),
    "a nation that another one has": (
        "Norway's Maria Lund left Oslo. The Swede, who married in May, smiled.",
        "Maria Lund",
        "Swede",
    ),
    "the club of whoever speaks": (
        "Brugge United won. Lyon's president, Susan Keller, said the club would complain.",
        "Brugge United",
        "club",
    ),
    "a firm and one of its family": (
        "The steelmaker Brandvold lost money. Brandvold sold two plants. Karl Brandvold, an uncle of the mayor, left.",
        "Karl Brandvold",
        "Brandvold",
    ),
    "beside a description of either": (
        "Susan Keller spoke of Maria Lund. The 54-year-old poet had visited her in Oslo.",
        "Susan Keller",
        "her",
    ),
    "of whom a spokesman speaks": (
        "Police spokesman Hans Lund said the search went on. The 45-year-old was last seen in Oslo.",
        "Hans Lund",
        "45-year-old",
    ),
    "of whom a coach speaks": (
        "Coach Hans Lund was pleased. The Egyptian striker scored twice.",
        "Hans Lund",
        "Egyptian striker",
    ),
    "a seat in another country": (
        "Nordtek, a Finnish company, gained. The London-based firm lost 3 percent.",
        "Nordtek",
        "London-based firm",
    ),
    "a poet who is named, and another": (
        "The poet Hans Lund sang. Oslo was cold. Susan Keller spoke. The Danish poet left.",
        "Susan Keller",
        "Danish poet",
    ),
    "an age after an unnamed subject": (
        "Susan Keller had played in Oslo. A cook was arrested. The 54-year-old is accused of theft.",
        "Susan Keller",
        "54-year-old",
    ),
    "two ages": (
        "Susan Keller spoke. The 54-year-old sold a house. Hans Lund slept. The 20-year-old sold a house.",
        "54-year-old",
        "20-year-old",
    ),
    "a bank, and a firm": (
        "Svea Bank paid Hans Lund. It was late. Lund slept. Vodafone sold phones. The London-based bank owns shares.",
        "Vodafone",
        "London-based bank",
    ),
    "a singer of long ago": (
        "Hans Lund was a singer. It rained. Oslo was cold. The sea was high. The Italian singer left.",
        "Hans Lund",
        "Italian singer",
    ),
    "an age of one of two": ("Susan Keller met Imre Lund. The 54-year-old left.", "Susan Keller", "54-year-old"),
    "an age of somebody unnamed": (
        "Susan Keller left. A man was robbed. The 54-year-old died.",
        "Susan Keller",
        "54-year-old",
    ),
    "a nation of another": (
        "Danish envoy Susan Keller left Oslo. The Spanish diplomat smiled.",
        "Susan Keller",
        "Spanish diplomat",
    ),
    "somebody of the scene": ("Susan Keller spoke. The Bergen-born victim died.", "Susan Keller", "Bergen-born victim"),
    "an age of whom only a possession is told": (
        "That was Susan Keller's first film. The 54-year-old actor smiled.",
        "Susan Keller",
        "54-year-old actor",
    ),
    "a former office of somebody who never held it": (
        "Bishop Hans Lund left. Susan Keller spoke. The former bishop is ill.",
        "Susan Keller",
        "former bishop",
    ),
    "a speaker does not name herself": (
        'Maria Keller left. "Imre warned Lund," she said. Imre Lund is ill.',
        "Lund",
        "she",
    ),
    "surname after two who are called by it": (
        "Susan Keller spoke. Keller smiled. Hans Keller arrived. Keller left.",
        "Hans Keller",
        "Susan Keller",
    ),
    "letters that are no body's": ("Susan Keller (LMV) met Clean Harbours.", "Susan Keller", "LMV"),
    "a place that ends a body's name": ("Banque Bergen lost money. Bergen paid.", "Banque Bergen", "Bergen"),
    "her former company": (
        "Vodafone chief executive Susan Keller spoke. Keller said that her former company was rich.",
        "Vodafone",
        "former company",
    ),
    "a group of things": ("Clean Harbours saw a group of ships.", "Clean Harbours", "group"),
    "his brother, from the brother's side": (
        "Peter Keller's brother, Hans Keller, spoke. Hans Keller said that his brother was ill.",
        "Hans Keller",
        "his brother",
    ),
    "several holders of an office": (
        "Bishop Hans Lund of Norway spoke. Norway's bishops left.",
        "Hans Lund",
        "bishops",
    ),
    "the leader of a body, and a minister": (
        "Minister Susan Keller spoke. Keller smiled. Keller left Oslo. The Vodafone leader stayed.",
        "Susan Keller",
        "Vodafone leader",
    ),
    "whose claim is rejected": ("Susan Lund was angry. Mayor Ola Berg rejected her claim.", "Ola Berg", "her"),
    "whom a president meets after she came": (
        "President Susan Keller arrived in Oslo and will meet the Norwegian president.",
        "Susan Keller",
        "Norwegian president",
    ),
    "a president, and a namesake who is presented later": (
        "The general denied that he had met President Keller. Paul Keller, a businessman, owns the airport.",
        "Keller",
        "Paul Keller",
    ),
    "a body and the one it was a part of": (
        "The Coastal Agency, formerly part of the Harbour Office, will close.",
        "Coastal Agency",
        "Harbour Office",
    ),
    "a brother": ("Karim Paul Salah left Oslo. Bo Lund met Paul Salah.", "Karim Paul Salah", "Paul Salah"),
    "a head of state, and the head of a firm": (
        "President Susan Keller met Maria Lund. The Vodafone CEO smiled.",
        "Susan Keller",
        "Vodafone CEO",
    ),
    "the president of a firm, and its chief executive": (
        "Susan Keller, president of Vodafone, met Maria Lund. The Vodafone CEO smiled.",
        "Susan Keller",
        "Vodafone CEO",
    ),
    "somebody introduced before a namesake": (
        "The mayor was with Mr Lund, the minister of ports. Union leader Hans Lund stayed away.",
        "minister",
        "Hans Lund",
    ),
    "stranger who is named again later": (
        "Susan Keller, a painter, moved to Oslo. She had two sons. She won a prize. She sold a house to Imre "
        "Lund. Lund's son Karl has called her a thief. Lund is ill.",
        "Imre Lund",
        "her",
    ),
    "thanked for a deed to herself": (
        "Susan Keller thanked Maria Lund for saving her life.",
        "Maria Lund",
        "her",
    ),
    "the latter of three": (
        "Norway sent Susan Keller an envoy of Vodafone. The latter is rich.",
        "Vodafone",
        "latter",
    ),
    "the former of a pair is not the latter": (
        "Susan Keller and Hans Lund left Oslo. The former is a baker.",
        "Hans Lund",
        "former",
    ),
    "relative clause": (
        "Susan Keller spoke. Peter Hart, from whom she parted, was ill.",
        "Peter Hart",
        "she",
    ),
    "stranger": (
        "Susan Keller, a painter, sold her first work in 1951. She moved to Oslo. She had two sons. The house was old. "
        "It was opened by the mayor, Imre Lund. She won a prize.",
        "Imre Lund",
        "She",
    ),
    "former capital": ("Berg left Tokyo. She saw the former Japanese capital.", "Tokyo", "former Japanese capital"),
    "a capital told of in passing": (
        "Thousands left Bergen on Monday. A sailor was ill. The road was closed. The road is old. Talks will begin in Doha. "
        "Many have fled to the capital.",
        "Doha",
        "capital",
    ),
    "the government after that of another country": (
        "A storm hit Peru. The Chilean government closed schools. Susan Keller accused the government of neglect.",
        "Chilean government",
        "government",
    ),
    "capital elsewhere": ("Berg left Paris. She saw the Peruvian capital.", "Paris", "Peruvian capital"),
    "gender": ("Peter Keller met Susan Lund. She smiled.", "Peter Keller", "She"),
    "city with the name of a state": ("The City of Texas paid. Texas was calm.", "City of Texas", "Texas"),
    "conflicting given names": ("Peter Keller met Susan Keller.", "Peter Keller", "Susan Keller"),
    "lone surname of two": ("Peter Keller met Susan Keller. Then Keller left.", "Peter Keller", "Keller"),
    "somebody's father": ("Peter Keller praised his father.", "Peter Keller", "father"),
    "two of one verb": ("Peter Keller saw him in Oslo.", "Peter Keller", "him"),
    "subject of a joined verb": (
        "Aino Lund met Pavel Keller in Oslo and signed a treaty with him.",
        "Aino Lund",
        "him",
    ),
    "speaker and third person": ('"He is tired," Peter Keller said.', "He", "Peter Keller"),
    "the two leaders": ("Peter Keller met Hans Lund. The two leaders shook hands.", "Peter Keller", "leaders"),
    "other possessor": ("Peter Keller sold his house. Susan Lund kept her house.", "Peter Keller", "her"),
    "person and body": ("Peter Keller left Vodafone. It lost money.", "Peter Keller", "It"),
    "another one": ("The team found a robot. Another robot was broken.", "The team", "robot"),
    "other president": (
        "Norwegian President Peter Keller met Maria Lund. The Danish president smiled.",
        "Peter Keller",
        "Danish president",
    ),
    "negated predicate": ("Peter Keller is not a baker.", "Peter Keller", "baker"),
    "two objects of and": ("Norway and Denmark signed. They are neighbors.", "Norway", "They"),
    "described later": ("He described Keller as a fool. Peter Keller laughed.", "He", "Keller"),
    "relative clause acts on others": ("The guards watched sailors who painted them.", "sailors", "them"),
    "praiser in a relative clause": ("Hans Lund praised Peter Keller, who is painting his boat.", "Hans Lund", "his"),
    "controlled object": ("The harbour encouraged sailors to paint their boats.", "harbour", "their"),
    "talk refused": ("Susan Keller refused to talk with her.", "Susan Keller", "her"),
    "somebody": ("The boats are old. If somebody drowns they will be missed.", "boats", "they"),
    "amount": ("Vodafone lost $40 million on Monday. It was paid in May.", "$40 million", "It"),
    "no such thing": ("Vodafone signed in Oslo. It is the biggest contract in years.", "Vodafone", "It"),
    "told": ("Maria Keller told Susan Lund that she had won.", "Maria Keller", "she"),
    "passive after an agent": ("Guards arrested sailors near Oslo. They were fined on Monday.", "Guards", "They"),
    "vice and not": ("Vice President Hans Lund left Oslo. The president stayed.", "Hans Lund", "president"),
    "other portfolio": (
        "Defense Minister Hans Lund left Oslo. The foreign minister stayed.",
        "Hans Lund",
        "foreign minister",
    ),
    "beside in one clause": ("President Susan Keller met the president in Oslo.", "Susan Keller", "president"),
    "no apposition of a thing": ('"Nice lamp, Susan Keller," Hans Lund said.', "Nice lamp", "Susan Keller"),
    "two joined countries": ("Norway and Denmark signed a treaty. The country will sell oil.", "Norway", "country"),
    "two companies, one trade": ("Vodafone bought jets from Renault. The carrier lost money.", "Vodafone", "carrier"),
    "named again below": ("Vodafone lost money. The company said Vodafone had a rival.", "Vodafone", "company"),
    "second and any": ("The second case was closed. The case in Oslo goes on.", "second case", "case"),
    "his party": ("The Northern Harbour Party won. Hans Lund left his party.", "Northern Harbour Party", "party"),
    "named in full later": (
        "Reports from Oslo arrived\nIn Oslo it rained. Keller said so on Monday. Maria Keller was in Bergen.",
        "Maria Keller",
        "Keller",
    ),
    "she and him": ('Susan Keller resigned. "I wrote to him," she said.', "him", "she"),
    "nobody near": (
        "Peter Keller left Oslo. It rained. Boats sank. The harbour is closed, and he was there.",
        "Peter Keller",
        "he",
    ),
    "title of another country": (
        "President Peter Keller is busy. A meeting with Danish President is planned.",
        "Peter Keller",
        "Danish President",
    ),
    "title alone": ("President Peter Keller left. Susan Lund ran for president.", "Peter Keller", "president"),
    "those in power": ("Susan Lund left Norway. She accused the state of neglect.", "Norway", "state"),
    "new before named": (
        "The United Nations met in Oslo. An alliance of three clans took the port. The alliance lost a ship.",
        "United Nations",
        "alliance",
    ),
    "not in a participle phrase": ("Susan Lund, with her father Hans Keller, won.", "Hans Keller", "her"),
    "a landmark": ("Oslo lost a ship. A van was found near Bergen. The city paid for it.", "Bergen", "city"),
    "seat of a court": ("Hans Lund told a Madrid court that he was poor. The town paid him.", "Madrid", "town"),
    "a capital is no town": ("Hans Lund left Madrid. The town was poor.", "Madrid", "town"),
    "an owner who is named": ("The owner, Susan Keller, paid Vodafone. It was poor.", "owner", "It"),
    "a group in passing": ("Oslo was freed from a rebel group, and its mayor smiled.", "group", "its"),
    "an ambassador of another": (
        "The bank's director, Susan Keller, praised the vote. Norway's government summoned the Danish ambassador.",
        "Susan Keller",
        "Danish ambassador",
    ),
    "president of a country named first here": (
        "President Peter Keller slept. Norway's president sent a letter.",
        "Peter Keller",
        "president",
    ),
    "the next president": (
        "President Peter Keller left Oslo. The new president smiled.",
        "Peter Keller",
        "new president",
    ),
    "a palace elsewhere": (
        "Hans Lund left the Lemania Palace in Bern. He saw the palace in Madrid.",
        "Lemania Palace",
        "palace",
    ),
    "state of an office": (
        "Hans Lund, a former governor of Oyo State, left. Nurses marched in Bergen. The state was calm.",
        "Oyo State",
        "state",
    ),
    "one of two cities": (
        "Oslo lost a ship. Oslo mourned. Hans Lund flew from Bergen. The city was calm.",
        "Oslo",
        "city",
    ),
    "that one": (
        "The student, Hans Lund, sued another student. That student was poor.",
        "Hans Lund",
        "That student",
    ),
    "not identified": ("The gunman has not been identified as Peter Keller.", "gunman", "Peter Keller"),
    "first taken for": ("The gunman was initially named as Peter Keller.", "gunman", "Peter Keller"),
    "a fronted clause of another": (
        "The bishop slept. Hans Lund was arrested. Before he left Oslo, the bishop spoke.",
        "Hans Lund",
        "he",
    ),
    "a listed wife": (
        "Police found Hans Lund, his wife and a Swiss engineer, Peter Keller.",
        "Hans Lund",
        "wife",
    ),
    "scene": ("Bergen was the scene of the attack.", "Bergen", "scene"),
    "pleonastic": ("Vodafone lost money. It is likely that prices will rise.", "Vodafone", "It"),
}


@pytest.mark.parametrize(("text", "left", "right"), LINKED.values(), ids=LINKED)
def test_linked(together, text, left, right):
    clusters = together(text)
    cluster_of(clusters, left), cluster_of(clusters, right)

    assert linked(clusters, left, right), clusters


@pytest.mark.parametrize(("text", "left", "right"), APART.values(), ids=APART)
def test_apart(together, text, left, right):
    assert not linked(together(text), left, right)


def test_possessor_keeps_things_apart(together):
    clusters = together("Peter Keller sold his house. Susan Lund kept her house.")

    assert sum("house" in c for c in clusters) == 2


def test_things_of_one_noun_in_two_places_are_two(together):
    clusters = together("The strikes in Oslo ended. The strikes in Bergen go on.")

    assert sum("strikes" in c for c in clusters) == 2


def test_bare_plurals_far_from_each_other_are_not_one(together):
    clusters = together("Sailors left Oslo. It rained. Peter Keller slept. Sailors arrived in Bergen.")

    assert sum("ailors" in c[0] for c in clusters) == 2


def test_his_father_twice_is_one_man_and_not_the_son(together):
    clusters = together("Peter Keller praised his father. His father was a baker.")

    (father,) = [c for c in clusters if "father" in c]
    assert father.count("father") == 2
    assert "Peter Keller" not in father
