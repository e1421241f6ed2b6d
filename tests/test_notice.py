"""NOTICE names everyone whose behaviour is followed and every package that is built on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from pkgutil import iter_modules

from jekyllpy import plugins
from jekyllpy.plugins.manager import BUILT_IN, NOT_PLUGINS

ROOT = Path(__file__).resolve().parent.parent
NOTICE = (ROOT / "NOTICE").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

ENTRY = re.compile(r"^- ([\w-]+) \([^()]+\)[^:]*:\s+https://\S+$", re.M)


def normalized(names: Iterable[str]) -> set[str]:
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


def named() -> set[str]:
    return normalized(ENTRY.findall(NOTICE))


def test_every_entry_has_a_licence_and_an_address() -> None:
    assert len(ENTRY.findall(NOTICE)) == len(re.findall(r"^- ", NOTICE, re.M))
    assert len(named()) == len(ENTRY.findall(NOTICE))


def test_every_package_that_is_asked_for_is_named() -> None:
    extras = PROJECT["optional-dependencies"]
    asked_for = [
        *PROJECT["dependencies"],
        *(one for extra in extras if extra != "test" for one in extras[extra]),
    ]
    packages = normalized(re.split(r"[\s<>=!~\[;]", one, maxsplit=1)[0] for one in asked_for)
    assert packages - named() == set()


def test_every_bundled_plugin_is_named() -> None:
    modules = {module.name for module in iter_modules(plugins.__path__)} - NOT_PLUGINS
    own = {"jekyllpy-mathml"}  # follows no gem
    assert normalized(modules) - named() == own


def test_the_gems_whose_work_every_build_does_are_named() -> None:
    assert normalized(BUILT_IN) - named() == {"webrick"}


def test_the_wheel_carries_it() -> None:
    assert set(PROJECT["license-files"]) == {"LICENSE", "NOTICE"}
