"""`new-publication`: a paper, from its DOI, its arXiv id, its BibTeX, or by hand."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from jekyllpy.cli.listings import keep_up
from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import (
    DATE_OPTION,
    WRITE_OPTIONS,
    check_lang,
    complete,
    load_site,
    parsed_date,
    report,
    report_changes,
    say_language,
    site_options,
)
from jekyllpy.cli.shared.options import declare
from jekyllpy.errors import UsageError

if TYPE_CHECKING:
    from jekyllpy.academic.model.publication import Publication
    from jekyllpy.academic.write.creating import Created
    from jekyllpy.academic.write.site_folder import SiteFolder

QUESTIONS = {
    "title": "Title",
    "authors": "Authors (separated by ;)",
    "venue": "Where it appeared",
    "date": "When it appeared (2026-05-12)",
}


@click.command(
    "new-publication",
    cls=JekyllCommand,
    short_help="Add a publication by DOI, arXiv id, BibTeX or by hand.",
    examples=[
        "jekyllpy new-publication --bibtex paper.bib",
        "jekyllpy new-publication --doi 10.1038/nature14539",
        "jekyllpy new-publication --arxiv 1706.03762",
        'jekyllpy new-publication "A Title" --authors "Ada Lovelace; Alan Turing" '
        '--venue "A Journal" --date 2026-05-12',
    ],
)
@click.argument("title", nargs=-1)
@click.option("--doi", metavar="DOI", help="Look the paper up by its DOI.")
@click.option("--arxiv", metavar="ID", help="Look the paper up on arXiv.")
@click.option("--bibtex", metavar="FILE", help="Take it from a BibTeX entry; - is standard input.")
@click.option("--authors", metavar="NAMES", help="In order, separated by ; or `and`.")
@click.option("--venue", metavar="NAME", help="Journal, conference or publisher.")
@DATE_OPTION
@click.option("--category", metavar="NAME", help="As in `manuscripts` or `conferences`.")
@click.option("--excerpt", metavar="TEXT", help="A sentence or two.")
@click.option("--paperurl", metavar="URL", help="Where the paper can be read.")
@click.option("--slidesurl", metavar="URL", help="Where the slides are.")
@click.option("--codeurl", metavar="URL", help="Where the code is.")
@click.option("--bibtexurl", metavar="URL", help="Where its BibTeX is.")
@click.option("--tags", metavar="TAGS", help="Separated by commas.")
@click.option("--selected", is_flag=True, help="Show it among the selected ones.")
@click.option("--collection", metavar="NAME", default="publications", help="Default: publications.")
@declare(WRITE_OPTIONS)
@site_options
def command(
    title: tuple[str, ...],
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
    collection: str,
    edit: bool,
    force: bool,
    lang: str | None,
    **options: Any,
) -> None:
    """Write _publications/YYYY-MM-DD-title.md, complete with front matter.

    What is missing is asked for at a terminal. What is given as an option counts over what a
    DOI, arXiv or BibTeX says. The entry's BibTeX is kept in files/.
    """
    from jekyllpy.academic.write.creating import create_publication

    check_lang(lang)
    site = load_site(source, config)
    options["title"] = " ".join(title)
    publication = dated(assembled(site, options), site)
    created = create_publication(site, publication, collection=collection, force=force)
    say_language(created.path, lang)
    report_besides(created, site, publication)
    keep_up(site)
    report(created.path, site, edit=edit)


def assembled(site: SiteFolder, options: dict[str, Any]) -> Publication:
    """The publication that sources and options make together."""
    from jekyllpy.academic.model.publication import Publication

    found = looked_up(site, options)
    if found is None:
        options |= complete(QUESTIONS, options, optional=["date"])
        found = Publication(title=options["title"])
    else:
        options |= complete(lacking(found), options)
    changes = {
        name: options[name]
        for name in ("title", "venue", "category", "excerpt")
        if options.get(name)
    }
    links = {name: options[name] for name in ("slidesurl", "codeurl", "bibtexurl") if options[name]}
    return replace(
        found,
        **changes,
        **listed(options),
        url=options["paperurl"] or found.url,
        links={**found.links, **links},
        selected=options["selected"] or found.selected,
    )


def lacking(found: Publication) -> dict[str, str]:
    """The questions that a source should have answered and didn't."""
    missing = [] if found.title else ["title"]
    missing += [] if found.date else ["date"]
    return {name: QUESTIONS[name] for name in missing}


def listed(options: dict[str, Any]) -> dict[str, Any]:
    """Authors, tags and date, as far as given."""
    from jekyllpy.academic.readers.documents import split_authors

    changes: dict[str, Any] = {}
    if options["authors"]:
        changes["authors"] = split_authors(options["authors"])
    if options["tags"]:
        changes["tags"] = tuple(tag.strip() for tag in options["tags"].split(",") if tag.strip())
    if options["date"]:
        changes["date"] = parsed_date(options["date"])
    return changes


def looked_up(site: SiteFolder, options: dict[str, Any]) -> Publication | None:
    """The publication as the one source named describes it, None if none is named.

    Raises:
        UsageError: if several are.
    """
    named = [name for name in ("doi", "arxiv", "bibtex") if options[name]]
    if len(named) > 1:
        raise UsageError(f"Give one of {' and '.join(f'--{name}' for name in named)}, not both.")
    if not named:
        return None
    if named[0] == "bibtex":
        from jekyllpy.academic.bibtex.to_publication import read_one

        file = options["bibtex"]
        return read_one(text_of(file), None if file == "-" else file)
    from jekyllpy.academic.lookup import look_up

    return look_up(site, named[0], options[named[0]])


def text_of(file: str) -> str:
    """The text of a file; `-` is standard input."""
    if file == "-":
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    from jekyllpy.academic.write.files import read

    return read(file)


def dated(publication: Publication, site: SiteFolder) -> Publication:
    """`publication` with a date, today's if none is known."""
    if publication.date is not None:
        return publication
    from jekyllpy.academic.model.partial_date import PartialDate

    today = site.now().date()
    click.echo(f"No date is known: dated today, {today}. Set it with --date.", err=True)
    return replace(publication, date=PartialDate(today.year, today.month, today.day))


def report_besides(created: Created, site: SiteFolder, publication: Publication) -> None:
    """Print what else was written, and what keeps the publication from being shown."""
    report_changes(site, created.configuration, created.backups)
    if created.bibtex_path is not None:
        click.echo(f"BibTeX: {site.shown_path(created.bibtex_path)}", err=True)
    ahead = publication.date is not None and publication.date.first_day() > site.now().date()
    if ahead and not site.config.get("future"):
        click.echo(
            f"Its date, {publication.date}, lies ahead: Jekyll shows it from then on, or at once "
            "with `future: true` in _config.yml.",
            err=True,
        )
