"""What `new-talk` and `new-teaching` do the same way."""

from __future__ import annotations

from typing import Any

import click

from jekyllpy.cli.shared.content_options import complete, load_site, parsed_date, report

QUESTIONS = {"title": "Title", "venue": "Where", "date": "When (2026-05-12)"}


def create_from_options(
    collection: str,
    title: tuple[str, ...],
    options: dict[str, str | None],
    source: str | None,
    config: list[str] | None,
    *,
    force: bool,
    edit: bool,
) -> None:
    """Create the talk or course that the options describe and tell where it is."""
    from jekyllpy.academic.model.dates import PartialDate
    from jekyllpy.academic.model.event import Event
    from jekyllpy.academic.write.creating import create_event

    site = load_site(source, config)
    today = site.now().date()
    given = complete(QUESTIONS, {**options, "title": " ".join(title)}, optional=("venue", "date"))
    day = parsed_date(given.pop("date", str(today)))
    details: dict[str, Any] = dict(given)
    event = Event(date=PartialDate(day.year, day.month, day.day), **details)
    created = create_event(site, event, collection, force=force)
    if created.configuration is not None:
        click.echo(f"Added the collection to {site.shown_path(created.configuration)}.", err=True)
    for backup in created.backups:
        click.echo(f"Kept the old file as {site.shown_path(backup)}.", err=True)
    report(created.path, site, edit=edit)
