"""What is told of a Ruby file without running it: whether it can run, and what it touches."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from jekyllpy.errors import JekyllError
from jekyllpy.gems.code import GemCode, file_in
from jekyllpy.plugins.manager import find_bundled
from jekyllpy.plugins.ruby.gems import ABSENT, CLASSES, PRESENT
from jekyllpy.rubylang import compile as _compile  # noqa: F401 - registers what compiles nodes
from jekyllpy.rubylang.compile.node import compile_node
from jekyllpy.rubylang.compile.scope import Scope
from jekyllpy.rubylang.reading.tree import Unit
from jekyllpy.rubylang.std import LIBRARIES
from jekyllpy.text.paths import seen_from

_NAMED = r"""\s*+(?:\(\s*+)?['"]([^'"\n]++)['"]"""
_REQUIRED = re.compile(rf"^[^\S\n]*+require{_NAMED}", re.MULTILINE)
_REQUIRED_BESIDE = re.compile(rf"^[^\S\n]*+require_relative{_NAMED}", re.MULTILINE)
_END = re.compile(r"^__END__$", re.MULTILINE)

# What a plugin may touch beyond the site, by what stands in its code.
TOUCHES = {
    "the network": re.compile(
        r"Net::HTTP|net/https?\b|open-uri|HTTParty|Feedjira|Faraday|RestClient|Octokit|URI\.open|TCPSocket"
    ),
    "other programs": re.compile(r"`[^`\n]+`|\bsystem\b|\bOpen3\b|\bexec\b|%x|\bspawn\b|\bIO\.popen|ExecJS"),
    "files": re.compile(
        r"\bFile\.(?:write|open|new|delete|unlink|rename)|\bFileUtils\b|\bIO\.write|\bDir\.mkdir|\.write\("
    ),
    "the environment": re.compile(r"\bENV\b"),
}  # fmt: skip


def _code_in(path: str) -> str:
    """What Ruby reads of a file: all before `__END__`."""
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        text = file.read()
    end = _END.search(text)
    return text if end is None else text[: end.start()]


def fault_of(path: str, load_path: Sequence[str] = ()) -> str | None:
    """Why a file can't run, `line: reason`; None if nothing is known against it.

    Args:
        load_path: the folders that `require` looks in for files.
    """
    code = _code_in(path)
    try:
        unit = Unit(code, path)
        compile_node(unit.root, Scope(unit, "top"))
    except JekyllError as error:
        return f"line {error.line}: {error.message}"
    for match in _REQUIRED.finditer(code):
        name = match[1]
        if not is_here(name) and file_in(load_path, name) is None:
            line = code.count("\n", 0, match.start(1)) + 1
            return f"line {line}: there is no library '{name}' here"
    return None


def fault_of_code(code: GemCode) -> str | None:
    """Why a gem can't run, with the file; None if nothing is known against what it loads."""
    todo = list(code.files)
    seen: set[str] = set()
    while todo:
        path = todo.pop(0)
        if path in seen:
            continue
        seen.add(path)
        fault = fault_of(path, code.load_path)
        if fault is not None:
            return f"{seen_from(path, code.folder)}, {fault}"
        todo += required_files(path, code.load_path)
    return None


def required_files(path: str, load_path: Sequence[str]) -> list[str]:
    """The files of the load path, and beside it, that a file requires."""
    text = _code_in(path)
    named = [file_in(load_path, match[1]) for match in _REQUIRED.finditer(text)]
    beside = [os.path.dirname(path)]
    named += [file_in(beside, match[1]) for match in _REQUIRED_BESIDE.finditer(text)]
    return [os.path.normpath(one) for one in named if one is not None]


def is_here(name: str) -> bool:
    """Whether a library can be required."""
    return (
        name in PRESENT
        or name in CLASSES
        or name in ABSENT
        or name in LIBRARIES
        or name.startswith(("jekyll/", "liquid/", ".", "/"))
        or find_bundled(name) is not None
    )


def touches(path: str) -> list[str]:
    """What a file touches beyond the values it is given."""
    lines = _code_in(path).split("\n")
    code = "\n".join(line for line in lines if not line.lstrip().startswith("#"))
    return [what for what, pattern in TOUCHES.items() if pattern.search(code)]
