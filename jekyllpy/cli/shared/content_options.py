"""What the commands that write content share: their options, questions and answers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.shared.options import Decorator, config_option, declare
from jekyllpy.errors import UsageError

if TYPE_CHECKING:
    from jekyllpy.academic.model.partial_date import PartialDate
    from jekyllpy.academic.write.site_folder import SiteFolder

NO_SITE = "{} is no site: it has no _config.yml"
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
LANG_OPTION = click.option(
    "--lang", metavar="TAG", help="Its language, where that isn't the site's, as in de or pt-BR."
)
WRITE_OPTIONS: tuple[Decorator[Any], ...] = (LANG_OPTION, EDIT_OPTION, FORCE_OPTION)
DATE_OPTION = click.option("-d", "--date", metavar="DATE", help="Its date, as in 2026-05-12.")


def load_site(source: str | None, config: list[str] | None) -> SiteFolder:
    """The site in the folder `source`, with the settings of the files in `config`.

    A folder that nothing makes a site is asked about at a terminal.

    Raises:
        UsageError: if there is no such folder, or nothing makes it a site and nobody can be asked.
        ConfigurationError: if its settings can't be read.
    """
    from jekyllpy.academic.write.site_folder import SiteFolder

    site = SiteFolder.load(source, config)
    if not config and not site.is_begun():
        if not at_a_terminal():
            raise no_site(site.source)
        click.confirm(f"{NO_SITE.format(site.source)}. Write into it all the same?", abort=True)
    return site


def no_site(folder: Path) -> UsageError:
    """The error of a folder that nothing makes a site."""
    what = NO_SITE.format(folder)
    return UsageError(f"{what}. Run this in the site's folder, or name it with --source.")


def account(site: SiteFolder, service: str) -> str | None:
    """The owner's account with a service, as the settings name it."""
    for holder in ("profiles", "author"):
        settings = site.config.get(holder)
        if isinstance(settings, Mapping) and (name := settings.get(service)):
            return str(name)
    return None


def at_a_terminal() -> bool:
    """Whether somebody is there to answer questions."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def complete(
    wanted: dict[str, str], given: dict[str, str | None], *, optional: Iterable[str] = ()
) -> dict[str, str]:
    """`given` with what is missing of `wanted` (name: question) asked for at a terminal.

    Args:
        optional: those that may be missing where nobody can be asked.

    Raises:
        UsageError: if nobody can be asked, naming what else is missing.
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


def parsed_date(text: str) -> PartialDate:
    """The year, month or day that `--date` names.

    Raises:
        UsageError: if it names none, or could mean two.
    """
    from jekyllpy.academic.model.given_date import FORMS, given_date

    try:
        return given_date(text)
    except ValueError as error:
        raise UsageError(f"--date {text}: {error}; write it as in {FORMS}.") from None


def check_lang(lang: str | None) -> None:
    """Refuse what `--lang` gives if no language can be named so.

    Raises:
        UsageError: if none can.
    """
    from jekyllpy.scaffold.language import checked_language

    if lang is not None:
        checked_language(lang)


def say_language(path: Path, lang: str | None) -> None:
    """Have the new document at `path` say what language it is in, if one is given."""
    if lang is not None:
        from jekyllpy.academic.write.files import read, write
        from jekyllpy.academic.write.front_matter.edit import changed

        write(path, changed(read(path), {"lang": lang}))


def report(path: Path, site: SiteFolder, *, edit: bool = False) -> None:
    """Print the path of a new file; with `edit`, open it."""
    click.echo(site.shown_path(path))
    if edit:
        from jekyllpy.academic.write.editor import open_in_editor

        open_in_editor(path)


def report_changes(site: SiteFolder, configuration: Path | None, backups: Iterable[Path]) -> None:
    """Print what else was written: the collection in _config.yml, backups of old files."""
    if configuration is not None:
        click.echo(f"Added the collection to {site.shown_path(configuration)}.", err=True)
    for backup in backups:
        click.echo(f"Kept the old file as {site.shown_path(backup)}.", err=True)


def site_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say which site it works on."""
    decorated: Callable[..., Any] = declare(SITE_OPTIONS)(function)
    return decorated
