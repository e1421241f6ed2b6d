"""Tables with cells over several columns and rows, of several lines, aligned one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape

DELIMITER = re.compile(r"[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+(?:\||$))++[ \t]*+")
PIPE = re.compile(r"(?<!\\)\|")
EXTENSION = re.compile(
    r"(?<!\\)\|(?=\|)"  # over several columns
    r"|(?<!\\)\|[ \t]*\^\^"  # over several rows
    r"|\\[ \t]*$"  # goes on in the next line
    r"|(?<!\\)\|[ \t]*:(?=[ \t]*[^-\s|:])|[^-\\\s|:][ \t]*:[ \t]*(?<!\\)\|"  # aligned by itself
    r"|\{:[^}\n]*\}[ \t]*(?<!\\)\|"  # with attributes
)
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:.*$", re.M)
ATTRIBUTE_DEFINITION = re.compile(r"^ {0,3}\{:([A-Za-z]\S*?):([^}\n]*)\}[ \t]*$", re.M)
ATTRIBUTES = re.compile(r"(?<!\\)\{:([^}\n]*)\}[ \t]*$")
ATTRIBUTE = re.compile(r"([\w-]+)=(\"[^\"]*\"|'[^']*')|(\S+)")
PARAGRAPH = re.compile(r"<p>((?:(?!</?p>).)*)</p>\s*", re.S)
ALIGNMENTS = {(True, False): "left", (False, True): "right", (True, True): "center"}

Convert = Callable[[str], str]


@dataclass
class Cell:
    """A cell: its text, how far it reaches, its alignment and its attributes."""

    text: str
    colspan: int = 1
    rowspan: int = 1
    align: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)

    def add(self, text: str) -> None:
        """Let the cell have another line."""
        if text:
            self.text = f"{self.text}\n<br>\n{text}" if self.text else text


def with_tables(text: str, convert: Convert) -> str:
    """Markdown with HTML in the place of each table that Markdown alone can't express.

    Args:
        convert: gives the HTML of a cell's Markdown.
    """
    if "|" not in text:
        return text
    definitions = "\n".join(DEFINITION.findall(text))
    references = dict(ATTRIBUTE_DEFINITION.findall(text))

    def cell_html(markdown: str) -> str:
        source = f"{markdown}\n\n{definitions}" if definitions else markdown
        markup = convert(source).strip()
        only = PARAGRAPH.fullmatch(markup)
        return only[1] if only else markup

    parts: list[str] = []
    for lines, is_table in blocks(text):
        if (is_table and any(EXTENSION.search(line) for line in lines)) or (
            is_table and DELIMITER.fullmatch(lines[0])
        ):
            parts.append(Table(lines, references).html(cell_html) + "\n")
        else:
            parts += [line + "\n" for line in lines]
    joined = "".join(parts)
    return joined if text.endswith("\n") else joined.removesuffix("\n")


def blocks(text: str) -> Iterator[tuple[list[str], bool]]:
    """The lines of `text` in groups, and whether a group looks like a table outside of code."""
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    group: list[str] = []
    in_table = False
    fence = None
    for line in lines:
        mark = FENCE.match(line)
        if mark and (fence is None or mark[1].startswith(fence)):
            fence = mark[1] if fence is None else None
        looks = fence is None and not mark and PIPE.search(line) is not None
        if group and looks != in_table:
            yield group, is_table(group) if in_table else False
            group = []
        in_table = looks
        group.append(line)
    if group:
        yield group, is_table(group) if in_table else False


def is_table(lines: list[str]) -> bool:
    """Whether the lines hold the row of hyphens that makes them a table."""
    return any(DELIMITER.fullmatch(line) for line in lines)


class Table:
    """The rows of a table: its head's, and those of each part of its body."""

    def __init__(self, lines: list[str], references: dict[str, str]) -> None:
        self._references = references
        self._alignments: list[str | None] = []
        self.head: list[list[Cell]] = []
        self.bodies: list[list[list[Cell]]] = []
        rows: list[list[Cell]] = []
        for line in joined_lines(lines):
            if isinstance(line, str):
                if not self._alignments:
                    self._alignments = [alignment(part) for part in split(line)]
                    self.head = rows
                else:
                    self.bodies.append(rows)
                rows = []
            else:
                rows.append(self._row(line))
        self.bodies.append(rows)
        for part in (self.head, *self.bodies):
            merge_rows(part)

    def _row(self, lines: list[str]) -> list[Cell]:
        """The cells of a row that is written in one or more lines."""
        row: list[Cell] = []
        for number, line in enumerate(lines):
            for position, (text, span) in enumerate(spans(line)):
                if number == 0:
                    row.append(self._cell(text, span))
                elif position < len(row):
                    row[position].add(text)
        return row

    def _cell(self, text: str, span: int) -> Cell:
        cell = Cell(text, span)
        said = ATTRIBUTES.search(cell.text)
        if said:
            cell.text = cell.text[: said.start()].strip()
            self._attribute(cell, said[1])
        starts, ends = cell.text.startswith(":"), cell.text.endswith(":")
        if cell.text.endswith("\\:"):
            ends = False
        cell.align = ALIGNMENTS.get((starts, ends))
        cell.text = cell.text[starts : len(cell.text) - ends].strip()
        return cell

    def _attribute(self, cell: Cell, said: str, depth: int = 0) -> None:
        """Note an attribute list: `#id`, `.class`, `name="value"`, or another list's name."""
        for name, value, word in ATTRIBUTE.findall(said):
            if name:
                cell.attributes[name] = cell.attributes.get(name, "") + value[1:-1]
            elif word.startswith("#"):
                cell.attributes["id"] = word[1:]
            elif word.startswith("."):
                classes = (cell.attributes.get("class", ""), word[1:])
                cell.attributes["class"] = " ".join(filter(None, classes))
            elif word in self._references and depth < len(self._references):
                self._attribute(cell, self._references[word], depth + 1)

    def html(self, convert: Convert) -> str:
        """The table as HTML; `convert` makes HTML of each cell's Markdown."""
        parts = ["<table>"]
        if self.head:
            parts += ["<thead>", *self._rows(self.head, "th", convert), "</thead>"]
        for body in filter(None, self.bodies):
            parts += ["<tbody>", *self._rows(body, "td", convert), "</tbody>"]
        return "\n".join([*parts, "</table>"])

    def _rows(self, rows: list[list[Cell]], name: str, convert: Convert) -> Iterator[str]:
        for row in rows:
            yield "<tr>"
            column = 0
            for cell in row:
                align = cell.align or (
                    self._alignments[column] if column < len(self._alignments) else None
                )
                column += cell.colspan
                if cell.rowspan:
                    yield f"<{name}{attributes(cell, align)}>{convert(cell.text)}</{name}>"
            yield "</tr>"


