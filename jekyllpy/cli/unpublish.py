"""`unpublish`: from post back to draft."""

from __future__ import annotations

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.compose_options import path_named, report_move
from jekyllpy.cli.shared.content_options import FORCE_OPTION, load_site, site_options


@click.command(
    "unpublish",
    cls=JekyllCommand,
    short_help="Move a post back into the drafts.",
    examples=["jekyllpy unpublish _posts/2026-05-12-my-new-post.md"],
)
@click.argument("post_path", nargs=-1)
@FORCE_OPTION
@site_options
def command(
    post_path: tuple[str, ...],
    force: bool,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Move POST_PATH into _drafts and take its date away."""
    from jekyllpy.academic.posts.moving import unpublish

    name = path_named(post_path, "post")
    site = load_site(source, config)
    report_move(site, unpublish(site, name, force=force))
