"""The command line: `jekyllpy <command> [options]`, each command in a module of its own."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.cli.shared.plain import plain_build
from jekyllpy.errors import JekyllError
from jekyllpy.log import Logger

if TYPE_CHECKING:
    from jekyllpy.cli.shared.group import group

ALIASES = {
    "b": "build",
    "s": "serve",
    "server": "serve",
    "hyde": "doctor",
    "draft": "new-draft",
    "post": "new-post",
    "page": "new-page",
}
INTERRUPTED = 130
FAILURE = 1

__all__ = ["ALIASES", "group", "main"]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line; errors of the user's end in one line and exit status 1."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    trace = any(argument in ("-t", "--trace") for argument in given)
    try:
        status = run(given)
    except JekyllError as error:
        of_ruby = getattr(error, "backtrace", None)
        if trace and of_ruby is None:
            raise
        if not error.reported:
            Logger().error("Error:", str(error))
        for line in of_ruby or () if trace else ():
            print(f"\tfrom {line}", file=sys.stderr)
        sys.exit(FAILURE)
    except BrokenPipeError:
        sys.stdout = None  # nobody reads what is left
        sys.exit(FAILURE)
    except Exception as error:
        if trace:
            raise
        where = "".join(f" in {note}" for note in getattr(error, "__notes__", ()))
        message = f"{type(error).__name__}: {error}{where}. Append --trace to see where."
        Logger().error("Error:", message)
        sys.exit(FAILURE)
    if isinstance(status, int) and status:
        sys.exit(status)


def run(given: list[str]) -> Any:
    """Run a command line, and give what its command does.

    A plain build needs no more than its options: reading a whole command line takes a while to import.
    """
    settings = plain_build(given)
    if settings is not None:
        from jekyllpy.cli.shared.building import build

        try:
            return build(settings)
        except KeyboardInterrupt:
            print(file=sys.stderr)
            return INTERRUPTED
    import click

    from jekyllpy.cli.shared.group import group

    try:
        return group.main(given, prog_name="jekyllpy", standalone_mode=False)
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        Logger().error("Error:", error.format_message())
        return FAILURE


def __getattr__(name: str) -> Any:
    """`group`, which is made of all commands, for whoever wants to know them."""
    if name == "group":
        from jekyllpy.cli.shared.group import group

        return group
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
