"""The homepage comes out the same, byte for byte, from jekyll and from jekyllpy."""

from __future__ import annotations

from pathlib import Path

import pytest

from jekyllpy.scaffold.homepage import create_homepage
from jekyllpy.scaffold.owner import Owner
from tests import reference
from tests.template.conftest import copy_template

pytestmark = pytest.mark.needs("jekyll", "faketime")


@pytest.mark.parametrize("baseurl", ["", "/home"])
def test_both_builds_give_the_same_files(baseurl: str, tmp_path: Path) -> None:
    assert_same_files(copy_template(tmp_path / "site"), baseurl, tmp_path)


def test_both_builds_give_the_same_new_homepage(tmp_path: Path) -> None:
    create_homepage(tmp_path / "site", Owner("Ada Lovelace", email="ada@example.org"))
    assert_same_files(tmp_path / "site", "/home", tmp_path)


def assert_same_files(source: Path, baseurl: str, tmp_path: Path) -> None:
    options = ["--baseurl", baseurl] if baseurl else []
    theirs = reference.jekyll(source, tmp_path / "theirs", *options)
    ours = reference.jekyllpy(source, tmp_path / "ours", *options)
    assert theirs.returncode == 0, theirs.stderr
    assert ours.returncode == 0, ours.stderr
    expected, actual = reference.files(tmp_path / "theirs"), reference.files(tmp_path / "ours")
    assert sorted(actual) == sorted(expected)
    assert [name for name in expected if actual[name] != expected[name]] == []
