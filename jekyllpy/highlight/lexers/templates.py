"""What the languages around HTML share: text up to the next mark goes to the HTML lexer."""

from __future__ import annotations

import re

from jekyllpy.highlight.engine import RougeLexer
from jekyllpy.highlight.find import find_lexer
from jekyllpy.highlight.lexers.html import HTML


class TemplateLexer(RougeLexer):
    """Base of template languages; keeps the lexer of the markup."""

    def reset(self) -> None:
        super().reset()
        parent = self.settings.get("parent")
        found = find_lexer(parent, traits=self.traits) if isinstance(parent, str) else None
        self.markup: RougeLexer = (
            found if isinstance(found, RougeLexer) else HTML(self.settings, self.traits)
        )

    def text_before(self, boundary: re.Pattern[str]) -> str:
        """Take the text up to the next boundary or the end, at least one character."""
        start = self.pos
        found = boundary.search(self.text, start + 1)
        self.pos = found.start() if found else len(self.text)
        return self.text[start : self.pos]
