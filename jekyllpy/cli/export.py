"""`export`: the site's publications for other programs, and a CV."""

from __future__ import annotations

from pathlib import Path

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import load_site, site_options
from jekyllpy.errors import UsageError


@click.command(
    "export",
    cls=JekyllCommand,
    short_help="Export publications as BibTeX or CSL-JSON, or everything as a CV.",
    examples=[
        "jekyllpy export --bibtex",
        "jekyllpy export --csl-json --output publications.json",
        "jekyllpy export --cv --output cv.md",
    ],
)
@click.option("--bibtex", is_flag=True, help="All publications as BibTeX.")
@click.option("--csl-json", is_flag=True, help="All publications as CSL-JSON.")
@click.option("--cv", is_flag=True, help="Publications, talks and teaching in Markdown.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE (default: standard output).")
@site_options
def command(
    bibtex: bool,
    csl_json: bool,
    cv: bool,
    output: str | None,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Write what the site's collections hold; choose one format."""
    if bibtex + csl_json + cv != 1:
        raise UsageError("Choose one of --bibtex, --csl-json and --cv.")
    from jekyllpy.academic.export.collected import publications

    site = load_site(source, config)
    if bibtex:
        from jekyllpy.academic.export.bibtex import bibtex_file

        text = bibtex_file(publications(site))
    elif csl_json:
        from jekyllpy.academic.export.csl_json import csl_json_file

        text = csl_json_file(publications(site))
    else:
        from jekyllpy.academic.export.cv import cv as curriculum_vitae

        text = curriculum_vitae(site)
    if output is None:
        click.echo(text, nl=False)
        return
    from jekyllpy.academic.write.files import write

    write(Path(output), text)
    click.echo(output)
