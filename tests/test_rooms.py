"""The rooms of the package know only what they need: who may import whom."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "jekyllpy"

# room: the rooms that it may import when the program runs (its own and `errors` apart)
ALLOWED = {
    "ruby": {"ruby"},
    "rubylang": {"rubylang", "ruby", "text"},
    "highlight": {"highlight"},
    "markdown": {"markdown", "highlight", "ruby"},
    "text": {"ruby"},
    "liquid": {"config", "highlight", "liquid", "log", "markdown", "packages", "ruby", "text"},
}
FORBIDDEN = {
    "config": {"content", "site", "plugins", "cli", "serve", "academic"},
    "content": {"cli", "serve", "academic"},
    "csl": {"academic", "plugins", "content", "site", "cli", "serve"},
    "site": {"cli", "serve", "academic"},
    "incremental": {"cli", "serve", "academic"},
    "plugins": {"cli", "serve"},
    "serve": {"cli"},
    "academic": {"cli", "serve", "plugins"},
}


def imported_rooms(room: str) -> dict[str, set[str]]:
    """For each file of a room: the other rooms of the package it imports outside type checking."""
    found: dict[str, set[str]] = {}
    files = [PACKAGE / f"{room}.py"] if (PACKAGE / f"{room}.py").exists() else []
    for path in [*files, *sorted((PACKAGE / room).rglob("*.py"))]:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        typing_only = {
            node
            for block in ast.walk(tree)
            if isinstance(block, ast.If) and ast.unparse(block.test).endswith("TYPE_CHECKING")
            for node in ast.walk(block)
        }
        names = [
            name
            for node in ast.walk(tree)
            if node not in typing_only
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        ]
        rooms = {name.split(".")[1] for name in names if name.startswith("jekyllpy.")}
        found[str(path.relative_to(PACKAGE))] = rooms - {room, "errors"}
    return found


@pytest.mark.parametrize("room", ALLOWED)
def test_an_independent_room_imports_nothing_but_what_it_is_built_on(room: str) -> None:
    files = imported_rooms(room)
    assert files
    assert {
        path: rooms - ALLOWED[room] for path, rooms in files.items() if rooms - ALLOWED[room]
    } == {}


@pytest.mark.parametrize("room", FORBIDDEN)
def test_no_room_reaches_back(room: str) -> None:
    files = imported_rooms(room)
    assert files
    assert {
        path: rooms & FORBIDDEN[room] for path, rooms in files.items() if rooms & FORBIDDEN[room]
    } == {}
