"""Downloads a zip archive and unpacks it, without trusting what is in it."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from jekyllpy.errors import ThemeError, WriteError

TIMEOUT = 30.0
MAX_BYTES = 1024**3
PIECE = 1 << 20
USER_AGENT = "jekyllpy remote theme"


def download_and_unpack(url: str, folder: Path, about: str) -> None:
    """Fill `folder`, all of it or nothing, with the archive at `url`, its topmost folder left out.

    Args:
        about: what the archive is, for messages.

    Raises:
        ThemeError: if it can't be had, is too large, is no zip, or would write outside `folder`.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as workplace:
        archive, unpacked = Path(workplace) / "theme.zip", Path(workplace) / "theme"
        with archive.open("wb") as file:
            download(url, file, about)
        unpacked.mkdir()
        unpack(archive, unpacked, about)
        if folder.exists():
            shutil.rmtree(folder)
        unpacked.rename(folder)


def download(url: str, file: IO[bytes], about: str) -> None:
    """Write what `url` answers to `file`.

    Raises:
        ThemeError: if there is no answer, or one that is too large.
    """
    import httpx

    headers = {"User-Agent": USER_AGENT}
    try:
        with httpx.stream(
            "GET", url, headers=headers, timeout=TIMEOUT, follow_redirects=True
        ) as answer:
            if answer.status_code == httpx.codes.NOT_FOUND:
                raise ThemeError(
                    f"{about} could not be found: check its name and that it is public ({url})"
                )
            if not answer.is_success:
                raise ThemeError(f"{about} can't be downloaded: {url} answers {answer.status_code}")
            received = 0
            for chunk in answer.iter_bytes():
                received += len(chunk)
                check_size(received, about)
                file.write(chunk)
    except httpx.HTTPError as error:
        raise ThemeError(
            f"{about} can't be downloaded ({url}: {error or type(error).__name__}); build once "
            "with a network to have it in the cache"
        ) from None


def unpack(archive: Path, folder: Path, about: str) -> None:
    """Write the files of `archive` below `folder`.

    Raises:
        ThemeError: if it is damaged, encrypted, too large, or leads outside.
        WriteError: if a file can't be written.
    """
    try:
        with zipfile.ZipFile(archive) as entries:
            files = [entry for entry in entries.infolist() if not entry.is_dir()]
            check_size(sum(entry.file_size for entry in files), about)
            for entry in files:
                unpack_entry(entries, entry, folder, about)
    except (ThemeError, WriteError):
        raise
    # Whatever zipfile and its decompressors raise for damaged bytes, `RuntimeError` for encrypted ones.
    except Exception as error:
        raise ThemeError(
            f"{about}: what was downloaded is no readable zip archive ({type(error).__name__})"
        ) from None


def unpack_entry(
    entries: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path, about: str
) -> None:
    """Write one file; links aren't followed, nor made."""
    if stat.S_ISLNK(entry.external_attr >> 16):
        return
    inside = PurePosixPath(*PurePosixPath(entry.filename.replace("\\", "/")).parts[1:])
    if entry.filename.startswith("/") or ".." in inside.parts or ":" in str(inside):
        raise ThemeError(f"{about}: its archive holds a path that leads outside: {entry.filename}")
    target = folder / inside
    if target == folder:
        return
    with entries.open(entry) as source:
        write(target, pieces(source, entry.file_size, about))


def pieces(source: IO[bytes], size: int, about: str) -> Iterator[bytes]:
    """The content of `source`, which may be no more than the `size` that the archive declares."""
    while piece := source.read(PIECE):
        size -= len(piece)
        if size < 0:
            raise ThemeError(f"{about}: its archive holds more than it says")
        yield piece


def write(target: Path, content: Iterator[bytes]) -> None:
    try:
        os.makedirs(target.parent, exist_ok=True)
        file = target.open("wb")
    except OSError as error:
        raise WriteError(f"cannot be written: {error.strerror}", path=target) from None
    with file:
        for piece in content:
            try:
                file.write(piece)
            except OSError as error:
                raise WriteError(f"cannot be written: {error.strerror}", path=target) from None


def check_size(size: int, about: str) -> None:
    """Refuse more bytes than a theme may have.

    Raises:
        ThemeError: if `size` is larger.
    """
    if size > MAX_BYTES:
        raise ThemeError(f"{about} is larger than {MAX_BYTES} bytes")
