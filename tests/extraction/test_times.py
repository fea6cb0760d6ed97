"""Time expressions in sentences: what is found, and its value; and what must not be found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extraction.times import find_times
from kg.model import Parse

pytestmark = pytest.mark.model

ParseText = Callable[..., Parse]
PUBLISHED = "2023-09-12"  # a Tuesday


def times_of(parse: Parse) -> list[tuple[str, str, str]]:
    return [(parse.text(t.start, t.end), t.type, t.value) for t in find_times(parse)]


FULL_DATES = [
    ("She was born on 3 March 1987.", "3 March 1987", "1987-03-03"),
    ("She was born on March 3, 1987.", "March 3, 1987", "1987-03-03"),
    ("She was born on March 3rd, 1987, in Lima.", "March 3rd, 1987", "1987-03-03"),
    ("She was born on the 3rd of March 1987.", "the 3rd of March 1987", "1987-03-03"),
    ("She was born on Tuesday, 3 March 1987.", "Tuesday, 3 March 1987", "1987-03-03"),
    ("She was born on Tuesday, March 3, 1987.", "Tuesday, March 3, 1987", "1987-03-03"),
    ("The file is dated 1987-03-03.", "1987-03-03", "1987-03-03"),
    ("The file is dated 03/31/1987.", "03/31/1987", "1987-03-31"),
    ("The file is dated 31.03.1987.", "31.03.1987", "1987-03-31"),
    ("They signed the lease on Jan. 5, 2021.", "Jan. 5, 2021", "2021-01-05"),
    ("They signed the lease on Sept 5 2021.", "Sept 5 2021", "2021-09-05"),
]

PARTIAL_DATES = [
    ("They opened the bridge on 5 May.", "5 May", "2023-05-05"),
    ("They opened the bridge on December 5.", "December 5", "2022-12-05"),
    ("They will open the bridge on December 5.", "December 5", "2023-12-05"),
    ("They will open the bridge on 5 May.", "5 May", "2024-05-05"),
    ("The talks, to be held on October 12, are private.", "October 12", "2023-10-12"),
    ("The town has a December 1 deadline to pay.", "December 1", "2023-12-01"),
    ("They met in April 2019.", "April 2019", "2019-04"),
    ("The group was formed in early May 2019.", "early May 2019", "2019-05"),
    ("The mayor visited the port in July.", "July", "2023-07"),
    ("The mayor visited the port in November.", "November", "2022-11"),
    ("The mayor will visit the port in November.", "November", "2023-11"),
    ("The mayor visited the port last July.", "last July", "2023-07"),
    ("The dam closes in October of next year.", "October of next year", "2024-10"),
    ("He took office in 2011.", "2011", "2011"),
    ("He took office in late 2006.", "late 2006", "2006"),
    ("The plant opens in mid-2025.", "mid-2025", "2025"),
    ("Prices rose in the 1990s.", "the 1990s", "199"),
    ("Prices rose in the late '90s.", "the late '90s", "199"),
    ("The church dates from the 19th century.", "the 19th century", "18"),
    ("The church dates from the twelfth century.", "the twelfth century", "11"),
    ("Profits fell in the third quarter of 2008.", "the third quarter of 2008", "2008-Q3"),
    ("Profits fell in the fourth quarter of last year.", "the fourth quarter of last year", "2022-Q4"),
    ("Profits fell in the second quarter.", "the second quarter", "2023-Q2"),
    ("Profits fell in Q3 2008.", "Q3 2008", "2008-Q3"),
    ("Sales doubled in the first half of 2008.", "the first half of 2008", "2008-H1"),
    ("They met in the summer of 2019.", "the summer of 2019", "2019-SU"),
    ("They met last spring.", "last spring", "2023-SP"),
    ("They met last winter.", "last winter", "2022-WI"),
    ("They met in the fall of 2019.", "the fall of 2019", "2019-FA"),
    ("The company lost money in fiscal 2021.", "fiscal 2021", "2021"),
    ("She retired in the year 2007.", "the year 2007", "2007"),
    ("The 2008 election was close.", "2008", "2008"),
    ("The book came out in September '98.", "September '98", "1998-09"),
    ("They met in the summer of '69.", "the summer of '69", "1969-SU"),
    ("The mill closed in '82.", "'82", "1982"),
    ("The month of May was cold.", "May", "2023-05"),
    ("The board declared a dividend payable on October 2.", "October 2", "2023-10-02"),
    ("The deadline was moved to September 29.", "September 29", "2023-09-29"),
    ("The prince called an election for October 8.", "October 8", "2023-10-08"),
    ("Orders in August were down from July.", "August", "2023-08"),
    ("The Sept. 11 attacks shook the world.", "Sept. 11", "2001-09-11"),
    ("On 9/11, she was in Lima.", "9/11", "2001-09-11"),
    ("The earl died in 1606.", "1606", "1606"),
    ("The abbey (1536-1606) burned.", "1536", "1536"),
    ("The mid-19th century saw growth.", "The mid-19th century", "18"),
]

WEEKDAYS = [
    ("The ministers met on Monday.", "Monday", "2023-09-11"),
    ("The ministers met on Wednesday.", "Wednesday", "2023-09-06"),
    ("The ministers met on Tuesday.", "Tuesday", "2023-09-12"),
    ("The ministers will meet on Wednesday.", "Wednesday", "2023-09-13"),
    ("The ministers are to meet on Wednesday.", "Wednesday", "2023-09-13"),
    ("The ministers plan to meet on Wednesday.", "Wednesday", "2023-09-13"),
    ("The ministers are expected to meet on Wednesday.", "Wednesday", "2023-09-13"),
    ("The ministers are meeting on Wednesday.", "Wednesday", "2023-09-13"),
    ("A meeting is scheduled for Friday.", "Friday", "2023-09-15"),
    ("A meeting was scheduled for Friday.", "Friday", "2023-09-15"),
    ("The ministers may meet on Friday.", "Friday", "2023-09-15"),
    ("The fair opens on Friday.", "Friday", "2023-09-15"),
    ("The fair opened on Friday.", "Friday", "2023-09-08"),
    ("She is due in court on Friday.", "Friday", "2023-09-15"),
    ("The vote was put off until Friday.", "Friday", "2023-09-15"),
    ("The race was called off on a Friday.", "Friday", "XXXX-WXX-5"),
    ("He was forced to resign on Friday.", "Friday", "2023-09-08"),
    ("She said on Monday that he would leave.", "Monday", "2023-09-11"),
    ("They spoke ahead of Thursday's vote.", "Thursday", "2023-09-14"),
    ("The storm followed Sunday's flood.", "Sunday", "2023-09-10"),
    ("They met last Tuesday.", "last Tuesday", "2023-09-05"),
    ("They will meet next Friday.", "next Friday", "2023-09-15"),
    ("They met late on Friday.", "late on Friday", "2023-09-08"),
    ("They met Monday last week.", "Monday last week", "2023-09-04"),
    ("They arrived yesterday.", "yesterday", "2023-09-11"),
    ("They leave tomorrow.", "tomorrow", "2023-09-13"),
    ("They met earlier today.", "earlier today", "2023-09-12"),
]

RELATIVE = [
    ("It snowed last week.", "last week", "2023-W36"),
    ("It snowed this week.", "this week", "2023-W37"),
    ("It will snow later this week.", "later this week", "2023-W37"),
    ("It will snow next month.", "next month", "2023-10"),
    ("It snowed earlier this month.", "earlier this month", "2023-09"),
    ("It snowed last year.", "last year", "2022"),
    ("It snowed at the end of last year.", "the end of last year", "2022"),
    ("It will snow early next year.", "early next year", "2024"),
    ("It snowed two days ago.", "two days ago", "2023-09-10"),
    ("It snowed three months ago.", "three months ago", "2023-06"),
    ("It snowed about 10 years ago.", "about 10 years ago", "2013"),
    ("It snowed a decade ago.", "a decade ago", "201"),
    ("It snowed several years ago.", "several years ago", "PAST_REF"),
    ("It snowed last quarter.", "last quarter", "2023-Q2"),
    ("It snowed half a century ago.", "half a century ago", "1973"),
    ("The loan is due by the end of next month.", "the end of next month", "2023-10"),
    ("It snowed earlier in the week.", "earlier in the week", "2023-W37"),
    ("Profits fell from the year-ago quarter.", "the year-ago quarter", "2022-Q2"),
    ("The firm lost money in the latest quarter.", "the latest quarter", "2023-Q2"),
    ("The firm may lose money in the current quarter.", "the current quarter", "2023-Q3"),
    ("The firm may lose money in the current fiscal year.", "the current fiscal year", "2023"),
    ("The firm lost money for the quarter.", "the quarter", "2023-Q2"),
    ("A year-earlier gain helped the firm.", "year-earlier", "2022"),
    ("The mill will open in the first half of fiscal 2024.", "the first half of fiscal 2024", "2024-H1"),
    ("The loan is due at year's end.", "year's end", "2023"),
    ("The loan is due at the end of the decade.", "the end of the decade", "202"),
    ("They left last Oct. 29.", "last Oct. 29", "2022-10-29"),
    ("In those days, the valley had no road.", "those days", "PAST_REF"),
    ("The mill burned down a year ago today.", "a year ago today", "2022-09-12"),
    ("The mill burned down two years ago this week.", "two years ago this week", "2021-W36"),
    ("The firm lost money for the entire year.", "the entire year", "2023"),
    ("It snowed over the weekend.", "the weekend", "2023-W36-WE"),
    ("The price falls below 50 euros, the first time since October.", "October", "2022-10"),
    ("They tried to cross the river on Friday.", "Friday", "2023-09-08"),
    ("They plan to cross the river on Friday.", "Friday", "2023-09-15"),
    ("It snowed on Christmas Day.", "Christmas Day", "2022-12-25"),
    ("It snowed at Easter 2021.", "Easter 2021", "2021-04-04"),
    ("It will snow on Thanksgiving.", "Thanksgiving", "2023-11-23"),
]

VAGUE = [
    ("She currently runs the bank.", "currently", "PRESENT_REF"),
    ("She now runs the bank.", "now", "PRESENT_REF"),
    ("He is not available at the moment.", "the moment", "PRESENT_REF"),
    ("He recently left the bank.", "recently", "PAST_REF"),
    ("Prices fell in recent years.", "recent years", "PAST_REF"),
    ("Prices fell in recent weeks.", "recent weeks", "PAST_REF"),
    ("She will soon leave the bank.", "soon", "FUTURE_REF"),
    ("She will leave in the coming days.", "the coming days", "FUTURE_REF"),
    ("It could happen in the future.", "the future", "FUTURE_REF"),
    ("It has happened in the past.", "the past", "PAST_REF"),
]

CLOCK = [
    ("The train left at 10:30.", "10:30", "2023-09-12T10:30"),
    ("The train left at 10:30 a.m. and was full.", "10:30 a.m.", "2023-09-12T10:30"),
    ("The train left at 8 pm.", "8 pm", "2023-09-12T20:00"),
    ("The train left at 8.45 pm.", "8.45 pm", "2023-09-12T20:45"),
    ("The train left at 0800 UTC.", "0800 UTC", "2023-09-12T08:00Z"),
    ("The train left at 14:58 GMT.", "14:58 GMT", "2023-09-12T14:58Z"),
    ("The train left at 7 o'clock.", "7 o'clock", "2023-09-12T07:00"),
    ("The train left at 5 in the morning.", "5 in the morning", "2023-09-12T05:00"),
    ("The train left at 8:30 in the evening.", "8:30 in the evening", "2023-09-12T20:30"),
    ("The train left at 1:30 p.m. Friday.", "1:30 p.m. Friday", "2023-09-08T13:30"),
    ("The train left at midnight Sunday.", "midnight Sunday", "2023-09-10T24:00"),
    ("At dawn, the Friday Club opened.", "dawn", "2023-09-12TMO"),
    ("By early evening, the train had left.", "early evening", "2023-09-12TEV"),
    ("The train left at noon.", "noon", "2023-09-12T12:00"),
    ("The train left early Tuesday morning.", "early Tuesday morning", "2023-09-12TMO"),
    ("The train left on Sunday afternoon.", "Sunday afternoon", "2023-09-10TAF"),
    ("The train left Thursday night.", "Thursday night", "2023-09-07TNI"),
    ("The train left late last night.", "late last night", "2023-09-11TNI"),
    ("The train left this morning.", "this morning", "2023-09-12TMO"),
    ("The train leaves tonight.", "tonight", "2023-09-12TNI"),
    ("The train left yesterday evening.", "yesterday evening", "2023-09-11TEV"),
    ("The train left on the morning of 3 May 2021.", "the morning of 3 May 2021", "2021-05-03TMO"),
]

DURATIONS = [
    ("The war lasted three years.", "three years", "P3Y"),
    ("The war lasted more than three years.", "more than three years", "P3Y"),
    ("The war lasted over two decades.", "over two decades", "P20Y"),
    ("The war lasted a month.", "a month", "P1M"),
    ("The war lasted a year and a half.", "a year and a half", "P18M"),
    ("The war lasted two and a half years.", "two and a half years", "P2.5Y"),
    ("The war lasted twenty-five days.", "twenty-five days", "P25D"),
    ("The war lasted several months.", "several months", "PXM"),
    ("The war lasted for years.", "years", "PXY"),
    ("The march took 20 hours.", "20 hours", "PT20H"),
    ("The march took half an hour.", "half an hour", "PT30M"),
    ("The march took thirty minutes.", "thirty minutes", "PT30M"),
    ("Rain fell for the past three years.", "the past three years", "P3Y"),
    ("Rain fell over the last 24 hours.", "the last 24 hours", "PT24H"),
    ("Rain will fall over the next few days.", "the next few days", "PXD"),
    ("Rain fell over those two years.", "those two years", "P2Y"),
    ("Rain fell for six straight days.", "six straight days", "P6D"),
    ("A 24-hour strike began.", "24-hour", "PT24H"),
    ("A decades-long war ended.", "decades-long", "PXY"),
    ("Help arrived within 48 hours.", "48 hours", "PT48H"),
    ("Help arrived two days after the quake.", "two days", "P2D"),
    ("The show took all day.", "all day", "P1D"),
    ("Help came after over an hour.", "over an hour", "PT1H"),
    ("A three-year-old was found.", "three-year-old", "P3Y"),
    ("One day after the quake help came.", "One day", "P1D"),
    ("The truce held for the nine months.", "the nine months", "P9M"),
    ("She told the 14-year-old to sit.", "14-year-old", "P14Y"),
    ("The two-day visit ended.", "two-day", "P2D"),
    ("Years of drought ruined the farms.", "Years", "PXY"),
    ("Output will double over the next decade.", "the next decade", "P10Y"),
    ("Help took two to three weeks.", "two to three weeks", "PXW"),
]

SETS = [
    ("They meet every day.", "every day", "P1D"),
    ("They meet each week.", "each week", "P1W"),
    ("They meet every two years.", "every two years", "P2Y"),
    ("They meet every other week.", "every other week", "P2W"),
    ("They meet annually.", "annually", "P1Y"),
    ("They meet twice a week.", "twice a week", "P1W"),
    ("They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("They meet on Mondays.", "Mondays", "XXXX-WXX-1"),
    ("About 300 sailors a year drown here.", "a year", "P1Y"),
    ("They build 15 ships a year.", "a year", "P1Y"),
    ("They march every Saturday morning.", "every Saturday morning", "XXXX-WXX-6TMO"),
    ("They hold an annual meeting.", "annual", "P1Y"),
]


@pytest.mark.parametrize(("text", "words", "value"), FULL_DATES + PARTIAL_DATES + WEEKDAYS + RELATIVE + VAGUE)
def test_dates(parse_text: ParseText, text: str, words: str, value: str) -> None:
    assert (words, "DATE", value) in times_of(parse_text(text, published=PUBLISHED))


@pytest.mark.parametrize(("text", "words", "value"), CLOCK)
def test_times_of_day(parse_text: ParseText, text: str, words: str, value: str) -> None:
    assert times_of(parse_text(text, published=PUBLISHED)) == [(words, "TIME", value)]


@pytest.mark.parametrize(("text", "words", "value"), DURATIONS)
def test_durations(parse_text: ParseText, text: str, words: str, value: str) -> None:
    assert times_of(parse_text(text, published=PUBLISHED)) == [(words, "DURATION", value)]


@pytest.mark.parametrize(("text", "words", "value"), SETS)
def test_sets(parse_text: ParseText, text: str, words: str, value: str) -> None:
    assert times_of(parse_text(text, published=PUBLISHED)) == [(words, "SET", value)]


SEVERAL = [
    ("It rained before dawn on Monday.", [("dawn", "2023-09-11TMO"), ("Monday", "2023-09-11")]),
    ("It ran from 10 to 16 July 2021.", [("10", "2021-07-10"), ("16 July 2021", "2021-07-16")]),
    ("It ran July 10-16, 2021.", [("July 10", "2021-07-10"), ("16, 2021", "2021-07-16")]),
    ("It ran in 2018-2019.", [("2018", "2018"), ("2019", "2019")]),
    ("It ran in 1985–1990.", [("1985", "1985"), ("1990", "1990")]),
    ("It ran in 2018-19.", [("2018", "2018"), ("19", "2019")]),
    ("It ran between May and June.", [("May", "2023-05"), ("June", "2023-06")]),
    ("It fell between September and October of 2007.", [("September", "2007-09"), ("October of 2007", "2007-10")]),
    ("It ran from 3 May to 2 June 2019.", [("3 May", "2019-05-03"), ("2 June 2019", "2019-06-02")]),
    ("Costs rose in the year ended June 30.", [("the year", "P1Y"), ("June 30", "2023-06-30")]),
    (
        "It earned little in the first quarter of 2022, and more a year earlier. Sales fell from the year-ago quarter.",
        [("the first quarter of 2022", "2022-Q1"), ("a year earlier", "2021-Q1"), ("the year-ago quarter", "2021-Q1")],
    ),
    ("He left in March 2010, before a raid in May.", [("March 2010", "2010-03"), ("May", "2010-05")]),
    ("He quit in May 2010 after a raid on 3 March.", [("May 2010", "2010-05"), ("3 March", "2010-03-03")]),
    ("He quit in May 2010 and sued in March.", [("May 2010", "2010-05"), ("March", "2023-03")]),
    ("On this day in 1968, the mill burned.", [("1968", "1968")]),
    ("Sales fell in Q1 2022, but rose in the quarter in Oslo.", [("Q1 2022", "2022-Q1"), ("the quarter", "2022-Q1")]),
    ("Prices rose in July 2019 from a year earlier.", [("July 2019", "2019-07"), ("a year earlier", "2018-07")]),
    ("It lost little in Q1 2022, and more in the year-ago period.", [("Q1 2022", "2022-Q1"), ("year-ago", "2021-Q1")]),
    ("They met in May 2019. That summer the mill closed.", [("May 2019", "2019-05"), ("That summer", "2019-SU")]),
    (
        "They met in July 2019 and again the following May.",
        [("July 2019", "2019-07"), ("the following May", "2020-05")],
    ),
    (
        "She fell ill on 3 May 2019 and died in June that year.",
        [("3 May 2019", "2019-05-03"), ("June that year", "2019-06")],
    ),
    (
        "It struck at 5:12 a.m. (11:12 GMT on Monday).",
        [("5:12 a.m.", "2023-09-12T05:12"), ("11:12 GMT", "2023-09-11T11:12Z"), ("Monday", "2023-09-11")],
    ),
    ("They met on Sunday at 8 p.m. and left.", [("Sunday", "2023-09-10"), ("8 p.m.", "2023-09-10T20:00")]),
    ("In 2003 he left. Ten years later, he returned.", [("2003", "2003"), ("Ten years later", "2013")]),
    (
        "The mill burned in May 1981. Work will resume at the end of the month.",
        [("May 1981", "1981-05"), ("the end of the month", "2023-09")],
    ),
    ("He left. Ten years later, he returned.", [("Ten years later", "XXXX")]),
    (
        "The mill burned on 3 May 2019 in a dry year, 2019. The next day it rained.",
        [("3 May 2019", "2019-05-03"), ("2019", "2019"), ("The next day", "2019-05-04")],
    ),
    (
        "They met in April 2019. That month the mill closed.",
        [("April 2019", "2019-04"), ("That month", "2019-04")],
    ),
    (
        "They met on 3 May 2019. The following day they left.",
        [("3 May 2019", "2019-05-03"), ("The following day", "2019-05-04")],
    ),
    (
        "They met on 3 May 2019, a day earlier than planned. They left a week later.",
        [("3 May 2019", "2019-05-03"), ("a day earlier", "2019-05-02"), ("a week later", "2019-W19")],
    ),
    (
        "The mill closed in 2014. A strike began the same year. It ended two years later.",
        [("2014", "2014"), ("the same year", "2014"), ("two years later", "2016")],
    ),
    (
        "Reports of a sale emerged in March 2020, and the owner said at the time that they were false.",
        [("March 2020", "2020-03"), ("the time", "2020-03")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several(parse_text: ParseText, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, value) for words, _, value in times_of(parse_text(text, published=PUBLISHED))] == expected


NOTHING = [
    "The Sons of the Dawn left the town.",
    "They may march to the gate.",
    "May I help you?",
    "The company may face a fine.",
    "Prices fall and then spring back.",
    "The fall of the wall surprised everyone.",
    "She came second in the race.",
    "Wait a second.",
    "He bought Windows 95 and a Boeing 747.",
    "Flight 2012 was late.",
    "Resolution 1973 was adopted.",
    "About 2000 people marched.",
    "They paid $ 2000 for it.",
    "It costs 1950 dollars.",
    "The channel Russia 24 showed it.",
    "The Russell 2000 index fell.",
    "The city fell in 1234 BC.",
    "The Sun rose over the bay.",
    "The paper, The Sun, printed it.",
    "He sat in Sat Nav.",
    "Theresa May left.",
    "The June Four Foundation closed.",
    "A quarter of the houses burned.",
    "They won 3-2.",
    "The score was 2.5 points.",
    "He works day and night.",
    "The day of the race was hot.",
    "In the middle of the road stood a cow.",
    "They moved to Friday Harbor.",
    "She spoke of the future of work.",
    "They soon left the town.",
    "She left shortly after the vote.",
    "The last man was the first to go.",
    "It was the past president who spoke.",
    "The talks last.",
    "She ran it in 3:35.",
    "The Christmas tree fell over.",
    "The day after the vote was quiet.",
    "One day he will leave.",
    "The summer Olympics drew crowds.",
    "The iLife '11 suite is out.",
    "It was the second raid in as many days.",
    "The days of cheap fuel are over.",
    "His latest year at school was his best.",
    "The latest week of prayer drew crowds.",
    "He told of the years of the plague.",
    "He reads a weekly.",
    "The once-in-a-decade chance passed.",
    "Shares slid in after hours trading.",
    "It was one of the coldest winters.",
    "In her 30s, she moved.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(parse_text: ParseText, text: str) -> None:
    assert times_of(parse_text(text, published=PUBLISHED)) == []


UNDATED = [
    ("They met on Tuesday.", [("Tuesday", "DATE", "XXXX-WXX-2")]),
    ("They met on 4 July.", [("4 July", "DATE", "XXXX-07-04")]),
    ("They met in July.", [("July", "DATE", "XXXX-07")]),
    ("They met last week.", [("last week", "DATE", "XXXX-WXX")]),
    ("They met last year.", [("last year", "DATE", "XXXX")]),
    ("They met yesterday.", [("yesterday", "DATE", "XXXX-XX-XX")]),
    ("They met on Tuesday night.", [("Tuesday night", "TIME", "XXXX-XX-XXTNI")]),
    ("They met in 2019.", [("2019", "DATE", "2019")]),
]


@pytest.mark.parametrize(("text", "expected"), UNDATED)
def test_without_publication_date(parse_text: ParseText, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert times_of(parse_text(text)) == expected


def test_date_line_stands_in_for_the_publication_date(parse_text: ParseText) -> None:
    parse = parse_text("Mill burns down\nMarch 3, 2021\nThe mill burned down on Tuesday.")

    assert ("Tuesday", "DATE", "2021-03-02") in times_of(parse)


def test_ids_count_up_in_text_order(parse_text: ParseText) -> None:
    times = find_times(parse_text("It rained on Monday, in May and in 2019.", published=PUBLISHED))

    assert [t.id for t in times] == ["t1", "t2", "t3"]
    assert [t.start for t in times] == sorted(t.start for t in times)
