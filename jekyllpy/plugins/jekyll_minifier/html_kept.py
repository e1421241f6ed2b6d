"""What a page keeps as it is while it is made small."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_minifier.next import Next

# The marks show where one is left over: a block that is put back may hold one of a kind that was before it.
MARK = re.compile("%%%~COMPRESS~([A-Z]+|USER[0-9]+)~([0-9]+)~%%%")
PUT_BACK = ("SKIP", "LT", "TEXTAREA", "STYLE", "SCRIPT", "PRE", "EVENT", "COND")
SPACE = r"[ \t\n\v\f\r]"
SKIP_START = re.compile(rf"<!--{SPACE}*+\{{\{{\{{{SPACE}*+-->")
SKIP_END = re.compile(rf"<!--{SPACE}*+\}}\}}\}}{SPACE}*+-->")
CDATA = re.compile(r"<!\[CDATA\[", re.IGNORECASE)

Change = Callable[[str, str, str], str]


class Kept:
    """Blocks of text that stand aside, by kind, each with a mark in its place."""

    def __init__(self) -> None:
        self._blocks: dict[str, list[str]] = defaultdict(list)

    def keep(self, kind: str, block: str) -> str:
        """Put a block aside; its mark."""
        blocks = self._blocks[kind]
        blocks.append(block)
        return f"%%%~COMPRESS~{kind}~{len(blocks) - 1}~%%%"

    def change(self, kind: str, change: Callable[[str], str]) -> None:
        """Change all blocks of a kind."""
        self._blocks[kind] = [change(block) for block in self._blocks[kind]]

    def skipped(self, html: str) -> str:
        """`html` with what is between the comments `{{{` and `}}}` put aside, with them."""
        ends = SKIP_END.finditer(html)
        end = next(ends, None)
        pieces: list[str] = []
        position = 0
        for start in SKIP_START.finditer(html):
            if start.start() < position:
                continue
            while end is not None and end.start() < start.end():
                end = next(ends, None)
            if end is None:
                break
            block = html[start.start() : end.end()]
            is_kept = ruby.strip(html[start.end() : end.start()])
            pieces += html[position : start.start()], self.keep("SKIP", block) if is_kept else block
            position = end.end()
        return "".join([*pieces, html[position:]])

    def restored(self, html: str, users: int, *, breaks: bool) -> str:
        """`html` with the blocks in the places of their marks, kind by kind."""
        kinds = [kind for kind in PUT_BACK if kind != "LT" or breaks]
        for kind in [*kinds, *(f"USER{number}" for number in range(users))]:
            html = self._with_blocks(html, kind)
        return html

    def _with_blocks(self, html: str, kind: str) -> str:
        if "%%%~COMPRESS~" not in html:
            return html
        blocks = self._blocks[kind]

        def block(match: re.Match[str]) -> str:
            if match[1] != kind:
                return match[0]
            number = int(match[2]) if len(match[2]) < 9 else len(blocks)
            return blocks[number] if number < len(blocks) else ""

        return MARK.sub(block, html)


def each_element(html: str, name: str, change: Change) -> str:
    """`html` with each element whose tag begins with `name` changed: its tag, its text, its end tag."""
    start_of = re.compile(f"<{name}", re.IGNORECASE)
    end_of = re.compile(f"</{name}>", re.IGNORECASE)
    spans = []
    position = 0
    while start := start_of.search(html, position):
        tag_end = html.find(">", start.end()) + 1
        end = end_of.search(html, tag_end) if tag_end else None
        if end is None:
            break
        spans.append((start.start(), tag_end, end.start(), end.end()))
        position = end.end()
    return changed(html, spans, change)


def each_comment_with_condition(html: str, change: Change) -> str:
    """`html` with each comment that Internet Explorer reads by a condition changed."""
    bracket = Next(html, "]")
    starts, ends = [], []
    for match in re.finditer(r"<!(?:--)?\[", html):
        at = bracket.after(match.end())
        if at <= match.end():
            continue
        if html.startswith("]>", at):
            starts.append((match.start(), at + 2))
        elif html.startswith("]-->", at) and html[match.end() - 2] == "!":
            ends.append((match.start(), at + 4))
    spans = []
    position = 0
    following = iter(ends)
    end = next(following, None)
    for start, text in starts:
        while end is not None and end[0] < text:
            end = next(following, None)
        if end is None:
            break
        if start >= position:
            spans.append((start, text, *end))
            position = end[1]
    return changed(html, spans, change)


def changed(html: str, spans: Iterable[tuple[int, int, int, int]], change: Change) -> str:
    """`html` with what lies at `spans` changed: where each starts, its text starts and ends, it ends."""
    pieces: list[str] = []
    position = 0
    for start, text, text_end, end in spans:
        pieces.append(html[position:start])
        pieces.append(change(html[start:text], html[text:text_end], html[text_end:end]))
        position = end
    return "".join([*pieces, html[position:]])


def cdata(text: str, change: Callable[[str], str]) -> str:
    """`text` as `change` makes it; if it is a section of character data, that stays one."""
    match = CDATA.search(text)
    end = text.find("]]>", match.end()) if match is not None else -1
    if match is None or end < 0:
        return change(text)
    return f"<![CDATA[{change(text[match.end() : end])}]]>"
