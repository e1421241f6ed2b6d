"""Templates see the front matter as plugins leave it, whichever way they change it."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import pytest

from jekyllpy.content.data import Data
from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.site.site import Site


def ior(data: Data) -> None:
    data |= {"a": 2, "new": 3}


CHANGES: dict[str, Callable[[Any], Any]] = {
    "set": lambda data: data.__setitem__("a", 2),
    "delete": lambda data: data.__delitem__("a"),
    "update by a mapping": lambda data: data.update({"a": 2}),
    "update by pairs": lambda data: data.update([("a", 2)]),
    "update by names": lambda data: data.update(a=2),
    "setdefault": lambda data: data.setdefault("new", 2),
    "pop": lambda data: data.pop("a"),
    "popitem": lambda data: data.popitem(),
    "clear": lambda data: data.clear(),
    "|= a mapping": ior,
    "|= pairs": lambda data: data.__ior__([("a", 2)]),
}


def test_all_ways_to_change_a_mapping_are_noted() -> None:
    changing = {*dir(dict)} - {*dir(MappingProxyType)} - {"fromkeys"} | {"__ior__"}
    assert "setdefault" in changing
    assert changing <= vars(Data).keys()


@pytest.mark.parametrize("how", CHANGES)
def test_templates_see_every_change(site_folder, how: str) -> None:
    site = Site({"source": str(site_folder({})), "destination": "out"})
    page = PageWithoutAFile(site, site.source, "", "p.html")
    page.data.update(z=0, a=1)
    before = page.to_liquid()
    assert (before["a"], before.get("new")) == (1, None)
    CHANGES[how](page.data)
    after = page.to_liquid()
    expected = {"z": 0, "a": 1}
    CHANGES[how](expected)
    assert {key: after.get(key) for key in ("z", "a", "new")} == {
        key: expected.get(key) for key in ("z", "a", "new")
    }


def test_what_is_made_of_front_matter_keeps_the_defaults_and_may_be_the_pages() -> None:
    data = Data({"a": 1}, {"b": 2}.get)
    for other in (data | {"a": 3}, data.copy()):
        assert isinstance(other, Data)
        assert (other["b"], other["c"]) == (2, None)
    assert data == {"a": 1}
