"""Where CoffeeScript's compiler, a program in JavaScript, is taken from."""

from __future__ import annotations

import os

import dukpy

from jekyllpy.errors import ConversionError, GemError
from jekyllpy.gems.installed import newest_installed
from jekyllpy.gems.library import Library
from jekyllpy.gems.server import UnreachableError
from jekyllpy.gems.version import Requirement, Version

TOPIC = "CoffeeScript:"
GEM = "coffee-script-source"
FILE = os.path.join("lib", "coffee_script", "coffee-script.js")
NEWEST = Version("1.12.2")
"""The last that there is of the gem."""

FILE_OF_ENGINE = os.path.join(os.path.dirname(dukpy.__file__), "jsmodules", "coffeescript.js")
VERSION_OF_ENGINE = "1.9.1"


def program_for(library: Library) -> str:
    """The compiler of the site's gem, which is fetched if need be; failing that, the engine's own.

    Raises:
        ConversionError: if it can't be read.
        GemError: if no server has the gem's version, or what it sends isn't it.
    """
    version = library.bundle.version(GEM) or NEWEST
    folder = on_this_machine(library, version) or fetched(library, version)
    return read(os.path.join(folder, FILE) if folder else FILE_OF_ENGINE)


def on_this_machine(library: Library, version: Version) -> str | None:
    """The gem's folder, among the installed gems or those that were fetched."""
    installed = newest_installed(GEM, library.source, Requirement((("=", version),)))
    return installed or (str(kept) if (kept := library.store.folder(GEM, version)) else None)


def fetched(library: Library, version: Version) -> str | None:
    """The gem's folder once it is fetched; None, which is warned of, if no server answers."""
    try:
        offered = [gem for gem in library.offered(GEM) if gem.version == version]
        if not offered:
            raise GemError(f"There is no {GEM} {version}, which the lock names.")
        return str(library.fetch(offered[0], TOPIC))
    except UnreachableError as error:
        library.logger.warn(
            TOPIC,
            f"version {VERSION_OF_ENGINE} compiles in place of {version}: {error.message}. Build "
            "once with a network, then it is kept.",
        )
        return None


def read(path: str) -> str:
    """A program's text."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError as error:
        raise ConversionError(
            f"CoffeeScript's compiler can't be read: {path}: {error.strerror}"
        ) from None
