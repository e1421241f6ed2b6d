"""The drops of a site that record what templates see through them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from jekyllpy.content.drops import DocumentDrop, SiteDrop, UnifiedPayloadDrop
from jekyllpy.incremental.dependencies import ASKED, UNKNOWABLE
from jekyllpy.incremental.recorded_drop import RecordedDrop
from jekyllpy.incremental.recorded_hash import ALL, RecordedHash
from jekyllpy.liquid.drop import PLAIN, Drop

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.content.page import Page
    from jekyllpy.incremental.regenerator import Regenerator

NEIGHBOURS = ("next", "previous")
SPECIAL = (*NEIGHBOURS, "excerpt", ALL)
TAXONOMIES = ("tags", "categories")
NAMED_AS_READ = ("static_files", "collections")
PAGES = ("pages", "html_pages")
LEFT_BEHIND = ("content", "layout")


class RecordingPayload(UnifiedPayloadDrop):
    """The payload with a `site` that records.

    All pages of a build share it, so a page can see what the one before left: counters, and, before
    it is placed in its own layouts, the last layout's `content` and `layout`.
    """

    def __init__(self, regenerator: Regenerator) -> None:
        super().__init__(regenerator.site)
        self._regenerator = regenerator
        self._placed_in_turn: int | None = None

    @cached_property
    def site(self) -> SiteDrop:
        return RecordingSiteDrop(self._regenerator)

    @property
    def extras(self) -> dict[str, Any]:
        """What hooks have added."""
        return self._fallback

    def get(self, key: Any, default: Any = None) -> Any:
        if key in LEFT_BEHIND and self._placed_in_turn != self._regenerator.turn:
            self._regenerator.is_entangled = True
        return super().get(key, default)

    def __setitem__(self, key: str, value: Any) -> None:
        if key == "layout" and value is None:
            self._placed_in_turn = self._regenerator.turn
        elif key not in self._getters and self._regenerator.dependencies.rendered is not None:
            self._regenerator.is_entangled = True
        super().__setitem__(key, value)


class RecordingSiteDrop(SiteDrop):
    """`site`: which of its keys are looked at.

    Settings aren't recorded: every result depends on all of them anyway.
    """

    def __init__(self, regenerator: Regenerator) -> None:
        super().__init__(regenerator.site)
        self._regenerator = regenerator
        self._dependencies = regenerator.dependencies
        self._data: tuple[Any, Any] = (None, None)

    @property
    def data(self) -> Any:
        """The content of the data files: which of them are looked at."""
        data = super().data
        if not isinstance(data, dict):
            return data
        if self._data[0] is not data:
            self._data = data, RecordedHash(data, self._note_data)
        return self._data[1]

    @property
    def pages(self) -> list[Page]:
        """The pages, those left out that are made later."""
        return self._regenerator.at_turn.pages()

    def _note_data(self, key: Any) -> None:
        self._dependencies.record(f"data:{key}")

    def __getitem__(self, key: Any) -> Any:
        value = super().__getitem__(key)
        if key not in self._getters and isinstance(value, Drop):
            return RecordedDrop(value, partial(self._note_asked, key))
        self._note(key)
        return value

    def _note_asked(self, setting: str, key: Any) -> None:
        if key == ALL:
            self._note(setting)
        self._dependencies.record(f"{ASKED}{setting}\n{key}")

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return super().__contains__(key)

    def keys(self) -> list[str]:
        for key in self.listed_keys:
            self._note(key)
        self._dependencies.record(UNKNOWABLE)
        return super().keys()

    def _note(self, key: object) -> None:
        for name in names_of(key, self._obj.collections):
            self._dependencies.record(name)
        if key in PAGES and self._regenerator.has_foreign_hashes:
            self._dependencies.record(f"pages:{ALL}")
        if key not in self._getters:
            self._dependencies.record(f"setting:{key}")


def names_of(key: object, collections: Mapping[str, Any]) -> list[str]:
    """The names of what templates see under a key of `site`."""
    if key == "time":
        return ["time"]
    if key in NAMED_AS_READ:
        return [str(key)]
    if key in PAGES:
        return ["pages"]
    if key in TAXONOMIES:
        return [f"taxonomy:{key}"]
    if key == "related_posts":
        return ["order:posts"]
    if key == "documents":
        return ["collections"]
    if key in collections:
        return [f"order:{key}"]
    return []


class PageNames(dict[Any, str]):
    """The names under which the pages' keys are looked at."""

    def __missing__(self, key: Any) -> str:
        return self.setdefault(key, f"pages:{key}")


