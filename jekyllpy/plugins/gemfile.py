"""The plugins that a Gemfile's group `jekyll_plugins` names, which Jekyll has Bundler load first.

Rules: Jekyll 4.4.1, `PluginManager.require_from_bundler`: the Gemfile is that of the folder one is in, or
the one that `BUNDLE_GEMFILE` names; with `JEKYLL_NO_BUNDLER_REQUIRE` none is looked at. A Gemfile is Ruby;
of it, groups, blocks and calls of `gem` are understood, as people write them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

FILE = "Gemfile"
LOCKED = ".lock"
LONGEST_LOCK = 1 << 20
NUMBER = re.compile("[0-9]{1,9}")
GROUP = "jekyll_plugins"
GROUP_NAME = re.compile(rf"[:'\"]{GROUP}\b")
CALL = re.compile(r"gem[ \t(]+['\"]([^'\"]+)['\"]")
GROUP_OPTION = re.compile(r"(?:\bgroups?:|:groups?\s*=>)\s*(\[[^\]]*\]|[^\s,)]+)")
NOT_REQUIRED = re.compile(r"(?:\brequire:|:require\s*=>)\s*(?:false|nil|\[\s*\])")
OPENS_BLOCK = re.compile(r"(?:if|unless|case|begin|while|until|def)\b|.*\bdo(?:\s*\|[^|]*\|)?$")
COMMENT = re.compile(r"(?:^|\s)#.*")


def plugins_of_bundle() -> list[str]:
    """The names of the gems that Bundler would load for Jekyll here, in order."""
    if os.environ.get("JEKYLL_NO_BUNDLER_REQUIRE"):
        return []
    path = os.environ.get("BUNDLE_GEMFILE") or FILE
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return plugins_in(file.read())
    except OSError:
        return []


def locked_version(gem: str) -> tuple[int, ...]:
    """The version of a gem in the lock file of the Gemfile here; empty if there is none."""
    path = (os.environ.get("BUNDLE_GEMFILE") or FILE) + LOCKED
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read(LONGEST_LOCK).splitlines()
    except OSError:
        return ()
    start = f"    {gem} ("
    for line in lines:
        if line.startswith(start):
            return tuple(int(number) for number in NUMBER.findall(line[len(start) :]))
    return ()


def plugins_in(gemfile: str) -> list[str]:
    """The names of the gems in the group `jekyll_plugins` of a Gemfile's text."""
    found: dict[str, None] = {}
    blocks: list[bool] = []  # for each open block, whether what is in it is in the group
    for line in statements(gemfile):
        if line == "end":
            del blocks[-1:]
        elif call := CALL.match(line):
            option = GROUP_OPTION.search(line)
            grouped = any(blocks) or (option is not None and GROUP_NAME.search(option[1]))
            if grouped and not NOT_REQUIRED.search(line):
                found[call[1]] = None
        elif OPENS_BLOCK.match(line):
            blocks.append(line.startswith("group") and GROUP_NAME.search(line) is not None)
    return list(found)


def statements(ruby: str) -> Iterator[str]:
    """The lines of a piece of Ruby without comments, those that go on after a comma in one."""
    begun: list[str] = []
    for line in ruby.splitlines():
        line = COMMENT.sub("", line).strip()
        if not line:
            continue
        begun.append(line)
        if not line.endswith(","):
            yield " ".join(begun)
            begun = []
    if begun:
        yield " ".join(begun)
