"""Pages as they come out of the clipboard, in the manner of several publishers: what stays is the article."""

from __future__ import annotations

import pytest

from kg.documents import clean_text

PAGES = [
    pytest.param(
        """\
World / Europe
Ferry sinks off Bergen
By Ann Berg and Bo Lund, FJN
 2 minute read
Updated 11:05 AM EDT, Mon May 3, 2021
Link Copied!
Follow
Oslo
FJN
 —
A ferry with nine people on board has sunk off Bergen, the Norwegian coastguard said on Monday.

Related article
The Bergen ferry in 2019. NTB/AFP/Getty Images
Storm closes harbour for three days

All nine were saved, spokeswoman Eva Dahl told FJN.

FJN’s Olav Moen contributed to this report.

See all topics
""",
        """\
Ferry sinks off Bergen
Oslo
FJN
A ferry with nine people on board has sunk off Bergen, the Norwegian coastguard said on Monday.

All nine were saved, spokeswoman Eva Dahl told FJN.""",
        id="related article inside",
    ),
    pytest.param(
        """\
Ferry sinks off Bergen with nine aboard

1 of 3 |

The ferry leaves Bergen, Norway, Monday, May 3, 2021. (AP Photo/Bo Lund)

Read More

By  ANN BERG
Updated 5:05 PM GMT+2, May 3, 2021

Share

OSLO, Norway (AP) — A ferry with nine people on board sank off Bergen on Monday, the Norwegian coastguard said.

“We saved all nine,” said spokeswoman Eva Dahl.

___

Fjord News writer Olav Moen in Bergen contributed to this report.
""",
        """\
Ferry sinks off Bergen with nine aboard

The ferry leaves Bergen, Norway, Monday, May 3, 2021.

OSLO, Norway (AP) —
A ferry with nine people on board sank off Bergen on Monday, the Norwegian coastguard said.

“We saved all nine,” said spokeswoman Eva Dahl.""",
        id="agency with date line",
    ),
    pytest.param(
        """\
News|Shipping

Ferry sinks off Bergen with nine aboard
Coastguard says that all nine were saved after two hours in the water.

The ferry leaves Bergen
The ferry leaves Bergen on Monday [Bo Lund/NTB via Reuters]
By Harbour News Staff and News Agencies
Published On 3 May 2021
3 May 2021

Click here to share on social media

A ferry with nine people on board has sunk off Bergen, the Norwegian coastguard says.

Recommended Stories
list of 3 items
list 1 of 3
Storm closes harbour
list 2 of 3
Ferries: who pays?
end of list
All nine were saved, spokeswoman Eva Dahl told the Reuters news agency.

SOURCE: HARBOUR NEWS AND NEWS AGENCIES
""",
        """\
Ferry sinks off Bergen with nine aboard
Coastguard says that all nine were saved after two hours in the water.

3 May 2021

A ferry with nine people on board has sunk off Bergen, the Norwegian coastguard says.

All nine were saved, spokeswoman Eva Dahl told the Reuters news agency.""",
        id="screen reader lists",
    ),
    pytest.param(
        """\
Ferry sinks off Bergen with nine aboard
By Ann Berg
May 3, 2021 5:05 PM GMT+2 Updated 2 hours ago

[1/2]The ferry leaves Bergen May 3, 2021. NTB/Bo Lund via REUTERS/File Photo Purchase Licensing Rights, opens new tab
Summary
Companies
Coastguard saves all nine
OSLO, May 3 (Reuters) - A ferry of Nordlinje (NORD.OL), opens new tab sank off Bergen on Monday, it said.
All nine aboard were saved, spokeswoman Eva Dahl told Reuters.
Sign up here.
Reporting by Ann Berg; Editing by Bo Lund
Our Standards: The Harbour Trust Principles., opens new tab
""",
        """\
Ferry sinks off Bergen with nine aboard
May 3, 2021 5:05 PM GMT+2 Updated 2 hours ago

Coastguard saves all nine
OSLO, May 3 (Reuters) -
A ferry of Nordlinje (NORD.OL) sank off Bergen on Monday, it said.
All nine aboard were saved, spokeswoman Eva Dahl told Reuters.""",
        id="opens new tab",
    ),
    pytest.param(
        """\
Ferry sinks off Bergen with nine aboard
This article is more than 2 years old
Coastguard says all were saved after two hours

Ann Berg in Oslo
Mon 3 May 2021 17.05 BST
Share
A ferry with nine people on board has sunk off Bergen, the Norwegian coastguard has said.

View image in fullscreen
The ferry at Bergen. Photograph: Bo Lund/AFP/Getty Images
All nine were saved, said a spokeswoman, Eva Dahl.

Sign up to First Edition

Free daily newsletter

after newsletter promotion

“It was long,” she said.

Explore more on these topics
Norway
Europe
news
""",
        """\
Ferry sinks off Bergen with nine aboard
Coastguard says all were saved after two hours

Ann Berg in Oslo
Mon 3 May 2021 17.05 BST
A ferry with nine people on board has sunk off Bergen, the Norwegian coastguard has said.

The ferry at Bergen.
All nine were saved, said a spokeswoman, Eva Dahl.

“It was long,” she said.""",
        id="newsletter inside",
    ),
]


@pytest.mark.parametrize(("page", "article"), PAGES)
def test_the_article_stays(page: str, article: str) -> None:
    assert clean_text(page) == article
