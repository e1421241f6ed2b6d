"""FileUtils: the modes of files, as numbers and as `u+x,go-w`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import module_function
from jekyllpy.rubylang.operations import text_or_none
from jekyllpy.rubylang.std.arguments import system_call
from jekyllpy.rubylang.std.fileutils import paths, result, tell


@module_function("FileUtils", "chmod")
def fu_chmod(self: Any, block: Any, mode: Any, names: Any, **options: Any) -> Any:
    if not tell(options, f"chmod {_shown(mode)}", *paths(names)):
        _set_modes(mode, paths(names))
    return result(names)


@module_function("FileUtils", "chmod_R")
def fu_chmod_r(self: Any, block: Any, mode: Any, names: Any, **options: Any) -> Any:
    if not tell(options, f"chmod -R {_shown(mode)}", *paths(names)):
        for each in paths(names):
            _set_modes(mode, _whole_tree(each))
    return result(names)


def _shown(mode: Any) -> str:
    return text_or_none(mode) or f"{mode:o}"


def _set_modes(mode: Any, names: Iterable[str]) -> None:
    """Set the modes of files; links have none of their own, and what they lead to keeps its own."""
    for name in names:
        if not os.path.islink(name):
            with system_call("apply2files", name):
                os.chmod(name, _mode(mode, name))


def _whole_tree(name: str) -> Iterator[str]:
    """A file, or a folder and all that is in it."""
    yield name
    if not os.path.islink(name):
        for folder, folders, files in os.walk(name):
            yield from (os.path.join(folder, each) for each in (*folders, *files))


_LETTERS = {"r": 4, "w": 2, "x": 1}
_WHO = {"u": 6, "g": 3, "o": 0}


def _mode(mode: Any, name: str) -> int:
    """A mode as a number or as `u+x,go-w`."""
    text = text_or_none(mode)
    if text is None:
        return int(mode)
    found = os.stat(name).st_mode & 0o7777
    for clause in text.split(","):
        at = next((place for place, char in enumerate(clause) if char in "+-="), -1)
        if at < 0:
            raise error("ArgumentError", f"invalid file mode: {text}")
        bits = sum(_known(_LETTERS, letter, "perm") for letter in set(clause[at + 1 :]))
        for who in clause[:at].replace("a", "ugo") or "ugo":
            place = _known(_WHO, who, "who")
            if clause[at] == "=":
                found &= ~(7 << place)
            found = found & ~(bits << place) if clause[at] == "-" else found | bits << place
    return found


def _known(table: dict[str, int], letter: str, kind: str) -> int:
    if letter not in table:
        raise error("ArgumentError", f"invalid `{kind}' symbol in file mode: {letter}")
    return table[letter]
