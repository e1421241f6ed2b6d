"""`{% github_edit_link "Improve this page" %}`: where a page's source is edited on GitHub."""

from __future__ import annotations

from typing import Any

from jekyllpy import ruby
from jekyllpy.late.patterns import late
from jekyllpy.liquid import Context, Tag
from jekyllpy.liquid.addresses import normalized
from jekyllpy.plugins.support.lookup import dig

QUOTED = late(r'"(.*)"|\'(.*)\'')
MISSING = "Cannot generate edit URLs due to missing site.github data"


class EditLinkTag(Tag):
    """The address alone or, with a text in quotes, a link."""

    def __init__(self, tag_name: str, markup: str, parse_context: Any) -> None:
        super().__init__(tag_name, markup, parse_context)
        quoted = QUOTED.search(markup)
        self._text = quoted and (quoted[1] if quoted[1] is not None else quoted[2])

    def render(self, context: Context) -> str:
        address = self._address(context)
        return address if self._text is None else f'<a href="{address}">{self._text}</a>'

    def _address(self, context: Context) -> str:
        github = context["site.github"]
        parts = [
            dig(github, "repository_url"),
            "edit/",
            dig(github, "source", "branch"),
            dig(github, "source", "path"),
            dig(context.registers["page"], "path"),
        ]
        if None in parts:
            context.registers["site"].logger.warn("JekyllEditLink:", MISSING)
            return ""
        *folders, file = [ruby.to_s(part).removeprefix("/") for part in parts]
        return normalized("".join(map(folder, folders)) + file)


def folder(part: Any) -> str:
    """`part` with a slash at its end, nothing if it is but that slash."""
    text = part if part.endswith("/") else f"{part}/"
    return "" if text == "/" else text
