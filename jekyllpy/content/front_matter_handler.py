"""What Jekyll takes for front matter, for whoever reads files with python-frontmatter.

`frontmatter.load(path, handler=JekyllHandler())` sees in a page what a build sees in it.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from frontmatter.default_handlers import BaseHandler

from jekyllpy.content.front_matter import OPENING, closing_of, load


class JekyllHandler(BaseHandler):
    """python-frontmatter's handler for what Jekyll takes for front matter.

    Args:
        zone: where times without a zone are shown.
    """

    FM_BOUNDARY = OPENING
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, zone: dt.tzinfo = dt.UTC) -> None:
        self.zone = zone

    def detect(self, text: str) -> bool:
        return closing_of(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        closing = closing_of(text)
        if closing is None:
            return "", text
        return text[: closing.start()], text[closing.end() :]

    def load(self, fm: str, **_: object) -> Any:
        return load(fm, self.zone)
