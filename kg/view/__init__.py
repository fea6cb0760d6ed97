"""The network page: one HTML file that needs nothing but a browser.

The graph comes as a networkx `MultiDiGraph` (`kg.reading.make_network`), goes through pyvis for the drawing's items and
options, and through a template of our own, since pyvis's loads scripts from the web.  All scripts and styles stand in the
file; text of articles is in it as escaped JSON and is only ever shown as text.
"""

from kg.view.page import render_page, write_page

__all__ = ["render_page", "write_page"]
