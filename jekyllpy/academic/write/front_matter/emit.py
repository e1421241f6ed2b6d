"""Values as YAML that Ruby's YAML and ours read back the same; equal values give equal text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

import frontmatter

from jekyllpy.content.handler import JekyllHandler

_PLAIN = re.compile(r"[A-Za-z/_][A-Za-z0-9/_.-]*")
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)? [-+]\d{4}")
_WORDS_OF_YAML = frozenset("y n yes no true false on off null nan inf".split())
_UNSAFE = re.compile(
    '["\\\\\x00-\x1f\x7f-\x9f\xa0\xad\u061c\u180e\u2028\u2029\u200b-\u200f\u202a-\u202e'
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\ufffb\ufffe\uffff]"
)
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_BLOCK_LINE = re.compile(
    r"[^\x00-\x08\x0a-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*"
)
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


def document_text(values: Mapping[str, Any], body: str = "") -> str:
    """A file with `values` as its front matter."""
    post = frontmatter.Post(body)
    post.metadata.update(values)
    return frontmatter.dumps(post, WritingHandler())


class WritingHandler(JekyllHandler):
    """python-frontmatter's handler for files that Jekyll reads back as they were meant."""

    def export(self, metadata: dict[str, Any], **_: object) -> str:
        return "".join(assignment(key, value) for key, value in metadata.items())

    def format(self, post: frontmatter.Post, **_: object) -> str:
        """The post with every character of its text, white space at the ends included."""
        dashes = self.START_DELIMITER
        return f"{dashes}\n{self.export(post.metadata)}{dashes}\n{post.content}"


def assignment(key: str, value: Any) -> str:
    """The lines that give `key` this value: `key: value`, or a line for each item or line of text."""
    name = key if _KEY.fullmatch(key) and key.lower() not in _WORDS_OF_YAML else quoted(key)
    if isinstance(value, list | tuple) and value:
        return f"{name}:\n" + "".join(_item(item) for item in value)
    if isinstance(value, Mapping) and value:
        return f"{name}:\n" + "".join(_indented(assignment(k, v)) for k, v in value.items())
    if isinstance(value, str) and "\n" in value and _fits_block(value):
        return f"{name}: |-\n" + "".join(
            f"  {line}\n" if line else "\n" for line in value.split("\n")
        )
    return f"{name}: {scalar(value)}\n"


def scalar(value: Any) -> str:
    """A value on one line."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S %z").strip()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "[" + ", ".join(scalar(item) for item in value) + "]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{quoted(str(k))}: {scalar(v)}" for k, v in value.items()) + "}"
    text = str(value)
    if _TIMESTAMP.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML:
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """`text` in double quotes; what editors hide or YAML forbids is escaped."""
    return '"' + _UNSAFE.sub(_escaped, text) + '"'


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    if char in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[char]
    code = ord(char)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"


def _item(item: Any) -> str:
    if isinstance(item, Mapping) and item:
        lines = "".join(assignment(key, value) for key, value in item.items())
        return "  - " + _indented(lines, "    ")[4:]
    return f"  - {scalar(item)}\n"


def _indented(lines: str, by: str = "  ") -> str:
    return "".join(by + line for line in lines.splitlines(keepends=True))


def _fits_block(text: str) -> bool:
    """Whether a literal block keeps every character of `text`."""
    if text[0] in " \t\n" or text.endswith("\n"):
        return False
    return all(_BLOCK_LINE.fullmatch(line) and line == line.rstrip() for line in text.split("\n"))
