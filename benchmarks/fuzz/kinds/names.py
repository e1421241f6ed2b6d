"""File patterns, addresses and slugs."""

from __future__ import annotations

import os
import tempfile
from functools import cache
from pathlib import Path

from benchmarks.fuzz.foreseen import errors_allowed
from benchmarks.fuzz.kind import Kind
from benchmarks.fuzz.mutation import ODD
from jekyllpy.content import permalink
from jekyllpy.text.glob import expanded_braces, fnmatch, glob
from jekyllpy.text.paths import expand, extname, sanitized_path
from jekyllpy.text.slug import MODES, slugify

LONGEST_NAME = 255
GLOBS = (
    "**/*.md",
    "{a,b}/*",
    "[a-z]*",
    "a/**/b/*",
    "\\*",
    "x?.y",
    "**/*",
    "_*/{x,{y,z}}",
    "[!a]",
    "[^]]",
)
GLOB_PIECES = (
    "*",
    "**",
    "**/",
    "?",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\\",
    "/",
    "a",
    "b",
    ".",
    "-",
    "!",
    "^",
    "[a-",
    "../",
    "~",
)
PERMALINKS = (
    "/:categories/:title/",
    "pretty",
    "/:year/:month/:day/:title:output_ext",
    "/a/../b",
    "date",
    "/:path/:name",
)
PERMALINK_PIECES = ("/", ":", ":title", ":slug", ":categories", ":year_", ":path", "..", "./", "%2e", "%00", "%", "?", "#", "a", "~", "\\")  # fmt: skip


@cache
def tree() -> str:
    """A folder with some files in it."""
    folder = tempfile.mkdtemp(prefix="fuzz-")
    for path in (
        "a/b/c/x.md",
        "a/y",
        "b/a/b/a",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
        "[a]/x",
        ".h/a",
    ):
        target = Path(folder, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("")
    return folder


def read_glob(data: bytes) -> None:
    pattern = os.fsdecode(data)
    expanded_braces(pattern)
    fnmatch(pattern, "a/b/" + "a" * 200)
    fnmatch(pattern, pattern)
    # What climbs out would be as slow as the machine's folders are large.
    if ".." not in pattern.split("/"):
        glob(os.path.join(tree(), pattern.lstrip("/")))


def read_permalink(data: bytes) -> None:
    text = os.fsdecode(data)
    for mode in MODES:
        slugify(text, mode)
    values = {
        "path": text[:LONGEST_NAME],
        "basename": text[:LONGEST_NAME],
        "title": None,
        "output_ext": ".html",
    }
    with errors_allowed():
        address = permalink.from_mapping(text, values)
        sanitized_path("/site", permalink.unescape_path(address))
    sanitized_path("/site", text)
    extname(text)
    expand(text, "/site")
    permalink.from_function(text, {"title": text[:LONGEST_NAME], "path": ""}.get)


KINDS = (
    Kind("glob", read_glob, lambda: GLOBS, (*GLOB_PIECES, *ODD)),
    Kind("permalink", read_permalink, lambda: PERMALINKS, (*PERMALINK_PIECES, *ODD)),
)
