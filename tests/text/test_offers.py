"""What installed packages offer, told without asking each of them."""

from __future__ import annotations

import sys
from importlib.metadata import DistributionFinder, entry_points
from pathlib import Path

import pytest

from jekyllpy.text.offers import offers

GROUP = "jekyllpy.things"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that packages are found in."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def install(folder: Path, described: str, group: str = GROUP) -> None:
    (folder / described).mkdir(parents=True)
    (folder / described / "METADATA").write_text("Name: things\nVersion: 1\n")
    (folder / described / "entry_points.txt").write_text(f"[{group}]\nthing = things:thing\n")


def test_nothing_is_offered_where_no_package_says_so(folder: Path) -> None:
    install(folder, "others-1.dist-info", "other.things")
    assert not offers(GROUP)
    assert not entry_points(group=GROUP)


@pytest.mark.parametrize("described", ["things-1.dist-info", "things-1.egg-info"])
def test_what_is_offered_is_known(folder: Path, described: str) -> None:
    install(folder, described)
    assert offers(GROUP)
    assert [point.name for point in entry_points(group=GROUP)] == ["thing"]


def test_archives_and_eggs_may_offer_anything(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "things.zip").write_bytes(b"")
    install(folder / "things.egg", "EGG-INFO", "other.things")
    for path in ("things.zip", "things.egg"):
        with monkeypatch.context() as patch:
            patch.syspath_prepend(folder / path)
            assert offers(GROUP)


def test_so_may_whatever_else_finds_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder(DistributionFinder):
        def find_distributions(self, context=None):
            return ()

        def find_spec(self, *_):
            return None

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder()])
    assert offers(GROUP)
