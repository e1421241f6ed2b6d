"""`require`, `require_relative`, `load`: libraries of the language, and files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.string import text
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.std import LIBRARIES, import_parts


def require(name: str) -> bool:
    """Load a library of the language, or a file of `$LOAD_PATH`, once."""
    if name in LIBRARIES:
        first = name not in runtime.loaded
        runtime.loaded.add(name)
        import_parts(LIBRARIES[name])
        return first
    found = find_file(name)
    if found is None:
        raise error("LoadError", f"cannot load such file -- {name}", path=name)
    return require_file(found)


def find_file(name: str) -> Path | None:
    """The file that `require` means."""
    folders = [Path()] if name.startswith(("/", "./", "../")) else _load_path()
    for folder in folders:
        for candidate in (folder / name, folder / f"{name}.rb"):
            if candidate.suffix == ".rb" and candidate.is_file():
                return candidate
    return None


def _load_path() -> list[Path]:
    return [Path(to_s(folder)) for folder in runtime.globals["$LOAD_PATH"]]


def require_file(path: Path) -> bool:
    """Load a file, once."""
    whole = str(path.resolve())
    if whole in runtime.loaded:
        return False
    runtime.loaded.add(whole)
    try:
        runtime.interpreter.load(whole)
    except BaseException:
        runtime.loaded.discard(whole)
        raise
    return True


@method("Kernel", "require", visibility="private")
def kernel_require(self: Any, block: Any, name: Any) -> bool:
    return runtime.require(to_s(name))


@method("Kernel", "load", visibility="private")
def kernel_load(self: Any, block: Any, name: Any, wrap: Any = None) -> bool:
    path = text(name)
    found = (
        Path(path)
        if Path(path).is_file()
        else next((folder / path for folder in _load_path() if (folder / path).is_file()), None)
    )
    if found is None:
        raise error("LoadError", f"cannot load such file -- {path}", path=path)
    runtime.interpreter.load(found)
    return True
