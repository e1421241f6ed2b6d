"""GitHub's Markdown library, as jekyll-commonmark-ghpages 0.5 writes HTML with it."""

from __future__ import annotations

import re
from html import unescape

from jekyllpy.highlight import highlight_block
from jekyllpy.plugins.jekyll_commonmark import CODE_BLOCK, NOTED, POSITION, CommonMark
from jekyllpy.plugins.jekyll_commonmark_ghpages import BREAK

HEADING = re.compile(rf"<h([1-6])({POSITION})>(.*?)</h\1>", re.S)
NO_LETTER_AT_START = re.compile(r"^[^a-zA-Z]+", re.M)
NOT_IN_IDS = re.compile(r"[^a-zA-Z0-9 -]")
ID_OF_NOTHING = "section"
LANGUAGE_END = re.compile(r"[ \t\r\n\f\v,]")
# A block has a line of its own; plain code blocks and tables have not, nor has the text of a tight list.
INLINE = "a|b|br|code|del|em|i|img|input|kbd|span|strong|sub|sup"
TEXT_BEFORE = re.compile(rf"(?:[^>\n]|</(?:{INLINE})>|<(?:img|input)[^<>]*>|<li(?:{POSITION})?>)\Z")
ITEM = re.compile(r"<li\b[^<>]*>(?P<loose>\n)?|</li>")
TEXT_BEHIND = re.compile(rf"[^<\n]|</?(?:{INLINE})[ />]")
JOINED_BEHIND = re.compile(
    rf"</(?:li|blockquote)>|<table{POSITION}|<section class=\"footnotes\"|\Z"
)

FOOTNOTE_MARK = re.compile(r'<a href="#fn-[^"]*" id="fnref-[^"]*" data-footnote-ref>(\d+)</a>')
FOOTNOTES = '<section class="footnotes" data-footnotes>'
FOOTNOTE = re.compile(r'<li id="fn-[^"]*">')
WAY_BACK = re.compile(
    r' ?<a href="#fnref-[^"]*" class="footnote-backref" data-footnote-backref '
    r'data-footnote-backref-idx="(\d+)(-\d+)?"[^>]*>↩(?:<sup[^>]*>\d+</sup>)?</a>'
)


class CommonMarkGhPages(CommonMark):
    """The processor, by the site's `commonmark: {options: […], extensions: […]}`."""

    def __call__(self, text: str) -> str:
        return super().__call__(text).replace(BREAK, "\n")

    def finished(self, html: str) -> str:
        """The library's HTML with ids on headings, footnotes by number, and code highlighted."""
        ids = Ids()

        def with_id(heading: re.Match[str]) -> str:
            level, place, content = heading.groups()
            return f'<h{level}{place} id="{ids.of(NOTED.sub("", content))}">{content}</h{level}>'

        return self._with_code(with_numbered_footnotes(HEADING.sub(with_id, html)))

    def _with_code(self, html: str) -> str:
        """Code highlighted; what can't be has no lines' ends around it but its neighbours' own."""
        parts: list[str] = []
        items = Items()
        end, after_plain = 0, False
        for block in CODE_BLOCK.finditer(html):
            language = LANGUAGE_END.split(unescape(block["language"] or ""))[0]
            code = None
            if language:
                code = highlight_block(
                    unescape(block["code"]), language, wrap=False, traits=self.rouge
                )
            between = html[end : block.start()]
            if after_plain and between != "\n" and starts_joined(between, items.tight):
                between = between.removeprefix("\n")
            items.read(between)
            only_a_line_end = between == "\n" and after_plain
            if code is None and (only_a_line_end or (items.tight and ends_joined(between))):
                between = between.removesuffix("\n")
            parts += between, self._block(block, language, code)
            end, after_plain = block.end(), code is None
        rest = html[end:]
        if after_plain and starts_joined(rest, items.tight):
            rest = rest.removeprefix("\n")
        return "".join([*parts, rest])

    def _block(self, block: re.Match[str], language: str, code: str | None) -> str:
        if code is not None:
            pre = f'<pre class="highlight"><code>{code}</code></pre>'
            return (
                f'<div class="language-{language} highlighter-rouge">'
                f'<div class="highlight">{pre}</div></div>'
            )
        place, code = block["position"], block["code"]
        if "GITHUB_PRE_LANG" in self.options:
            given = f' lang="{language}"' if language else ""
            return f"<pre{place}{given}><code>{code}</code></pre>"
        given = f' class="language-{language}"' if language else ""
        return f"<pre{place}><code{given}>{code}</code></pre>"


def ends_joined(html: str) -> bool:
    """Whether a plain code block of a tight list follows `html` in the same line."""
    return html.endswith("\n") and TEXT_BEFORE.search(html[:-1]) is not None


def starts_joined(html: str, tight: bool) -> bool:
    """Whether `html` follows a plain code block, maybe one of a tight list, in the same line."""
    return bool(JOINED_BEHIND.match(html, 1) or (tight and TEXT_BEHIND.match(html, 1)))


class Items:
    """The items of lists that are open where a text has been read to."""

    def __init__(self) -> None:
        self._tight: list[bool] = []

    def read(self, html: str) -> None:
        for tag in ITEM.finditer(html):
            if tag[0] != "</li>":
                self._tight.append(tag["loose"] is None)
            elif self._tight:
                self._tight.pop()

    @property
    def tight(self) -> bool:
        """Whether the innermost begins with text that is no paragraph."""
        return bool(self._tight) and self._tight[-1]


class Ids:
    """The ids of the headings of one text."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def of(self, content: str) -> str:
        """The id that a heading's HTML gives, with a number if there was one like it before."""
        text = NOT_IN_IDS.sub("", NO_LETTER_AT_START.sub("", content))
        found = text.replace(" ", "-").lower() or ID_OF_NOTHING
        if found not in self._used:
            self._used[found] = 0
            return found
        self._used[found] += 1
        return f"{found}-{self._used[found]}"


def with_numbered_footnotes(html: str) -> str:
    """Footnotes by their numbers, each with one way back."""
    body, mark, notes = html.rpartition(FOOTNOTES)
    if not mark:
        return html
    numbers = iter(range(1, notes.count("<li ") + 1))
    body = FOOTNOTE_MARK.sub(r'<a href="#fn\1" id="fnref\1">\1</a>', body)
    notes = FOOTNOTE_MARK.sub(r'<a href="#fn\1" id="fnref\1">\1</a>', notes)
    notes = FOOTNOTE.sub(lambda _: f'<li id="fn{next(numbers)}">', notes)
    return f'{body}<section class="footnotes">{WAY_BACK.sub(way_back, notes)}'


def way_back(found: re.Match[str]) -> str:
    """The link from a footnote to its first mark; nothing for those to further ones."""
    if found[2]:
        return ""
    space = " " if found[0].startswith(" ") else ""
    return f'{space}<a href="#fnref{found[1]}" class="footnote-backref">↩</a>'
