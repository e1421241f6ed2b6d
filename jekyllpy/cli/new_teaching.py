"""`new-teaching`: a course."""

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
    "new-teaching",
    cls=JekyllCommand,
    short_help="Add a course.",
    examples=[
        'jekyllpy new-teaching "Machine Learning" --type "Graduate course" '
        '--venue "Northmere University" --date 2026-09-01',
    ],
)
@click.argument("title", nargs=-1)
@click.option(
    "--type", metavar="TYPE", help="As in `Graduate course`; default: Undergraduate course."
)
@click.option("--venue", metavar="NAME", help="Where it was taught.")
@DATE_OPTION
@click.option("--location", metavar="PLACE", help="Town and country.")
@click.option("--url", metavar="URL", help="Where more is said of it.")
@click.option("--excerpt", metavar="TEXT", help="A sentence for lists.")
@click.option("--description", metavar="TEXT", help="The page's text, in Markdown.")
@click.option("--collection", metavar="NAME", default="teaching", help="Default: teaching.")
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
    """Write _teaching/YYYY-MM-DD-title.md, complete with front matter."""
    create_from_options(collection, title, options, source, config, force=force, edit=edit)
