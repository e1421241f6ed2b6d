"""The span parser: mistune's inline parser class, with kramdown's rules and frames of open spans."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from mistune import InlineParser
from mistune import InlineState as MistuneState

from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.inline import leaves
from jekyllpy.markdown.inline.emphasis import parse_emphasis
from jekyllpy.markdown.inline.extensions import parse_footnote_marker, parse_span_extension
from jekyllpy.markdown.inline.html import parse_span_html
from jekyllpy.markdown.inline.links import parse_link
from jekyllpy.markdown.inline.smart_quotes import parse_smart_quotes
from jekyllpy.markdown.inline.state import Rules, SpanRule, SpanState
from jekyllpy.markdown.inline.strikethrough import find_struck, struck_element

_QUOTES = "\"'"
_NEEDING_A_LOOK = "\"'\n>"

# what can begin a span, by rule; a rule's first character decides when it is tried
_SPECIAL = {
    "emphasis": (r"\*", "_"),
    "codespan": ("`",),
    "autolink": ("<",),
    "span_html": ("<",),
    "footnote_marker": (r"\[",),
    "link": (r"!\[", r"\["),
    "smart_quotes": ('"', "'"),
    "inline_math": (r"\$",),
    "span_extensions": (r"\{:",),
    "html_entity": ("&",),
    "typographic_syms": ("--", r"\.\.\.", "<", ">>", r"\\"),
    "line_break": ("\n", r"\\"),
    "escaped_chars": (r"\\",),
    "strikethrough": ("~~",),
}
_STARTS = {
    "emphasis": "*_",
    "codespan": "`",
    "autolink": "<",
    "span_html": "<",
    "footnote_marker": "[",
    "link": "![",
    "inline_math": "$",
    "span_extensions": "{",
    "html_entity": "&",
    "typographic_syms": "-.<> \\",
    "line_break": " \\",
    "escaped_chars": "\\",
    "strikethrough": "~",
}
RULE_NAMES = tuple(_SPECIAL)
_BEFORE_QUOTES = RULE_NAMES[: RULE_NAMES.index("smart_quotes")]


class KramdownInlineParser(InlineParser):
    """Jumps from one special character to the next and tries the rules there, in kramdown's order.

    Args:
        names: the rules to be used.
        gfm: whether `~` can be escaped, too.
    """

    state_cls = SpanState  # type: ignore[assignment]
    SPECIFICATION = {name: "|".join(starts) for name, starts in _SPECIAL.items()}
    DEFAULT_RULES = ()  # type: ignore[assignment]

    def __init__(self, names: Iterable[str] = RULE_NAMES, *, gfm: bool = False) -> None:
        super().__init__(hard_wrap=True)
        self.rules = list(names)
        self._gfm = gfm
        self._raw = self._rule_set(("span_html",))
        self._full = self._rule_set(self.rules)
        without_breaks = [name for name in self.rules if name != "line_break"]
        self._full_without_breaks = self._rule_set(self.rules, searched=without_breaks)
        self._code = self._rule_set(("codespan",))
        self._code_and_html = self._rule_set(("codespan", "span_html"))

    @property
    def rules_without_breaks(self) -> Rules:
        """The spans that are looked for in text in which no line is broken."""
        return self._full_without_breaks

    def parse_raw_text(self, element: Element, document: Document, line: int) -> None:
        """Parse the raw text that is `element`'s value into its children."""
        self._run(element, element.value, document, line, None, "text")

    def code_spans(self, text: str, document: Document) -> list[Element]:
        """`text` as code spans and what is between them."""
        root = Element("root")
        self._run(root, text, document, 1, self._code, "raw_text")
        return root.children

    def code_and_html(self, text: str, line: int, document: Document) -> list[Element]:
        """`text` as code spans, HTML and what is between them."""
        root = Element("root")
        self._run(root, text, document, line, self._code_and_html, "raw_text")
        return root.children

    def _run(
        self,
        root: Element,
        src: str,
        document: Document,
        line: int,
        rules: Rules | None,
        text_type: str,
    ) -> None:
        full = self._full if "  \n" in src or "\\\n" in src else self._full_without_breaks
        if (rules or full).special.search(src) is None:
            root.add_text(src, text_type)
            return
        state = SpanState(document, src, line, root, rules or full, text_type)
        state.full_rules = full
        self.parse(state)

    def parse(self, state: MistuneState) -> list[dict[str, Any]]:
        """Parse the state's text to its end; the spans are in the root's children, not in tokens."""
        assert isinstance(state, SpanState)
        src, end, pos = state.src, state.end, 0
        next_special, parse_at = self._next_special, self._parse_at
        while True:
            frame = state.frame
            found = next_special(frame.search, src, pos) if pos < end else -1
            if found >= 0:
                pos = parse_at(state, found)
            elif state.outer:
                pos = frame.fail(state)
            else:
                state.flush(end)
                return state.tokens

    @staticmethod
    def _next_special(
        search: Callable[[str, int], re.Match[str] | None], src: str, pos: int
    ) -> int:
        """The next position at which a rule may apply, -1 if there is none.

        A quote takes the character before it along, `>>` a space; a line break counts with two.
        """
        start = pos
        while m := search(src, start):
            found = m.start()
            char = src[found]
            if char not in _NEEDING_A_LOOK:
                return found
            if char in _QUOTES:
                return found - 1 if found > pos and src[found - 1] != "\\" else found
            if char == "\n":
                if found - 2 >= pos and src.startswith("  ", found - 2):
                    return found - 2
                start = found + 1
            else:
                return found - 1 if found > pos and src[found - 1] == " " else found
        return -1

    @staticmethod
    def _parse_at(state: SpanState, pos: int) -> int:
        """Close the innermost span at `pos`, or apply the first rule that can; the new position."""
        frame = state.frame
        if state.outer:
            closed = frame.stop(state, pos)
            if closed is not None:
                return closed
        src, rules = state.src, frame.rules
        char = src[pos]
        for rule in rules.early.get(char, ()):
            end = rule(state, pos)
            if end is not None:
                return end
        if rules.quotes and (
            char in _QUOTES or (char != "\\" and src[pos + 1 : pos + 2] in ("'", '"'))
        ):
            end = rules.quotes(state, pos)
            if end is not None:
                return end
        for rule in rules.late.get(char, ()):
            end = rule(state, pos)
            if end is not None:
                return end
        return pos + 1

    def _rule_set(self, names: Iterable[str], searched: Iterable[str] | None = None) -> Rules:
        names = list(names)
        special = sorted(
            {start for name in (searched or names) for start in _SPECIAL[name]}, reverse=True
        )
        pattern = "|".join(special)
        early: dict[str, list[SpanRule]] = {}
        late: dict[str, list[SpanRule]] = {}
        for name in names:
            group = early if name in _BEFORE_QUOTES else late
            for char in _STARTS.get(name, ""):
                group.setdefault(char, []).append(self._rule(name))
        return Rules(
            re.compile(pattern),
            re.compile(rf"{pattern}|\]"),
            early,
            late,
            parse_smart_quotes if "smart_quotes" in names else None,
        )

    def _rule(self, name: str) -> SpanRule:
        return {
            "emphasis": parse_emphasis,
            "codespan": leaves.parse_codespan,
            "autolink": leaves.parse_autolink,
            "span_html": self._parse_span_html,
            "footnote_marker": parse_footnote_marker,
            "link": parse_link,
            "inline_math": leaves.parse_inline_math,
            "span_extensions": parse_span_extension,
            "html_entity": leaves.parse_html_entity,
            "typographic_syms": leaves.parse_typographic_symbol,
            "line_break": leaves.parse_line_break,
            "escaped_chars": leaves.parse_escaped_character_gfm
            if self._gfm
            else leaves.parse_escaped_character,
            "strikethrough": self._parse_strikethrough,
        }[name]

    def _parse_span_html(self, state: SpanState, pos: int) -> int | None:
        return parse_span_html(state, pos, self._raw)

    def _parse_strikethrough(self, state: SpanState, pos: int) -> int | None:
        struck = find_struck(state, pos)
        if struck is None:
            return None
        element = struck_element(state, pos)
        start, end = struck
        self._run(element, state.src[start:end], state.document, element.line, None, "text")
        return state.append(element, pos, end + 2)
