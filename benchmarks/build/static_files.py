"""Writes a site of as many static files as wanted, and a page."""

from __future__ import annotations

from pathlib import Path

IN_A_FOLDER = 500
CONTENT = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16


def write_static_site(folder: Path, files: int) -> None:
    """Fill `folder` with so many files of 4 kB, 500 in a folder."""
    folder.mkdir(parents=True)
    (folder / "_config.yml").write_text("title: Pictures\n")
    (folder / "index.html").write_text("---\n---\n{{ site.static_files.size }} pictures\n")
    for number in range(files):
        path = folder / f"pictures/{number // IN_A_FOLDER}/picture-{number}.png"
        if number % IN_A_FOLDER == 0:
            path.parent.mkdir(parents=True)
        path.write_bytes(CONTENT)
