"""Sees what Ruby looks at and changes while a site is rendered, so that a save renders what it touches.

What is looked at is noted for what is being rendered; what may be another thing at any time has it rendered
by every build. What outlasts a rendering (variables of classes and modules, constants, globals, what a hook's
block remembers, the site's own lists and hashes) must be after it what it was before: else what is
rendered depends on what was rendered before it.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from functools import wraps
from inspect import CO_VARARGS
from typing import TYPE_CHECKING, Any

from jekyllpy.config.configuration import Configuration
from jekyllpy.content.convertible import Convertible
from jekyllpy.content.document import Document
from jekyllpy.content.looked_at import ENVIRONMENT as NAME_OF_ENVIRONMENT
from jekyllpy.content.looked_at import UNKNOWABLE, file_name, folder_name
from jekyllpy.content.page import Page
from jekyllpy.incremental.beyond_site import is_beyond
from jekyllpy.incremental.dependencies import UNTRACEABLE
from jekyllpy.incremental.drops import RecordingDocumentDrop, RecordingPayload
from jekyllpy.incremental.recorded_hash import ALL
from jekyllpy.plugins.ruby.boundary import loans
from jekyllpy.plugins.ruby.load_notes import LoadNotes
from jekyllpy.plugins.ruby.seams import has_opened_classes
from jekyllpy.plugins.ruby.state_picture import TooMuch, parts_of, picture, picture_of_programs
from jekyllpy.rubylang.native import MODULES, OWN, adaptation
from jekyllpy.rubylang.objects.method import Function
from jekyllpy.rubylang.objects.module import RModule
from jekyllpy.rubylang.told import ANYTHING, CHANGES, ENVIRONMENT, FILE, FOLDER, nobody, told
from jekyllpy.site.site import Site

if TYPE_CHECKING:
    from jekyllpy.incremental.regenerator import Regenerator

LANGUAGE, BRIDGE = "jekyllpy.rubylang.", "jekyllpy.plugins.ruby."
# What a native function works with beyond the values that it is given.
REACHING = frozenset(
    {
        "asyncio", "glob", "httpx", "os", "pathlib", "random", "secrets", "shutil", "signal", "socket",
        "subprocess", "sys", "tempfile", "threading", "time",
    }
)  # fmt: skip
# These tell themselves what they look at, or are given all of it.
TELLING = frozenset(
    f"{LANGUAGE}{name}"
    for name in (
        "core.array_changing", "core.frames", "core.loading", "std.date", "std.date_arithmetic", "std.datetime",
        "std.digest", "std.dir", "std.env", "std.fastimage", "std.file", "std.file_paths", "std.file_status", "std.find",
        "std.pathname", "std.patterns", "std.time", "std.time_arithmetic", "std.time_parsing", "std.times",
        "std.yaml_reading", "std.yaml_writing", "std.zlib",
    )
)  # fmt: skip
LASTING = frozenset(
    f"{LANGUAGE}{name}"
    for name in (
        "core.randomness", "core.threads", "std.file_changes", "std.fileutils", "std.pipes",
        "std.processes", "std.tempfile",
    )
)  # fmt: skip
# What these look at is recorded by the site's own drops, templates and filters, or it is what they are given.
RECORDED = (
    "Jekyll::Drops", "Jekyll::Filters", "Jekyll::LiquidExtensions", "Jekyll::LogAdapter", "Jekyll::Stevenson",
    "Jekyll::Utils", "Kramdown", "Liquid", "Rouge", "Jekyll::Converter", "Jekyll::Plugin",
)  # fmt: skip
UNPREDICTABLE = frozenset(
    {
        "date", "date_to_long_string", "date_to_rfc822", "date_to_string", "date_to_xmlschema", "sample",
        "sassify", "scssify", "shuffle", "to_date",
    }
)  # fmt: skip
# What is settled before anything is rendered; which of the settings are looked at is told by themselves.
OF_THE_SITE = frozenset(
    {
        "config", "source", "dest", "baseurl", "cache_dir", "exclude", "include", "includes_load_paths", "safe",
        "theme", "in_source_dir", "in_dest_dir", "in_cache_dir", "in_theme_dir", "find_converter_instance",
        "file_read_opts", "inspect", "==", "liquid_renderer", "permalink_style", "highlighter", "keep_files",
        "show_drafts", "future", "unpublished", "limit_posts", "incremental?",
    }
)  # fmt: skip
# Parts of the language that look at all of a Hash that they are given.
TAKING_HASHES = frozenset(
    f"{LANGUAGE}{name}"
    for name in (
        "core.conversions", "core.hash_changing", "core.hash_reading", "core.marshal", "core.objects",
        "core.pretty", "core.structs", "std.erb", "std.json", "std.json_writing", "std.ostruct",
        "std.yaml", "std.yaml_writing",
    )
)  # fmt: skip
# What may be asked of other pages and documents than that which is rendered.
OF_CONTENT = frozenset(
    {
        "==", "[]", "basename", "basename_without_ext", "cleaned_relative_path", "collection", "content", "data",
        "date", "destination", "dir", "draft?", "ext", "extname", "html?", "id", "index?", "inspect", "name",
        "next_doc", "output", "output_ext", "path", "permalink", "previous_doc", "published?", "relative_path",
        "site", "type", "url", "write?",
    }
)  # fmt: skip
PHASES = frozenset({"reset", "read", "generate", "render", "cleanup", "write", "process"})
CHANGING_DROPS = frozenset({"[]=", "merge!", "method_missing"})
WRITTEN_BY_RENDERING = frozenset({"content", "output"})
# What generators may set, and call, of what the next process compares.
COMPARED_OF_SITE = frozenset({"config", "data", "pages", "static_files"})
COMPARED_OF_CONTENT = frozenset(
    {"_url", "base", "basename", "content", "data", "dir", "ext", "name", "pager", "site", "url"}
)
MAKING_CONTENT = OF_CONTENT | frozenset(
    {
        "content=", "data=", "dir=", "ext", "ext=", "initialize", "merge_data!", "name=", "pager=", "process",
        "read", "read_yaml", "to_liquid", "to_s", "url=",
    }
)  # fmt: skip
LOADED, GENERATING, RENDERING = range(3)


class Guard:
    """Watches over the Ruby of one site.

    Args:
        notes: what its files looked at while they were loaded, where a later process may ask.

    Attributes:
        is_steady: whether generators have changed nothing but what the next process compares.
    """

    def __init__(self, site: Site, notes: LoadNotes | None = None) -> None:
        self.site = site
        self._notes = notes
        self._containers: dict[int, tuple[Any, list[Any]]] = {}
        self._tags: dict[int, tuple[Any, list[Any] | None]] = {}
        self._known: list[Any] | None = None
        self._has_run = False
        self._phase = LOADED
        self.is_steady = True
        told.listener = self.hear
        loans.watcher = self

    @property
    def sees_all(self) -> bool:
        """Whether no class of the site's does what Ruby says in places that nobody watches."""
        return not has_opened_classes()

    @property
    def started_from(self) -> dict[str, str]:
        """What the programs looked at when they were loaded, and what it was."""
        return {} if self._notes is None else self._notes.beyond.seen

    @property
    def _regenerator(self) -> Regenerator:
        found: Regenerator = self.site.regeneration  # type: ignore[assignment]
        return found

    @property
    def _rendered(self) -> Any:
        return self._regenerator.dependencies.rendered

    # The course of a build

    def prepare(self) -> None:
        """Take note of what is kept before anything is read and generated."""
        self._phase = GENERATING
        self._known = self._picture()

    def begin(self) -> None:
        """Take note of what is kept before anything is rendered."""
        self._forget()
        before, self._known = self._known, self._picture()
        if self._phase == GENERATING:
            self.is_steady &= before is not None and before == self._known
        self._phase = RENDERING

    def is_as_before(self) -> bool:
        """Whether what is kept is still what it was."""
        known, self._known = self._known, self._picture()
        self._forget()
        return known is not None and known == self._known

    def check(self) -> None:
        """Take note, at the end of a rendering, of what has become of all that outlasts it."""
        if not self._has_run:
            return
        if any(map(is_changed, self._containers.values())) or self._has_changed_tags():
            self.change()
        self._forget()
        now = self._picture()
        if now is None or now != self._known:
            self.change()
        self._known = now

    def _forget(self) -> None:
        self._has_run = False
        self._containers.clear()
        self._tags.clear()

    def _picture(self) -> list[Any] | None:
        try:
            return picture_of_programs()
        except TooMuch:
            return None

    def _has_changed_tags(self) -> bool:
        return any(
            before is None or before != _picture_of(tag)
            for tag, before in self._tags.values()
            if not self._is_of_one_page(tag)
        )

    def _is_of_one_page(self, tag: Any) -> bool:
        """Whether a tag stands in the text of what is rendered, which is parsed anew each time."""
        context = tag.ivars.get("@parse_context")
        stream = getattr(context, "stream", None)
        path = None if stream is None else stream.origin.path
        own = getattr(self._rendered, "path", None)
        return path is not None and path == own and path not in self._regenerator.layout_paths

    # What happens

    def run(self) -> None:
        """Take note that Ruby runs."""
        self._has_run = True

    def render(self, tag: Any) -> None:
        """Take note that a tag is rendered."""
        if id(tag) not in self._tags:
            self._tags[id(tag)] = tag, _picture_of(tag)

    def lend(self, container: Any) -> None:
        """Take note that Ruby has got a list or hash of the site's, which is as ever until now.

        What becomes of the front matter of what is rendered is found out by the regenerator.
        """
        own = getattr(self._rendered, "data", None)
        if container is not own and id(container) not in self._containers:
            self._containers[id(container)] = container, copy_of(container)

    def write(self, owner: Any, name: str) -> None:
        """Take note that Ruby sets an attribute of an object of the site's."""
        if self._phase == RENDERING:
            is_seen = owner is self._rendered and name in WRITTEN_BY_RENDERING
        elif isinstance(owner, Convertible):
            is_seen = name in COMPARED_OF_CONTENT
        else:
            is_seen = isinstance(owner, Site) and name in COMPARED_OF_SITE
        if not is_seen:
            self.change()

    def change(self) -> None:
        """Take note of a change that lasts."""
        self.is_steady &= self._phase == RENDERING
        self.look_at(UNTRACEABLE)
        self.look_at(UNKNOWABLE)

    def look_at(self, name: str) -> None:
        if self._phase == LOADED and self._notes is not None and is_beyond(name):
            self._notes.beyond.look_at(name)
        self.site.regeneration.look_at(name)

    def hear(self, kind: str, path: str) -> None:
        """Take note of what a native function tells."""
        if kind == FILE:
            self.look_at(file_name(path))
        elif kind == FOLDER:
            self.look_at(folder_name(path))
        elif kind == ENVIRONMENT:
            self.look_at(NAME_OF_ENVIRONMENT)
        elif kind == ANYTHING:
            self.is_steady &= self._phase != LOADED
            self.look_at(UNKNOWABLE)
        else:
            self.change()

    def call(self, owner: str, name: str, value: Any) -> None:
        """Take note of a call of a native function that works with the site.

        Args:
            owner: the name of the class or module that has it.
            value: what it is called on.
        """
        if self._phase != RENDERING:
            self._call_early(owner, name, value)
        elif owner == "Jekyll::Site":
            self._ask_site(name)
        elif owner == "Liquid::Registers":
            if name == "[]=" and type(value.values) is not dict:
                self.change()
        elif owner.startswith("Jekyll::Drops"):
            if name in CHANGING_DROPS and not self._is_own_drop(value):
                self.change()
        elif owner.startswith(RECORDED):
            if name in UNPREDICTABLE:
                self.look_at(UNKNOWABLE)
        elif isinstance(value, Convertible):
            self._ask_content(name, value)
        elif owner == "Jekyll::Cache" or name.endswith(("=", "!")):
            self.change()
        else:
            self.look_at(UNKNOWABLE)

    def _call_early(self, owner: str, name: str, value: Any) -> None:
        """Take note of what may change more, before anything is rendered, than what is compared."""
        if isinstance(value, Convertible):
            is_seen = name in MAKING_CONTENT
        elif owner == "Jekyll::Site":
            is_seen = name.removesuffix("=") in COMPARED_OF_SITE or not changes_site(name)
        elif owner.startswith(RECORDED):
            is_seen = True
        else:
            is_seen = owner != "Jekyll::Renderer" and not name.endswith(("=", "!"))
        if not is_seen:
            self.change()

    def _ask_content(self, name: str, value: Any) -> None:
        """Take note of what is asked of a page or document."""
        if value is self._rendered:
            if name in ("data=", "read", "merge_data!", "write"):
                self.change()
            return
        is_document = isinstance(value, Document)
        self.look_at(f"documents:{value.collection.label}:{ALL}" if is_document else f"pages:{ALL}")
        self.look_at(UNKNOWABLE)
        if name not in OF_CONTENT:
            self.change()

    def text_of(self, owner: Any, name: str, text: Any) -> Any:
        """The `content` or `output` of something, which is `text`, as what is being rendered sees it."""
        if owner is self._rendered or not isinstance(owner, Document | Page):
            return text
        return self._regenerator.at_turn.content_of(owner, name)

    def ask_setting(self, name: str) -> None:
        """Take note that Ruby looks at one of the settings."""
        self.look_at(f"setting:{name}")

    def _ask_site(self, name: str) -> None:
        if name in OF_THE_SITE:
            return
        if name in ("data", "site_data"):
            self.look_at(f"data:{ALL}")
        elif name == "time":
            self.look_at("time")
        elif changes_site(name):
            self.change()
        else:
            self.look_at(UNKNOWABLE)

    def _is_own_drop(self, value: Any) -> bool:
        """Whether it is what the rendering may write to, and is seen to."""
        own = isinstance(value, RecordingDocumentDrop) and value._obj is self._rendered
        return own or isinstance(value, RecordingPayload)


