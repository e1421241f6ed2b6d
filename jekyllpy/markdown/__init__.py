"""Markdown as kramdown 2.5 and its GFM parser write it, on mistune's parser classes.

`to_html` converts one text; `Markdown(options).convert(text)` many with the same options.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jekyllpy.markdown.convert import Markdown
from jekyllpy.markdown.options import jekyll_options

__all__ = ["Markdown", "jekyll_options", "to_html"]


def to_html(text: str, options: Mapping[str, Any] | None = None) -> str:
    """The HTML of a Markdown text.

    Args:
        options: kramdown's options by name, over Jekyll's defaults.

    Raises:
        ConfigurationError: an option's value makes no sense.
    """
    return Markdown(options).convert(text)
