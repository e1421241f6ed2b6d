"""The rooms of the package know only what they need: who may import whom when the program runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "jekyllpy"
NAME = PACKAGE.name
ROOMS_WITHIN_ROOMS = ("config.editions", "plugins.ruby")
"""Apart from the room that the folder lies in: every room may ask for a trait of an edition, and the
classes of the site are shown to Ruby plugins from above."""

EVERYBODYS = {"late"}
"""What every room may import."""

# Each folder and each module at the top, with what it may import when the program runs, inside
# functions too: its own modules, the package itself (for its version), and these.
RULES: dict[str, set[str]] = {
    "late": set(),
    "config.editions": set(),
    "errors": set(),
    "log": set(),
    "ruby": {"errors"},
    "text": {"errors", "ruby"},
    "html": set(),
    "rubylang": {"errors", "html", "ruby", "text"},
    "lsi": {"ruby"},
    "gems": {"errors", "log", "ruby", "text"},
    "highlight": {"config.editions", "errors"},
    "markdown": {"config.editions", "errors", "highlight", "ruby"},
    "csl": {"errors", "ruby", "text"},
    "config": {"config.editions", "errors", "gems", "log", "ruby", "text"},
    "liquid": {
        "config.defaults",
        "config.editions",
        "errors",
        "highlight",
        "log",
        "markdown",
        "ruby",
        "text",
    },
    "content": {"config", "errors", "liquid", "log", "ruby", "text"},
    "academic": {"config", "content", "csl", "errors", "gems", "log", "ruby", "text"},
    "plugins": {
        "academic",
        "config",
        "content",
        "csl",
        "errors",
        "gems",
        "highlight",
        "html",
        "liquid",
        "log",
        "ruby",
        "rubylang.regexps",
        "text",
    },
    "plugins.ruby": {
        "config",
        "content",
        "errors",
        "gems",
        "highlight",
        "incremental",
        "liquid",
        "log",
        "markdown",
        "plugins",
        "ruby",
        "rubylang",
        "site",
        "text",
    },
    "incremental": {"content", "errors", "liquid", "log", "plugins.api", "ruby", "text"},
    "site": {
        "config",
        "content",
        "errors",
        "gems",
        "incremental",
        "liquid",
        "log",
        "lsi",
        "markdown",
        "plugins.api",
        "plugins.manager",
        "ruby",
        "text",
    },
    "serve": {"config", "content", "errors", "log", "ruby", "site", "text"},
    "doctor": {
        "academic",
        "config",
        "content",
        "errors",
        "gems",
        "liquid",
        "log",
        "plugins.manager",
        "plugins.ruby.survey",
        "ruby",
        "site",
        "text",
    },
    "scaffold": {"errors", "text"},
    "cli": {
        "academic",
        "config",
        "content",
        "doctor",
        "errors",
        "gems",
        "log",
        "plugins",
        "ruby",
        "scaffold",
        "serve",
        "site",
        "text",
    },
    "__main__": {"cli"},
}


# An import that each room must not have, at a place where it would go unseen at start-up.
BREACHES = {
    "late": "from jekyllpy.errors import JekyllError",
    "config.editions": "from jekyllpy import ruby",
    "errors": "from jekyllpy import log",
    "log": "from jekyllpy.errors import JekyllError",
    "ruby": "from jekyllpy.text import yaml",
    "text": "from jekyllpy.config.configuration import Configuration",
    "html": "from jekyllpy.text import yaml",
    "rubylang": "from jekyllpy.site.site import Site",
    "gems": "from jekyllpy.content.theme import find_theme",
    "lsi": "from jekyllpy.text import yaml",
    "highlight": "from jekyllpy import ruby",
    "markdown": "from jekyllpy.liquid import Environment",
    "csl": "from jekyllpy.academic.model.publication import Publication",
    "config": "from jekyllpy.content.dates import parse_date",
    "liquid": "from jekyllpy.config.configuration import Configuration",
    "content": "from jekyllpy.plugins.api import Hooks",
    "academic": "from jekyllpy.site.site import Site",
    "plugins": "from jekyllpy.site.converters.markdown import Markdown",
    "plugins.ruby": "from jekyllpy.cli import main",
    "incremental": "from jekyllpy.site.converters.sass import begin_stylesheets",
    "site": "from jekyllpy.plugins.jekyll_feed import register",
    "serve": "from jekyllpy.cli import main",
    "doctor": "from jekyllpy.serve.session import Session",
    "scaffold": "from jekyllpy.site import build",
    "cli": "from jekyllpy.csl import Renderer",
    "__main__": "from jekyllpy.site import build",
}


def room_of(module: str) -> str:
    """`site` for `site.converters.sass`."""
    for room in ROOMS_WITHIN_ROOMS:
        if module == room or module.startswith(f"{room}."):
            return room
    return module.partition(".")[0]


@cache
def imports(package: Path) -> list[tuple[str, str]]:
    """Each file below `package` with each module of the package that it imports outside type checking.

    Files are as in `site/site.py`, modules as in `site.converters.sass`.
    """
    found: list[tuple[str, str]] = []
    for path in sorted(package.rglob("*.py")):
        file = path.relative_to(package)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found += (
            (str(file), module.removeprefix(f"{NAME}."))
            for node in run_time_nodes(tree)
            for module in imported_modules(node, (NAME, *file.parts[:-1]))
            if module.startswith(f"{NAME}.")
        )
    return found


def run_time_nodes(tree: ast.Module) -> Iterator[ast.AST]:
    """All nodes but those that only a type checker sees."""
    typing_only = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test).endswith("TYPE_CHECKING")
        for statement in block.body
        for node in ast.walk(statement)
    }
    return (node for node in ast.walk(tree) if node not in typing_only)


def imported_modules(node: ast.AST, folder: tuple[str, ...]) -> list[str]:
    """What an import in a file of `folder` names, as full names."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    base = list(folder[: len(folder) - node.level + 1]) if node.level else []
    module = ".".join([*base, node.module] if node.module else base)
    if module == NAME:
        return [f"{NAME}.{alias.name}" for alias in node.names if alias.name != "__version__"]
    return [module]


