"""One build at a time writes to a folder."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator

from jekyllpy.errors import WriteError
from jekyllpy.log import Logger

ASK_AGAIN = 0.02
REPORT_AFTER = 1.0


@contextlib.contextmanager
def claimed(folder: str, logger: Logger) -> Iterator[None]:
    """Keep `folder`, made if need be, to this build: others wait for the end of the `with` block.

    The system lets go of the claim of a process that ends, however it ends. Where a file system knows no
    locks nobody waits. Folders that were made for the claim and are empty in the end are removed.

    Raises:
        WriteError: if the folder can't be made.
    """
    made: list[str] = []
    file = None
    try:
        while file is None:
            try:
                made += make_folders(folder)
            except OSError as error:
                raise WriteError(
                    f"cannot be made a folder: {error.strerror}", path=folder
                ) from None
            file = lock(folder, logger)
            if file is None:
                break
            if not is_still(folder, file):  # removed while it was waited for
                os.close(file)
                file = None
        yield
    finally:
        for path in reversed(made):
            with contextlib.suppress(OSError):
                os.rmdir(path)
        if file is not None:
            os.close(file)


def make_folders(folder: str) -> list[str]:
    """Make a folder and what is missing above it; those that were missing, topmost first."""
    missing: list[str] = []
    while not os.path.isdir(folder):
        # Looked at once more: another build may have made it a moment ago.
        if os.path.lexists(folder) and not os.path.isdir(folder):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder)
        missing.insert(0, folder)
        folder = os.path.dirname(folder)
    for path in missing:
        with contextlib.suppress(FileExistsError):
            os.mkdir(path)
    return missing


def lock(folder: str, logger: Logger) -> int | None:
    """The descriptor that holds the lock until it is closed; None where there are no locks."""
    try:
        file = open_lock(folder)
    except OSError:
        return None
    try:
        started, is_reported = time.monotonic(), False
        while not try_lock(file):
            if not is_reported and time.monotonic() - started > REPORT_AFTER:
                is_reported = True
                logger.warn("Waiting:", f"another build is writing to {folder}")
            time.sleep(ASK_AGAIN)
    except OSError:
        os.close(file)
        return None
    except BaseException:
        os.close(file)
        raise
    return file


if sys.platform == "win32":

    def open_lock(folder: str) -> int:
        import tempfile
        from hashlib import blake2b

        name = blake2b(os.path.realpath(folder).casefold().encode(), digest_size=16).hexdigest()
        return os.open(f"{tempfile.gettempdir()}/jekyllpy-{name}.lock", os.O_RDWR | os.O_CREAT)

    def try_lock(file: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EDEADLK):
                return False
            raise
        return True

    def is_still(folder: str, file: int) -> bool:
        return os.path.isdir(folder)

else:

    def open_lock(folder: str) -> int:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def try_lock(file: int) -> bool:
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def is_still(folder: str, file: int) -> bool:
        """Whether the folder is the one that was locked."""
        try:
            return os.path.samestat(os.stat(folder), os.fstat(file))
        except OSError:
            return False
