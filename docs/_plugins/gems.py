"""Whose work a bundled plugin follows: a line on its page, from NOTICE."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jekyllpy.plugins import Registry
from jekyllpy.site.site import Site

ENTRY = re.compile(r"^- (?P<name>[\w-]+) \((?P<licence>[^()]+)\)[^:]*:\s+(?P<address>https://\S+)$", re.MULTILINE)  # fmt: skip
PAGE = re.compile(r"plugins/([\w-]+)\.md")
ABOUT = re.compile(r"\A\s*# .*\n\n(?:.+\n)+")  # the heading and the first paragraph


def tell(site: Site, _payload: Any) -> None:
    """Add the line behind the first paragraph."""
    notice = (Path(site.source).parent / "NOTICE").read_text(encoding="utf-8")
    gems = {found["name"]: found for found in ENTRY.finditer(notice)}
    for page in site.pages:
        name = PAGE.fullmatch(page.relative_path.lstrip("/"))
        if name and name[1] in gems:
            gem = gems[name[1]]
            line = f"\nFollows the gem [{gem['name']}]({gem['address']}) ({gem['licence']}).\n"
            page.content = ABOUT.sub(lambda head, line=line: head[0] + line, page.content, count=1)


def register(plugins: Registry) -> None:
    """Add the lines before pages are rendered."""
    plugins.hook("site", "pre_render", tell)
