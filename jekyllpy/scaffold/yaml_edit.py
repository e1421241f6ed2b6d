"""Sets values in a YAML file's text line by line, so that its comments and order stay.

Meant for settings written as `key: value` on one line, at the top level or indented below one key.
"""

from __future__ import annotations

import json
import re

PLAIN = re.compile(r"[^\W\d_][\w ./+-]*(?:://[\w./?=&%~+-]*)?", re.UNICODE)
NOT_TEXT = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"}
COMMENT = re.compile(r"(?<!\s)\s++#.*")
QUOTED = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')""")


def scalar(value: str) -> str:
    """`value` as YAML: as it stands where that means the same, else in double quotes."""
    plain = PLAIN.fullmatch(value) and value.lower() not in NOT_TEXT and value == value.strip()
    return value if plain else json.dumps(value, ensure_ascii=False)


def set_value(text: str, key: str, value: str, *, parent: str | None = None) -> str:
    """`text` with `key` (below `parent`) set to `value`, written as `scalar` writes it.

    A key that isn't there is added: at the end of its parent's block, or of the file.
    """
    return set_raw(text, key, scalar(value), parent=parent)


def set_raw(text: str, key: str, value: str, *, parent: str | None = None) -> str:
    """As `set_value`, for a value that is YAML already."""
    lines = _ended(text).splitlines(keepends=True)
    start, end = _block(lines, parent)
    pattern = re.compile(rf"(\s{'+' if parent else '{0}'}){re.escape(key)}:(?=\s|$)")
    for at in range(start, end):
        match = pattern.match(lines[at])
        if match:
            lines[at] = f"{match[0]} {value}{_comment(lines[at][match.end() :])}\n"
            return "".join(lines)
    if parent and start == 0:
        return "".join(lines) + f"{parent}:\n  {key}: {value}\n"
    lines.insert(end, f"{'  ' if parent else ''}{key}: {value}\n")
    return "".join(lines)


def keys_below(text: str, parent: str) -> list[str]:
    """The keys of the block of `parent`."""
    lines = text.splitlines(keepends=True)
    start, end = _block(lines, parent)
    found = (re.match(r"\s+([\w-]+):(?=\s|$)", line) for line in lines[start:end])
    return [match[1] for match in found if match]


def _block(lines: list[str], parent: str | None) -> tuple[int, int]:
    """The lines (first, one beyond the last) that belong to `parent`, or all; (0, 0) if it's not there."""
    if parent is None:
        return 0, len(lines)
    heading = re.compile(rf"{re.escape(parent)}:\s*(?:#.*)?$")
    for at, line in enumerate(lines):
        if heading.match(line):
            end = at + 1
            for below in range(at + 1, len(lines)):
                if lines[below].strip() and not lines[below][0].isspace():
                    break
                if lines[below].strip():
                    end = below + 1
            return at + 1, end
    return 0, 0


def _comment(rest: str) -> str:
    """The comment after a value, with the space before it."""
    quoted = QUOTED.match(rest)
    match = COMMENT.search(rest, quoted.end() if quoted else 0)
    return match[0].rstrip("\n") if match else ""


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"
