"""`publish`: from draft to post."""

from __future__ import annotations

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.compose_options import TIMESTAMP_OPTION, moment, path_named, report_move
from jekyllpy.cli.shared.content_options import DATE_OPTION, FORCE_OPTION, load_site, site_options


@click.command(
    "publish",
    cls=JekyllCommand,
    short_help="Move a draft into the posts and date it.",
    examples=[
        "jekyllpy publish _drafts/an-unfinished-thought.md",
        "jekyllpy publish _drafts/an-unfinished-thought.md --date 2026-05-12",
    ],
)
@click.argument("draft_path", nargs=-1)
@DATE_OPTION
@TIMESTAMP_OPTION
@FORCE_OPTION
@site_options
def command(
    draft_path: tuple[str, ...],
    date: str | None,
    timestamp_format: str | None,
    force: bool,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Move DRAFT_PATH into _posts; it gets today's date unless it has one or --date is given."""
    from jekyllpy.academic.posts.moving import publish

    name = path_named(draft_path, "draft")
    site = load_site(source, config)
    moved = publish(
        site, name, date=moment(site, date), timestamp_format=timestamp_format, force=force
    )
    report_move(site, moved)
