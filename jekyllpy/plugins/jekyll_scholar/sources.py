"""The .bib files of a site, read once as long as they stay the same."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jekyllpy.errors import SourceError
from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography, Making
from jekyllpy.plugins.jekyll_scholar.filters import filters_named
from jekyllpy.plugins.jekyll_scholar.reading import ReadingOptions, read_elements
from jekyllpy.text.file_versions import Version, version
from jekyllpy.text.glob import glob
from jekyllpy.text.paths import join, seen_from

EXTENSION = ".bib"


@dataclass(frozen=True)
class Reading:
    """How files are to be read: the settings that make a difference."""

    options: ReadingOptions
    making: Making
    replaces_strings: bool
    joins_strings: bool
    duplicates: tuple[str, ...] | None


def reading_of(settings: Mapping[str, Any], match_fields: list[str] | None) -> Reading:
    """What `settings` say, and the fields by which a tag wants duplicates removed, if it does."""
    options = settings["bibtex_options"]
    options = options if isinstance(options, dict) else {}
    duplicates = match_fields
    if duplicates is None and settings["remove_duplicates"]:
        duplicates = []
    replaces = bool(settings["replace_strings"])
    return Reading(
        ReadingOptions(
            strip=options.get("strip", True) is not False,
            allow_missing_keys=bool(options.get("allow_missing_keys")),
        ),
        making=Making(
            names=options.get("parse_names", True) is not False,
            months=options.get("parse_months", True) is not False,
            filters=filters_named(options.get("filter")),
        ),
        replaces_strings=replaces,
        joins_strings=replaces and bool(settings["join_strings"]),
        duplicates=None if duplicates is None else tuple(duplicates),
    )


def bibliography_of(paths: list[str], reading: Reading) -> Bibliography:
    """The entries of the files at `paths`, one after another.

    Raises:
        SourceError: for a file that isn't there or can't be read.
    """
    stamps = []
    for path in paths:
        try:
            stat = os.stat(path)
        except (OSError, ValueError) as error:
            raise SourceError(
                f"there is no bibliography {path}: name a .bib file of the folder that scholar's "
                "setting 'source' gives"
            ) from error
        stamps.append((path, version(stat)))
    return _read(tuple(stamps), reading)


@lru_cache(maxsize=16)
def _read(stamps: tuple[tuple[str, Version], ...], reading: Reading) -> Bibliography:
    elements = (
        element
        for path, _ in stamps
        for element in read_elements(_text(path), reading.options, path=os.path.normpath(path))
    )
    bibliography = Bibliography(elements, reading.making)
    if reading.replaces_strings:
        bibliography.put_strings_in()
    if reading.joins_strings:
        bibliography.join_pieces()
    if reading.duplicates is not None:
        bibliography.remove_duplicates(reading.duplicates)
    return bibliography


def _text(path: str) -> str:
    # Line ends stay as they are: they show in what a field says.
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        return file.read()


def file_names(settings: Mapping[str, Any], source: str) -> list[str]:
    """The files that the setting `bibliography` names, below the folder of bibliographies."""
    name = str(settings["bibliography"])
    if "*" not in name:
        return [name]
    folder = scholar_folder(settings, source)
    return [seen_from(path, folder) for path in glob(join(folder, name))]


def scholar_folder(settings: Mapping[str, Any], source: str) -> str:
    """The folder of bibliographies."""
    folder = str(settings["source"])
    if folder.startswith("/") and os.path.exists(folder):
        return folder
    return join(source, folder)


def bibliography_path(name: str, settings: Mapping[str, Any], source: str) -> str:
    """The path of the bibliography `name`, whose `.bib` may be left out."""
    name = name or str(settings["bibliography"])
    if name.startswith("/") and os.path.exists(name):
        return name
    path = join(scholar_folder(settings, source), name)
    if not Path(name).suffix and not os.path.exists(path):
        path += EXTENSION
    return path
