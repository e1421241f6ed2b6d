"""What the commands that write content share: their options, questions and answers."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.shared.options import Decorator, config_option
from jekyllpy.errors import UsageError

if TYPE_CHECKING:
    from jekyllpy.academic.write.target import AcademicSite

SITE_OPTIONS: tuple[Decorator[Any], ...] = (
    click.option("-s", "--source", metavar="DIR", help="The site's folder (default: ./)."),
    config_option,
    click.option("-t", "--trace", is_flag=True, default=None, help="Show an error's traceback."),
)
FORCE_OPTION = click.option(
    "-f",
    "--force",
    is_flag=True,
    help="Write although it exists; the old file is kept as a backup.",
)
EDIT_OPTION = click.option("--edit", is_flag=True, help="Open the new file in $EDITOR.")
DATE_OPTION = click.option("-d", "--date", metavar="DATE", help="Its date, as in 2026-05-12.")


def load_site(source: str | None, config: list[str] | None) -> AcademicSite:
    from jekyllpy.academic.write.target import AcademicSite

    return AcademicSite.load(source, config)


def at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def complete(
    wanted: dict[str, str], given: dict[str, str | None], *, optional: Iterable[str] = ()
) -> dict[str, str]:
    """`given` with what is missing of `wanted` (name: question) asked for at a terminal.

    Args:
        optional: those that may be left out elsewhere.

    Raises:
        UsageError: elsewhere, naming what is missing.
    """
    missing = [name for name in wanted if not (given.get(name) or "").strip()]
    found = {name: value for name, value in given.items() if value}
    if at_a_terminal():
        for name in missing:
            default = "" if name in optional else None
            found[name] = click.prompt(wanted[name], default=default, show_default=False)
        return {name: value for name, value in found.items() if value}
    needed = [name for name in missing if name not in optional]
    if needed:
        named = ", ".join("TITLE" if name == "title" else f"--{name}" for name in needed)
        raise UsageError(f"Missing: {named}. See --help for an example.")
    return found


def parsed_date(text: str) -> dt.date:
    """The day that `--date` names.

    Raises:
        UsageError: if it names none.
    """
    from jekyllpy.academic.model.dates import parse_date

    found = parse_date(text)
    if found is None:
        raise UsageError(f"--date {text}: not a date; write it as in 2026-05-12.")
    return found.first_day()


def report(path: Path, site: AcademicSite, *, edit: bool = False) -> None:
    """Print the path of a new file; with `edit`, open it."""
    click.echo(site.shown_path(path))
    if edit:
        from jekyllpy.academic.write.editor import open_in_editor

        open_in_editor(path)


def site_options(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(SITE_OPTIONS):
        function = option(function)
    return function
