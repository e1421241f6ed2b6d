"""How extends and placeholders are written for libsass so that it keeps them: as declarations and classes."""

from __future__ import annotations

import re
from bisect import bisect_right

OWN = "ruby-sass-"
PLACEHOLDER = f"{OWN}placeholder-"
EXTEND = f"--{OWN}extend"
OPTIONAL = "optional"
BYTE_ORDER_MARK = "\ufeff"
AT_EXTEND = re.compile(r"@extend\b")
# Neither a remainder nor a percentage.
PERCENT = re.compile(r"(?<![0-9])%(?=[A-Za-z_-]|#\{|\\|[^\x00-\x7f])")
NUMBERED = re.compile(r"\s*+([0-9]++) ")
COUNTER = "$ruby-sass-extends"
NUMBER = "ruby-sass-extend"
# All in the first line, so that the others keep their numbers.
COUNTING = f"{COUNTER}: 0; @function {NUMBER}() {{ {COUNTER}: {COUNTER} + 1 !global; @return {COUNTER}; }} "
COUNTING_INDENTED = f"""\
{COUNTER}: 0
@function {NUMBER}()
  {COUNTER}: {COUNTER} + 1 !global
  @return {COUNTER}
"""
WRITTEN = {COUNTING: "", f"{EXTEND}: #{{{NUMBER}()}} ": "@extend", f".{PLACEHOLDER}": "%"}
"""What stands for what."""
MARK = re.compile("|".join(map(re.escape, WRITTEN)))
COMPILED = re.compile(rf"{EXTEND}: [0-9]++ |\.{PLACEHOLDER}")


def marked(text: str) -> str:
    """The source with its marks; each extend is numbered when it is come to."""
    text = AT_EXTEND.sub(f"{EXTEND}: #{{{NUMBER}()}} ", text)
    return PERCENT.sub(f".{PLACEHOLDER}", text)


def marked_start(text: str, is_indented: bool) -> str:
    """The source that is compiled itself, with what numbers the extends."""
    counting = COUNTING_INDENTED if is_indented else COUNTING
    return counting + marked(text.removeprefix(BYTE_ORDER_MARK))


def unmarked(compiled: str) -> str:
    """What was compiled, with what stood where marks are that are neither selectors nor extends."""
    if OWN not in compiled:
        return compiled
    return COMPILED.sub(lambda found: "%" if found[0][0] == "." else "@extend", compiled)


class Unmarked:
    """A source without its marks.

    Attributes:
        text: as it is.
    """

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []  # of the marks
        self._places: list[int] = []  # of what they stand for
        self._added = [0]
        for mark in MARK.finditer(text):
            added = self._added[-1]
            self._starts.append(mark.start())
            self._places.append(mark.start() - added)
            self._added.append(added + len(mark[0]) - len(WRITTEN[mark[0]]))
        self.text = MARK.sub(lambda mark: WRITTEN[mark[0]], text)

    def place(self, offset: int) -> int:
        """Where in the text that is which is at an offset of the marked one."""
        nth = bisect_right(self._starts, offset)
        place = offset - self._added[nth]
        return max(place, self._places[nth - 1]) if nth else place


def extend_of(value: str) -> tuple[int, str, bool] | None:
    """The number of an extend, what it extends, and whether that needn't be there."""
    found = NUMBERED.match(value)
    if found is None:
        return None
    targets = value[found.end() :]
    before, _, flag = targets.rpartition("!")
    is_optional = flag.strip().lower() == OPTIONAL
    return int(found[1]), before if is_optional else targets, is_optional
