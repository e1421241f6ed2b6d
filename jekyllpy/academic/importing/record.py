"""What was imported, remembered in the site so that a later import knows what people changed.

`.jekyllpy/imports.json` holds for each imported document what it can be recognised by and a digest
of every value as it was written. A value that still has its digest is the import's to update; any
other is somebody's own. Jekyll passes the folder over, as its name begins with a dot. It belongs
into version control: without it, every value counts as somebody's own.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jekyllpy.academic.write import files
from jekyllpy.errors import DataFileError

PATH = Path(".jekyllpy") / "imports.json"
DIGEST_LENGTH = 12
BODY = "(body)"
BIBTEX = "(bibtex)"


@dataclass
class Imported:
    """One document: identities, and digests by front matter key (and `BODY`, `BIBTEX`)."""

    ids: list[str] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)


class ImportRecord:
    """The record of one site, by the documents' paths within it."""

    def __init__(self, path: Path, documents: dict[str, Imported]) -> None:
        self.path = path
        self.documents = documents
        self._by_id = {
            identity: document for document, entry in documents.items() for identity in entry.ids
        }

    @classmethod
    def load(cls, source: Path) -> ImportRecord:
        """The record of the site in `source`, empty if nothing was imported.

        Raises:
            DataFileError: if it can't be read: going on would treat every value as changed by hand.
        """
        path = source / PATH
        if not path.exists():
            return cls(path, {})
        try:
            stored = json.loads(files.read(path))["documents"]
            documents = {
                name: Imported(list(entry["ids"]), dict(entry["digests"]))
                for name, entry in stored.items()
            }
        except (ValueError, KeyError, TypeError, AttributeError):
            raise DataFileError(
                "is damaged; restore it from version control, or delete it, upon which every "
                "value in the site counts as changed by hand",
                path=PATH,
            ) from None
        return cls(path, documents)

    def document_with(self, identity: str) -> str | None:
        """The path of the document recognised by `identity`."""
        return self._by_id.get(identity)

    def entry(self, document: str) -> Imported:
        """What is known of a document; a new entry if nothing is."""
        return self.documents.setdefault(document, Imported())

    def remember(self, document: str, ids: list[str], digests: dict[str, str]) -> None:
        """Note further identities and the digests of what was just written."""
        entry = self.entry(document)
        entry.ids = sorted({*entry.ids, *ids})
        entry.digests |= digests
        self._by_id |= dict.fromkeys(ids, document)

    def move(self, old: str, new: str) -> None:
        """Note that a document was renamed."""
        entry = self.documents.pop(old)
        self.documents[new] = entry
        self._by_id |= dict.fromkeys(entry.ids, new)

    def text(self) -> str:
        """The record as it is stored: a document a line, in order."""
        lines = [
            f"{json.dumps(name, ensure_ascii=False)}: "
            + json.dumps(
                {"ids": entry.ids, "digests": dict(sorted(entry.digests.items()))},
                ensure_ascii=False,
            )
            for name, entry in sorted(self.documents.items())
        ]
        return '{"version": 1, "documents": {\n' + ",\n".join(lines) + "\n}}\n"

    def save(self) -> None:
        """Write the record, unless it says the same already."""
        text = self.text()
        if not self.documents or (self.path.exists() and files.read(self.path) == text):
            return
        files.write(self.path, text)


def digest(value: Any) -> str:
    """A short digest of a front matter value or a text, the same however it is spelled in YAML."""
    canonical = json.dumps(value, default=str, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()[:DIGEST_LENGTH]
