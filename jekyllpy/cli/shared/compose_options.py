"""The options of jekyll-compose's commands, and what those commands do the same way."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.shared.content_options import load_site, report
from jekyllpy.errors import UsageError

if TYPE_CHECKING:
    from jekyllpy.academic.posts.moving import Moved
    from jekyllpy.academic.write.target import AcademicSite

EXTENSION_OPTION = click.option("-x", "--extension", metavar="EXT", help="As in `md` or `html`.")
LAYOUT_OPTION = click.option("-l", "--layout", metavar="LAYOUT", help="The layout it names.")
TIMESTAMP_OPTION = click.option(
    "--timestamp-format", metavar="FORMAT", help='Default: "%Y-%m-%d %H:%M %z".'
)


def create_document(
    kind: str,
    title: tuple[str, ...],
    *,
    source: str | None,
    config: list[str] | None,
    force: bool,
    edit: bool,
    date: str | None = None,
    **details: Any,
) -> None:
    """Create a post, draft or page and tell where it is."""
    from jekyllpy.academic.posts.creating import NewDocument, compose_settings, create
    from jekyllpy.academic.write.editor import editor_command

    words = titled(title, kind)
    site = load_site(source, config)
    new = NewDocument(kind, words, date=moment(site, date), **details)
    path, backup = create(site, new, force=force)
    if backup is not None:
        click.echo(f"Kept the old file as {site.shown_path(backup)}.", err=True)
    click.echo(f"New {kind} created at {site.shown_path(path)}", err=True)
    auto_open = bool(compose_settings(site).get("auto_open")) and editor_command() is not None
    report(path, site, edit=edit or auto_open)


def titled(title: tuple[str, ...], kind: str) -> str:
    """The title, asked for at a terminal if it is missing.

    Raises:
        UsageError: if it is missing elsewhere.
    """
    from jekyllpy.cli.shared.content_options import complete

    words = " ".join(title)
    return complete({"title": f"Title of the {kind}"}, {"title": words})["title"]


def moment(site: AcademicSite, date: str | None) -> dt.datetime | None:
    """The moment that `--date` gives, in the site's zone.

    Raises:
        UsageError: if it gives none.
    """
    if date is None:
        return None
    from jekyllpy.content.dates import parse_date
    from jekyllpy.errors import InvalidDateError

    try:
        return parse_date(date, site.zone)
    except InvalidDateError:
        raise UsageError(f"--date {date}: not a date; write it as in 2026-05-12.") from None


def tell_move(site: AcademicSite, moved: Moved) -> None:
    """Say what was moved where."""
    if moved.backup is not None:
        click.echo(f"Kept the old file as {site.shown_path(moved.backup)}.", err=True)
    old, new = site.shown_path(moved.old), site.shown_path(moved.new)
    click.echo(f"{moved.kind} {old} was moved to {new}")


def path_named(path: tuple[str, ...], kind: str) -> str:
    """The one path that the arguments are.

    Raises:
        UsageError: if there are none.
    """
    if not path:
        raise UsageError(f"You must specify a {kind} path.")
    return " ".join(path)
