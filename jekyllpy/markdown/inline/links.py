"""Links and images: `[text](url "title")`, `[text][id]`, `[id]`, and the same behind `!`.

Rules: https://kramdown.gettalong.org/syntax.html#links-and-images
"""

from __future__ import annotations

from jekyllpy.late.patterns import late
from jekyllpy.markdown.attributes import AttributeList
from jekyllpy.markdown.document import normalize_link_id
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.inline.link_targets import Target, target_in_parentheses
from jekyllpy.markdown.inline.state import DIRECTLY_IN_EM, IN_LINK, Frame, SpanState
from jekyllpy.markdown.scanning import SPACE

_ESCAPED = late(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])")
_IDENTIFIER = late(rf"{SPACE}*\[([^\]]*)\]")
_IDENTIFIER_START = late(rf"{SPACE}*\[")
LINK = "link"
MAX_DEPTH = 6
"""How deep images may nest in the texts of images, which is text itself, in the end."""


class LinkFrame(Frame):
    """A link or image whose text is being read.

    `brackets` holds the positions of the brackets opened inside the text and not closed yet.
    """

    __slots__ = ("brackets", "depth", "opening", "start")
    revertible = True

    def __init__(self, state: SpanState, start: int, opening: int) -> None:
        parent = state.frame
        flags = parent.flags & ~DIRECTLY_IN_EM | IN_LINK
        element = Element("img" if opening == 2 else "a", line=parent.element.line)
        super().__init__(element, start + opening, flags, parent.rules)
        self.search = parent.rules.special_in_link.search
        self.start = start
        self.opening = opening
        self.brackets: list[int] = []
        self.depth: int = 1 + (parent.depth if isinstance(parent, LinkFrame) else 0)

    def stop(self, state: SpanState, pos: int) -> int | None:
        char = state.src[pos]
        if char == "]":
            if not self.brackets:
                return self._close(state, pos)
            state.link_ends[(self.flags, self.brackets.pop())] = pos
        elif char == "[" or (char == "!" and state.src.startswith("[", pos + 1)):
            self.brackets.append(pos)
        return None

    def _close(self, state: SpanState, pos: int) -> int:
        state.flush(pos)
        state.pop()
        return _end_text(state, self.element, self.flags, self.start, self.opening, pos)

    def fail(self, state: SpanState) -> int:
        state.pop()
        state.note_failure(self.start)
        state.remember_failure(LINK, self.flags, self.start)
        for pos in self.brackets:
            state.remember_failure(LINK, self.flags, pos)
        return self.start + self.opening


def parse_link(state: SpanState, pos: int) -> int | None:
    """Begin a link or image at `pos`; returns where its text begins, None if none can."""
    opening = 2 if state.src[pos] == "!" else 1
    if not state.src.startswith("[", pos + opening - 1):
        return None
    after = pos + opening
    if after >= state.end or state.src[after] == "^":
        return None
    outer = state.frame
    if opening == 1 and outer.flags & IN_LINK:
        return after
    if isinstance(outer, LinkFrame) and outer.depth >= MAX_DEPTH:
        return after
    flags = outer.flags & ~DIRECTLY_IN_EM | IN_LINK
    if _is_unclosed(state, after) or state.is_known_to_fail(LINK, flags, pos):
        return after
    end = state.link_ends.get((flags, pos))
    if end is not None and state.may_foresee and not _may_lead_somewhere(state, after, end):
        return after
    m = outer.rules.special_in_link.search(state.src, after)
    if m is not None and m[0] == "]":  # nothing but text in it
        element = Element("img" if opening == 2 else "a", line=outer.element.line)
        element.add_text(state.src[after : m.start()], state.text_type)
        return _end_text(state, element, flags, pos, opening, m.start())
    state.push(LinkFrame(state, pos, opening))
    return after


def _end_text(
    state: SpanState, element: Element, flags: int, start: int, opening: int, pos: int
) -> int:
    """Append what begins at `start` if its text, which ends at `pos`, leads somewhere; where to go on."""
    state.link_ends[(flags, start)] = pos
    text = state.src[start + opening : pos]
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    target = _find_target(state, start, opening, pos, text)
    if target is None:
        state.note_failure(start)
        return start + opening
    _set_target(element, target, text, state)
    outer = state.frame
    if isinstance(outer, LinkFrame) and outer.brackets and outer.brackets[-1] == start:
        outer.brackets.pop()
    return state.append(element, start, target.end)


def _is_unclosed(state: SpanState, pos: int) -> bool:
    return state.may_foresee and state.finder.find("]", pos) < 0


def _may_lead_somewhere(state: SpanState, start: int, end: int) -> bool:
    """Whether a text that ends at `end` can be a link's; `False` only if it surely isn't."""
    src = state.src
    if src.startswith("(", end + 1) or _IDENTIFIER_START.match(src, end + 1):
        return True
    # nobody can define an identifier with brackets in it
    return state.finder.find("]", start) >= end


def _find_target(state: SpanState, start: int, opening: int, pos: int, text: str) -> Target | None:
    """Where the link whose text ends at `pos` leads to."""
    src, after = state.src, pos + 1
    identifier = _match_identifier(state, after)
    if identifier is None and src.startswith("(", after):
        return target_in_parentheses(state, after)
    name, end = identifier or ("", after)
    link_id = normalize_link_id(name or text)
    definition = state.document.links.get(link_id)
    if definition is None:
        if not name:
            line = state.line_at(start)
            state.warn(f"No link definition for link ID '{link_id}' found on line {line}")
        return None
    ial: AttributeList | None = definition.eob.options.get("ial") if definition.eob else None
    return Target(definition.url, definition.title, end, ial)


def _match_identifier(state: SpanState, pos: int) -> tuple[str, int] | None:
    """`[id]` or `[]`, behind a link's text."""
    m = _IDENTIFIER_START.match(state.src, pos)
    if m is None or state.finder.find("]", m.end()) < 0:
        return None
    m = _IDENTIFIER.match(state.src, pos)
    return (m[1], m.end()) if m else None


def _set_target(element: Element, target: Target, text: str, state: SpanState) -> None:
    if target.ial is not None:
        element.options["ial"] = target.ial
        state.document.apply(element.attr, target.ial)
    if element.type == "a":
        element.attr["href"] = target.url
    else:
        element.attr["src"] = target.url
        element.attr["alt"] = text
        element.children.clear()
    if target.title is not None:
        element.attr["title"] = target.title
