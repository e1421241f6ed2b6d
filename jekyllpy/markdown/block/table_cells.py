"""Where a table's cells begin and end: pipes outside of code."""

from __future__ import annotations

from jekyllpy.late.patterns import late
from jekyllpy.markdown.document import Document
from jekyllpy.markdown.element import Element
from jekyllpy.markdown.scanning import STRIPPED

_PIPE = late(r"(?<!\\)\|")
_BACKTICKS = late("`+")


def has_pipe(src: str, start: int, end: int) -> bool:
    """Whether a line has a pipe at its beginning, or one that no backslash precedes."""
    at = src.find("|", start, end)
    if at == start:
        return True
    while at >= 0:
        if at - 1 >= start and src[at - 1] != "\\":
            return True
        at = src.find("|", at + 1, end)
    return False


def split_row(line: str, leading_pipe: bool, document: Document) -> list[str]:
    """The texts of a row's cells, white space around them gone."""
    cells: list[str] = []
    if "`" not in line and "<code" not in line:
        cells = _split_at_pipes(line)
    else:
        for index, part in enumerate(_around_code(line)):
            if index % 2:
                _join(cells, [part])
            elif part:
                for child in document.spans.code_spans(part, document):
                    _join(cells, _cells_of(child))
    if cells and leading_pipe and not cells[0].strip(STRIPPED):
        del cells[0]
    if cells and not cells[-1].strip(STRIPPED):
        del cells[-1]
    return [cell.strip(STRIPPED) for cell in cells]


def _around_code(line: str) -> list[str]:
    """The text before the first `code` element, the element, the text behind it and so on."""
    parts = []
    start = 0
    while (
        (at := line.find("<code", start)) >= 0
        and (inside := line.find(">", at) + 1) > 0
        and (close := line.find("</code>", inside)) >= 0
    ):
        end = close + len("</code>")
        parts += [line[start:at], line[at:end]]
        start = end
    return [*parts, line[start:]]


def _split_at_pipes(text: str) -> list[str]:
    return [cell.replace("\\|", "|") for cell in _PIPE.split(text)]


def _cells_of(child: Element) -> list[str]:
    """The texts a part of a row consists of; a code span is written out again."""
    value: str = child.value
    if child.type == "raw_text":
        return _split_at_pipes(value)
    mark = max(_BACKTICKS.findall(value), default="") + "`"
    space = " " if len(mark) > 1 else ""
    return [f"{mark}{space}{value}{space}{mark}"]


def _join(cells: list[str], more: list[str]) -> None:
    """Continue the last cell with the first of `more`, and add the others."""
    if cells:
        cells[-1] += more[0]
        cells.extend(more[1:])
    else:
        cells.extend(more)


def pipes_on_every_line(text: str, line: int, document: Document) -> bool:
    """Whether each line has a pipe outside of code spans and HTML.

    Like kramdown, looks at the first and last line of each stretch of text only.
    """
    if "`" not in text and "<" not in text:
        return True
    pipe_on_line = False
    for child in document.spans.code_and_html(text, line, document):
        lines = _lines(child.value or "")
        if child.value is None:
            continue
        if child.type == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not pipe_on_line):
                break
            if len(lines) == 2:
                pipe_on_line = False
        else:
            if len(lines) > 1 and not pipe_on_line and not _has_pipe(lines[0]):
                break
            pipe_on_line = (len(lines) <= 1 and pipe_on_line) or (
                bool(lines) and _has_pipe(lines[-1])
            )
    return pipe_on_line


def _has_pipe(line: str) -> bool:
    return has_pipe(line, 0, len(line))


def _lines(text: str) -> list[str]:
    """The lines of a text, without the empty ones at its end."""
    stripped = text.rstrip("\n")
    return stripped.split("\n") if stripped else []
