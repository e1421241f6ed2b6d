"""Any YAML: libyaml's parser, a constructor of our own.

The last of equal keys wins, `<<` merges in
its turn, anchors may be given again, tags are passed over, and of several documents the first is read.

What walks through a value calls itself for each level, and meets what an alias stands for again with
every alias; so there are bounds to both.
"""

from __future__ import annotations

import base64
from typing import Any

import yaml

from jekyllpy.late.patterns import late
from jekyllpy.text.safe_scalars import scalar
from jekyllpy.text.yaml import MAX_DEPTH, YamlSyntaxError, hashable

TAG = "tag:yaml.org,2002:"
MERGE = "<<"
BINARY_TAGS = (TAG + "binary", "!binary")
NOT_BASE_64 = late(r"[^A-Za-z0-9+/]+")

# Values that a document's aliases may stand for, all together.
MAX_UNFOLDED = 1_000_000


class _MergeKey:
    """The plain key `<<`, as distinct from the quoted one."""


_MERGE_KEY = _MergeKey()
_Parser: type[Any] = yaml.CLoader if yaml.__with_libyaml__ else yaml.Loader
_SCALAR, _ALIAS = yaml.ScalarEvent, yaml.AliasEvent
_MAPPING, _SEQUENCE = yaml.MappingStartEvent, yaml.SequenceStartEvent
_MAPPING_END, _SEQUENCE_END = yaml.MappingEndEvent, yaml.SequenceEndEvent


def first_document(text: str) -> Any:
    """The value of the first document of `text`, None for none.

    Raises:
        YamlSyntaxError: if `text` isn't YAML, or goes beyond the bounds.
    """
    parser = _Parser(text)
    try:
        return _Builder().build(parser)
    except yaml.MarkedYAMLError as error:
        raise syntax_error(error) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlSyntaxError(str(error.reason), line, begun=line, column=1) from None
    finally:
        parser.dispose()


def syntax_error(error: yaml.MarkedYAMLError) -> YamlSyntaxError:
    """PyYAML's error as ours, with line and column counted from 1."""
    problem = " ".join(part for part in (error.problem, error.context) if part)
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return YamlSyntaxError(problem, 1, begun=1, column=1)
    begun = error.context_mark or mark
    return YamlSyntaxError(problem, mark.line + 1, begun=begun.line + 1, column=begun.column + 1)


class _Builder:
    """Builds a document from the parser's events, without recursion.

    Attributes:
        anchors: what each anchor stands for.
        sizes: how many values that is, those of aliases within counted each time; 0 while it is open.
        heights: how many levels it has.
    """

    def __init__(self) -> None:
        self.anchors: dict[str, Any] = {}
        self.sizes: dict[str, int] = {}
        self.heights: dict[str, int] = {}
        self.scalars: dict[str, Any] = {}
        self.unfolded = 0

    def build(self, parser: Any) -> Any:
        """The value of the document that the events of `parser` describe."""
        get_event = parser.get_event
        get_event()
        if isinstance(get_event(), yaml.StreamEndEvent):
            return None
        root: list[Any] = []
        open_nodes: list[tuple[Any, list[Any], str | None, int]] = []
        heights = [0]
        items = root
        met = 0
        while True:
            event = get_event()
            kind = type(event)
            met += 1
            if kind is _SCALAR:
                value = self.scalar(event, is_key=self.is_key(open_nodes, items))
                if event.anchor:
                    self.note(event.anchor, value, 1, 0)
                items.append(value)
            elif kind is _MAPPING or kind is _SEQUENCE:
                node: Any = {} if kind is _MAPPING else []
                if event.anchor:
                    self.note(event.anchor, node, 0, 0)
                open_nodes.append((node, items, event.anchor, met))
                heights.append(1)
                if len(open_nodes) > MAX_DEPTH:
                    raise too_deep(event)
                items = node if kind is _SEQUENCE else []
            elif kind is _ALIAS:
                items.append(self.alias(event))
                met += self.sizes[event.anchor]
                heights[-1] = max(heights[-1], self.heights[event.anchor] + 1)
                if len(open_nodes) + self.heights[event.anchor] > MAX_DEPTH:
                    raise too_deep(event)
            elif kind is _SEQUENCE_END or kind is _MAPPING_END:
                node, outer, anchor, begun = open_nodes.pop()
                if kind is _MAPPING_END:
                    fill(node, items)
                outer.append(node)
                items = outer
                height = heights.pop()
                if height >= heights[-1]:
                    heights[-1] = height + 1
                if anchor and self.anchors[anchor] is node:
                    self.note(anchor, node, met - begun, height)
            else:
                return root[0] if root else None

    def note(self, anchor: str, value: Any, size: int, height: int) -> None:
        """Keep what an anchor stands for: how many values, and how deep they are nested."""
        self.anchors[anchor] = value
        self.sizes[anchor] = size
        self.heights[anchor] = height

    @staticmethod
    def is_key(open_nodes: list[Any], items: list[Any]) -> bool:
        """Whether the next item is a key of a mapping."""
        return bool(open_nodes) and type(open_nodes[-1][0]) is dict and len(items) % 2 == 0

    def alias(self, event: Any) -> Any:
        """The value of the anchor that an alias names.

        Raises:
            YamlSyntaxError: if there is no such anchor, or aliases stand for too much altogether.
        """
        anchor = event.anchor
        if anchor not in self.anchors:
            raise beyond(f"Unknown alias: {anchor}", event)
        self.unfolded += self.sizes[anchor]
        if self.unfolded > MAX_UNFOLDED:
            raise beyond(f"aliases that stand for more than {MAX_UNFOLDED} values", event)
        return self.anchors[anchor]

    def scalar(self, event: Any, *, is_key: bool) -> Any:
        """The value of a scalar, by its tag or by how it looks."""
        text: str = event.value
        if event.tag in BINARY_TAGS:
            return binary(text)
        if event.implicit[1]:
            return text
        if is_key and text == MERGE:
            return _MERGE_KEY
        known = self.scalars.get(text, self)
        if known is self:
            known = self.scalars[text] = scalar(text)
        return known


def beyond(problem: str, event: Any) -> YamlSyntaxError:
    """The error that `problem` is, met at an event."""
    line, column = event.start_mark.line + 1, event.start_mark.column + 1
    return YamlSyntaxError(problem, line, begun=line, column=column)


def too_deep(event: Any) -> YamlSyntaxError:
    return beyond(f"nested deeper than {MAX_DEPTH} levels", event)


def fill(mapping: dict[Any, Any], items: list[Any]) -> None:
    """Put keys and values, one after the other in `items`, into `mapping`."""
    for at in range(0, len(items), 2):
        key, value = items[at], items[at + 1]
        if key is _MERGE_KEY:
            merge(mapping, value)
        else:
            mapping[hashable(key)] = value


def merge(mapping: dict[Any, Any], value: Any) -> None:
    """What `<<: value` does; of several mappings the first is the strongest."""
    if isinstance(value, dict):
        mapping.update(value)
    elif isinstance(value, list) and all(isinstance(item, dict) for item in value):
        merged: dict[Any, Any] = {}
        for item in reversed(value):
            merged.update(item)
        mapping.update(merged)
    else:
        mapping[MERGE] = value


def binary(text: str) -> str:
    """What Base 64 stands for, read as leniently as by Ruby's `unpack`: to the last whole byte."""
    digits = NOT_BASE_64.sub("", text.partition("=")[0])
    if len(digits) % 4 == 1:
        digits = digits[:-1]
    return base64.b64decode(digits + "=" * (-len(digits) % 4)).decode("utf-8", "replace")
