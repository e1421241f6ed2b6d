"""`import`: many publications or talks at once, again and again."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from jekyllpy.cli.listings import keep_up
from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import load_site, site_options
from jekyllpy.errors import SourceError, UsageError

if TYPE_CHECKING:
    from jekyllpy.academic.importing.plan import Step
    from jekyllpy.academic.importing.reading import Batch
    from jekyllpy.academic.write.site_folder import SiteFolder

LONG = 200
"""A progress bar is shown for this many papers or more."""


@click.command(
    "import",
    cls=JekyllCommand,
    short_help="Import publications and talks from files and services.",
    examples=[
        "jekyllpy import papers.bib",
        "jekyllpy import papers.bib --dry-run",
        "jekyllpy import publications.tsv talks.tsv",
        "jekyllpy import --orcid 0000-0002-1825-0097",
        "jekyllpy import --dblp 65/9612",
    ],
)
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--orcid", metavar="ID", help="All works on this ORCID record.")
@click.option("--dblp", metavar="PID", help="All papers of this DBLP person, as in 65/9612.")
@click.option("--openalex", metavar="ID", help="All works of this OpenAlex author.")
@click.option("--scholar", metavar="FILE", help="A file exported from Google Scholar.")
@click.option(
    "--collection", metavar="NAME", default="publications", help="Of papers; default: publications."
)
@click.option("--dry-run", is_flag=True, help="Show what would change as a diff; write nothing.")
@click.option(
    "--restore", is_flag=True, help="Write again what was imported before and deleted since."
)
@site_options
def command(
    files: tuple[str, ...],
    orcid: str | None,
    dblp: str | None,
    openalex: str | None,
    scholar: str | None,
    collection: str,
    dry_run: bool,
    restore: bool,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Import .bib files, AcademicPages' publications.tsv and talks.tsv, or a person's record.

    A paper that is there already (same DOI, arXiv id, or title and year) is brought up to date
    in those keys that nobody changed by hand; .jekyllpy/imports.json remembers which. A preprint
    and its published version become one page.
    """
    from jekyllpy.academic.importing.reading import read_sources

    services = {"orcid": orcid, "dblp": dblp, "openalex": openalex}
    if not files and not scholar and not any(services.values()):
        raise UsageError("Nothing to import: name a .bib or .tsv file, or give --orcid or --dblp.")
    site = load_site(source, config)
    with ProgressBar("Asking") as progress:
        batch = read_sources(site, files, scholar, services, progress)
    for problem in batch.problems:
        click.echo(problem, err=True)
    if not batch.publications and not batch.events:
        raise SourceError("There was nothing to import.")
    run(site, batch, collection, dry_run=dry_run, restore=restore)


def run(site: SiteFolder, batch: Batch, collection: str, *, dry_run: bool, restore: bool) -> None:
    """Plan the import, then show it or carry it out."""
    from jekyllpy.academic.importing.apply import apply, diff
    from jekyllpy.academic.importing.events import plan_events
    from jekyllpy.academic.importing.publications import plan_publications
    from jekyllpy.academic.importing.record import ImportRecord

    record = ImportRecord.load(site.source)
    steps: list[Step] = []
    with ProgressBar("Comparing", least=LONG) as progress:
        steps += plan_publications(
            site,
            record,
            batch.publications,
            collection=collection,
            restore=restore,
            progress=progress,
        )
    steps += plan_events(site, record, batch.events, restore=restore)
    if dry_run:
        for line in diff(steps, site):
            click.echo(line)
    else:
        declare_collections(site, batch, collection)
        apply(steps, record)
        keep_up(site)
    summarise(steps, dry_run=dry_run)


def declare_collections(site: SiteFolder, batch: Batch, collection: str) -> None:
    """Declare the collections that `batch` needs in _config.yml, where they aren't yet."""
    from jekyllpy.academic.write.collections import ensure_collection

    for label, items in ((collection, batch.publications), ("talks", batch.events)):
        if items and (changed := ensure_collection(site, label)) is not None:
            click.echo(f"Added the collection {label} to {site.shown_path(changed)}.", err=True)


def summarise(steps: list[Step], *, dry_run: bool) -> None:
    """Print how many documents were, or with `dry_run` would be, added, updated and so on."""
    from jekyllpy.academic.importing.apply import counts

    found = counts(steps)
    would = "would be " if dry_run else ""
    parts = [f"{found[outcome]} {would}{outcome}" for outcome in ("added", "updated")]
    parts.append(f"{found['unchanged']} unchanged")
    if found["removed"]:
        parts.append(f"{found['removed']} left out, as their files were deleted (see --restore)")
    click.echo(", ".join(parts) + ".", err=dry_run)


class ProgressBar:
    """A bar on a terminal's standard error that grows as its function is called."""

    def __init__(self, label: str, least: int = 2) -> None:
        self.label = label
        self.least = least
        self.drawn = False

    def __enter__(self) -> Callable[[int, int], None]:
        return self.show

    def __exit__(self, *_: object) -> None:
        if self.drawn:
            click.echo("\r\x1b[K", nl=False, err=True)

    def show(self, done: int, total: int) -> None:
        """Draw the bar for `done` of `total`; not for short work, and only at a terminal."""
        step = max(1, total // 100)
        if total < self.least or not sys.stderr.isatty() or (done % step and done != total):
            return
        self.drawn = True
        filled = 30 * done // max(total, 1)
        bar = "#" * filled + "-" * (30 - filled)
        click.echo(f"\r{self.label} [{bar}] {done}/{total}", nl=False, err=True)
