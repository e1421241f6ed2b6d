"""`new-talk` and `new-teaching`, which differ in their words and their collection."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.content_options import (
    DATE_OPTION,
    SITE_OPTIONS,
    WRITE_OPTIONS,
    check_lang,
    complete,
    load_site,
    parsed_date,
    report,
    report_changes,
    say_language,
)
from jekyllpy.cli.shared.options import Decorator, declare

QUESTIONS = {"title": "Title", "venue": "Where", "date": "When (2026-05-12)"}
DESCRIPTION_OPTIONS: tuple[Decorator[Any], ...] = (
    click.option("--excerpt", metavar="TEXT", help="A sentence for lists."),
    click.option("--description", metavar="TEXT", help="The page's text, in Markdown."),
)


def event_command(
    kind: str,
    *,
    collection: str,
    help: str,
    short_help: str,
    example: str,
    type_help: str,
    venue_help: str,
    links: tuple[Decorator[Any], ...] = (),
) -> click.Command:
    """The command `new-<kind>`.

    Args:
        collection: where the document goes unless `--collection` names another.
        links: the options for addresses besides `--url`.
    """
    particulars: tuple[Decorator[Any], ...] = (
        click.option("--type", metavar="TYPE", help=type_help),
        click.option("--venue", metavar="NAME", help=venue_help),
        DATE_OPTION,
        click.option("--location", metavar="PLACE", help="Town and country."),
        click.option("--url", metavar="URL", help="Where to read more about it."),
    )
    target: tuple[Decorator[Any], ...] = (
        click.option(
            "--collection", metavar="NAME", default=collection, help=f"Default: {collection}."
        ),
    )

    @click.command(
        f"new-{kind}", cls=JekyllCommand, help=help, short_help=short_help, examples=[example]
    )
    @click.argument("title", nargs=-1)
    @declare(particulars, links, DESCRIPTION_OPTIONS, target, WRITE_OPTIONS, SITE_OPTIONS)
    def command(
        title: tuple[str, ...],
        collection: str,
        source: str | None,
        config: list[str] | None,
        trace: bool | None,
        edit: bool,
        force: bool,
        lang: str | None,
        **options: str | None,
    ) -> None:
        check_lang(lang)
        options["title"] = " ".join(title)
        create_event_from(options, collection, source, config, force=force, edit=edit, lang=lang)

    return command


def create_event_from(
    options: dict[str, str | None],
    collection: str,
    source: str | None,
    config: list[str] | None,
    *,
    force: bool,
    edit: bool,
    lang: str | None,
) -> None:
    """Create the talk or course that the options describe and report where it is."""
    from jekyllpy.academic.model.event import Event
    from jekyllpy.academic.write.creating import create_event

    site = load_site(source, config)
    today = site.now().date()
    given = complete(QUESTIONS, options, optional=("venue", "date"))
    date = parsed_date(given.pop("date", str(today)))
    details: dict[str, Any] = dict(given)
    event = Event(date=replace(date, month=date.month or 1, day=date.day or 1), **details)
    created = create_event(site, event, collection, force=force)
    say_language(created.path, lang)
    report_changes(site, created.configuration, created.backups)
    report(created.path, site, edit=edit)
