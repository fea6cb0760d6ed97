"""The command line: one short file per command, each over the public function of the same name.

Data goes to stdout, talk to stderr.  Exit codes: 0 done, 1 something was found (a violation), 2 misuse or a
broken set-up.  Heavy imports stand inside the commands, so that `kg --help` is instant.
"""

from __future__ import annotations

import sys

import typer

from kg.cli import build, explain, export, extract, infer, load, query, serve, validate, view
from kg.errors import KgError

app = typer.Typer(
    name="kg",
    help="News articles in, a knowledge graph you can trust out: every fact with its sentence, document and speaker.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for module in (build, extract, query, explain, validate, infer, export, load, serve, view):
    app.command(module.__name__.rpartition(".")[2])(module.command)


@app.callback()
def options(
    debug: bool = typer.Option(False, "--debug", help="Show the whole trace of an error (may stand anywhere)."),
) -> None:
    """Take the options that hold for every command."""


def main(argv: list[str] | None = None) -> None:
    """Run the command line; ends the process with an exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in words
    words = [w for w in words if w != "--debug"]
    try:
        app(args=words, prog_name="kg")
    except KgError as error:
        if debug:
            raise
        print(f"kg: {error}", file=sys.stderr)
        raise SystemExit(2) from error
    except BrokenPipeError:
        # The reader of our output went away ("kg query … | head"): nothing is wrong.
        sys.stderr.close()
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        print("kg: stopped", file=sys.stderr)
        raise SystemExit(130) from None
