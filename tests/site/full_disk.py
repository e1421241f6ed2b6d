"""Builds a site again and again on a disk that is full a little later each time.

usage: full_disk.py FOLDER SITE KIND, within a mount namespace of its own

FOLDER becomes a small disk. Printed: how many builds failed before the first that succeeded. KIND is what the disk
has too little of: `blocks` or `inodes`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from jekyllpy.config.configuration import Configuration
from jekyllpy.errors import WriteError
from jekyllpy.site.site import Site

BLOCK = 4096
STEPS = 200
LIMITS = {"blocks": f"size={STEPS * BLOCK}", "inodes": f"nr_inodes={STEPS}"}


def build(site: Path, out: Path, title: str) -> None:
    flags = {"source": str(site), "destination": str(out), "disable_disk_cache": True}
    Site(Configuration.load({**flags, "title": title})).process()


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    """All there is below a folder: which file it is, and what it holds."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_ino,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in sorted(folder.rglob("*"))
    }


def leave(count: int, disk: Path, kind: str) -> None:
    """Fill the disk but for `count` blocks or inodes."""
    filling = disk / "filling"
    shutil.rmtree(filling, ignore_errors=True)
    filling.mkdir()
    usage = shutil.disk_usage(disk)
    if kind == "blocks":
        (filling / "0").write_bytes(b"x" * (usage.free - count * BLOCK))
    else:
        made = 0
        try:
            while True:
                (filling / str(made)).touch()
                made += 1
        except OSError:
            for number in range(count):
                (filling / str(made - 1 - number)).unlink()


def failures(disk: Path, site: Path, kind: str) -> int:
    out = disk / "out"
    build(site, out, "old")
    before = everything(out)
    for count in range(STEPS):
        leave(count, disk, kind)
        try:
            build(site, out, "new")
        except WriteError as error:
            assert "No space left on device" in str(error), error
            assert everything(out) == before
        else:
            assert {path for path in everything(out) if path.endswith(".html")} == {
                str(path.relative_to(site)) for path in site.rglob("*.html")
            }
            assert all(b"new" in data for _, data in everything(out).values() if data)
            return count
    raise AssertionError("no build succeeded")


if __name__ == "__main__":
    folder, source, limited = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    subprocess.run(["mount", "-t", "tmpfs", "-o", LIMITS[limited], "none", folder], check=True)
    print(failures(folder, source, limited))
