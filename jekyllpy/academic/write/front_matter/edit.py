"""Changes keys at the top of a file's front matter; every other byte stays.

A value on one line is exchanged between its first and last character, so that a comment behind it
stays; a longer one goes with its lines. New keys come last.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from jekyllpy.academic.write.front_matter.emit import assignment, scalar
from jekyllpy.content.front_matter import closing_of
from jekyllpy.errors import FrontMatterError

_Loader: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(frozen=True, slots=True)
class Span:
    """Where a key's lines and value stand in a text, as offsets.

    `inline` is true if the value stands on the key's line and nowhere else.
    """

    start: int
    end: int
    value_start: int
    value_end: int
    inline: bool


def changed(
    text: str,
    values: Mapping[str, Any],
    *,
    remove: Iterable[str] = (),
    path: str | None = None,
) -> str:
    """`text`, a file, with these keys of its front matter set and those removed.

    Raises:
        FrontMatterError: if there is no front matter, or it isn't a mapping.
    """
    spans = key_spans(text, path)
    newline = "\r\n" if text[: text.find("\n") + 1].endswith("\r\n") else "\n"
    edits: list[tuple[int, int, str]] = []
    added = ""
    for key, value in values.items():
        span = spans.get(key)
        if span is None:
            added += assignment(key, value)
        elif span.inline and _is_simple(value):
            new = scalar(value)
            lead = "" if text[span.value_start - 1 : span.value_start].isspace() else " "
            edits.append((span.value_start, span.value_end, lead + new))
        else:
            edits.append((span.start, span.end, assignment(key, value)))
    edits += [(spans[key].start, spans[key].end, "") for key in remove if key in spans]
    if added:
        end = _end_of_matter(text)
        edits.append((end, end, added))
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new.replace("\n", newline) + text[end:]
    return text


def key_spans(text: str, path: str | None = None) -> dict[str, Span]:
    """The keys at the top level of a file's front matter and where they stand."""
    closing = closing_of(text)
    if closing is None or not text.startswith("---"):
        raise FrontMatterError("has no front matter to change", path=path)
    matter = text[: closing.start()]
    try:
        node = yaml.compose(matter, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise FrontMatterError(
            f"has front matter that isn't YAML: {getattr(error, 'problem', error)}",
            path=path,
            line=mark.line + 1 if mark else None,
        ) from None
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise FrontMatterError("has front matter that is no list of `key: value`", path=path)
    return _spans(matter, node)


def _spans(matter: str, node: yaml.MappingNode) -> dict[str, Span]:
    spans: dict[str, Span] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        start = matter.rfind("\n", 0, key.start_mark.index) + 1
        value_start = value.start_mark.index
        value_end = max(value.end_mark.index, value_start)
        end = _line_after(matter, value_end, start)
        inline = "\n" not in matter[start:value_end]
        spans[str(key.value)] = Span(start, end, value_start, value_end, inline)
    return spans


def _line_after(matter: str, value_end: int, start: int) -> int:
    """The start of the line after the value; comments and blank lines behind it aren't its own."""
    end = matter.find("\n", max(value_end - 1, start))
    end = len(matter) if end < 0 else end + 1
    while True:
        previous = matter.rfind("\n", start, end - 1) + 1
        if previous <= start:
            return end
        line = matter[previous:end]
        if line.strip() and not line.startswith("#"):
            return end
        end = previous


def _is_simple(value: Any) -> bool:
    if isinstance(value, str):
        return "\n" not in value
    return not isinstance(value, list | tuple | Mapping)


def _end_of_matter(text: str) -> int:
    closing = closing_of(text)
    assert closing is not None
    return closing.start()
