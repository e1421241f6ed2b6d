"""Downloads a zip archive and unpacks it, without trusting what is in it."""

from __future__ import annotations

import shutil
import stat
import tempfile
import zipfile
from pathlib import Path
from typing import IO

from jekyllpy.errors import GemError, WriteError
from jekyllpy.gems.offline import USER_AGENT, is_offline
from jekyllpy.gems.unpacking import check_size, path_inside, pieces, write_file, write_piece

TIMEOUT = 30.0


def download_and_unpack(url: str, folder: Path, about: str) -> None:
    """Fill `folder`, all of it or nothing, with the archive at `url`, its topmost folder left out.

    Args:
        about: what the archive is, for messages.

    Raises:
        GemError: if it can't be had, is too large, is no zip, or would write outside `folder`.
    """
    if is_offline():
        raise GemError(f"{about} isn't in the cache, and nothing is fetched offline ({url})")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as workplace:
        archive, unpacked = Path(workplace) / "theme.zip", Path(workplace) / "theme"
        with archive.open("wb") as file:
            download(url, file, archive, about)
        unpacked.mkdir()
        unpack(archive, unpacked, about)
        if folder.exists():
            shutil.rmtree(folder)
        unpacked.rename(folder)


def download(url: str, file: IO[bytes], path: Path, about: str) -> None:
    """Write what `url` answers to `file`, which lies at `path`.

    Raises:
        GemError: if there is no answer, or one that is too large.
    """
    import httpx

    headers = {"User-Agent": USER_AGENT}
    try:
        with httpx.stream(
            "GET", url, headers=headers, timeout=TIMEOUT, follow_redirects=True
        ) as answer:
            if answer.status_code == httpx.codes.NOT_FOUND:
                raise GemError(
                    f"{about} could not be found: check its name and that it is public ({url})"
                )
            if not answer.is_success:
                raise GemError(f"{about} can't be downloaded: {url} answers {answer.status_code}")
            received = 0
            for chunk in answer.iter_bytes():
                received += len(chunk)
                check_size(received, about)
                write_piece(file, chunk, path)
    except httpx.HTTPError as error:
        raise GemError(
            f"{about} can't be downloaded ({url}: {error or type(error).__name__}); build once "
            "with a network to have it in the cache"
        ) from None


def unpack(archive: Path, folder: Path, about: str) -> None:
    """Write the files of `archive` below `folder`.

    Raises:
        GemError: if it is damaged, encrypted, too large, or leads outside.
        WriteError: if a file can't be written.
    """
    try:
        with zipfile.ZipFile(archive) as entries:
            files = [entry for entry in entries.infolist() if not entry.is_dir()]
            check_size(sum(entry.file_size for entry in files), about)
            for entry in files:
                unpack_entry(entries, entry, folder, about)
    except (GemError, WriteError):
        raise
    # Whatever zipfile and its decompressors raise for damaged bytes, `RuntimeError` for encrypted ones.
    except Exception as error:
        raise GemError(
            f"{about}: what was downloaded is no readable zip archive ({type(error).__name__})"
        ) from None


def unpack_entry(
    entries: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path, about: str
) -> None:
    """Write one file; links aren't followed, nor made."""
    if stat.S_ISLNK(entry.external_attr >> 16):
        return
    inside = path_inside(entry.filename, about, without=1)
    if inside.parts:
        with entries.open(entry) as source:
            write_file(folder / inside, pieces(source, entry.file_size, about))
