"""The Ruby of plugin gems that may run: those that the user had fetched, and those of the site itself."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jekyllpy.gems.library import Library
from jekyllpy.gems.repositories import kept_repository
from jekyllpy.text.glob import glob
from jekyllpy.text.grounds import is_at_or_below
from jekyllpy.text.paths import seen_from

LIB = "lib"


@dataclass(frozen=True)
class GemCode:
    """A gem's Ruby.

    Attributes:
        folder: the gem's.
        files: the paths of those to be required.
        load_path: the folders that `require` looks in for it: its own and those of what it needs.
    """

    name: str
    folder: str
    files: tuple[str, ...] = ()
    load_path: tuple[str, ...] = field(default_factory=tuple)

    @property
    def native(self) -> str | None:
        """What of it would have to be compiled, None if nothing."""
        found = sorted(glob(os.path.join(self.folder, "ext", "**", "extconf.rb")))
        return seen_from(found[0], self.folder) if found else None


def code_of(library: Library, name: str) -> GemCode | None:
    """The Ruby of a gem, if it is here, has some, and may run."""
    folder = folder_of(library, name)
    if folder is None:
        return None
    needed = (folder_of(library, one) for one in needs_of(library, name))
    load_path = tuple(os.path.join(one, LIB) for one in (folder, *needed) if one is not None)
    declared = library.bundle.declared(name)
    if declared is not None and declared.requires is not None:
        found = [file_in(load_path, file) for file in declared.requires]
    else:
        # Bundler requires the file of the gem's name, with folders for hyphens if it has none.
        usual = (file_in(load_path[:1], file) for file in (name, name.replace("-", "/")))
        found = [next((path for path in usual if path is not None), None)]
    files = tuple(path for path in found if path is not None)
    return GemCode(name, folder, files, load_path) if files else None


def folder_of(library: Library, name: str) -> str | None:
    """The folder of a gem whose code may run, None if there is none."""
    bundle = library.bundle
    declared, locked = bundle.declared(name), bundle.locked_gem(name)
    if declared is not None and declared.path is not None:
        folder = library.path_of(declared.path)
        inside = is_at_or_below(os.path.abspath(library.source), folder)
        return folder if inside and os.path.isdir(folder) else None
    if declared is not None and declared.git is not None:
        return kept_repository(library, name, declared, locked)
    version = bundle.version(name)
    if version is None or not library.store.may_run(name, version):
        return None
    kept = library.store.folder(name, version)
    return str(kept) if kept is not None else None


def needs_of(library: Library, name: str) -> Iterator[str]:
    """The names of the gems that a gem needs, and those need, by the lock."""
    seen, todo = {name}, [name]
    while todo:
        locked = library.bundle.locked_gem(todo.pop())
        for one in locked.dependencies if locked is not None else ():
            if one not in seen:
                seen.add(one)
                todo.append(one)
                yield one


def file_in(load_path: Iterable[str], name: str) -> str | None:
    """The file that `require` finds in a load path."""
    name = name if name.endswith(".rb") else f"{name}.rb"
    paths = (os.path.join(folder, name) for folder in load_path)
    return next((path for path in paths if os.path.isfile(path)), None)