PAGE_NAMES = PageNames()


class RecordedPage(RecordedHash):
    """A page: which of its keys are looked at."""

    __slots__ = ("_dependencies", "_page", "_regenerator")

    def __init__(self, page: Page, values: dict[str, Any], regenerator: Regenerator) -> None:
        super().__init__(values, self._note_key)
        self._page = page
        self._regenerator = regenerator
        self._dependencies = regenerator.dependencies

    def _note_key(self, key: Any) -> None:
        self._dependencies.record(PAGE_NAMES[key])

    def __getitem__(self, key: Any) -> Any:
        value = super().__getitem__(key)
        return self._regenerator.at_turn.content_of(self._page, key) if key == "content" else value

    def get(self, key: Any, default: Any = None) -> Any:
        if key == "content":
            return super().get(key, default)
        noted = self._dependencies.noted
        if noted is not None:
            noted[PAGE_NAMES[key]] = None
        return dict.get(self, key, default)


PLAIN.add(RecordedPage)


class RecordingDocumentDrop(DocumentDrop):
    """A document: which of its keys somebody else's templates look at."""

    def __init__(self, document: Document, regenerator: Regenerator) -> None:
        super().__init__(document)
        self._regenerator = regenerator
        self._label, self._path = document.collection.label, document.relative_path

    def __getitem__(self, key: Any) -> Any:
        if key in self._getters:
            return getattr(self, key)
        self._note(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return super().__contains__(key)

    def keys(self) -> list[str]:
        self._note(ALL)
        return super().keys()

    def __str__(self) -> str:
        self._note("content")
        self._note("output")
        return super().__str__()

    def _note(self, key: object) -> None:
        dependencies, document = self._regenerator.dependencies, self._obj
        rendered, noted = dependencies.rendered, dependencies.noted
        if rendered is None or noted is None:
            return
        if key in SPECIAL:
            self._note_special(key, noted)
        if rendered is not document:
            noted[f"document:{self._label}\n{key}\n{self._path}"] = None
        elif key in ("date", ALL) and self._obj.data.own("date") is self._regenerator.site.time:
            dependencies.record("time")

    def _note_special(self, key: object, noted: dict[str, None]) -> None:
        if key in NEIGHBOURS:
            noted[self._regenerator.name_of_neighbours(self._label, self._path)] = None
            return
        if key == ALL:
            noted[f"order:{self._label}"] = None
        noted.update(self._regenerator.excerpts.names_of(self._obj))


def content_now(drop: RecordingDocumentDrop, key: str) -> str | None:
    """What a document's content or output is at the moment."""
    return drop._regenerator.at_turn.content_of(drop._obj, key)


def recording(name: str) -> property:
    """The property `name` of a document's drop, its being read recorded."""
    read = getattr(DocumentDrop, name).fget
    if name in ("content", "output"):
        read = partial(content_now, key=name)

    is_noted_always = name in SPECIAL or name == "date"

    def note_and_read(drop: RecordingDocumentDrop) -> Any:
        if is_noted_always or drop._regenerator.dependencies.rendered is not drop._obj:
            drop._note(name)
        return read(drop)

    return property(note_and_read)


for _name in DocumentDrop._getters:
    setattr(RecordingDocumentDrop, _name, recording(_name))
