"""The network page: one HTML file that needs nothing but a browser.

The graph becomes a networkx `MultiDiGraph`, goes through pyvis for the items and options of the drawing, and through a
template of our own, since pyvis's loads scripts from the web.  All scripts and styles stand in the file; text of
articles is in it as escaped JSON and is only ever shown as text.
"""

from kg.reading import make_network
from kg.view.page import render_page, write_page

__all__ = ["make_network", "render_page", "write_page"]