def changes_site(name: str) -> bool:
    """Whether a method of the site changes it."""
    return name.endswith(("=", "!")) or name in PHASES


def _picture_of(tag: Any) -> list[Any] | None:
    try:
        return picture(parts_of(tag.ivars))
    except TooMuch:
        return None


def copy_of(container: Any) -> list[Any]:
    """What a list or hash holds."""
    if isinstance(container, dict):
        return [part for pair in dict.items(container) for part in pair]
    return list(container)


def is_changed(known: tuple[Any, list[Any]]) -> bool:
    """Whether a container holds something else than it did."""
    container, before = known
    now = copy_of(container)
    return len(now) != len(before) or not all(map(is_same, before, now))


def is_same(one: Any, other: Any) -> bool:
    return one is other or (type(one) is type(other) is str and one == other)


_guards: list[Guard | LoadNotes] = []


def watch(site: Site, notes: LoadNotes | None = None) -> Guard:
    """Watch over the Ruby of a site from now on, and no other's."""
    guard = Guard(site, notes)
    _guards[:] = [guard]
    _adapt_all()
    return guard


def note_loading() -> LoadNotes:
    """Take note of what is looked at while a site's files are loaded."""
    notes = LoadNotes()
    _guards[:] = [notes]
    told.listener = notes.hear
    _adapt_all()
    return notes


