"""ARCHITECTURE.md tells of the package as it is."""

from __future__ import annotations

import re

from tests.rooms_picture import PICTURE, svg
from tests.test_rooms import PACKAGE, RULES

TEXT = (PACKAGE.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_the_picture_of_the_rooms_is_of_these_rooms() -> None:
    """`python -m tests.rooms_picture` draws it anew."""
    picture = svg()
    assert PICTURE.read_text(encoding="utf-8") == picture
    assert all(f">{room}<" in picture for room in RULES if room != "__main__")
    assert PICTURE.relative_to(PACKAGE.parent).as_posix() in TEXT


def test_every_file_and_folder_that_it_names_is_there() -> None:
    named = re.findall(r"`((?:jekyllpy|tests|docs|benchmarks|\.ci)/[\w./-]*)`", TEXT)
    assert len(named) > 10
    assert [path for path in named if not (PACKAGE.parent / path).exists()] == []
