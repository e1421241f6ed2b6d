"""What a compiler of Sass gives."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Compiled:
    """CSS, its source map (JSON), the files that were read for it, and what the compiler has to say."""

    css: str
    source_map: str | None
    files: list[str]
    messages: list[str] = field(default_factory=list)