def watch_nobody() -> None:
    """Take note of nothing from now on."""
    _guards.clear()
    told.listener = nobody


def _adapt_all() -> None:
    """Have all native functions tell what they do."""
    adaptation.of = adapted
    for module in MODULES.values():
        for name, method in module.natives.items():
            if not hasattr(method.fn, "is_watched"):
                method.fn = adapted(module, method.original or name, method.fn)
        if module.cls.is_singleton:
            for name, method in module.cls.natives.items():
                if not hasattr(method.fn, "is_watched"):
                    method.fn = adapted(module, method.original or name, method.fn)


def adapted(module: RModule, name: str, fn: Function) -> Function:
    """A native function that tells what it does, if it does more than work with its values."""
    tell = teller(module, name, fn)
    if tell is None and not takes_hashes(fn):
        return fn

    @wraps(fn)
    def telling(self: Any, block: Any, *args: Any, **keywords: Any) -> Any:
        if _guards:
            if tell is not None:
                tell(self)
            if Configuration in map(type, args):
                _guards[0].ask_setting(ALL)
        return fn(self, block, *args, **keywords)

    telling.is_watched = True  # type: ignore[attr-defined]
    return telling


def takes_hashes(fn: Function) -> bool:
    """Whether a native function may look at all of a Hash among its arguments."""
    if getattr(fn, "__module__", "") not in TAKING_HASHES:
        return False
    code = getattr(fn, "__code__", None)
    return code is None or code.co_argcount > OWN or bool(code.co_flags & CO_VARARGS)


def teller(module: RModule, name: str, fn: Function) -> Callable[[Any], None] | None:
    """What tells of a call of a native function; None if there is nothing to tell."""
    place = getattr(fn, "__module__", "")
    if place.startswith(BRIDGE):
        attached = getattr(module, "attached", None)
        owner = str(module.name or getattr(attached, "name", None) or "")
        return lambda value: _guards[0].call(owner, name, value)
    if not place.startswith(LANGUAGE) or place in TELLING:
        return None
    if place in LASTING:
        return lambda value: told(CHANGES)
    reaches = any(
        isinstance(each, types.ModuleType) and each.__name__ in REACHING
        for each in getattr(fn, "__globals__", {}).values()
    )
    return (lambda value: told(ANYTHING)) if reaches else None
