"""Reads YAML into the values that Jekyll sees: libyaml's parser, a constructor of our own.

Rules: Psych 4.0 as Jekyll loads it. The last of equal keys wins, `<<` merges in its turn, anchors may be
given again, unknown tags are passed over, and of several documents the first is read.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from typing import Any

import yaml

from jekyllpy.text.scalars import integer, real, scalar

TAG = "tag:yaml.org,2002:"
MERGE = "<<"


class YamlSyntaxError(Exception):
    """Text that isn't YAML; reads as Psych's own message.

    Attributes:
        problem: what is wrong, in libyaml's words.
        line: the line of the text where it is met, counted from 1.
    """

    def __init__(self, problem: str, line: int, *, begun: int, column: int) -> None:
        # Psych names the place where the value begins that the problem is met in.
        super().__init__(f"(<unknown>): {problem} at line {begun} column {column}")
        self.problem = problem
        self.line = line


class _MergeKey:
    """The plain key `<<`, told apart from the quoted one."""


_MERGE_KEY = _MergeKey()
_Parser: type[Any] = yaml.CLoader if yaml.__with_libyaml__ else yaml.Loader
_SCALAR, _ALIAS = yaml.ScalarEvent, yaml.AliasEvent
_MAPPING, _SEQUENCE = yaml.MappingStartEvent, yaml.SequenceStartEvent
_MAPPING_END, _SEQUENCE_END = yaml.MappingEndEvent, yaml.SequenceEndEvent


def load(text: str, zone: dt.tzinfo = dt.UTC) -> Any:
    """The value of the first document of `text`, None for none.

    Times without a zone are UTC and shown in `zone`.

    Raises:
        YamlSyntaxError: if `text` isn't YAML.
    """
    parser = _Parser(text)
    try:
        return _Builder(zone).build(parser)
    except yaml.MarkedYAMLError as error:
        raise syntax_error(error) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlSyntaxError(str(error.reason), line, begun=line, column=1) from None
    finally:
        parser.dispose()


def syntax_error(error: yaml.MarkedYAMLError) -> YamlSyntaxError:
    problem = " ".join(part for part in (error.problem, error.context) if part)
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return YamlSyntaxError(problem, 1, begun=1, column=1)
    begun = error.context_mark or mark
    return YamlSyntaxError(problem, mark.line + 1, begun=begun.line + 1, column=begun.column + 1)


class _Builder:
    """Builds a document from the parser's events, without recursion."""

    def __init__(self, zone: dt.tzinfo) -> None:
        self.zone = zone
        self.anchors: dict[str, Any] = {}
        self.scalars: dict[str, Any] = {}

    def build(self, parser: Any) -> Any:
        get_event = parser.get_event
        get_event()
        if isinstance(get_event(), yaml.StreamEndEvent):
            return None
        root: list[Any] = []
        open_nodes: list[tuple[Any, list[Any]]] = []
        items = root
        while True:
            event = get_event()
            kind = type(event)
            if kind is _SCALAR:
                value = self.scalar(event, is_key=self.is_key(open_nodes, items))
                if event.anchor:
                    self.anchors[event.anchor] = value
                items.append(value)
            elif kind is _MAPPING or kind is _SEQUENCE:
                node: Any = {} if kind is _MAPPING else []
                if event.anchor:
                    self.anchors[event.anchor] = node
                open_nodes.append((node, items))
                items = node if kind is _SEQUENCE else []
            elif kind is _ALIAS:
                items.append(self.alias(event))
            elif kind is _SEQUENCE_END:
                node, items = open_nodes.pop()
                items.append(node)
            elif kind is _MAPPING_END:
                node, outer = open_nodes.pop()
                fill(node, items)
                outer.append(node)
                items = outer
            else:
                return root[0] if root else None

    @staticmethod
    def is_key(open_nodes: list[tuple[Any, list[Any]]], items: list[Any]) -> bool:
        return bool(open_nodes) and type(open_nodes[-1][0]) is dict and len(items) % 2 == 0

    def alias(self, event: Any) -> Any:
        try:
            return self.anchors[event.anchor]
        except KeyError:
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            raise YamlSyntaxError(
                f"Unknown alias: {event.anchor}", line, begun=line, column=column
            ) from None

    def scalar(self, event: Any, *, is_key: bool) -> Any:
        text: str = event.value
        tag = event.tag
        if tag is None or tag == "!":
            if not event.implicit[0]:
                return text
            if is_key and text == MERGE:
                return _MERGE_KEY
            known = self.scalars.get(text, self)
            if known is self:
                known = self.scalars[text] = scalar(text, self.zone)
            return known
        return tagged(text, tag)


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


def hashable(key: Any) -> Any:
    if isinstance(key, list):
        return tuple(hashable(item) for item in key)
    if isinstance(key, dict):
        return tuple((hashable(k), hashable(v)) for k, v in key.items())
    return key


def tagged(text: str, tag: str) -> Any:
    """A scalar with an explicit tag; one that isn't known changes nothing."""
    if tag == TAG + "int":
        return integer(text)
    if tag == TAG + "float":
        return real(text)
    if tag in (TAG + "binary", "!binary"):
        try:
            return base64.b64decode(text).decode("utf-8", "replace")
        except binascii.Error:
            return text
    return text
