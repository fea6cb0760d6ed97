"""The error tree.  A message says what happened, with which value, what is allowed, and what to do next.

    KgError
    ├── InputError       a file or row that cannot be read
    ├── SetupError       a model, extra or ontology file that is missing or broken
    ├── QueryError       a query that does not parse, or a name the cookbook does not have
    └── GraphError       a graph that cannot be read, written or validated

A document that cannot be used is no error of the run: it becomes `model.Skipped`, is counted and shown.
"""


class KgError(Exception):
    """Base of all errors that the project raises on purpose; the command line prints them as one line."""


class InputError(KgError):
    """A file or row cannot be read; names the file."""


class SetupError(KgError):
    """Something the run needs is not there; says the command that installs it."""


class QueryError(KgError):
    """A query cannot be run."""


class GraphError(KgError):
    """A graph cannot be read, written or validated."""