def joined_lines(lines: list[str]) -> Iterator[str | list[str]]:
    """Delimiter lines, and the lines of each row: a backslash at a line's end joins the next."""
    row: list[str] = []
    for line in lines:
        if DELIMITER.fullmatch(line):
            if row:
                yield row
                row = []
            yield line
            continue
        stripped = line.rstrip()
        goes_on = stripped.removesuffix("|").rstrip().endswith("\\")
        row.append(stripped.removesuffix("|").rstrip()[:-1] if goes_on else line)
        if not goes_on:
            yield row
            row = []
    if row:
        yield row


def split(line: str) -> list[str]:
    """What stands between the pipes; nothing of what is outside of the first and the last."""
    parts = PIPE.split(line.strip())
    if parts and not parts[0].strip():
        parts = parts[1:]
    if parts and not parts[-1].strip():
        parts = parts[:-1]
    return parts


def spans(line: str) -> Iterator[tuple[str, int]]:
    """The texts of a line's cells with the number of columns each covers."""
    line = line.strip()
    parts = PIPE.split(line.removeprefix("|"))
    if len(parts) > 1 and PIPE.search(line[-1:]):
        parts.pop()
    cells: list[list[str | int]] = []
    for part in parts:
        if part == "" and cells:
            cells[-1][1] = int(cells[-1][1]) + 1
        else:
            cells.append([part.strip(), 1])
    return ((str(text), int(span)) for text, span in cells)


def alignment(part: str) -> str | None:
    """The alignment that a part of the row of hyphens asks for: `:--`, `--:` or `:-:`."""
    text = part.strip()
    return ALIGNMENTS.get((text.startswith(":"), text.endswith(":")))


def merge_rows(rows: list[list[Cell]]) -> None:
    """Let `^^` cells be part of the cell above them; they are left with a span of no rows."""
    above: dict[int, Cell] = {}
    for row in rows:
        column = 0
        for cell in row:
            upper = above.get(column)
            if cell.text.startswith("^^") and upper is not None:
                upper.add(cell.text.removeprefix("^^").strip())
                upper.rowspan += 1
                upper.align = upper.align or cell.align
                cell.rowspan = 0
            else:
                above[column] = cell
            column += cell.colspan


def attributes(cell: Cell, align: str | None) -> str:
    """The cell's attributes as they stand in its tag."""
    values = dict(cell.attributes)
    if align:
        style = (f"text-align: {align}", values.get("style", ""))
        values["style"] = "; ".join(filter(None, style))
    for name, span in (("rowspan", cell.rowspan), ("colspan", cell.colspan)):
        if span > 1:
            values[name] = str(span)
    return "".join(f' {name}="{escape(value)}"' for name, value in values.items())
