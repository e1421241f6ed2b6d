"""`Jekyll::Cache`: what plugins keep under a name, from one build to the next until the settings change."""

from __future__ import annotations

import contextlib
import os
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import WriteError
from jekyllpy.plugins.ruby.kept_values import NotData, read, written
from jekyllpy.plugins.ruby.state import state
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import define_class, method, singleton_method
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.text.sealed import DamagedError, read_sealed, write_sealed

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

FOLDER = "values"
KIND = "jekyllpy value 1"
SETTINGS = "settings"
DIGEST_SIZE = 16
CACHE = "Jekyll::Cache"

define_class(CACHE)


class Caches:
    """The caches of a site's plugins, by name.

    Args:
        folder: where they are kept; None keeps nothing.
    """

    def __init__(self, folder: str | None, settings: str) -> None:
        self.values: dict[str, RHash] = {}
        self._folder = folder
        self._forget_if_changed(settings)

    def _forget_if_changed(self, settings: str) -> None:
        if self._folder is None or self._text_at(SETTINGS) == settings:
            return
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            for entry in list(os.scandir(self._folder)):
                with contextlib.suppress(OSError):
                    os.unlink(entry.path)
        self._write(SETTINGS, settings)

    def of(self, name: str) -> RHash:
        """What this build knows of the cache with a name."""
        return self.values.setdefault(name, RHash())

    def kept(self, name: str, key: Any) -> Any:
        """What an earlier build kept.

        Raises:
            KeyError: if that is nothing, or isn't as it was.
        """
        text = self._text_at(file_name(name, key)) if is_text(key) else None
        try:
            return read(text or "")
        except ValueError:
            raise KeyError from None

    def keep(self, name: str, key: Any, value: Any) -> None:
        """Keep a value for later builds, if it is data and its key a text."""
        if is_text(key):
            with contextlib.suppress(NotData):
                self._write(file_name(name, key), written(value))

    def forget(self, name: str, key: Any) -> None:
        """Keep a value no longer."""
        if self._folder is not None and is_text(key):
            with contextlib.suppress(OSError):
                os.unlink(f"{self._folder}/{file_name(name, key)}")

    def forget_all(self, name: str) -> None:
        """Keep nothing of a cache."""
        if self._folder is not None and os.path.isdir(self._folder):
            for entry in list(os.scandir(self._folder)):
                if entry.name.startswith(prefix(name)):
                    with contextlib.suppress(OSError):
                        os.unlink(entry.path)

    def _text_at(self, name: str) -> str | None:
        if self._folder is None:
            return None
        try:
            body = read_sealed(f"{self._folder}/{name}", KIND)
            return None if body is None else body.decode()
        except (DamagedError, UnicodeDecodeError):
            return None

    def _write(self, name: str, text: str) -> None:
        if self._folder is not None:
            with contextlib.suppress(WriteError, UnicodeEncodeError):
                write_sealed(f"{self._folder}/{name}", KIND, text.encode())


def prefix(name: str) -> str:
    """What the names of a cache's files begin with."""
    return digest(name) + "-"


def file_name(name: str, key: Any) -> str:
    """The name of the file with a value."""
    return prefix(name) + digest(to_s(key))


def digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=DIGEST_SIZE).hexdigest()


def is_text(key: Any) -> bool:
    """Whether a key is one that files can be found by."""
    return isinstance(key, (RString, str))


_caches: dict[int, tuple[Site, Caches]] = {}


def caches() -> Caches:
    """The caches of the site whose plugins are running."""
    site = state.site
    known = _caches.get(id(site))
    if known is None or known[0] is not site:
        _caches.clear()
        settings = digest(repr(sorted(dict(site.config).items(), key=lambda item: str(item[0]))))
        known = _caches[id(site)] = (site, Caches(site.disk_cache(FOLDER), settings))
    return known[1]


def name_of_cache(self: RObject) -> str:
    return to_s(self.ivars["@name"])


@singleton_method(CACHE, "clear")
def clear_every_one(self: Any, block: Any) -> None:
    for name, values in caches().values.items():
        values.clear()
        caches().forget_all(name)


@method(CACHE, "initialize", visibility="private")
def cache_initialize(self: RObject, block: Any, name: Any) -> None:
    self.ivars["@name"] = name


@method(CACHE, "getset")
def cache_getset(self: RObject, block: Any, key: Any) -> Any:
    if not cache_has(self, None, key):
        return cache_set(self, None, key, block.call())
    return cache_at(self, None, key)


@method(CACHE, "[]")
def cache_at(self: RObject, block: Any, key: Any) -> Any:
    if not cache_has(self, None, key):
        raise error("RuntimeError", "unhandled exception")
    return caches().of(name_of_cache(self))[hash_key(key)]


@method(CACHE, "[]=")
def cache_set(self: RObject, block: Any, key: Any, value: Any) -> Any:
    name = name_of_cache(self)
    caches().of(name)[hash_key(key)] = value
    caches().keep(name, key, value)
    return value


@method(CACHE, "key?")
def cache_has(self: RObject, block: Any, key: Any) -> bool:
    name = name_of_cache(self)
    values = caches().of(name)
    if hash_key(key) not in values:
        try:
            values[hash_key(key)] = caches().kept(name, key)
        except KeyError:
            return False
    return True


@method(CACHE, "delete")
def cache_delete(self: RObject, block: Any, key: Any) -> Any:
    name = name_of_cache(self)
    caches().forget(name, key)
    return caches().of(name).pop(hash_key(key), None)


@method(CACHE, "clear")
def cache_clear(self: RObject, block: Any) -> None:
    name = name_of_cache(self)
    caches().of(name).clear()
    caches().forget_all(name)
