"""`citations`: how often the papers are cited."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import account, load_site, site_options
from jekyllpy.errors import UsageError

if TYPE_CHECKING:
    from jekyllpy.academic.write.site_folder import SiteFolder

SCHOLAR_VARIABLE = "GOOGLE_SCHOLAR_ID"


@click.command(
    "citations",
    cls=JekyllCommand,
    short_help="Fetch citation counts into gs_data.json.",
    examples=[
        "jekyllpy citations",
        "jekyllpy citations --from semantic-scholar",
        "jekyllpy citations --from google-scholar --scholar-id DhtAFkwAAAAJ",
    ],
)
@click.option(
    "--from",
    "service",
    type=click.Choice(["openalex", "semantic-scholar", "google-scholar"]),
    default="openalex",
    show_default=True,
    help="Who counts.",
)
@click.option(
    "--scholar-id",
    metavar="ID",
    help=f"The Google Scholar profile (default: ${SCHOLAR_VARIABLE}, or the site's settings).",
)
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    help="Where to write (default: the data folder, and the site's root for the badge).",
)
@site_options
def command(
    service: str,
    scholar_id: str | None,
    output: str | None,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Write gs_data.json (in all, and per paper) and gs_data_shieldsio.json, for a badge.

    OpenAlex and Semantic Scholar count the site's publications by their DOI or arXiv id; Google
    Scholar needs the package scholarly. If the source fails, the old files stay as they are.
    """
    from jekyllpy.academic.counts.gs_data import write_figures

    site = load_site(source, config)
    author = fetched(site, service, scholar_id)
    folder = Path(output) if output else None
    paths = write_figures(site, author, folder, site.now())
    for path in paths:
        click.echo(site.shown_path(path))
    click.echo(f"{author['citedby']} citations of {len(author['publications'])} papers.", err=True)


def fetched(site: SiteFolder, service: str, scholar_id: str | None) -> Mapping[str, Any]:
    """The figures in `scholarly`'s shape."""
    if service == "google-scholar":
        from jekyllpy.academic.counts.google_scholar import fetch_author

        return fetch_author(profile(site, scholar_id))
    from jekyllpy.academic.counts.counting import count
    from jekyllpy.academic.counts.gs_data import author_of

    return author_of(count(site, service.replace("-", "_")))


def profile(site: SiteFolder, scholar_id: str | None) -> str:
    """The Google Scholar profile: the one given, else the environment's, else the settings'.

    Raises:
        UsageError: if it is nowhere.
    """
    found = scholar_id or os.environ.get(SCHOLAR_VARIABLE) or account(site, "googlescholar")
    if not found:
        raise UsageError(f"Whose? Give --scholar-id or set {SCHOLAR_VARIABLE}.")
    return found
