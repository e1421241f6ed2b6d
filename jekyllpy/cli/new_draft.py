"""`new-draft`: a post that is not published yet."""

from __future__ import annotations

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.compose_options import EXTENSION_OPTION, LAYOUT_OPTION, create_document
from jekyllpy.cli.shared.content_options import (
    EDIT_OPTION,
    FORCE_OPTION,
    site_options,
)


@click.command(
    "new-draft",
    cls=JekyllCommand,
    short_help="Create a new draft.",
    examples=['jekyllpy new-draft "Another Thought"'],
)
@click.argument("title", nargs=-1)
@EXTENSION_OPTION
@LAYOUT_OPTION
@EDIT_OPTION
@FORCE_OPTION
@site_options
def command(
    title: tuple[str, ...],
    extension: str | None,
    layout: str | None,
    edit: bool,
    force: bool,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Write _drafts/title.md, which `jekyllpy build --drafts` shows."""
    create_document(
        "draft",
        title,
        source=source,
        config=config,
        force=force,
        edit=edit,
        extension=extension,
        layout=layout,
    )
