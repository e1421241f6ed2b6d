"""Tables: rows of cells between pipes, with separators for header, bodies and footer.

Rules: https://kramdown.gettalong.org/syntax.html#tables
"""

from __future__ import annotations

from jekyllpy.errors import ConversionError
from jekyllpy.late.patterns import late
from jekyllpy.markdown.block.state import KramdownState
from jekyllpy.markdown.block.table_cells import has_pipe, pipes_on_every_line, split_row
from jekyllpy.markdown.element import Element

# Cells that rows get to be as long as the longest one; a few lines could ask for any number.
MAX_FILLED = 500_000

TABLE = r"(?=[^\n]*\|) {0,3}[^ \t\n][^\n]*\n"
_SEPARATOR = late(r"(?=[+|: \t]*-)([+|: \t-]*+)\n")
_FOOT_SEPARATOR = late(r"(?=[+|: \t]*=)[+|: \t=]*+\n")
_ALIGNMENT = late(r"[ \t]?(:?)-+(:?)[ \t]?")
_LEADING_PIPE = late(r"[ \t\r\f\v]*\|")
_ALIGNMENTS = {("", ""): "default", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}


def parse_table(state: KramdownState) -> int | None:
    """A table; returns where it ends, None if it is none."""
    src, start = state.src, state.cursor
    if not has_pipe(src, start, src.find("\n", start)) or not state.after_boundary:
        return None
    # an attribute list that waits is spent here, even if this turns out to be no table
    table = state.new_element("table", options={"alignment": []}, line=state.line)
    builder = _Builder(table)
    end = builder.read(state)
    if end is not None and _is_table(state, start, end) and builder.finish(state):
        state.append(table)
        return end
    return None


def _is_table(state: KramdownState, start: int, end: int) -> bool:
    """Whether the lines are followed by a block boundary and have pipes that count."""
    state.cursor = end
    bounded, line = state.before_boundary, state.line
    state.cursor = start
    return bounded and pipes_on_every_line(state.src[start : end - 1], line, state.document)


class _Builder:
    """Gathers rows and, at each separator, puts them into a part of the table."""

    def __init__(self, table: Element) -> None:
        self.table = table
        self.rows: list[Element] = []
        self.columns = 0
        self.has_footer = False

    def read(self, state: KramdownState) -> int | None:
        """Read lines as long as they are a table's; returns the position behind them."""
        src, pos = state.src, state.cursor
        leading_pipe = _LEADING_PIPE.match(src, pos) is not None
        if m := _SEPARATOR.match(src, pos):
            pos = m.end()
        while pos < state.cursor_max:
            line_end = state.find_line_end_at(pos)
            if not has_pipe(src, pos, line_end - 1):
                break
            if m := _SEPARATOR.match(src, pos):
                self._separate(m[1])
            elif _FOOT_SEPARATOR.match(src, pos):
                if self.rows:
                    self._add_part("tbody", force=True)
                self.has_footer = True
            else:
                line = src[pos : line_end - 1].rstrip(" \t")
                self._add_row(split_row(line, leading_pipe, state.document))
            pos = line_end
        return pos

    def _separate(self, separator: str) -> None:
        if not self.rows:
            return
        alignment = self.table.options["alignment"]
        if alignment or self.has_footer:
            self._add_part("tbody")
            return
        self._add_part("thead")
        alignment.extend(_ALIGNMENTS[sides] for sides in _ALIGNMENT.findall(separator))

    def _add_part(self, type: str, *, force: bool = False) -> None:
        if self.has_footer and type == "tbody" and not force:
            return
        part = Element(type)
        part.children = self.rows
        self.rows = []
        self.table.children.append(part)

    def _add_row(self, cells: list[str]) -> None:
        row = Element("tr")
        for text in cells:
            cell = Element("td")
            cell.children.append(Element("raw_text", text))
            row.children.append(cell)
        self.columns = max(self.columns, len(cells))
        self.rows.append(row)

    def finish(self, state: KramdownState) -> bool:
        """Close the last part and give all rows the same number of cells; `False` without a body."""
        table, columns = self.table, self.columns
        if self.rows:
            self._add_part("tfoot" if self.has_footer else "tbody")
        if not any(part.type == "tbody" for part in table.children):
            state.warn(f"Found table without body on line {table.line} - ignoring it")
            return False
        rows = [row for part in table.children for row in part.children]
        if sum(columns - len(row.children) for row in rows) > MAX_FILLED:
            raise ConversionError(
                f"the table in line {table.line} needs more than {MAX_FILLED} empty cells: its longest "
                f"row has {columns}, most have fewer"
            )
        for row in rows:
            row.children.extend(Element("td") for _ in range(columns - len(row.children)))
        alignment = table.options["alignment"]
        alignment.extend(["default"] * (columns - len(alignment)))
        del alignment[columns:]
        return True
