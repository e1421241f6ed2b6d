"""Compiles the package when it is installed in place, as pip does with what it copies.

The first `jekyllpy build` after `pip install -e .` is then as quick as any later one.
"""

from __future__ import annotations

import compileall
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileInPlace(BuildHookInterface):
    """A build hook of hatchling's."""

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version == "editable":
            compileall.compile_dir(Path(self.root) / "jekyllpy", quiet=2)
