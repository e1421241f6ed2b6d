"""Tags and paths as jekyll-scholar writes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy import ruby


def content_tag(name: str, content: str, attributes: Mapping[str, Any] | None = None) -> str:
    """`<name attribute="value">content</name>`, nothing escaped."""
    written = (f'{key}="{ruby.to_s(value)}"' for key, value in (attributes or {}).items())
    return f"<{' '.join((name, *written))}>{content}</{name}>"


def join_path(base: str, path: str) -> str:
    """Ruby's `File.join`: one slash between the two."""
    return f"{base.rstrip('/')}/{path.lstrip('/')}"
