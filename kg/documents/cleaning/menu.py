"""Words of links and buttons that stand on lines of their own in a page copied as text."""

from __future__ import annotations

_MENUS = """
home | menu | main menu | site menu | navigation | search | sign in | log in | sign up | log out | register | subscribe
my account | newsletter | newsletters | live tv | watch live | breaking news | latest news | top stories | most read
most popular | trending | trending now | more news | show more | load more | see more | view more | view all | see all
show all | read more | read more here | learn more | continue reading | keep reading | read full story
read the full story | more on this story | more stories | more from this section
related | related articles | related stories | related topics | related content | you may also like
you might also like | recommended | recommended stories | recommended for you | editor's picks | editors' picks
what to read next
print | published | updated | supported by | see all topics | follow
share | share this | share this article | share this story | share article | share on | copy link | link copied
print this article | save | save article | save for later | email | bookmark | comments | comment | leave a comment
add a comment | back to top | next article | previous article | skip | skip ad | skip advertisement
advertisement | advertisement - scroll to continue | scroll to continue | end of advertisement | ad | advert | sponsored
story continues below advertisement | article continues below advertisement | article continues after ad
continue reading below advertisement | sponsored content | paid content | promoted | promoted content
about us | contact us | terms of use | terms of service | terms and conditions | privacy policy | cookie policy
cookie settings | manage cookies | accept all | accept all cookies | reject all | accept cookies | i agree | got it
careers | advertise | advertise with us | imprint | legal notice | faq | sitemap | rss | follow us | donate now
support us | listen to this article | listen to article | play audio | play video | watch video | full screen
toggle caption | hide caption | open image in gallery | view image in fullscreen | enlarge image | click to enlarge
getty images | font size | text size
"""

MENU = frozenset(words.strip() for words in _MENUS.replace("\n", "|").split("|") if words.strip())
"""Whole lines, in lower case with straight apostrophes."""
