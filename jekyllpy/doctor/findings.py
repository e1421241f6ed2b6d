"""What the doctor has found, each thing once, with its file and line where it has them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jekyllpy.errors import JekyllError
from jekyllpy.log import Logger
from jekyllpy.text.paths import seen_from

LOCATED = re.compile(
    r"(?:could not read file )?(?P<path>[^:]*\.\w+)(?::(?P<line>\d+))?: (?P<message>.*)", re.DOTALL
)
LAYOUT_TOPIC = "Build Warning:"


@dataclass(frozen=True)
class Finding:
    """One thing.

    Attributes:
        message: what is wrong.
        path: the file, from the site's folder; empty for none.
        line: the line there, counted from 1; 0 for none.
        topic: what a message of the build stands under.
        is_wrong: whether it is to be mended; if not, it may be meant so.
    """

    message: str
    path: str = ""
    line: int = 0
    topic: str = field(default="", compare=False)
    is_wrong: bool = field(default=True, compare=False)

    @property
    def place(self) -> str:
        """`path:line`, or what there is of it."""
        return f"{self.path}:{self.line}" if self.line else self.path


class Findings:
    """All that was found in the site in the folder `source`."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._found: dict[Finding, None] = {}
        self._places: set[tuple[str, int]] = set()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def add(
        self, message: str, path: str = "", line: int = 0, *, topic: str = "", wrong: bool = True
    ) -> None:
        """Note something."""
        finding = Finding(message, self.shown(path), line, topic, wrong)
        self._found[finding] = None
        if wrong:
            self._places.add((finding.path, line))

    def add_error(self, error: JekyllError, path: str = "") -> None:
        """Note what would end the build; `path` is the file it happened with, unless it names one.

        One error a place is enough: what a template's reading has found, its rendering meets again.
        """
        shown = self.shown(error.path or path)
        line = error.line or 0
        if not line or (shown, line) not in self._places:
            self.add(" ".join(error.message.split()), shown, line)

    def forget_since(self, mark: int) -> None:
        """Forget what was noted after there were `mark` findings."""
        while len(self._found) > mark:
            finding, _ = self._found.popitem()
            self._places.discard((finding.path, finding.line))

    def forget(self, message: str, path: str) -> None:
        """Forget what was noted of a file, without a line, in these words."""
        self._found.pop(Finding(message, self.shown(path)), None)

    def shown(self, path: str) -> str:
        """A path as it is seen from the site's folder."""
        if not path:
            return ""
        inside = os.path.join(self.source, path.lstrip("/"))
        whole = path if os.path.isabs(path) and os.path.exists(path) else inside
        if not os.path.exists(whole) and os.path.exists(path):
            whole = os.path.abspath(path)
        shown = seen_from(whole, self.source)
        return whole if shown.startswith("..") else shown


class NotingLogger(Logger):
    """Shows what a build tells, and notes what it warns of."""

    def __init__(self, findings: Findings) -> None:
        super().__init__()
        self.findings = findings

    def _log(self, level: str, topic: str, message: object) -> None:
        if level not in ("warn", "error"):
            super()._log(level, topic, message)
            return
        self.complaints += 1
        words = " ".join(str(message or "").split())
        if topic == LAYOUT_TOPIC and words.startswith("Layout "):
            return  # told with its line
        located = LOCATED.fullmatch(words) if level == "error" else None
        if located:
            line = int(located["line"] or 0)
            self.findings.add(located["message"], located["path"], line)
        else:
            self.findings.add(words, topic=topic, wrong=level == "error" or topic == LAYOUT_TOPIC)
