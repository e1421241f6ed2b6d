"""Keeps what is to be written out of sight until all of it can take its place."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterable, Iterator
from posixpath import basename, dirname
from types import TracebackType

from jekyllpy.errors import WriteError
from jekyllpy.log import Logger
from jekyllpy.site.cleaner import remove
from jekyllpy.site.destination import Destination
from jekyllpy.site.new_folders import NewFolders
from jekyllpy.site.output import Output
from jekyllpy.text.writing import NEW_FILE, new_file, take_place, temporary_name

OWNER_ONLY = 0o700
ASIDE = "aside-"


class Staging(Output):
    """Files that wait in a hidden folder of the destination.

    Used in a `with` block; what hasn't taken its place at the end is removed, and the destination is as it
    was. Nothing is made while all that is handed over is there already.

    Args:
        there: what lies in the destination.
    """

    def __init__(self, there: Destination, logger: Logger) -> None:
        super().__init__(logger)
        self._there = there
        self._folder: str | None = None
        self._made = 0
        self._new = NewFolders(there, self._new_name)
        self._made_folders: set[str] = set()
        self._staged: dict[str, str] = {}  # by the path that each is to have

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._folder is not None:
            try:
                os.rmdir(self._folder)
            except OSError:
                remove(self._folder)

    # Staging

    def is_file(self, path: str) -> bool:
        return path in self._there.files

    def is_link(self, path: str) -> bool:
        return dirname(path) in self._there.folders or dirname(path) == self._there.top

    def leave(self, path: str) -> None:
        """Let what lies at `path` stay: of several files for one path the last one counts."""
        self._staged.pop(path, None)

    @contextlib.contextmanager
    def new_file(self, path: str, mode: int, modified_ns: int | None = None) -> Iterator[int]:
        place = self._new.place_of(dirname(path))
        staged = self._new_name() if place is None else f"{place}/{basename(path)}"
        try:
            file = new_file(staged, mode)
        except FileExistsError:  # of several files for one path, or such as differ in capitals
            place, staged = None, self._new_name()
            file = new_file(staged, mode)
        try:
            yield file
        finally:
            os.close(file)
        if modified_ns is not None:
            os.utime(staged, ns=(modified_ns, modified_ns))
        if place is None:
            self._staged[path] = staged

    def new_link(self, leads_to: str, path: str) -> None:
        staged = self._new_name()
        os.symlink(leads_to, staged)
        self._new.place_of(dirname(path))
        self._staged[path] = staged

    def _new_name(self, prefix: str = "") -> str:
        if self._folder is None:
            folder = temporary_name(f"{self._there.top}/")
            os.mkdir(folder, OWNER_ONLY)
            self._folder = folder
        self._made += 1
        return f"{self._folder}/{prefix}{self._made}"

    # Taking their places

    def put_in_place(self, in_the_way: Iterable[str]) -> None:
        """Have all files take their places, once nothing is left that can be foreseen to fail.

        Args:
            in_the_way: what has to go before.

        Raises:
            WriteError: if they can't, and everything is as it was; or, should the system fail in between,
                if some could not.
        """
        with contextlib.ExitStack() as undo:
            try:
                for path in in_the_way:
                    self._set_aside(path, undo)
                self._make_folders(undo)
                self._check_folders(undo)
            except OSError as error:
                raise WriteError(
                    f"cannot be written: {error.strerror}; the site is as it was",
                    path=error.filename2 or error.filename or self._there.top,
                ) from None
            failed = self._rename_all()
            if not failed:
                undo.pop_all()
                return
        path, problem = failed[0]
        raise WriteError(
            f"cannot be written: {problem}; {len(failed)} of the site's files are those of the build "
            "before, all others are new",
            path=path,
        )

    def _set_aside(self, path: str, undo: contextlib.ExitStack) -> None:
        aside = self._new_name(ASIDE)
        try:
            os.rename(path, aside)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            remove(path)  # as in layers of containers, whose folders can't be moved
        else:
            undo.callback(attempt, put_back, aside, path)

    def _make_folders(self, undo: contextlib.ExitStack) -> None:
        known = {self._there.top, *self._there.folders, *self._new.paths}
        made = self._made_folders
        for folder in dict.fromkeys(map(dirname, self._staged)):
            missing = []
            while len(folder) > len(self._there.top) and folder not in known:
                missing.append(folder)
                known.add(folder)
                folder = dirname(folder)
            for folder in reversed(missing):
                # Below a new folder there is nothing; elsewhere a link may lead to a folder.
                if dirname(folder) not in made and os.path.isdir(folder):
                    continue
                os.mkdir(folder)
                made.add(folder)
                undo.callback(attempt, os.rmdir, folder)

    def _check_folders(self, undo: contextlib.ExitStack) -> None:
        """Foresee what renaming would fail of: folders that refuse it, or lie in another file system."""
        if self._folder is None:
            return
        here = os.stat(self._folder).st_dev
        elsewhere = set()
        folders = {*map(dirname, self._staged), *map(dirname, self._new.tops)}
        for folder in folders - self._ordinary_folders() - self._new.paths:
            if not os.access(folder, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), folder)
            if os.stat(folder).st_dev != here:
                elsewhere.add(folder)
        if elsewhere:
            for path, staged in self._staged.items():
                if dirname(path) in elsewhere:
                    near = self._staged[path] = temporary_name(path)
                    undo.callback(attempt, os.unlink, near)
                    copy_beside(staged, near)

    def _ordinary_folders(self) -> set[str]:
        """The new folders below another new one, which are as that is."""
        made = self._made_folders
        return {folder for folder in made if dirname(folder) in made}

    def _rename_all(self) -> list[tuple[str, str]]:
        """The paths that can't be had, with what the system says of each; all others are tried."""
        failed: list[tuple[str, str]] = []
        try:
            self._rename_left(failed)
        except KeyboardInterrupt:
            self._rename_left(failed)
            raise
        return failed

    def _rename_left(self, failed: list[tuple[str, str]]) -> None:
        failed += self._new.put_in_place()
        while self._staged:
            path, staged = next(iter(self._staged.items()))
            try:
                take_place(staged, path)
            except FileNotFoundError:
                if os.path.lexists(staged):  # else it was renamed just before an interruption
                    failed.append((path, os.strerror(errno.ENOENT)))
            except OSError as error:
                failed.append((path, error.strerror or str(error)))
            self._staged.pop(path, None)


def put_back(aside: str, path: str) -> None:
    """Move what was set aside back to `path`, unless something else is there now."""
    if not os.path.lexists(path):
        os.rename(aside, path)


def attempt(function: Callable[..., None], *arguments: str) -> None:
    """Call `function`, and go on if the system refuses."""
    with contextlib.suppress(OSError):
        function(*arguments)


def copy_beside(staged: str, near: str) -> None:
    """Copy a staged file or link into another file system."""
    if os.path.islink(staged):
        os.symlink(os.readlink(staged), near)
        return
    import shutil

    os.close(os.open(near, NEW_FILE, OWNER_ONLY))
    shutil.copy2(staged, near)
