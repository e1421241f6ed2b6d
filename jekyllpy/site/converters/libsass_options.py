"""What libsass is told; apart from what calls it, which few processes need."""

from __future__ import annotations

from dataclasses import dataclass, field

STYLES = {"nested": 0, "expanded": 1, "compact": 2, "compressed": 3}


@dataclass
class Options:
    """How a stylesheet is compiled.

    Attributes:
        path: the file that the text is from, as errors and the source map name it.
        load_paths: the folders where imports are looked for.
        map_path: the file that the source map will be; none is made without it.
    """

    path: str
    style: str = "nested"
    indented: bool = False
    load_paths: list[str] = field(default_factory=list)
    map_path: str = ""
    map_url: bool = False
    line_comments: bool = False
