"""Writes what a build made, but only what isn't there already."""

from __future__ import annotations

import contextlib
import os
import stat
from abc import ABC, abstractmethod
from posixpath import dirname

from jekyllpy.content.files import to_bytes
from jekyllpy.errors import ReadError, WriteError
from jekyllpy.log import Logger
from jekyllpy.text.writing import FILE_MODE, replacing, take_place, temporary_name, write_all

PERMISSIONS = 0o777
COPIED_AT_ONCE = 1 << 20
# A link's target is never read for what lies in the destination, nor is a pipe waited for.
READ_ITSELF = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


class Output(ABC):
    """Takes the files of a site, by the paths that they are to have."""

    def __init__(self, logger: Logger) -> None:
        self.logger = logger

    def text(self, path: str, text: str) -> bool:
        """Have `path` hold `text`; returns whether that changes it.

        Raises:
            WriteError: if it can't be written.
        """
        return self.data(path, to_bytes(text))

    def data(self, path: str, data: bytes) -> bool:
        """Have `path` hold `data`; returns whether that changes it.

        Raises:
            WriteError: if it can't be written.
        """
        if self.is_file(path) and holds(path, data):
            self.leave(path)
            return False
        self.logger.debug("Writing:", path)
        try:
            with self.new_file(path, FILE_MODE) as file:
                write_all(file, data)
        except OSError as error:
            raise WriteError(f"cannot be written: {error.strerror}", path=path) from None
        return True

    def copy(self, source: str, path: str, *, keeps_link: bool) -> bool:
        """Have `path` be a copy of `source`, its permissions and time of change kept.

        Raises:
            ReadError: if `source` can't be read.
            WriteError: if the copy can't be written.
        """
        try:
            if keeps_link and os.path.islink(source):
                return self._copy_link(os.readlink(source), path)
            status = os.stat(source)
            if self.is_file(path) and is_copy(path, status):
                self.leave(path)
                return False
            with (
                open(source, "rb", buffering=0) as content,
                self.new_file(path, status.st_mode & PERMISSIONS, status.st_mtime_ns) as file,
            ):
                while data := content.read(COPIED_AT_ONCE):
                    write_all(file, data)
        except OSError as error:
            kind, at = (ReadError, source) if error.filename == source else (WriteError, path)
            raise kind(f"cannot be copied: {error.strerror}", path=at) from None
        return True

    def _copy_link(self, leads_to: str, path: str) -> bool:
        if self.is_link(path) and os.path.islink(path) and os.readlink(path) == leads_to:
            self.leave(path)
            return False
        self.new_link(leads_to, path)
        return True

    @abstractmethod
    def is_file(self, path: str) -> bool:
        """Whether a file may lie at `path`."""

    @abstractmethod
    def is_link(self, path: str) -> bool:
        """Whether a link may lie at `path`."""

    @abstractmethod
    def leave(self, path: str) -> None:
        """Let what lies at `path` stay."""

    @abstractmethod
    def new_file(
        self, path: str, mode: int, modified_ns: int | None = None
    ) -> contextlib.AbstractContextManager[int]:
        """The descriptor of a new file, to be filled, that is to take the place of `path`."""

    @abstractmethod
    def new_link(self, leads_to: str, path: str) -> None:
        """Make a link that is to take the place of `path`."""


class DirectOutput(Output):
    """Has each file take its place at once."""

    def is_file(self, path: str) -> bool:
        return True

    def is_link(self, path: str) -> bool:
        return True

    def leave(self, path: str) -> None:
        pass

    def new_file(
        self, path: str, mode: int, modified_ns: int | None = None
    ) -> contextlib.AbstractContextManager[int]:
        return replacing(path, mode, modified_ns)

    def new_link(self, leads_to: str, path: str) -> None:
        """Replace what is at `path` by a link, in one step."""
        temporary = temporary_name(path)
        os.makedirs(dirname(path), exist_ok=True)
        os.symlink(leads_to, temporary)
        take_place(temporary, path)


def holds(path: str, data: bytes) -> bool:
    """Whether `path` is a file, and `data` is its content already."""
    try:
        file = os.open(path, READ_ITSELF)
    except OSError:
        return False
    try:
        status = os.fstat(file)
        if status.st_size != len(data) or not stat.S_ISREG(status.st_mode):
            return False
        left = data
        while part := os.read(file, len(left) + 1):
            if not left.startswith(part):
                return False
            left = left[len(part) :]
        return not left
    except OSError:
        return False
    finally:
        os.close(file)


def is_copy(path: str, status: os.stat_result) -> bool:
    """Whether `path` is a file as long and as old as the one it would be copied from, and made after that.

    Archives and checkouts may give all files the same time of change, and what replaces a file that of its
    forerunner; only the system tells when a file came to be what it is.
    """
    try:
        found = os.lstat(path)
    except OSError:
        return False
    same = found.st_size == status.st_size and found.st_mtime_ns == status.st_mtime_ns
    return same and found.st_ctime_ns > status.st_ctime_ns and stat.S_ISREG(found.st_mode)
