"""`listings`: a page for each year and topic of the publications."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import load_site, site_options

if TYPE_CHECKING:
    from jekyllpy.academic.write.site_folder import SiteFolder


@click.command(
    "listings",
    cls=JekyllCommand,
    short_help="Write a page for each year and topic of the publications.",
    examples=["jekyllpy listings"],
)
@site_options
def command(source: str | None, config: list[str] | None, trace: bool | None) -> None:
    """Write a page for each year and topic of the publications into _pages/publications/.

    A page that is there stays as it is; one that nobody has changed goes when nothing is left to be listed.
    Once there are such pages, new-publication and import add those that are missing by themselves.
    """
    from jekyllpy.academic.listings.pages import keep_listings

    site = load_site(source, config)
    kept = keep_listings(site)
    for path in kept.written:
        click.echo(site.shown_path(path))
    for path in kept.removed:
        click.echo(f"Removed {site.shown_path(path)}: nothing is left to be listed.", err=True)
    if not kept.written and not kept.removed:
        click.echo("Every year and topic has its page.", err=True)


def keep_up(site: SiteFolder) -> None:
    """Add the pages that are missing to those that are there, if any are."""
    from jekyllpy.academic.listings.pages import has_listings, keep_listings

    if has_listings(site):
        for path in keep_listings(site).written:
            click.echo(f"Added {site.shown_path(path)}.", err=True)
