"""Code in, the HTML of an edition's Rouge out: Pygments' machinery in Rouge's clothes.

`find_lexer` finds a language as Rouge does, `highlight` gives its row of spans, `highlight_block`
what kramdown makes of it and `highlight_tag` what Jekyll's `highlight` tag does. A language's lexer
is imported when it is first asked for.
"""

from __future__ import annotations

from jekyllpy.highlight.blocks import highlight, highlight_block, highlight_tag
from jekyllpy.highlight.find import Lexer, find_lexer

__all__ = ["Lexer", "find_lexer", "highlight", "highlight_block", "highlight_tag"]
