"""`rename`: a new title, and the file name that goes with it."""

from __future__ import annotations

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.compose_options import moment, tell_move
from jekyllpy.cli.shared.content_options import (
    DATE_OPTION,
    FORCE_OPTION,
    load_site,
    site_options,
)
from jekyllpy.errors import UsageError


@click.command(
    "rename",
    cls=JekyllCommand,
    short_help="Give a post, draft or page a new title.",
    examples=['jekyllpy rename _posts/2026-05-12-my-new-post.md "A Better Title"'],
)
@click.argument("path", required=False)
@click.argument("name", nargs=-1)
@DATE_OPTION
@click.option("--now", is_flag=True, help="Date it now.")
@FORCE_OPTION
@site_options
def command(
    path: str | None,
    name: tuple[str, ...],
    date: str | None,
    now: bool,
    force: bool,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Set the title of the file at PATH to NAME, and name the file after it."""
    from jekyllpy.academic.posts.moving import rename

    if path is None or not name:
        raise UsageError("You must specify current path and the new title.")
    if now and date:
        raise UsageError("You can only specify one of --date DATE or --now.")
    site = load_site(source, config)
    when = site.now() if now else moment(site, date)
    tell_move(site, rename(site, path, " ".join(name), date=when, force=force))
