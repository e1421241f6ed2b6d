"""Keeps stylesheets to the site's own files, since neither compiler of Sass can be made to.

Every text in quotes, whatever it is there for, is taken for something that may be imported, in all
folders that either compiler looks in: more than is imported, but nothing less.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from urllib.parse import unquote

from jekyllpy.errors import SassError
from jekyllpy.late.patterns import late
from jekyllpy.site.converters.sass_cache import INDEX, UNQUOTED, Listings, imports, present
from jekyllpy.text.grounds import Grounds
from jekyllpy.text.paths import ON_WINDOWS

# The quote comes first, for which a text is searched sooner than for what isn't before it.
QUOTED = late(
    r"\"(?<!url\(\")(?<!url\( \")((?:[^\"\\\n]|\\.)*)\"|'(?<!url\(')(?<!url\( ')((?:[^'\\\n]|\\.)*)'"
)
ESCAPE = late(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
FILE_ADDRESS = late(r"file:(?://[^/]*(?=/))?", re.IGNORECASE)
# What Windows asks another machine for.
OF_A_SERVER = late(r"(?:file:)?[/\\]{2}(?![/\\])", re.IGNORECASE)
# What loads files by a computed name.
WORKED_OUT = late(r"load-css|get-mixin|get-function")


def refuse_foreign_imports(
    text: str,
    load_paths: list[str],
    source: str,
    grounds: Grounds,
    *,
    has_modules: bool = True,
    windows: bool = ON_WINDOWS,
) -> None:
    """Let nothing be compiled that could read a stylesheet from outside `grounds`.

    Args:
        has_modules: whether the compiler knows Sass' modules, whose names can be worked out.

    Raises:
        SassError: naming the file that is outside.
    """
    everywhere = {*load_paths, source, os.getcwd()}
    pending, seen, listings = [(text, everywhere)], set[str](), Listings()
    while pending:
        text, folders = pending.pop()
        if has_modules and WORKED_OUT.search(text):
            raise SassError("safe mode doesn't load stylesheets by names that are worked out")
        if windows and (server := next(filter(OF_A_SERVER.match, quoted(text)), None)):
            raise SassError(
                f"safe mode doesn't ask other machines for a stylesheet, as {server} does"
            )
        for path in present(folders, set(names_in(text)), listings):
            if path in seen or os.path.isdir(path):
                continue
            seen.add(path)
            if not grounds.allow(path):
                raise SassError(
                    f"the import of {path} leads out of the site, which safe mode doesn't follow"
                )
            with open(path, encoding="utf-8", errors="replace") as file:
                pending.append((file.read(), {*everywhere, os.path.dirname(path)}))


def names_in(text: str) -> Iterator[str]:
    """Whatever `text` may import."""
    yield from imports(text)
    for line in text.splitlines():
        if "@import" in line:
            yield from UNQUOTED.findall(line)
    for address in quoted(text):
        name = unquote(FILE_ADDRESS.sub("", address))
        if name and "\0" not in name:
            yield name
            yield f"{name}/{INDEX}"


def quoted(text: str) -> Iterator[str]:
    """The texts in quotes, without their escapes."""
    for double, single in QUOTED.findall(text):
        yield ESCAPE.sub(meant, double or single)


def meant(escape: re.Match[str]) -> str:
    """The character that an escape in a text stands for."""
    if escape[1] is None:
        return escape[2]
    code = int(escape[1], 16)
    return chr(code) if 0 < code < 0xD800 else "\ufffd"
