"""Third-party packages, of which a build needs a few modules only."""

from __future__ import annotations

import sys
from importlib.util import find_spec, module_from_spec
from typing import Any


def import_sparingly(name: str) -> None:
    """Let `import name.module` import that module without all that the package itself imports.

    The package's own `__init__` is run as soon as anybody asks it for one of its names, so nobody else
    sees a difference.

    Args:
        name: a package at the top level; one that is imported already is left alone.

    Raises:
        ModuleNotFoundError: if it isn't installed.
    """
    if name in sys.modules:
        return
    spec = find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    loader = spec.loader
    package = module_from_spec(spec)

    def load(attribute: str) -> Any:
        del package.__dict__["__getattr__"]
        loader.exec_module(package)
        return getattr(package, attribute)

    package.__dict__["__getattr__"] = load
    sys.modules[name] = package
