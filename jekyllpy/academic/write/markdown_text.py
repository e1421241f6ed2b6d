"""Plain text as Markdown that shows it unchanged, whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

_MARKS = re.compile(r"[\\`*|]")
_SPECIAL = re.compile(r"[\\`*_\[\]|$]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_LOUD = re.compile(r"[\\`*|]|(?<!\w)_|_(?!\w)|~(?=~)|\[(?=[^\[\]]*+\]\()")
_QUIETED = re.compile(r"\\([\\`*_|\[~#+\-=:>.])")
_LINE_START = re.compile(r"^([^\S\n]*+)([#+\-=:>]|\d++[.)])", re.MULTILINE)


def escaped(text: str) -> str:
    """`text` so that kramdown gives it back as it stands and Liquid sees no tag in it."""
    text = _CONTROL.sub("", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = _SPECIAL.sub(r"\\\g<0>", text)
    text = text.replace("{", "&#123;").replace("}", "&#125;").replace("~~", "&#126;~")
    return _LINE_START.sub(_escaped_start, text)


def with_quiet_marks(text: str) -> str:
    """`text` with a backslash before what kramdown would make tables, emphasis or code of."""
    return _MARKS.sub(r"\\\g<0>", text)


def quiet_line(text: str) -> str:
    """One line of plain text (a title) as Markdown that stays readable: only what would be markup is escaped."""
    quiet = _LOUD.sub(r"\\\g<0>", text).replace("<", "&lt;").replace(">", "&gt;")
    return _LINE_START.sub(_escaped_start, quiet)


def without_quiet_marks(text: str) -> str:
    """What such a line says."""
    return _QUIETED.sub(r"\1", text)


def escaped_paragraphs(text: str) -> str:
    """The same for several paragraphs, blank lines between them."""
    return "\n\n".join(
        escaped(" ".join(part.split())) for part in text.split("\n\n") if part.strip()
    )


def paragraphs(parts: Iterable[str]) -> str:
    """A document's text: each part after a blank line."""
    return "".join(f"\n{part}\n" for part in parts)


def link(label: str, address: str) -> str:
    """A Markdown link."""
    safe = quote(address, safe="/:?#@!$&'*+,;=%~-._")
    return f"[{label}]({safe})"


def _escaped_start(match: re.Match[str]) -> str:
    mark = match[2]
    if mark[-1] in ".)":
        return f"{match[1]}{mark[:-1]}\\{mark[-1]}"
    return f"{match[1]}\\{mark}"
