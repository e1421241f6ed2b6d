"""What is done to pages and stylesheets."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

TEMPLATE_TYPE = "text/x-jquery-tmpl"
# Lines of styles are broken behind the rule that goes beyond so many characters.
LINE = 5000


class Preserved(Protocol):
    """Finds what is left alone; patterns do.

    Attributes:
        pattern: tells it from others.
    """

    @property
    def pattern(self) -> str: ...

    def sub(self, change: Callable[[re.Match[str]], str], html: str, /) -> str:
        """`html` with each piece that is found changed."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What is done to a page; the names are htmlcompressor's.

    Attributes:
        template_types: scripts of these types are made small as HTML.
        preserve_patterns: find what is left alone.
    """

    remove_comments: bool = True
    remove_multi_spaces: bool = True
    remove_spaces_inside_tags: bool = True
    remove_intertag_spaces: bool = False
    remove_quotes: bool = False
    compress_css: bool = True
    simple_doctype: bool = False
    remove_script_attributes: bool = False
    remove_style_attributes: bool = False
    remove_link_attributes: bool = False
    remove_form_attributes: bool = False
    remove_input_attributes: bool = False
    remove_javascript_protocol: bool = False
    remove_http_protocol: bool = False
    remove_https_protocol: bool = False
    preserve_line_breaks: bool = False
    simple_boolean_attributes: bool = False
    template_types: frozenset[str] = frozenset()
    preserve_patterns: Sequence[Preserved] = ()

    @property
    def shown(self) -> str:
        """All that makes a difference to what a page becomes."""
        types, patterns = (
            sorted(self.template_types),
            [found.pattern for found in self.preserve_patterns],
        )
        return repr({**vars(self), "template_types": types, "preserve_patterns": patterns})
