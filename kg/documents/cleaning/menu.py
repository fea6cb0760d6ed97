"""Words of links and buttons that stand on lines of their own in a page copied as text."""

from __future__ import annotations

import re

_LISTS = """
related | related article | related articles | related story | related stories | related topics | related content
related links | more on this story | more stories | more news | more from this section | explore more on these topics
recommended | recommended stories | recommended for you | you may also like | you might also like | what to read next
most read | most popular | trending | trending now | top stories | latest news | editor's picks | editors' picks
"""
_MENU = """
home | menu | main menu | site menu | navigation | search | sign in | log in | sign up | log out | register | subscribe
my account | newsletter | newsletters | live tv | watch live | breaking news | show more | load more | see more
view more | view all | see all | show all | read more | read more here | learn more | continue reading | keep reading
read full story | read the full story | see all topics | summary | companies
share | share this | share this article | share this story | share article | share on | copy link | link copied | print
print this article | save | save article | save for later | email | bookmark | follow | comments | comment
leave a comment | add a comment | back to top | next article | previous article | skip | skip ad | skip advertisement
advertisement | advertisement - scroll to continue | scroll to continue | end of advertisement | ad | advert | sponsored
story continues below advertisement | article continues below advertisement | article continues after ad
continue reading below advertisement | sponsored content | paid content | promoted | promoted content | supported by
free newsletter | free daily newsletter | free weekly newsletter | newsletter promotion | after newsletter promotion
about us | contact us | terms of use | terms of service | terms and conditions | privacy policy | cookie policy
cookie settings | manage cookies | accept all | accept all cookies | reject all | accept cookies | i agree | got it
careers | advertise | advertise with us | imprint | legal notice | faq | sitemap | rss | follow us | donate now
support us | listen to this article | listen to article | play audio | play video | watch video | full screen
toggle caption | hide caption | open image in gallery | view image in fullscreen | enlarge image | click to enlarge
getty images | image caption | image source | font size | text size | published | updated
"""


def _table(lines: str) -> frozenset[str]:
    return frozenset(words.strip() for words in lines.replace("\n", "|").split("|") if words.strip())


LISTS = _table(_LISTS)
"""Lines above a list of links to other articles."""
MENU = LISTS | _table(_MENU)
"""Whole lines that are links, buttons or labels."""

_AROUND = re.compile(r"^(?:\d{1,2}[.)]\s+)?[\W_]*|[\W_]*$")
_LONGEST = 50


def words_of_link(line: str) -> str:
    """The line as the tables have it: lower case, without numbering, bullets and arrows; empty when it is too long.

    >>> words_of_link("2. Read more »")
    'read more'
    """
    return _AROUND.sub("", line.replace("’", "'")).lower() if len(line) < _LONGEST else ""
