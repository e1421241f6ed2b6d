"""What Windows and macOS lack, and what files get there by themselves, as far as the source shows it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "jekyllpy"
UNIX_MODULES = {"fcntl", "grp", "posix", "pwd", "resource", "termios", "tty"}
UNIX_NAMES = {
    "os": {
        "O_ACCMODE", "O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK", "O_SYNC", "WNOHANG",
        "chown", "fchmod", "fork", "getegid", "geteuid", "getgid", "getpgid", "getuid", "killpg",
        "mkfifo", "nice", "sched_getaffinity", "set_blocking", "setsid", "statvfs", "uname", "wait",
    },
    "signal": {"SIGALRM", "SIGCHLD", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGUSR1", "SIGUSR2", "setitimer"},
    "time": {"tzset"},
}  # fmt: skip
DEFERRED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    """Each module of the package by its path."""
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What is looked at when a module is imported, but for what a test of the system guards."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, DEFERRED) or (isinstance(child, ast.If) and asks_for_system(child)):
            continue
        yield child
        yield from at_import(child)


def asks_for_system(node: ast.If) -> bool:
    test = ast.unparse(node.test)
    return "sys.platform" in test or "os.name" in test or test == "TYPE_CHECKING"


def unix_names(tree: ast.AST) -> Iterator[str]:
    for node in at_import(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in UNIX_MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in UNIX_MODULES:
            yield node.module
        elif isinstance(node, ast.Attribute) and node.attr in UNIX_NAMES.get(
            ast.unparse(node.value), ()
        ):
            yield ast.unparse(node)


def test_every_module_can_be_imported_without_unix(trees: dict[str, ast.Module]) -> None:
    found = {path: names for path, tree in trees.items() if (names := [*unix_names(tree)])}
    assert found == {}


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import fcntl", ["fcntl"]),
        ("FLAGS = {'a': os.O_NONBLOCK}", ["os.O_NONBLOCK"]),
        ("FLAGS = getattr(os, 'O_NONBLOCK', 0)", []),
        ("def f():\n    import pwd", []),
        ("if sys.platform != 'win32':\n    import pwd", []),
    ],
)
def test_such_modules_are_found(source: str, names: list[str]) -> None:
    assert [*unix_names(ast.parse(source))] == names


def text_writes(tree: ast.AST) -> Iterator[str]:
    """Calls that write text without saying what a line's end is, so that Windows writes another."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        modes = {arg.value for arg in node.args if isinstance(arg, ast.Constant)}
        writes = called.endswith(".write_text") or (
            called in ("open", "os.fdopen") and modes & {"w", "a", "x", "w+", "a+", "r+"}
        )
        if writes and not any(keyword.arg == "newline" for keyword in node.keywords):
            yield ast.unparse(node)


def test_lines_of_text_end_alike_everywhere(trees: dict[str, ast.Module]) -> None:
    found = {path: calls for path, tree in trees.items() if (calls := [*text_writes(tree)])}
    assert found == {}
