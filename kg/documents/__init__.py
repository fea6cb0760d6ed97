"""Source files to documents: what every later step reads.

What comes in: files, folders, globs and `-` (standard input).  What goes out: `Document`s with cleaned text, and a
`Skipped` for everything that could not be read.

    reading.py    the way through: inputs → sources → details → cleaning → Document
    inputs.py     which files an input stands for
    sources/      one file per format, in the table `SOURCES`
    decoding.py   bytes → text
    details.py    publisher, date, title and address: metadata.csv, front matter
    dates.py      written dates and date lines
    cleaning/     page furniture out, the article stays
"""

from kg.documents.cleaning import clean_text
from kg.documents.reading import read_documents
from kg.documents.sources import SOURCES

__all__ = ["SOURCES", "clean_text", "read_documents"]
