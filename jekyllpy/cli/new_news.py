"""`new-news`: a line of news."""

from __future__ import annotations

import click

from jekyllpy.cli.shared.command import JekyllCommand
from jekyllpy.cli.shared.compose_options import titled
from jekyllpy.cli.shared.content_options import (
    DATE_OPTION,
    EDIT_OPTION,
    FORCE_OPTION,
    load_site,
    parsed_date,
    report,
    report_changes,
    site_options,
)


@click.command(
    "new-news",
    cls=JekyllCommand,
    short_help="Add a piece of news.",
    examples=['jekyllpy new-news "Our paper on calibration was accepted." --date 2026-05-12'],
)
@click.argument("title", nargs=-1)
@DATE_OPTION
@click.option("--text", metavar="TEXT", default="", help="What else there is to say, in Markdown.")
@EDIT_OPTION
@FORCE_OPTION
@site_options
def command(
    title: tuple[str, ...],
    date: str | None,
    text: str,
    edit: bool,
    force: bool,
    source: str | None,
    config: list[str] | None,
    trace: bool | None,
) -> None:
    """Add TITLE where the site keeps its news: _news/, an included news.md, or _data/news.yml."""
    from jekyllpy.academic.write.news import add_news

    words = titled(title, "news")
    site = load_site(source, config)
    day = parsed_date(date).first_day() if date else site.now().date()
    added = add_news(site, words, text, day, force=force)
    report_changes(site, added.configuration, [added.backup] if added.backup is not None else [])
    report(added.path, site, edit=edit)
