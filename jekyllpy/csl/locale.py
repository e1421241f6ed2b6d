"""A language's terms, ordinals, forms of dates and quotation marks.

Rules: csl-ruby 2.0, `Locale`.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

from jekyllpy.csl.markup import escaped
from jekyllpy.csl.nodes import Node, read_nodes
from jekyllpy.csl.packages import Collection, installed
from jekyllpy.errors import ConfigurationError

DEFAULT = "en-US"
TAG = re.compile(r"^[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?|-[a-z]{2}$", re.IGNORECASE)
REGIONS = {
    "ca": "AD", "cs": "CZ", "da": "DK", "el": "GR", "en": "US", "et": "EE", "fa": "IR",
    "he": "IL", "ja": "JP", "km": "KH", "ko": "KR", "nb": "NO", "nn": "NO", "sl": "SI",
    "sr": "RS", "sv": "SE", "uk": "UA", "vi": "VN", "zh": "CN", "af": "ZA", "mn": "MN",
}  # fmt: skip
"""The usual region of a language where it isn't the language's own two letters."""

FALLBACKS = {"verb": "long", "short": "long", "verb-short": "verb", "symbol": "short"}
"""The form that a term is looked up in next."""

ORDINAL = re.compile(r"(long-)?ordinal(?:-(\d\d+))?")
LONG_FORM = re.compile(r"^long", re.IGNORECASE)
END_STOP = re.compile(r"[.,]$", re.MULTILINE)


class Locale:
    """A language.

    Attributes:
        language: `en`.
        dates: the `date` elements by form, `text` and `numeric`.
    """

    def __init__(self, root: Node, tag: str) -> None:
        self.tag = tag
        self.language = tag.partition("-")[0]
        self.dates = {node.get("form"): node for node in root.each("date")}
        self._terms: dict[tuple[str, str], Node] = {}
        self._ordinals: dict[int | None, list[Node]] = {}
        terms = root.child("terms")
        for term in terms.each("term") if terms is not None else ():
            self._store(term)
        options = root.child("style-options")
        self.punctuation_in_quotes = _is_on(options, "punctuation-in-quote")
        self.limits_day_ordinals = _is_on(options, "limit-day-ordinals-to-day-1")
        self.close_quote = self.term("close-quote") or '"'
        self.close_inner_quote = self.term("close-inner-quote") or "'"

    def _store(self, term: Node) -> None:
        name = term.get("name")
        ordinal = ORDINAL.fullmatch(name)
        if ordinal is None:
            self._terms.setdefault((name, term.get("form", "long")), term)
        else:
            number = int(ordinal[2]) if ordinal[2] else None
            self._ordinals.setdefault(number, []).append(term)

    def term(self, name: str, form: str = "long", *, plural: bool = False) -> str | None:
        """A term in the form asked for or the next best, None if there is none."""
        while True:
            term = self._terms.get((name, form))
            if term is not None:
                return _text(term, plural)
            if form not in FALLBACKS:
                return None
            form = FALLBACKS[form]

    def ordinal(self, number: int, form: str = "") -> str:
        """`1st`, or `first` with a form that begins with `long`."""
        if LONG_FORM.match(form):
            for term in self._ordinals.get(number, ()):
                if term.get("name").startswith("long"):
                    return _text(term, False)
        short = self._short_ordinal(number)
        return str(number) if short is None else f"{number}{_text(short, False)}"

    def _short_ordinal(self, number: int) -> Node | None:
        if None not in self._ordinals:
            return None
        divisors = (number + 1, *(divisor for divisor in (100, 10) if number >= divisor))
        for divisor in divisors:
            for term in self._ordinals.get(number % divisor, ()):
                if not term.get("name").startswith("long") and _counts_for(term, number):
                    return term
        return self._ordinals[None][0]

    def quoted(self, text: str) -> str:
        """`text` in quotation marks, those within it the inner ones."""
        opening, closing = self.term("open-quote"), self.term("close-quote")
        if not opening or not closing:
            return text
        text = self._with_inner_quotes(text, opening, closing)
        stop = ""
        if not self.punctuation_in_quotes and (found := END_STOP.search(text)):
            text, stop = text[: found.start()], found[0]
        return f"{opening}{text}{closing}{stop}"

    def _with_inner_quotes(self, text: str, opening: str, closing: str) -> str:
        inner_open, inner_close = self.term("open-inner-quote"), self.term("close-inner-quote")
        if not inner_open or not inner_close:
            return text
        text = re.sub(rf'{re.escape(opening)}|"\b', inner_open, text)
        return re.sub(rf'{re.escape(closing)}|\b"', inner_close, text)


def _is_on(options: Node | None, name: str) -> bool:
    return options is not None and options.is_true(name)


def _counts_for(term: Node, number: int) -> bool:
    """Whether an ordinal's `match` lets it stand for `number`."""
    ordinal = int(term.get("name").rpartition("-")[2])
    match = term.get("match")
    if match == "last-two-digits":
        return ordinal == number % 100
    if match == "last-digit":
        return ordinal == number % 10
    return match != "whole-number" or ordinal == number


def _text(term: Node, plural: bool) -> str:
    if not term.children:
        return term.text if term.text.strip() else ""
    number = term.child("multiple" if plural else "single")
    # citeproc-ruby escapes terms that have a plural, and no others.
    return escaped(number.text.strip()) if number is not None else ""


def normalized(tag: str) -> str:
    """A language tag with its usual region: `en` is `en-US`, `DE` is `de-DE`."""
    parts = tag.strip().split("-")
    language = parts[0].lower()
    if len(parts) > 1:
        return f"{language}-{parts[-1].upper()}"
    return f"{language}-{REGIONS.get(language, language.upper())}"


def load_locale(tag: str = DEFAULT, collection: Collection | None = None) -> Locale:
    """The locale of a language tag.

    Args:
        collection: where it is looked for (default: the packages).

    Raises:
        ConfigurationError: if there is none.
        MissingDependencyError: if the package of locales isn't installed.
    """
    return _load_locale(normalized(tag or DEFAULT), (collection or installed()).locales)


@lru_cache(maxsize=16)
def _load_locale(tag: str, folder: Path) -> Locale:
    for name in (tag, tag.partition("-")[0]):
        path = folder / f"locales-{name}.xml"
        if path.parent == folder and os.path.isfile(path):
            return Locale(read_nodes(path), tag)
    raise ConfigurationError(f"there is no locale {tag!r} for references")
