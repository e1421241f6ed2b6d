"""Dates, part by part.

Rules: citeproc-ruby, `Renderer#render_date`: of a range, the first day alone is shown.
"""

from __future__ import annotations

from jekyllpy.csl.item import Date
from jekyllpy.csl.locale import Locale
from jekyllpy.csl.nodes import Node
from jekyllpy.errors import ConfigurationError

FIRST_YEAR_WITHOUT_ERA = 1000


def parts_of(node: Node, locale: Locale) -> list[Node]:
    """The `date-part` elements of a `date`: its own, or those of its form in the locale."""
    if not node.has("form"):
        return list(node.each("date-part"))
    localized = locale.dates.get(node.get("form"))
    if localized is None:
        raise ConfigurationError(f"a citation style asks for dates as {node.get('form')!r}")
    wanted = node.get("date-parts", "year-month-day").split("-")
    return [part for part in localized.each("date-part") if part.get("name") in wanted]


def date_part(date: Date, node: Node, locale: Locale) -> str | None:
    """The year, month or day of `date`, None or empty if it has none."""
    name = node.get("name")
    if "day" in name:
        return _day(date.part(2), node.get("form", "numeric"), locale)
    if "month" in name:
        return _month(date.part(1), node.get("form", "long"), locale)
    if "year" in name:
        return _year(date.part(0), node.get("form", "long"), locale)
    return ""


def _day(day: int | None, form: str, locale: Locale) -> str:
    if day is None:
        return ""
    if form == "numeric-leading-zeros":
        return f"{day:02d}"
    if form == "ordinal" and not (day > 1 and locale.limits_day_ordinals):
        return locale.ordinal(day)
    return str(day)


def _month(month: int | None, form: str, locale: Locale) -> str | None:
    if month is None:
        return ""
    if form == "numeric":
        return str(month)
    if form == "numeric-leading-zeros":
        return f"{month:02d}"
    return locale.term(f"month-{month:02d}", form)


def _year(year: int | None, form: str, locale: Locale) -> str:
    if year is None:
        return ""
    if form == "short":
        year %= 100
        return str(year)
    if year < 0:
        return f"{-year}{locale.term('bc') or ''}"
    return f"{year}{locale.term('ad') or ''}" if year < FIRST_YEAR_WITHOUT_ERA else str(year)
