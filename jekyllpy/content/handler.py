"""Front matter as Jekyll has it, for python-frontmatter."""

from __future__ import annotations

from typing import Any

from frontmatter.default_handlers import BaseHandler

from jekyllpy.content.front_matter import OPENING, closing_of, split
from jekyllpy.text.yaml import load


class JekyllHandler(BaseHandler):
    """python-frontmatter's handler for what Jekyll takes for front matter.

    `frontmatter.load(path, handler=JekyllHandler())` sees in a page what a build sees in it.
    """

    FM_BOUNDARY = OPENING
    START_DELIMITER = END_DELIMITER = "---"

    def detect(self, text: str) -> bool:
        """Whether `text` begins with front matter."""
        return closing_of(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        """The front matter of `text`, empty without one, and what follows it."""
        matter, content = split(text)
        return matter or "", content

    def load(self, fm: str, **_: object) -> Any:
        """The value that front matter is, with Ruby's scalars.

        Raises:
            YamlSyntaxError: if it isn't YAML.
        """
        return load(fm)
