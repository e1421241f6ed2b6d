"""jekyll-compose 0.12's names for what `jekyllpy new-post` and its like do: `post`, `draft`, `page`."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.errors import InvalidDateError, UsageError
from jekyllpy.plugins.api import Registry


def document_command(kind: str) -> click.Command:
    """The command that makes a new post, draft or page."""

    def create(title: tuple[str, ...], force: bool, **details: Any) -> None:
        if not title:
            raise UsageError("You must specify a name.")
        create_document(kind, " ".join(title), force=force, **details)

    options: list[click.Parameter] = [
        click.Argument(["title"], nargs=-1),
        click.Option(["-x", "--extension"], metavar="EXT", help="The file's extension."),
        click.Option(["-l", "--layout"], help=f"The {kind}'s layout."),
        click.Option(["-f", "--force"], is_flag=True, help="Keep an old file as a backup."),
        click.Option(["--config"], metavar="FILE[,FILE2,...]", help="Configuration files."),
    ]
    if kind == "post":
        options += [
            click.Option(["-d", "--date"], help="The post's date."),
            click.Option(["--timestamp-format"], metavar="FORMAT", help="How the date is written."),
        ]
    return click.Command(
        kind, params=options, callback=create, short_help=f"Create a new {kind} with a name."
    )


def create_document(
    kind: str,
    title: str,
    *,
    force: bool,
    config: str | None = None,
    date: str | None = None,
    **details: Any,
) -> None:
    """Write the new file and say where it is.

    Raises:
        JekyllError: if the date is none, or the file exists and isn't to be replaced.
    """
    from jekyllpy.academic.posts.creating import NewDocument, compose_settings, create
    from jekyllpy.academic.write.editor import open_in_editor
    from jekyllpy.academic.write.target import AcademicSite
    from jekyllpy.content.dates import parse_date

    site = AcademicSite.load(None, config.split(",") if config else None)
    try:
        moment = parse_date(date, site.zone) if date else None
    except InvalidDateError:
        raise UsageError(f"--date {date}: not a date; write it as in 2026-05-12.") from None
    path, _ = create(site, NewDocument(kind, title, date=moment, **details), force=force)
    click.echo(f"New {kind} created at {site.shown_path(path)}")
    if compose_settings(site).get("auto_open"):
        open_in_editor(path)


def register(plugins: Registry) -> None:
    for kind in ("post", "draft", "page"):
        plugins.command(document_command(kind))
