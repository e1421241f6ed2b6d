"""`new-post`: a dated post."""

from __future__ import annotations

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.compose_options import (
    EXTENSION_OPTION,
    LAYOUT_OPTION,
    TIMESTAMP_OPTION,
    create_document,
)
from jekyllpy.cli.shared.content_options import (
    DATE_OPTION,
    EDIT_OPTION,
    FORCE_OPTION,
    site_options,
)


@click.command(
    "new-post",
    cls=JekyllCommand,
    short_help="Create a new post.",
    examples=[
        'jekyllpy new-post "My Next Post"',
        'jekyllpy new-post "My Next Post" --date 2026-05-12 --layout single',
    ],
)
@click.argument("title", nargs=-1)
@EXTENSION_OPTION
@LAYOUT_OPTION
@DATE_OPTION
@TIMESTAMP_OPTION
@EDIT_OPTION
@FORCE_OPTION
@site_options
def command(
    title: tuple[str, ...],
    extension: str | None,
    layout: str | None,
    date: str | None,
    timestamp_format: str | None,
    edit: bool,
    force: bool,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Write _posts/YYYY-MM-DD-title.md, dated now unless --date says otherwise."""
    create_document(
        "post",
        title,
        source=source,
        config=config,
        force=force,
        edit=edit,
        date=date,
        extension=extension,
        layout=layout,
        timestamp_format=timestamp_format,
    )
