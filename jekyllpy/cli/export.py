"""`export`: the site's publications for other programs, and a CV."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import load_site, site_options
from jekyllpy.errors import UsageError, WriteError

if TYPE_CHECKING:
    from jekyllpy.academic.write.site_folder import SiteFolder

FORMATS = {
    ".html": "html",
    ".htm": "html",
    ".yaml": "rendercv",
    ".yml": "rendercv",
    ".json": "json-resume",
}
UNWRITTEN = {".pdf", ".doc", ".docx", ".odt", ".rtf", ".tex"}


@click.command(
    "export",
    cls=JekyllCommand,
    short_help="Export publications as BibTeX or CSL-JSON, or everything as a CV.",
    examples=[
        "jekyllpy export --bibtex",
        "jekyllpy export --csl-json --output publications.json",
        "jekyllpy export --cv --output cv.html",
        "jekyllpy export --cv --format rendercv --output cv.yaml",
    ],
)
@click.option("--bibtex", is_flag=True, help="All publications as BibTeX.")
@click.option("--csl-json", is_flag=True, help="All publications as CSL-JSON.")
@click.option("--cv", is_flag=True, help="A curriculum vitae.")
@click.option(
    "--format",
    "cv_format",
    type=click.Choice(["markdown", "html", "rendercv", "json-resume"]),
    help="Of the CV: Markdown (publications, talks, teaching), a page to print or save as PDF, or data for "
    "RenderCV or JSON Resume (default: what FILE's name says: .html, .md, .yaml, .json; else markdown).",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE (default: standard output).")
@click.option("-f", "--force", is_flag=True, help="Write to FILE although it exists.")
@site_options
def command(
    bibtex: bool,
    csl_json: bool,
    cv: bool,
    cv_format: str | None,
    output: str | None,
    force: bool,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Write what the site's collections hold; choose one format."""
    if bibtex + csl_json + cv != 1:
        raise UsageError("Choose one of --bibtex, --csl-json and --cv.")
    if cv_format and not cv:
        raise UsageError("--format is for --cv.")
    from jekyllpy.academic.export.collected import publications

    site = load_site(source, config)
    if bibtex:
        from jekyllpy.academic.export.bibtex import bibtex_file

        text = bibtex_file(publications(site))
    elif csl_json:
        from jekyllpy.academic.export.csl_json import csl_json_file

        text = csl_json_file(publications(site))
    else:
        text = _curriculum_vitae(site, cv_format or _format_of(output))
    if output is None:
        click.echo(text, nl=False)
        return
    from jekyllpy.academic.write.files import read, write

    path = Path(output)
    if not force and path.is_file() and read(path) != text:
        raise WriteError("exists already; nothing was written (--force replaces it)", path=path)
    write(path, text)
    click.echo(output)


def _format_of(output: str | None) -> str:
    """The format of a curriculum vitae that a file's name asks for.

    Raises:
        UsageError: if none is written to files named so.
    """
    suffix = Path(output or "").suffix.lower()
    if suffix in UNWRITTEN:
        raise UsageError(
            f"{output}: no {suffix[1:]} file is written; write a page with --output cv.html, open it in a "
            "browser and save it as PDF, or say with --format what the file is to hold."
        )
    return FORMATS.get(suffix, "markdown")


def _curriculum_vitae(site: SiteFolder, cv_format: str) -> str:
    if cv_format == "markdown":
        from jekyllpy.academic.export.cv import cv

        return cv(site)
    from jekyllpy.academic.export.resume.vita import vita_of

    vita = vita_of(site)
    if cv_format == "html":
        from jekyllpy.academic.export.resume.page import cv_page

        return cv_page(vita)
    if cv_format == "rendercv":
        from jekyllpy.academic.export.resume.rendercv import rendercv_file

        return rendercv_file(vita)
    from jekyllpy.academic.export.resume.json_resume import json_resume_file

    return json_resume_file(vita)
