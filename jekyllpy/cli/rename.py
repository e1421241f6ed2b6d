"""`rename`: a new title, and the file name that goes with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.compose_options import moment, report_move
from jekyllpy.cli.shared.content_options import DATE_OPTION, FORCE_OPTION, load_site, site_options
from jekyllpy.errors import JekyllError, UsageError

if TYPE_CHECKING:
    from jekyllpy.academic.write.site_folder import SiteFolder
    from jekyllpy.content.document import Document
    from jekyllpy.content.page import Page

REDIRECTS = "jekyll-redirect-from"


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
    """Set the title of the file at PATH to NAME, and name the file after it.

    If its page has another address then, the old one leads there (`redirect_from`).
    """
    from jekyllpy.academic.posts.moving import find, leave_redirect, rename

    if path is None or not name:
        raise UsageError("You must specify current path and the new title.")
    if now and date:
        raise UsageError("You can only specify one of --date DATE or --now.")
    site = load_site(source, config)
    when = site.now() if now else moment(site, date)
    before = address_of(site, find(site, path, "file"))
    moved = rename(site, path, " ".join(name), date=when, force=force)
    report_move(site, moved)
    after = address_of(site, moved.new)
    if before is None or after is None or before == after:
        return
    if redirects(site):
        leave_redirect(moved.new, before)
        click.echo(f"{before} leads to {after} now", err=True)
    else:
        click.echo(
            f"{before} is {after} now; to have the old address lead there, add jekyll-redirect-from to "
            f"`plugins:`, and `redirect_from: {before}` to the page",
            err=True,
        )


def address_of(site: SiteFolder, path: Path) -> str | None:
    """The address of the page that is made from a file; None if there is none, as of a draft."""
    from jekyllpy.content.reader import Reader
    from jekyllpy.site.site import Site

    config = site.config.over({"disable_disk_cache": True, "future": True})
    try:
        read = Site(config)
        Reader(read).read()
    except JekyllError:
        return None
    items: list[Page | Document] = [*read.pages, *read.docs_to_write]
    wanted = site.relative_path(path)
    return next((item.url for item in items if item.relative_path.lstrip("/") == wanted), None)


def redirects(site: SiteFolder) -> bool:
    """Whether the site has the plugin that makes pages at old addresses."""
    from jekyllpy.config.configuration import names

    return REDIRECTS in names(site.config.get("plugins")) or site.config.edition.on_github_pages
