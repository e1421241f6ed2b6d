"""`bust_file_cache`: a digest of a file behind its address, as jekyll-cache-bust 0.0.1 writes it."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.content.looked_at import file_name, folder_name
from jekyllpy.errors import LiquidArgumentError
from jekyllpy.plugins.api import Registry
from jekyllpy.text.glob import glob
from jekyllpy.text.paths import sanitized_path

if TYPE_CHECKING:
    from jekyllpy.liquid import Context
    from jekyllpy.site.site import Site

ASSETS = "assets/"
STYLES = "assets/_sass"


def bust_file_cache(context: Context, address: Any) -> str:
    """The address with the digest of the file that it is of."""
    text = ruby.to_s(address)
    at = text.find(ASSETS)
    return busted(text, content(context.registers["site"], text[max(at, 0) :]))


def bust_css_cache(context: Context, address: Any) -> str:
    """The address with the digest of all that is below `assets/_sass`."""
    site = context.registers["site"]
    site.regeneration.look_at(folder_name(site.in_source_dir(STYLES)))
    paths = glob(f"{site.in_source_dir(STYLES)}/**/*")
    below = (path.removeprefix(f"{site.source}/") for path in paths if os.path.isfile(path))
    return busted(ruby.to_s(address), b"".join(content(site, path) for path in below))


def busted(address: str, data: bytes) -> str:
    """`address` with the digest of `data` as its query."""
    return f"{address}?v={hashlib.md5(data, usedforsecurity=False).hexdigest()}"


def content(site: Site, path: str) -> bytes:
    """What the file at `path` of the site's source holds.

    Raises:
        LiquidArgumentError: if it can't be read.
    """
    found = sanitized_path(site.source, path)
    site.regeneration.look_at(file_name(found))
    try:
        with open(site.grounds.allowed(found), "rb") as file:
            return file.read()
    except OSError as error:
        raise LiquidArgumentError(f"{path} cannot be read: {error.strerror}") from None


def register(plugins: Registry) -> None:
    plugins.filter("bust_file_cache", bust_file_cache, context=True)
    plugins.filter("bust_css_cache", bust_css_cache, context=True)
