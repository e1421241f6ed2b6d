"""The options of jekyll-compose's commands, and what those commands do the same way."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import (
    SITE_OPTIONS,
    WRITE_OPTIONS,
    check_lang,
    complete,
    load_site,
    parsed_date,
    report,
    report_changes,
    say_language,
)
from jekyllpy.cli.shared.options import Decorator, declare
from jekyllpy.errors import InvalidDateError, UsageError

if TYPE_CHECKING:
    from jekyllpy.academic.posts.moving import Moved
    from jekyllpy.academic.write.site_folder import SiteFolder

EXTENSION_OPTION = click.option("-x", "--extension", metavar="EXT", help="As in `md` or `html`.")
LAYOUT_OPTION = click.option("-l", "--layout", metavar="LAYOUT", help="The layout it names.")
TIME_OF_DAY = re.compile(r"[ T](\d{1,2}:\d{2}\b.*)", re.ASCII | re.DOTALL)
TIMESTAMP_OPTION = click.option(
    "--timestamp-format", metavar="FORMAT", help='Default: "%Y-%m-%d %H:%M %z".'
)


def compose_command(
    kind: str, *, help: str, examples: list[str], further: tuple[Decorator[Any], ...] = ()
) -> click.Command:
    """The command `new-<kind>`.

    Args:
        kind: `post`, `draft` or `page`.
        further: the options that only this kind has.
    """

    @click.command(
        f"new-{kind}",
        cls=JekyllCommand,
        help=help,
        short_help=f"Create a new {kind}.",
        examples=examples,
    )
    @click.argument("title", nargs=-1)
    @declare((EXTENSION_OPTION, LAYOUT_OPTION), further, WRITE_OPTIONS, SITE_OPTIONS)
    def command(
        title: tuple[str, ...],
        source: str | None,
        config: list[str] | None,
        trace: bool | None,
        **options: Any,
    ) -> None:
        create_document(kind, title, source=source, config=config, **options)

    return command


def create_document(
    kind: str,
    title: tuple[str, ...],
    *,
    source: str | None,
    config: list[str] | None,
    force: bool,
    edit: bool,
    lang: str | None = None,
    date: str | None = None,
    **details: Any,
) -> None:
    """Create a post, draft or page and report where it is."""
    from jekyllpy.academic.posts.creating import NewDocument, compose_settings, create
    from jekyllpy.academic.write.editor import editor_command

    check_lang(lang)
    words = titled(title, kind)
    site = load_site(source, config)
    new = NewDocument(kind, words, date=moment(site, date), **details)
    path, backup = create(site, new, force=force)
    say_language(path, lang)
    report_changes(site, None, [backup] if backup is not None else [])
    click.echo(f"New {kind} created at {site.shown_path(path)}", err=True)
    auto_open = bool(compose_settings(site).get("auto_open")) and editor_command() is not None
    report(path, site, edit=edit or auto_open)


def titled(title: tuple[str, ...], kind: str) -> str:
    """The title, asked for at a terminal if it is missing.

    Raises:
        UsageError: if it is missing and there is no terminal.
    """
    words = " ".join(title)
    return complete({"title": f"Title of the {kind}"}, {"title": words})["title"]


def moment(site: SiteFolder, date: str | None) -> dt.datetime | None:
    """The moment that `--date` gives, in the site's zone.

    Raises:
        UsageError: if it gives none.
    """
    if date is None:
        return None
    from jekyllpy.content.dates import parse_date

    time = TIME_OF_DAY.search(date)
    day = parsed_date(date[: time.start()] if time else date)
    try:
        return parse_date(f"{day} {time[1] if time else ''}".strip(), site.zone)
    except InvalidDateError:
        raise UsageError(f"--date {date}: not a time; write it as in 2026-05-12 14:30.") from None


def report_move(site: SiteFolder, moved: Moved) -> None:
    """Print what was moved where."""
    report_changes(site, None, [moved.backup] if moved.backup is not None else [])
    old, new = site.shown_path(moved.old), site.shown_path(moved.new)
    click.echo(f"{moved.kind} {old} was moved to {new}")


def path_named(path: tuple[str, ...], kind: str) -> str:
    """The one path that the arguments make together.

    Raises:
        UsageError: if there are none.
    """
    if not path:
        raise UsageError(f"You must specify a {kind} path.")
    return " ".join(path)
