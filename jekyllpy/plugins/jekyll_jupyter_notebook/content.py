"""The notebooks of a site as pages and documents, `NAME.ipynb.html`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from posixpath import dirname
from typing import TYPE_CHECKING, Any

from jekyllpy.content.document import Document
from jekyllpy.content.front_matter import has_yaml_header
from jekyllpy.content.page import Page
from jekyllpy.plugins.api import Generator
from jekyllpy.plugins.jekyll_jupyter_notebook.conversion import EXTENSION, NotebookConverter

if TYPE_CHECKING:
    from jekyllpy.content.collection import Collection
    from jekyllpy.site.site import Site

CONVERTER = "nbconvert"


class NotebookPage(Page):
    """A notebook outside the collections, or one of a collection at the address of its file."""

    @property
    def output_ext(self) -> str:
        return self.extname + super().output_ext


class NotebookDocument(Document):
    """A notebook of a collection."""

    @property
    def output_ext(self) -> str:
        return self.extname + super().output_ext


class Notebooks(Generator):
    """Has notebooks converted that would be copied otherwise."""

    def generate(self, site: Site) -> None:
        notebooks = [file for file in site.static_files if file.extname == EXTENSION]
        if not notebooks:
            return
        for problem in lacks(site.config):
            site.logger.warn("Jupyter Notebook:", problem)
            return
        converter = site.find_converter_instance(NotebookConverter)
        assert isinstance(converter, NotebookConverter)
        converter.kept = site.keeping.texts("notebooks", dirname(__file__), *folders_of(CONVERTER))
        site.static_files = [file for file in site.static_files if file.extname != EXTENSION]
        site.pages += [NotebookPage(site, file.base, file.dir, file.name) for file in notebooks]
        for collection in site.collections.values():
            if any(file.collection is collection for file in notebooks):
                collection.docs += documents_of(site, collection)


def folders_of(package: str) -> list[str]:
    """Where a package is, whose files are others in another version."""
    spec = find_spec(package)
    return [] if spec is None else list(spec.submodule_search_locations or ())


def lacks(config: Mapping[str, Any]) -> list[str]:
    """What keeps this from being done here."""
    if find_spec(CONVERTER) is not None:
        return []
    return ["notebooks are copied as they are without nbconvert: pip install 'jekyllpy[notebooks]'"]


def documents_of(site: Site, collection: Collection) -> list[Document]:
    """The notebooks of a collection."""
    found: list[Document] = []
    for entry in collection.filtered_entries:
        path = collection.collection_dir(entry)
        if entry.endswith(EXTENSION) and not has_yaml_header(path):
            document = NotebookDocument(path, site=site, collection=collection)
            document.read()
            found.append(document)
    return found
