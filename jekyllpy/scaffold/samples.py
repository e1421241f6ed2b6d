"""`clear-samples`: takes the sample person's content away, and leaves what its owner made of it.

`sample.json` says what the sample is: the personal settings, and a digest of each file as it was
released. A file with another digest is the owner's now, and stays with all that it refers to.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from jekyllpy.errors import ConfigurationError
from jekyllpy.scaffold.folders import scaffold_folder
from jekyllpy.scaffold.menu import without_entry
from jekyllpy.scaffold.owner import NAME_TO_COME, Owner
from jekyllpy.scaffold.personal import owned_instead
from jekyllpy.scaffold.starter import ENGLISH, Starter
from jekyllpy.scaffold.traces import permalink, texts, traces
from jekyllpy.text.yaml import YamlSyntaxError, load

CONFIG, MENU = "_config.yml", "_data/navigation.yml"


@dataclass(frozen=True)
class Cleared:
    """What became of the sample.

    Attributes:
        removed, replaced: paths of files that went, or say now what to write in their place.
        kept: why a file stays, by its path.
    """

    removed: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    kept: dict[str, str] = field(default_factory=dict)


def clear_samples(folder: Path, owner: Owner) -> Cleared:
    """Take the sample's files and settings out of the site in `folder`, which becomes `owner`'s.

    Raises:
        ConfigurationError: if its settings can't be read.
    """
    return Samples(folder).clear(owner)


def sample() -> Any:
    """What the sample is: `settings`, and `files` with the digests that each has had."""
    return json.loads((scaffold_folder("") / "sample.json").read_text(encoding="utf-8"))


def digest(data: bytes) -> str:
    """A file's digest, which is the same with the line ends of Windows."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


class Samples:
    """The sample's files in the site in `folder`.

    Attributes:
        unchanged: the paths of those that nobody changed.
        edited: those of the others.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.starter = Starter(str(self.settings.get("lang") or ENGLISH))
        known: dict[str, list[str]] = sample()["files"]
        there = [path for path in known if (folder / path).is_file()]
        found = [path for path in there if not self._is_as_new(path)]
        self.unchanged = [
            path for path in found if digest((folder / path).read_bytes()) in known[path]
        ]
        self.edited = [path for path in found if path not in self.unchanged]

    def clear(self, owner: Owner) -> Cleared:
        """See `clear_samples`."""
        if owner.name == NAME_TO_COME:
            owner = replace(owner, name=self.starter.words["your_name"])
        owner = replace(owner, words=self.starter.words)
        kept = dict.fromkeys(self.edited, "you have changed it") | self._needed()
        going = [path for path in self.unchanged if path not in kept]
        replaced = [path for path in going if self.starter.has(path)]
        removed = [path for path in going if path not in replaced]
        self._write(CONFIG, self.config(owner))
        self._write(MENU, self._menu(removed))
        for path in replaced:
            (self.folder / path).write_bytes(self.starter.text(path).encode("utf-8"))
        for path in removed:
            (self.folder / path).unlink()
            self._remove_empty((self.folder / path).parent)
        return Cleared(removed, replaced, kept)

    @cached_property
    def settings(self) -> Mapping[str, Any]:
        """What the site's `_config.yml` says.

        Raises:
            ConfigurationError: if it can't be read.
        """
        try:
            settings = load(self._text(CONFIG))
        except YamlSyntaxError as error:
            raise ConfigurationError(error.problem, path=CONFIG, line=error.line) from None
        return settings if isinstance(settings, dict) else {}

    @property
    def has_samples_name(self) -> bool:
        """Whether the site still has the sample person's name."""
        return bool(self.settings.get("name") == sample()["settings"]["name"])

    def config(self, owner: Owner) -> str:
        """The text of `_config.yml` with `owner` in the place of the sample person."""
        return owned_instead(self._text(CONFIG), self.settings, sample()["settings"], owner)

    def _is_as_new(self, path: str) -> bool:
        if not self.starter.has(path):
            return False
        return digest(self.starter.text(path).encode("utf-8")) == digest(
            (self.folder / path).read_bytes()
        )

    def _needed(self) -> dict[str, str]:
        """The unchanged files without a successor that something which stays refers to, and what that is."""
        candidates = {
            path: traces(path, self._text(path))
            for path in self.unchanged
            if not self.starter.has(path)
        }
        needed: dict[str, str] = {}
        referring = list(self._staying(candidates))
        while referring:
            name, text = referring.pop()
            for path in [
                path for path, found in candidates.items() if any(t in text for t in found)
            ]:
                del candidates[path]
                needed[path] = f"{name} refers to it"
                referring.append((path, self._text(path)))
        return needed

    def _staying(self, candidates: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        """The names and texts of what stays in any case."""
        for name, text in texts(self.folder, self.settings):
            if name == CONFIG:
                yield name, self.config(Owner())
            elif name == MENU:
                yield name, self._menu([path for path in self.unchanged if path in candidates])
            elif name not in self.unchanged:
                yield name, text

    def _menu(self, removed: list[str]) -> str:
        menu = self._text(MENU)
        for path in removed:
            address = permalink(self._text(path)) if path.startswith("_pages/") else None
            menu = without_entry(menu, address) if address else menu
        return menu

    def _text(self, name: str) -> str:
        path = self.folder / name
        return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""

    def _write(self, name: str, text: str) -> None:
        path = self.folder / name
        if path.is_file() and text != self._text(name):
            path.write_bytes(text.encode("utf-8"))

    def _remove_empty(self, folder: Path) -> None:
        while folder != self.folder and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
