from __future__ import annotations

import pytest

from kg.documents.cleaning.furniture import RULES, drop_furniture

FURNITURE = [
    ("menu", "Advertisement"),
    ("menu", "  • Most read »".strip()),
    ("menu", "3. Sign in"),
    ("menu", "Editor’s picks"),
    ("menu", "Read more ›"),
    ("skip-link", "1. Skip to content"),
    ("skip-link", "Jump to navigation"),
    ("skip-link", "Skip to more Harbour News sites"),
    ("address", "https://news.example/s/4WDbh?x=1"),
    ("address", "Link: www.harbour.example/a"),
    ("address", "newsroom@harbour.example"),
    ("share", "Share on Facebook"),
    ("share", "Follow us on Twitter, Instagram and YouTube"),
    ("share", "Share this article via WhatsApp"),
    ("share-row", "Facebook | Twitter | E-mail"),
    ("read-more", "Read more: Why the ferry was late"),
    ("read-more", "RELATED: The harbour master's long night"),
    ("read-more", "See also: Tides of the north"),
    ("newsletter", "Sign up for our free evening newsletter."),
    ("newsletter", "Subscribe to our channel and never miss a story!"),
    ("newsletter", "Get the latest news delivered to your inbox."),
    ("cookies", "We use cookies and similar techniques to improve your visit."),
    ("cookies", "By continuing you agree to our use of cookies."),
    ("cookies", "To display this content you must accept the terms of an outside provider."),
    ("byline-code", "abc/de (AP, dpa, Reuters)"),
    ("byline-code", "kl (AFP)"),
    ("byline-code", "rt/uvw"),
    ("agencies", "(Reuters)"),
    ("agencies", "[Harbour News, AFP]"),
    ("byline", "By Ann Berg"),
    ("byline", "By Ann Berg and Bo van der Lund, Harbour News"),
    ("newsroom", "(Reporting by Ann Berg in Oslo; editing by Bo Lund)"),
    ("newsroom", "Edited by: Bo Lund"),
    ("newsroom", "With material from dpa and AFP."),
    ("about-article", "This article was originally published in Danish."),
    ("copyright", "© 2021 Harbour News"),
    ("copyright", "Copyright 2021 Harbour News. All rights reserved."),
    ("rights", "Harbour News Ltd. All rights reserved."),
    ("date-label", "Published: 12 September 2021, 10:30 GMT"),
    ("date-label", "Last updated on May 3, 2020"),
    ("reading-time", "4 min read"),
    ("reading-time", "Updated 3 hours ago"),
    ("reading-time", "01:58"),
    ("reading-time", "Updated 14:05 GMT"),
    ("date-label", "Posted on May 3, 2021 by Ann Berg"),
    ("contribution", "Harbour News writer Eva Dahl contributed to this report."),
    ("list-mark", "list 2 of 3Why the ferry was late"),
    ("list-mark", "end of list"),
    ("list-mark", "1 of 3 |"),
    ("source", "SOURCE: HARBOUR NEWS AND NEWS AGENCIES"),
    ("click", "Click here to share on social media"),
    ("newsletter", "Sign up to Harbour Briefing"),
    ("about-article", "This article is more than 2 years old"),
    ("standards", "Our Standards: The Harbour Trust Principles."),
    ("menu", "Published"),
    ("date-label", "Issued on: 03/05/2021 - 10:30"),
    ("date-label", "Updated 10:05 AM GMT+2, May 3, 2021"),
    ("end-mark", "(END)"),
    ("end-mark", "***"),
    ("end-mark", "- 30 -"),
    ("end-mark", "(more)"),
]

ARTICLE = [
    "Share prices fell on Friday.",
    "Sources: nobody knows them, the editor said.",
    "1 of 3 boats sank.",
    "Sign up to fight, the poster said.",
    "Support independent journalism, minister tells banks",
    '"Listen: this is not a joke," he said.',
    "Watch: she will resign before the summer.",
    "Published on May 3, 2021, the report was criticised at once.",
    "Created on May 3, 2021 by a bishop, the fund is rich.",
    "Updated rules take effect at 10.30.",
    "Three scientists contributed to the report.",
    "The list of 40 items was published on Friday.",
    "Our standards have fallen, the minister said.",
    "Issued in May, the warning came too late.",
    "Share this burden, the bishop said.",
    "The company shares on Facebook what its customers say.",
    "Read more books, the minister told pupils.",
    "Related costs rose, too: fuel by a tenth, insurance by a fifth.",
    "Skip to the end of the report and you find the bill, the auditor said.",
    "Advertisement revenue fell by a third.",
    "Advertisers left.",
    "We use cookies, too, the baker said: two on each plate.",
    '"This website uses cookies," the judge read aloud.',
    "By Friday, Ann Berg had left Oslo.",
    "By then it was over.",
    "By sea and by land",
    "Reporting by the agency was disputed.",
    "Reporting by Ann Berg and Harbour News showed that the ferry was late.",
    "Written by Ann Berg in 1921, the novel tells of a ferry.",
    "Edited by hand, the film took two years.",
    "Copyright law is to be reformed.",
    "Published figures for 2021 show a loss.",
    "The talks were updated on 3 May 2020 and broken off.",
    "September 12, 2021",
    "(By the next day the plan had been dropped.)",
    "Home sales rose.",
    "Follow the money, the prosecutor said.",
    "Subscribers left in March.",
    "Sign up or leave, the union told its members.",
    "Watch the skies",
    "MEETING IN BERGEN",
    "What's on the agenda?",
    "aid/relief groups were turned away.",
    "- Ann: 3",
    "No.",
    "30",
    "X",
    "A 3 min read-through took place.",
]


@pytest.mark.parametrize(("rule", "line"), FURNITURE)
def test_a_rule_knows_its_furniture(rule: str, line: str) -> None:
    assert RULES[rule](line)
    assert drop_furniture(["Above.", line, "Below."], None) == ["Above.", "Below."]


@pytest.mark.parametrize("line", ARTICLE)
def test_lines_of_articles_stay(line: str) -> None:
    assert [name for name, rule in RULES.items() if rule(line)] == []


def test_every_rule_has_a_row() -> None:
    assert {rule for rule, _ in FURNITURE} == set(RULES)


def test_the_title_is_never_dropped() -> None:
    assert drop_furniture(["Read more: a campaign"], "Read more: a campaign") == ["Read more: a campaign"]
