"""What the guides say is so."""

from __future__ import annotations

import re

import yaml

from jekyllpy.config.defaults import DEFAULTS
from tests.conftest import ROOT
from tests.docs.conftest import DOCS


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def rows(text: str) -> list[list[str]]:
    """The cells of all tables' rows, headings aside."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [re.split(r"(?<!\\) \| ", line.strip("| ")) for line in lines if set(line) - set("|- ")]


def test_every_setting_of_jekylls_is_told_with_its_default() -> None:
    told: dict[str, str] = {}
    for names, default, *_ in (row for row in rows(read("settings.md")) if len(row) > 1):
        for name in re.findall(r"`(\w+)`", names):
            told[name] = default
    assert DEFAULTS.keys() <= told.keys() | {"markdown_ext"}
    for name in ("permalink", "paginate_path", "cache_dir", "markdown", "highlighter", "encoding"):
        assert DEFAULTS[name] in told[name]
    assert all(DEFAULTS[name] is False for name, default in told.items() if default == "`false`")
    nested = set(re.findall(r"`(\w+)`", next(row for row in rows(read("settings.md")) if row[0] == "`kramdown`")[-1]))  # fmt: skip
    assert DEFAULTS["kramdown"].keys() <= nested


def test_the_inputs_of_the_action_are_told_with_their_defaults() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    told = {row[0].strip("`"): row[1].strip("`") for row in rows(read("install.md"))}
    assert inputs.keys() <= told.keys()
    for name in ("source", "destination", "future", "verbose", "python-version"):
        assert told[name] == inputs[name]["default"]


def test_the_extras_are_told() -> None:
    import tomllib

    with (ROOT / "pyproject.toml").open("rb") as file:
        extras = tomllib.load(file)["project"]["optional-dependencies"].keys() - {"test"}
    section = read("install.md").partition("## Extras\n")[2].partition("\n## ")[0]
    assert {f"`{extra}`" for extra in extras} == {row[0] for row in rows(section)} - {"extra"}
