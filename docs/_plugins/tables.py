"""Cells of tables' heads that say nothing are no headings, to those who have them read aloud."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.plugins import Registry

EMPTY = re.compile(r"<th([^<>]*)>(?:&nbsp;|\s)*</th>")


def mend(page: Any) -> None:
    """Make them plain cells."""
    page.output = EMPTY.sub(r"<td\1></td>", page.output)


def register(plugins: Registry) -> None:
    """See to each page once it is rendered."""
    plugins.hook("pages", "post_render", mend)
