"""Strings put together as HTML: formats applied, punctuation squeezed where strings meet.

Rules: citeproc-ruby, `Format` and `Formats::Html`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce

from jekyllpy.csl.locale import Locale
from jekyllpy.csl.markup import escaped
from jekyllpy.csl.nodes import Node
from jekyllpy.csl.textcase import with_case

SQUEEZABLE = frozenset(" \t\r\n\f\v.,:;!?)([]")
"""What isn't repeated where the end of a string meets the same at the start of the next."""

MARKUP_AT_END = re.compile(r"(?:^<|</)[^\W\d_][^<>]*>$", re.MULTILINE)
LEFT_SIGN = re.compile(r"[&<][ \t\r\n\f\v]")
RIGHT_SIGN = re.compile(r"[ \t\r\n\f\v]>")
ESCAPED_SIGNS = {"& ": "&amp; ", "< ": "&lt; "}
PERIODS = re.compile(r"\.+")
SWALLOWS = {".": ";,!?:", ",": ";:", ";": ",:"}
"""By a suffix's first character: the ends of a string that leave no room for it."""

CSS_VALUES = {"sup": "super"}
TAGS = {("font-style", "italic"): "i", ("font-weight", "bold"): "b"}


class HtmlFormat:
    """Puts strings together in the punctuation of `locale`."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        inner, outer = re.escape(locale.close_inner_quote), re.escape(locale.close_quote)
        # Runs are looked at from their beginning only, or long ones would take ever longer.
        self._closing_quotes = re.compile(
            f"(?<!{inner})(?<!{outer})(?:{inner}|{outer})+$", re.MULTILINE
        )

    def join(self, parts: Iterable[str], delimiter: str = "") -> str:
        """`parts` with `delimiter` between them."""

        def concat(left: str, right: str) -> str:
            return self.concat(self.concat(left, delimiter), right)

        parts = list(parts)
        return reduce(concat, parts) if parts else ""

    def concat(self, text: str, suffix: str) -> str:
        """`text` and `suffix`, without punctuation that would be doubled or out of place."""
        if not suffix or not text:
            return text or suffix
        closing = ""
        if text.endswith(">") or "\n" in text:
            text, closing = _split(MARKUP_AT_END, text)
        text, quotes = _split(self._closing_quotes, text)
        kept = 0
        while (
            kept < len(suffix) and suffix[kept] in SQUEEZABLE and text.endswith(suffix[: kept + 1])
        ):
            kept += 1
        suffix = suffix[kept:]
        for sign, ends in SWALLOWS.items():
            if suffix.startswith(sign) and text.endswith(tuple(ends)):
                suffix = suffix[1:]
        stop = ""
        if quotes and self.locale.punctuation_in_quotes and suffix[:1] in (".", ","):
            stop, suffix = suffix[:1], suffix[1:]
        return f"{text}{stop}{quotes}{closing}{suffix}"

    def apply(self, text: str | None, node: Node) -> str:
        """`text` as `node` formats it."""
        if not text:
            return ""
        formats = node.formats
        if formats and node.name == "layout":
            text = self._with_affixes(text, formats)
        if formats:
            text, styles = self._with_fonts(text, formats)
        else:
            styles = ""
        if node.is_true("strip-periods"):
            text = PERIODS.sub("", text)
        if node.is_true("quotes"):
            text = self.locale.quoted(text)
        if styles:
            text = f'<span style="{styles}">{text}</span>'
        if formats and node.name != "layout":
            text = self._with_affixes(text, formats)
        if "display" in formats:
            text = f'<div class="csl-{formats["display"]}">{text}</div>'
        return _with_escaped_signs(text)

    def _with_fonts(self, text: str, formats: dict[str, str]) -> tuple[str, str]:
        """`text` in its case and tags, and what is left to a style attribute."""
        styles: list[str] = []
        for name, value in formats.items():
            if name == "text-case":
                text = with_case(text, value, self.locale.language)
            elif (name, value) in TAGS:
                tag = TAGS[name, value]
                text = f"<{tag}>{text}</{tag}>"
            elif name not in ("prefix", "suffix", "display"):
                styles.append(f"{name}: {CSS_VALUES.get(value, value)}")
        return text, "; ".join(styles)

    def _with_affixes(self, text: str, formats: dict[str, str]) -> str:
        prefix = formats.get("prefix")
        if prefix is not None:
            text = _with_prefix(text, escaped(prefix))
        suffix = formats.get("suffix")
        if suffix is not None:
            text = self.concat(text, escaped(suffix))
        return text


def _split(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """What is before the first match, and the match; what is behind it is lost."""
    found = pattern.search(text)
    return (text[: found.start()], found[0]) if found else (text, "")


def _with_prefix(text: str, prefix: str) -> str:
    end = len(prefix)
    while end and prefix[end - 1] in SQUEEZABLE and text.startswith(prefix[end - 1 :]):
        end -= 1
    return prefix[:end] + text


def _with_escaped_signs(text: str) -> str:
    if "&" in text or "<" in text:
        text = LEFT_SIGN.sub(lambda found: ESCAPED_SIGNS.get(found[0], ""), text)
    return RIGHT_SIGN.sub(" &gt;", text) if ">" in text else text
