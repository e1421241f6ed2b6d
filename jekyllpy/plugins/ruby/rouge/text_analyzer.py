"""`Rouge::TextAnalyzer`: a text that is asked which language it is in."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.rubylang.native import define_class, method
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s

ANALYZER = "Rouge::TextAnalyzer"
_SHEBANG = re.compile(r"\s*+#!([^\n]*+)")

define_class(ANALYZER, "String")


def _program(text: Any) -> str | None:
    found = _SHEBANG.match(to_s(text))
    return found[1] if found else None


@method(ANALYZER, "shebang")
def shebang(self: Any, block: Any) -> Any:
    program = _program(self)
    return None if program is None else RString(program)


@method(ANALYZER, "shebang?")
def has_shebang(self: Any, block: Any, program: Any) -> bool:
    """Whether the first line is for this program, a pattern or a text of one."""
    line = _program(self)
    source = program.source if isinstance(program, Regexp) else to_s(program)
    pattern = Regexp(rf"\b(?:{source})(?:\s|$)").pattern
    return line is not None and pattern.search(line) is not None
