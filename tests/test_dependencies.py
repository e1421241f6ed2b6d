"""What is used of other packages: their public names, and the private ones in one place each."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from pygments.token import STANDARD_TYPES, Token

from jekyllpy.highlight.tokens import TokenType

PACKAGE = Path(__file__).resolve().parent.parent / "jekyllpy"
# Each with the test that tells if a new version has changed it.
ADAPTERS = {
    "highlight/tokens.py": {"pygments.token._TokenType"},  # below
    "serve/notify.py": {"watchfiles._rust_notify.RustNotify"},  # serve/test_notify.py
    "site/converters/libsass.py": {"_sass"},  # site/converters/test_libsass.py
    "text/blake.py": {"_blake2.blake2b"},  # does without
}
OURS_OR_TYPING = ("jekyllpy", "_typeshed")


def is_private(name: str) -> bool:
    return any(part.startswith("_") and not part.endswith("__") for part in name.split("."))


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_private_names_of_other_packages_are_known_in_one_place_each() -> None:
    found: dict[str, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        names = imported(ast.parse(path.read_text(encoding="utf-8")))
        private = {
            name for name in names if is_private(name) and name.split(".")[0] not in OURS_OR_TYPING
        }
        if private:
            found[path.relative_to(PACKAGE).as_posix()] = private
    assert found == ADAPTERS


def test_pygments_types_are_of_one_class() -> None:
    assert {type(kind) for kind in STANDARD_TYPES} == {TokenType}
    assert isinstance(Token.Name.Own, TokenType)
