"""Titles in the site's language, as its pages have them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.academic.write import files
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.errors import SourceError
from jekyllpy.text.yaml import YamlSyntaxError, load


class Labels:
    """The `labels` that `_data/ui.yml` gives a language, or the one that it is a regional form of.

    Raises:
        SourceError: if it can't be read.
    """

    def __init__(self, site: SiteFolder, language: str) -> None:
        found = data_file(site, "ui.yml")
        words = found if isinstance(found, Mapping) else {}
        tag = language.replace("_", "-")
        block = words.get(tag) or words.get(tag.split("-")[0].lower())
        labels = block.get("labels") if isinstance(block, Mapping) else None
        self._labels = labels if isinstance(labels, Mapping) else {}

    def __call__(self, title: str) -> str:
        """`title` in the language, or as it is if it has no other name there."""
        return str(self._labels.get(title) or title)


def data_file(site: SiteFolder, name: str) -> Any:
    """What a file of the site's data holds; None if it isn't there.

    Raises:
        SourceError: if it can't be read.
    """
    path = site.setting_folder("data_dir") / name
    try:
        return load(files.read(path)) if path.is_file() else None
    except YamlSyntaxError as error:
        raise SourceError(error.problem, path=site.shown_path(path), line=error.line) from None
