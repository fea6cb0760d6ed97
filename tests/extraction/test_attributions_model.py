"""Attributions in sentences as the model parses them: what must be found, and what must yield nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extraction.attributions import find_attributions
from kg.model import Parse
from tests.extraction.attribution_rows import CUES, Row, row, rows

pytestmark = pytest.mark.model

Reader = Callable[..., Parse]


INDIRECT: list[tuple[str, list[Row]]] = [
    (
        "Berg said on Monday that the ferry had left the harbour.",
        [("Berg", "said", "the ferry had left the harbour")],
    ),
    ("The strike is over, said Ann Berg.", [("Ann Berg", "said", "The strike is over")]),
    ("The economy, he said, will grow by 2 percent.", [("he", "said", "The economy … will grow by 2 percent")]),
    ("According to Acme News, the strike is over.", [("Acme News", "According to", "the strike is over")]),
    ("The strike is over, according to police.", [("police", "according to", "The strike is over")]),
    ("The strike is over, as reported by Acme News.", [("Acme News", "reported", "The strike is over")]),
    ("As the mayor said last week, the bridge is closed.", [("the mayor", "said", "the bridge is closed")]),
    ("The mayor told reporters that the bridge was closed.", [("The mayor", "told", "the bridge was closed")]),
    (
        "Police said a man was shot dead on Friday and that two others were wounded.",
        [("Police", "said", "a man was shot dead on Friday and that two others were wounded")],
    ),
    (
        "Senior officials who asked not to be named said the deal was dead.",
        [("Senior officials", "said", "the deal was dead")],
    ),
    (
        "The Danish firm Lumen Power is to buy the Polish glassmaker Wista for 90 million euros, the two firms announced"
        " on Tuesday.",
        [
            (
                "the two firms",
                "announced",
                "The Danish firm Lumen Power is to buy the Polish glassmaker Wista for 90 million euros",
            )
        ],
    ),
    (
        "If the dam broke, they would leave, the head of the camp, former Kenyan vice-president Ann Berg, told Acme News.",
        [
            (
                "the head of the camp, former Kenyan vice-president Ann Berg",
                "told",
                "If the dam broke, they would leave",
            )
        ],
    ),
    ("The company promised to pay the fine.", [("The company", "promised", "pay the fine")]),
    (
        "The firm shut the mine that it had promised to sell.",
        [("it", "promised", "sell")],
    ),
    (
        "The firm declined to comment on reports that the mine was shut.",
        [(None, "reports", "the mine was shut")],
    ),
    (
        "Berg said the plan had failed, though several deputies have said it was cheap.",
        [("Berg", "said", "the plan had failed"), ("several deputies", "said", "it was cheap")],
    ),
    (
        "Berg said the plan had failed, though she admitted that it was cheap.",
        [
            ("Berg", "said", "the plan had failed, though she admitted that it was cheap"),
            ("she", "admitted", "it was cheap"),
        ],
    ),
    ("OSLO _ Berg said the strike was over.", [("Berg", "said", "the strike was over")]),
    ("The strike is over, Berg said in OSLO _ and the harbour is open.", [("Berg", "said", "The strike is over")]),
    ("Acme expects to report a loss.", [("Acme", "expects", "report a loss")]),
    ("Acme reported a loss.", [("Acme", "reported", "a loss")]),
    (
        "Had he stayed, Berg said, the talks would have failed.",
        [("Berg", "said", "Had he stayed … the talks would have failed")],
    ),
    ("He had stayed, Berg said, before the talks failed.", [("Berg", "said", "He had stayed")]),
    ("Berg says the bridge is safe; a report suggests otherwise.", [("Berg", "says", "the bridge is safe")]),
    ("The bridge is safe, a report suggests.", [("a report", "suggests", "The bridge is safe")]),
    ("Berg accused the banker of hiding the money.", [("Berg", "accused", "hiding the money")]),
    ("The visit was confirmed by Acme News.", [("Acme News", "confirmed", "The visit")]),
    ("State media reported the launch.", [("State media", "reported", "the launch")]),
    ("Dahl accused the mayor of taking bribes.", [("Dahl", "accused", "taking bribes")]),
    ("Berg admitted having met the banker.", [("Berg", "admitted", "having met the banker")]),
    ("Berg admitted two guests.", []),
    ("The union wants the firm to sell the mine.", [("The union", "wants", "the firm to sell the mine")]),
    ("The union wants a new mine.", []),
    (
        "The firm plans to sell its stake in Lumen, a person familiar with the talks said.",
        [
            ("The firm", "plans", "sell its stake in Lumen"),
            ("a person familiar with the talks", "said", "The firm plans to sell its stake in Lumen"),
        ],
    ),
    (
        'Berg said she "could not in good conscience" sign it.',
        [("Berg", "said", 'she "could not in good conscience" sign it')],
    ),
    ('The crowd chanted "Open the gates!" as Berg arrived.', [("The crowd", "chanted", "Open the gates")]),
    (
        'Dahl had left. "Why was nobody told?" Berg asked reporters in Lima.',
        [("Berg", "asked", "Why was nobody told")],
    ),
    (
        'Under the headline "Why They Lost," the magazine argued that the team never had a plan.',
        [("the magazine", "argued", "the team never had a plan")],
    ),
    ("Berg denied having met the banker.", [("Berg", "denied", "having met the banker")]),
    ("Rebels claimed to have shot down the drone.", [("Rebels", "claimed", "have shot down the drone")]),
    ("Berg is confident that he will win.", [("Berg", "confident", "he will win")]),
    (
        "The court found that the ban violated the constitution.",
        [("The court", "found", "the ban violated the constitution")],
    ),
    ("Prosecutors allege Dahl took bribes.", [("Prosecutors", "allege", "Dahl took bribes")]),
    (
        "Oslo and Rome confirmed that the talks had failed.",
        [("Oslo", "confirmed", "the talks had failed"), ("Rome", "confirmed", "the talks had failed")],
    ),
    (
        "Berg insisted she was innocent, but the court did not believe her.",
        [("Berg", "insisted", "she was innocent")],
    ),
    (
        "It is unclear how many people died, the ministry said, adding that an investigation was under way.",
        [
            ("the ministry", "said", "It is unclear how many people died"),
            ("the ministry", "adding", "an investigation was under way"),
        ],
    ),
    (
        "Lund's campaign manager, Ida Rask, said that the campaign was broke.",
        [("Lund's campaign manager, Ida Rask", "said", "the campaign was broke")],
    ),
    (
        "The attack killed 12 people, the governor, Ann Berg, said at a news conference.",
        [("the governor, Ann Berg", "said", "The attack killed 12 people")],
    ),
    (
        "The bill, which opponents say will hurt farmers, passed on Tuesday.",
        [("opponents", "say", "will hurt farmers")],
    ),
    (
        "Oslo has accused Petria of arming the rebels, a charge the country denies.",
        [("Oslo", "accused", "arming the rebels")],
    ),
    ("What we need, the minister argued, is time.", [("the minister", "argued", "What we need … is time")]),
    (
        "There is no doubt, prosecutors said in court papers, that Dahl knew of the scheme.",
        [("prosecutors", "said", "There is no doubt … Dahl knew of the scheme")],
    ),
    (
        "Lund said he was sorry and that he would pay the money back, adding that he had been wrong.",
        [
            ("Lund", "said", "he was sorry and that he would pay the money back"),
            ("Lund", "adding", "he had been wrong"),
        ],
    ),
    (
        "Berg, speaking at a rally, said that the system was rigged and urged supporters to monitor the polls.",
        [("Berg", "said", "the system was rigged"), ("Berg", "urged", "monitor the polls")],
    ),
    ("Police warned of floods in the north.", [("Police", "warned", "floods")]),
    (
        "OSLO — Ships have left the harbour, the navy said on Tuesday.",
        [("the navy", "said", "Ships have left the harbour")],
    ),
]

UNNAMED: list[tuple[str, list[Row]]] = [
    ("The company reportedly sold its ships in May.", [(None, "reportedly", "The company … sold its ships in May")]),
    ("The minister is said to have left the country.", [(None, "said", "have left the country")]),
    ("The painting is believed to be worth two million.", [(None, "believed", "be worth two million")]),
    ("It was reported that the minister had resigned.", [(None, "reported", "the minister had resigned")]),
    ("There were reports of gunfire in the capital.", [(None, "reports", "gunfire")]),
    ("A source said the talks had failed.", [("A source", "said", "the talks had failed")]),
    (
        "Officials, speaking on condition of anonymity, said the talks had failed.",
        [("Officials", "said", "the talks had failed")],
    ),
]

QUOTED: list[tuple[str, list[Row]]] = [
    ('The mayor told reporters: "The bridge is closed."', [("The mayor", "told", "The bridge is closed")]),
    (
        '"The ferry is late," Berg said. "It will arrive tonight. Nobody is hurt."',
        [("Berg", "said", "The ferry is late … It will arrive tonight. Nobody is hurt")],
    ),
    (
        "“I've never seen anything like it,” said Mr. Berg, who has worked on four campaigns. “People are angry.”",
        [("Mr. Berg", "said", "I've never seen anything like it … People are angry")],
    ),
    (
        '"If the talks fail," the minister warned, "there will be war."',
        [("the minister", "warned", "If the talks fail … there will be war")],
    ),
    (
        "“We will not pay,” said Ann Berg.\n“We never have, and nobody will make us.”",
        [("Ann Berg", "said", "We will not pay"), ("Ann Berg", None, "We never have, and nobody will make us")],
    ),
    ("«The talks failed», said Ann Berg.", [("Ann Berg", "said", "The talks failed")]),
    ("``We have lost,'' said Ann Berg.", [("Ann Berg", "said", "We have lost")]),
    ('"If it rains," he said, "we will have to stop.', [("he", "said", "If it rains … we will have to stop")]),
    (
        'A statement by the ministry read, "We regret the delay."',
        [("A statement by the ministry", "read", "We regret the delay")],
    ),
    ("In Berg's view, the bridge is a ruin.", [("Berg", "view", "the bridge is a ruin")]),
    ("The house lies in Berg's view and a ferry waits.", []),
    ('Berg said that the inquiry "must go on".', [("Berg", "said", 'the inquiry "must go on"')]),
    ("Berg pointed out that the lease was void.", [("Berg", "pointed out", "the lease was void")]),
    ("The union said on Tuesday the plant would close.", [("The union", "said", "the plant would close")]),
    ("Berg told the board on Monday he knew nothing.", [("Berg", "told", "he knew nothing")]),
    (
        "The union said that on Tuesday the plant would close.",
        [("The union", "said", "on Tuesday the plant would close")],
    ),
    ('In Berg\'s words, "the bridge is a ruin."', [("Berg", "words", "the bridge is a ruin")]),
    ('The mayor called the plan "a gift to speculators".', [("The mayor", "called", "a gift to speculators")]),
    (
        'Berg criticized the plan as "a job killer" and "a fantasy".',
        [("Berg", "criticized", "a job killer … a fantasy")],
    ),
    ('The council urged the mayor to "not sell the bridge."', [("The council", "urged", "not sell the bridge")]),
    (
        '"Nothing to see here," said Lund, who is 45, before driving off. "Please go home."',
        [("Lund", "said", "Nothing to see here … Please go home")],
    ),
    ('Jane Doe, a nurse: "I have not slept for two days."', [("Jane Doe", None, "I have not slept for two days")]),
    ('"Justice has been done," tweeted Bo Strand.', [("Bo Strand", "tweeted", "Justice has been done")]),
    ('Lind was blunt: "We will not sell the ship."', [("Lind", None, "We will not sell the ship")]),
    (
        'Fisher tweeted: "What a day!" Fisher wrote on Twitter that it was a fine day.',
        [("Fisher", "tweeted", "What a day"), ("Fisher", "wrote", "it was a fine day")],
    ),
    (
        "“The talks were constructive,” Lind said after the meeting. “We will meet again in June,” she added.",
        [("Lind", "said", "The talks were constructive"), ("she", "added", "We will meet again in June")],
    ),
]

HEADLINES: list[tuple[str, list[Row]]] = [
    ("Ministry: Bridge to close in May", [("Ministry", None, "Bridge to close in May")]),
    ("Bridge to close in May, ministry says", [("ministry", "says", "Bridge to close in May")]),
    ("Bridge has been closed - police", [("police", None, "Bridge has been closed")]),
]


@pytest.mark.parametrize(("text", "expected"), INDIRECT + UNNAMED + QUOTED + HEADLINES)
def test_found(parse_text: Reader, text: str, expected: list[Row]) -> None:
    assert rows(parse_text(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The work went according to plan.",
        "The train left according to schedule.",
        "The said document is lost.",
        "They arrived on the said day.",
        "She was told off by her father.",
        "He tells lies.",
        "She reports to the manager.",
        'His so-called "reform" failed.',
        'She starred in "The Long Way Home" last year.',
        'The song "Love Me Do" was a hit.',
        "That said, the plan failed.",
        "Berg did not say whether he would resign.",
        "Berg's spokesman declined to comment.",
        "The weather report was late.",
        "They marched in order to reach the town.",
        "He was denied entry to the country.",
        "The destruction of the bridge will project terror.",
        "What do voters want?",
    ],
)
def test_yields_nothing(parse_text: Reader, text: str) -> None:
    assert rows(parse_text(text)) == []


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("Berg said, according to Acme, that the strike was over.", "Berg", "Acme"),
        ('"The strike is over," Berg told reporters, according to Acme.', "Berg", "Acme"),
        ("The mayor confirmed that the strike was over, as reported by Acme News.", "The mayor", "Acme News"),
        ("The union, citing two officials, reported that the bridge was closed.", "two officials", "The union"),
        (
            "Citing an unnamed diplomat, the newspaper said the talks had failed.",
            "an unnamed diplomat",
            "the newspaper",
        ),
        (
            "Two officials cited by the newspaper said the bridge was closed.",
            "Two officials cited by the newspaper",
            "the newspaper",
        ),
        ("The minister was quoted by the newspaper as saying the talks had failed.", "The minister", "the newspaper"),
        ("The agency quoted a source as saying that the talks had failed.", "a source", "The agency"),
        ("The agency said that Lind had told the court that the ship was empty.", "Lind", "The agency"),
        ('"As we have warned before, the ice is thin," said Lind.', "we", "Lind"),
    ],
)
def test_chains(parse_text: Reader, text: str, inner: str, outer: str) -> None:
    parse = parse_text(text)
    found = find_attributions(parse, CUES)
    via = {row(parse, d)[0]: row(parse, found[d.via])[0] for d in found if d.via is not None}
    assert via == {inner: outer}


def test_three_links_of_a_chain(parse_text: Reader) -> None:
    parse = parse_text("Lind reportedly arrived on Monday, a spokesman said, according to Acme News.")
    found = find_attributions(parse, CUES)
    links = {row(parse, d)[1]: None if d.via is None else row(parse, found[d.via])[1] for d in found}
    assert links == {"reportedly": "said", "said": "according to", "according to": None}


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Berg said the strike was over.", "certain"),
        ("Berg denied that she had met the banker.", "negative"),
        ("Analysts speculated that the strike was over.", "possible"),
        ("Berg believes that the strike is over.", "probable"),
        ("Berg does not believe that the strike is over.", "negative"),
        ("Berg claimed that the strike was over.", "probable"),
        ("Police found no evidence that Berg stole the ship.", "possible"),
        ("Police found evidence that Berg stole the ship.", "certain"),
        ("Berg gave no assurance that the bridge would open.", "possible"),
        ("Berg said that no ships had left.", "certain"),
        ("The strike is reportedly over.", "probable"),
        ("The minister is said to have fled.", "probable"),
        ("The minister is alleged to have fled.", "possible"),
    ],
)
def test_certainty(parse_text: Reader, text: str, certainty: str) -> None:
    assert [d.certainty for d in find_attributions(parse_text(text), CUES)] == [certainty]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ('"The strike is over," said Berg.', True),
        ('Berg said the strike was "over".', False),
        ("Berg said the strike was over.", False),
    ],
)
def test_quote_means_that_all_is_quoted(parse_text: Reader, text: str, quote: bool) -> None:
    assert [d.quote for d in find_attributions(parse_text(text), CUES)] == [quote]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The news agency Acme said the strike was over.", "Acme"),
        ("A statement by the ministry confirmed that the strike was over.", "ministry"),
        ("The club's director, Ann Berg, said the strike was over.", "Berg"),
        ("Officials in Oslo who asked for calm said the strike was over.", "Officials"),
    ],
)
def test_head_of_the_source(parse_text: Reader, text: str, head: str) -> None:
    parse = parse_text(text)
    heads = {parse.tokens[d.source_head].text for d in find_attributions(parse, CUES) if d.source_head is not None}
    assert head in heads
