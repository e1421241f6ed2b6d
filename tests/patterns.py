"""Every regular expression of the package: what its modules compile, and the rules of its lexers."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules, walk_packages
from typing import Any, NamedTuple

import jekyllpy
from jekyllpy.highlight import lexers
from jekyllpy.highlight.engine import RougeLexer, When
from jekyllpy.late.patterns import LatePattern, late

ROOT = Path(jekyllpy.__file__).parent
SEARCHING = {"search", "sub", "subn", "split", "finditer", "findall"}
PLACING = {"compile", "match", "fullmatch"}

RECORDER = """
import importlib, json, pkgutil, re, sys
compile, found = re.compile, set()
def recording(pattern, flags=0):
    done = compile(pattern, flags)
    module = sys._getframe(1).f_globals.get("__name__", "")
    if module.startswith("jekyllpy") and isinstance(done.pattern, str):
        found.add((module, done.pattern, done.flags))
    return done
re.compile = recording
import jekyllpy.late.patterns
jekyllpy.late.patterns.late = recording
for module in pkgutil.walk_packages(jekyllpy.__path__, "jekyllpy."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(json.dumps(sorted(found)))
"""


class Found(NamedTuple):
    """A pattern, and the module it was found in."""

    module: str
    pattern: str
    flags: int


@cache
def compiled() -> list[Found]:
    """What the modules compile while they are imported."""
    done = subprocess.run(
        [sys.executable, "-c", RECORDER], capture_output=True, text=True, check=True
    )
    return [Found(*one) for one in json.loads(done.stdout)]


def lexer_classes() -> Iterator[type[RougeLexer]]:
    for module in iter_modules(lexers.__path__):
        name = f"{lexers.__name__}.{module.name}"
        for value in vars(import_module(name)).values():
            if (
                isinstance(value, type)
                and issubclass(value, RougeLexer)
                and value.__module__ == name
            ):
                yield value


@cache
def rules() -> list[Found]:
    """The patterns of the lexers' tables; one that a lexer has from another comes once."""
    found = {
        (rule[0], int(lexer.flags)): Found(lexer.__module__, rule[0], int(lexer.flags))
        for lexer in lexer_classes()
        for state in lexer.tokens.values()
        for rule in _of_all_editions(state)
    }
    return list(found.values())


def _of_all_editions(rules: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    for rule in rules:
        if isinstance(rule, When):
            yield from _of_all_editions(rule.rules)
        elif isinstance(rule, tuple):
            yield rule


@cache
def in_calls() -> list[tuple[str, Found]]:
    """Patterns written out in a call of a function of `re`, with its name."""
    found = []
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and (function := _function_of_re(node.func)) is not None
                and node.args
                and isinstance(node.args[0], ast.Constant)
                and isinstance(node.args[0].value, str)
            ):
                flags = _flags(node)
                found.append((function, Found(_module(path), node.args[0].value, flags)))
    return found


def _function_of_re(called: ast.expr) -> str | None:
    """The name of the function of `re` that is called; None for any other."""
    if isinstance(called, ast.Name):
        return "compile" if called.id == late.__name__ else None
    is_of_re = isinstance(called, ast.Attribute) and ast.unparse(called.value) == "re"
    return called.attr if isinstance(called, ast.Attribute) and is_of_re else None


def _flags(call: ast.Call) -> int:
    names = {
        part.attr
        for argument in [*call.args[1:], *(keyword.value for keyword in call.keywords)]
        for part in ast.walk(argument)
        if isinstance(part, ast.Attribute)
    }
    return sum(int(flag) for name, flag in re.RegexFlag.__members__.items() if name in names)


def _module(path: Path) -> str:
    return ".".join(["jekyllpy", *path.relative_to(ROOT).with_suffix("").parts])


def searched(package: str) -> Iterator[tuple[str, Found]]:
    """Names and patterns of a package that are searched for, not only tried at one place."""
    found = {}
    for info in walk_packages(import_module(package).__path__, f"{package}."):
        if info.name.endswith("__main__"):
            continue
        for node in ast.walk(ast.parse(_source(info.name))):
            if isinstance(node, ast.Attribute) and node.attr in SEARCHING:
                value = _value(node.value, vars(import_module(info.name)))
                if isinstance(value, re.Pattern | LatePattern) and isinstance(value.pattern, str):
                    one = Found(info.name, value.pattern, value.flags)
                    found[ast.unparse(node.value), one] = None
    yield from found


def _value(node: ast.expr, names: Mapping[str, object]) -> object:
    """What a name of a module, or a name of one it imports, stands for."""
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute):
        return getattr(_value(node.value, names), node.attr, None)
    return None


def _source(module: str) -> str:
    file = import_module(module).__file__
    assert file is not None
    return Path(file).read_text("utf-8")
