"""What is used of watchfiles beneath its public names: this tells if a new version has changed it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from jekyllpy.errors import MissingDependencyError
from jekyllpy.serve.notify import notifier

ADDED, MODIFIED, DELETED = 1, 2, 3


@pytest.mark.parametrize("polls", [False, True])
def test_changes_are_noted_from_the_moment_it_is_made(tmp_path: Path, polls: bool) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("x")
    noting = notifier(str(tmp_path), polls=polls)
    try:
        new.write_text("x")
        old.unlink()
        noted: set[tuple[int, str]] = set()
        while len(noted) < 2:
            burst = noting.watch(2000, 100, 5000, None)
            assert not isinstance(burst, str)
            noted |= {change for change in burst if change[0] != MODIFIED}
        assert noted == {(ADDED, str(new)), (DELETED, str(old))}
        assert noting.watch(100, 10, 50, None) == "timeout"
    finally:
        noting.close()


def test_another_watchfiles_is_one_clear_line(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles._rust_notify", None)
    with pytest.raises(MissingDependencyError, match=r"watchfiles>=1\.0,<2"):
        notifier(str(tmp_path), polls=False)