def is_allowed(module: str, allowed: set[str]) -> bool:
    """Whether `module` is one of `allowed` or lies in one of them."""
    parts = module.split(".")
    return any(".".join(parts[:count]) in allowed for count in range(1, len(parts) + 1))


def breaches(package: Path, room: str) -> list[tuple[str, str]]:
    """The imports in `room` that its rule doesn't allow."""
    return [
        (file, module)
        for file, module in imports(package)
        if room_of_file(file) == room
        and room_of(module) != room
        and not is_allowed(module, RULES[room] | EVERYBODYS)
    ]


def room_of_file(file: str) -> str:
    """`site` for `site/converters/sass.py`, `log` for `log.py`."""
    return room_of(".".join(Path(file).with_suffix("").parts))


def rooms_graph(package: Path) -> Mapping[str, set[str]]:
    """For each room: the rooms that it imports."""
    graph: dict[str, set[str]] = {}
    for file, module in imports(package):
        room = room_of_file(file)
        if room not in ("__init__", room_of(module)):
            graph.setdefault(room, set()).add(room_of(module))
    return graph


def copy_with(folder: Path, room: str, line: str) -> Path:
    """A made-up package whose `room` holds nothing but `line`, inside a function."""
    package = folder / NAME
    is_module = (PACKAGE / f"{room}.py").exists()
    path = package / (f"{room}.py" if is_module else f"{room.replace('.', '/')}/inner/some.py")
    path.parent.mkdir(parents=True)
    path.write_text(f"def function():\n    {line}\n")
    return package


def test_every_room_has_a_rule_and_a_breach_to_try_it_with() -> None:
    files = (str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py"))
    rooms = sorted({room_of_file(file) for file in files} - {"__init__"})
    assert sorted(RULES) == rooms
    assert sorted(BREACHES) == rooms


@pytest.mark.parametrize("room", RULES)
def test_a_room_imports_nothing_but_what_its_rule_allows(room: str) -> None:
    assert breaches(PACKAGE, room) == []


def test_no_room_imports_one_that_imports_it_again() -> None:
    TopologicalSorter(rooms_graph(PACKAGE)).prepare()


def test_the_rules_themselves_allow_no_circle() -> None:
    allowed = {room: {room_of(module) for module in modules} for room, modules in RULES.items()}
    TopologicalSorter(allowed).prepare()


@pytest.mark.parametrize("room", RULES)
def test_a_forbidden_import_is_found_even_inside_a_function(room: str, tmp_path: Path) -> None:
    package = copy_with(tmp_path, room, BREACHES[room])
    assert [room_of_file(file) for file, _ in breaches(package, room)] == [room]


@pytest.mark.parametrize("room", RULES)
def test_an_import_for_type_checking_alone_is_no_breach(room: str, tmp_path: Path) -> None:
    package = copy_with(tmp_path, room, f"if TYPE_CHECKING: {BREACHES[room]}")
    assert breaches(package, room) == []


@pytest.mark.parametrize(
    "line",
    [
        "import jekyllpy.site.site",
        "from jekyllpy.site.site import Site",
        "from jekyllpy.site import build",
        "from jekyllpy import site",
        "from ...site.site import Site",
        "from ... import site",
    ],
)
def test_an_import_is_found_however_it_is_written(line: str, tmp_path: Path) -> None:
    package = copy_with(tmp_path, "content", line)
    assert [room_of(module) for _, module in breaches(package, "content")] == ["site"]


def test_a_circle_is_found_even_through_a_third_room(tmp_path: Path) -> None:
    package = copy_with(tmp_path, "content", "from jekyllpy.liquid import Tag")
    for room, other in [("liquid", "markdown"), ("markdown", "content")]:
        (package / room).mkdir()
        (package / room / "some.py").write_text(f"import jekyllpy.{other}.some\n")
    with pytest.raises(CycleError):
        TopologicalSorter(rooms_graph(package)).prepare()
