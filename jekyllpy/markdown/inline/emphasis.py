"""Emphasis: `*em*`, `_em_`, `**strong**` and `__strong__`.

Rules: https://kramdown.gettalong.org/syntax.html#emphasis
"""

from __future__ import annotations

from jekyllpy.markdown.element import Element
from jekyllpy.markdown.inline.state import (
    DIRECTLY_IN_EM,
    IN_EM,
    IN_STRONG,
    Frame,
    SpanState,
)
from jekyllpy.markdown.scanning import WHITESPACE
from jekyllpy.ruby.letters import is_alphabetic, is_alphanumeric


class EmphasisFrame(Frame):
    """Emphasis that waits for its closing mark."""

    __slots__ = ("delimiter", "is_retry", "start", "warnings")
    revertible = True

    def __init__(
        self, state: SpanState, start: int, delimiter: str, warnings: int, *, is_retry: bool
    ) -> None:
        parent = state.frame
        strong = len(delimiter) == 2
        flags = parent.flags & ~DIRECTLY_IN_EM | (IN_STRONG if strong else IN_EM | DIRECTLY_IN_EM)
        element = Element("strong" if strong else "em", line=parent.element.line)
        super().__init__(element, start + len(delimiter), flags, parent.rules)
        self.delimiter = delimiter
        self.start = start
        self.warnings = warnings
        self.is_retry = is_retry

    def stop(self, state: SpanState, pos: int) -> int | None:
        mark = self.delimiter
        if not state.src.startswith(mark, pos) or not self._may_close(state, pos):
            return None
        state.flush(pos)
        state.pop()
        return state.append(self.element, self.start, pos + len(mark))

    def _may_close(self, state: SpanState, pos: int) -> bool:
        if not may_end(state.src, self.delimiter, pos):
            return False
        return bool(self.element.children) or pos > self.text_start or bool(self.pieces)

    def fail(self, state: SpanState) -> int:
        state.pop()
        mark, start = self.delimiter, self.start
        state.note_failure(start)
        kind = f"retry {mark}" if self.is_retry else mark
        state.remember_failure(kind, self.flags, start)
        for pos, length in self.refused:
            if state.src[pos] == mark[0]:
                if length == len(mark):
                    state.remember_failure(mark, self.flags, pos)
                elif length == 2:
                    state.remember_failure(f"retry {mark}", self.flags, pos)
        if self.is_retry:
            return refuse(state, start, 2, self.warnings)
        return _retry_or_refuse(state, start, len(mark), self.warnings)


def parse_emphasis(state: SpanState, pos: int) -> int:
    """Begin emphasis at `pos`, or pass over a mark that can't begin any."""
    src = state.src
    mark = src[pos]
    length = 2 if src.startswith(mark, pos + 1) else 1
    forbidden = state.frame.flags & (IN_EM if length == 1 else IN_STRONG)
    after = pos + length
    if (
        forbidden
        or (after < state.end and src[after] in WHITESPACE)
        or (mark == "_" and _is_inside_word(state, pos))
    ):
        state.frame.refused.append((pos, length))
        return after
    if length == 2:
        mark += mark
    end = _end_of_plain(state, mark, after)
    if end is not None:
        return _append_plain(state, pos, mark, end)
    return _open(state, pos, mark, len(state.document.warnings))


def _end_of_plain(state: SpanState, mark: str, start: int) -> int | None:
    """Where emphasis ends with nothing but text in it; None if there is more, or it doesn't end."""
    m = state.frame.rules.special.search(state.src, start)
    if m is None:
        return None
    end = m.start()
    is_end = end > start and state.src.startswith(mark, end) and may_end(state.src, mark, end)
    return end if is_end else None


def _append_plain(state: SpanState, pos: int, mark: str, end: int) -> int:
    """Append emphasis of the text between the mark at `pos` and that at `end`."""
    element = Element("strong" if len(mark) == 2 else "em", line=state.frame.element.line)
    element.add_text(state.src[pos + len(mark) : end], state.text_type)
    return state.append(element, pos, end + len(mark))


def may_end(src: str, mark: str, pos: int) -> bool:
    """Whether the mark at `pos` can end what the same mark has begun."""
    if src[pos - 1] in WHITESPACE:
        return False
    if len(mark) == 1 and src.startswith(mark, pos + 1) and not src.startswith(mark, pos + 2):
        return False
    after = pos + len(mark)
    return not (mark[0] == "_" and after < len(src) and is_alphanumeric(src[after]))


def _open(state: SpanState, pos: int, mark: str, warnings: int) -> int:
    frame = EmphasisFrame(state, pos, mark, warnings, is_retry=False)
    after = pos + len(mark)
    if _is_unclosed(state, mark, after) or state.is_known_to_fail(mark, frame.flags, pos):
        return _retry_or_refuse(state, pos, len(mark), warnings)
    state.push(frame)
    return after


def _is_unclosed(state: SpanState, mark: str, pos: int) -> bool:
    return state.may_foresee and state.finder.find(mark, pos) < 0


def _retry_or_refuse(state: SpanState, pos: int, length: int, warnings: int) -> int:
    """What can't be strong may still be emphasis, with the second mark as its first content."""
    if length == 2 and not state.frame.flags & DIRECTLY_IN_EM:
        mark = state.src[pos]
        frame = EmphasisFrame(state, pos, mark, warnings, is_retry=True)
        if not _is_unclosed(state, mark, pos + 2) and not state.is_known_to_fail(
            f"retry {mark}", frame.flags, pos
        ):
            state.push(frame)
            return pos + 1
    return refuse(state, pos, length, warnings)


def refuse(state: SpanState, pos: int, length: int, warnings: int) -> int:
    """Leave a mark in the text; kramdown forgets all warnings before it, then."""
    del state.document.warnings[:warnings]
    state.frame.refused.append((pos, length))
    return pos + length


def _is_inside_word(state: SpanState, pos: int) -> bool:
    """Whether underscores follow a letter, or a letter and a hyphen."""
    src = state.src
    at = pos - 1
    if state.document.traits.joins_words_by_underscores:
        at = state.underscores.start_of_run(pos) - 1
    if at < 0:
        return False
    if src[at] == "-":
        at -= 1
    return at >= 0 and is_alphabetic(src[at])
