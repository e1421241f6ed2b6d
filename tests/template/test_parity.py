"""The homepage comes out the same, byte for byte, from jekyll and from jekyllpy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import reference
from tests.template.conftest import copy_template

pytestmark = pytest.mark.needs("jekyll", "faketime")


@pytest.mark.parametrize("baseurl", ["", "/home"])
def test_both_builds_give_the_same_files(baseurl: str, tmp_path: Path) -> None:
    source = copy_template(tmp_path / "site")
    options = ["--baseurl", baseurl] if baseurl else []
    theirs = reference.jekyll(source, tmp_path / "theirs", *options)
    ours = reference.jekyllpy(source, tmp_path / "ours", *options)
    assert theirs.returncode == 0, theirs.stderr
    assert ours.returncode == 0, ours.stderr
    expected, actual = reference.files(tmp_path / "theirs"), reference.files(tmp_path / "ours")
    assert sorted(actual) == sorted(expected)
    assert [name for name in expected if actual[name] != expected[name]] == []
