"""`new-talk`: a talk that was or will be given."""

from __future__ import annotations

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import (
    DATE_OPTION,
    EDIT_OPTION,
    FORCE_OPTION,
    site_options,
)
from jekyllpy.cli.shared.event_options import create_from_options


@click.command(
    "new-talk",
    cls=JekyllCommand,
    short_help="Add a talk.",
    examples=[
        'jekyllpy new-talk "How Networks Learn" '
        '--venue "Havn Institute" --location "Havn, Norway" --date 2026-05-12',
    ],
)
@click.argument("title", nargs=-1)
@click.option("--type", metavar="TYPE", help="As in `Tutorial`; default: Talk.")
@click.option("--venue", metavar="NAME", help="Where it was given.")
@DATE_OPTION
@click.option("--location", metavar="PLACE", help="Town and country.")
@click.option("--url", metavar="URL", help="Where more is said of it.")
@click.option("--slidesurl", metavar="URL", help="Where the slides are.")
@click.option("--videourl", metavar="URL", help="Where the recording is.")
@click.option("--excerpt", metavar="TEXT", help="A sentence for lists.")
@click.option("--description", metavar="TEXT", help="The page's text, in Markdown.")
@click.option("--collection", metavar="NAME", default="talks", help="Default: talks.")
@EDIT_OPTION
@FORCE_OPTION
@site_options
def command(
    title: tuple[str, ...],
    collection: str,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
    edit: bool,
    force: bool,
    **options: str | None,
) -> None:
    """Write _talks/YYYY-MM-DD-title.md, complete with front matter."""
    create_from_options(collection, title, options, source, config, force=force, edit=edit)
