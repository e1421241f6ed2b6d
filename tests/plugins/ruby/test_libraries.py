"""The libraries that the guide's table names can be required."""

from __future__ import annotations

import re
from pathlib import Path

import jekyllpy
from tests.conftest import ROOT

GUIDE = ROOT / "docs/plugins/ruby.md"


def named() -> list[str]:
    """The libraries of the table."""
    _, _, table = GUIDE.read_text(encoding="utf-8").partition("| `require` | |")
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row)]


def test_libraries_of_the_table_are_here(site_folder, tmp_path: Path) -> None:
    names = named()
    assert len(names) > 40
    needed = "".join(f"require '{name}'\n" for name in names)
    folder = site_folder({"_plugins/all.rb": needed, "index.html": "---\n---\nbuilt"})
    jekyllpy.build(folder, tmp_path / "out", offline=True)
    assert (tmp_path / "out/index.html").read_text() == "built"
