"""Has libsass import files as something makes them of what is written in them."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from jekyllpy.errors import SassError

Handle = ctypes.c_void_p
Text = ctypes.c_char_p
Rewrite = Callable[[str], str]

IMPORTER = ctypes.CFUNCTYPE(Handle, Text, Handle, Handle)
SCSS, INDENTED = ".scss", ".sass"
INDEX = "index"
EXTENSIONS = ("", SCSS, INDENTED, ".css")
AS_LIBSASS_DOES = 1 | 32
"""How it converts the syntax without braces: prettily, with comments."""


@contextmanager
def rewritten_imports(lib: Any, native: Any, rewrite: Rewrite | None) -> Iterator[None]:
    """Have what is imported go through `rewrite`, if there is one.

    Raises:
        SassError: once it is compiled, if something imported couldn't.
    """
    if rewrite is None:
        yield
        return
    declare(lib)
    left: list[str] = []

    def imported(url: bytes, entry: Any, compiler: Any) -> Any:
        path = os.path.normpath(taken(lib, lib.sass_compiler_find_include(url, compiler)).decode())
        if not path.endswith((SCSS, INDENTED)) or url.endswith(b".css"):
            return None
        try:
            text = rewrite(only_one(path, url.decode())).encode()
        except (OSError, ValueError):
            left.append(path)
            return None
        if path.endswith(INDENTED):
            text = taken(lib, lib.sass2scss(text, AS_LIBSASS_DOES))
        found = lib.sass_make_import_list(1)
        copy = lib.sass_copy_c_string(text)
        lib.sass_import_set_list_entry(
            found, 0, lib.sass_make_import(path.encode(), path.encode(), copy, None)
        )
        return found

    callback = IMPORTER(imported)
    importers = lib.sass_make_importer_list(1)
    lib.sass_importer_set_list_entry(importers, 0, lib.sass_make_importer(callback, 0.0, None))
    lib.sass_option_set_c_importers(native, importers)
    yield
    if left:
        raise SassError("what can't be rewritten is imported", path=left[0])


def only_one(path: str, url: str) -> str:
    """What is in the one file that an import means.

    Raises:
        ValueError: if it may mean another as well, or isn't UTF-8.
    """
    folder, found = os.path.split(path)
    name = INDEX if found.lstrip("_").startswith(f"{INDEX}.") else os.path.basename(url)
    names = (prefix + name + extension for prefix in ("", "_") for extension in EXTENSIONS)
    if sum(os.path.isfile(os.path.join(folder, name)) for name in names) > 1:
        raise ValueError(url)
    with open(path, encoding="utf-8-sig", newline="") as file:
        return file.read()


def taken(lib: Any, text: int) -> bytes:
    """A text of libsass, which is freed."""
    copy = ctypes.string_at(text)
    lib.sass_free_memory(text)
    return copy


def declare(lib: Any) -> None:
    """Declare for ctypes what the functions for imports take and return."""
    for name, result, arguments in (
        ("sass_compiler_find_include", Handle, [Text, Handle]),
        ("sass_free_memory", None, [Handle]),
        ("sass2scss", Handle, [Text, ctypes.c_int]),
        ("sass_make_import", Handle, [Text, Text, Handle, Handle]),
        ("sass_make_import_list", Handle, [ctypes.c_size_t]),
        ("sass_import_set_list_entry", None, [Handle, ctypes.c_size_t, Handle]),
        ("sass_make_importer", Handle, [IMPORTER, ctypes.c_double, Handle]),
        ("sass_make_importer_list", Handle, [ctypes.c_size_t]),
        ("sass_importer_set_list_entry", None, [Handle, ctypes.c_size_t, Handle]),
        ("sass_option_set_c_importers", None, [Handle, Handle]),
    ):
        function = getattr(lib, name)
        function.restype = result
        function.argtypes = arguments
