"""YAML as Psych writes it: libyaml's emitter, and Psych's choice of how a value is written."""

from __future__ import annotations

import datetime
import io
import re
from base64 import b64encode
from collections.abc import Iterable
from typing import Any

import yaml

from jekyllpy import ruby
from jekyllpy.ruby.numbers import format_float
from jekyllpy.ruby.zone import LOCAL
from jekyllpy.rubylang.dispatch import call, class_of, is_a, module_inspect, real_class_of
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.module import RClass, RModule
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import BINARY, RString, to_bytes
from jekyllpy.rubylang.objects.symbol import Symbol
from jekyllpy.rubylang.operations import inspect, ivars_of, text_or_none, to_s
from jekyllpy.rubylang.std.times import DateTime, as_moment
from jekyllpy.text.scalars import scalar

_Emitter: type[Any] = yaml.CDumper if yaml.__with_libyaml__ else yaml.Dumper
_PLAIN, _SINGLE, _DOUBLE, _LITERAL, _FOLDED = "", "'", '"', "|", ">"
_SURELY_QUOTED = frozenset(("y", "n"))
_INNER_LINE = re.compile(r"\n(?!\n?\Z)")
_NEARLY_OCTAL = re.compile(r"0[0-7]*[89]")
_SPECIAL_LINE = re.compile(r"^\W[^\"\n]*$", re.MULTILINE)


class Layout:
    """How wide lines are, how deep they are indented, whether the text has a header."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.indentation: int = options.get("indentation") or 2
        self.width: int = options.get("line_width") or 0
        self.header = options.get("header") not in (None, False)


def dump(value: Any, options: dict[str, Any]) -> str:
    """A YAML document of a value."""
    return dump_all([value], options)


def dump_all(values: Iterable[Any], options: dict[str, Any]) -> str:
    """A YAML document for each value."""
    layout = Layout(options)
    stream = io.StringIO()
    emitter = _Emitter(
        stream,
        indent=layout.indentation,
        width=layout.width or 80,
        allow_unicode=True,
    )
    if not yaml.__with_libyaml__:
        emitter.emit(yaml.StreamStartEvent())
    else:
        emitter.open()
    for value in values:
        emitter.emit(yaml.DocumentStartEvent(explicit=True))
        _Writer(emitter, layout).document(value)
        emitter.emit(yaml.DocumentEndEvent(explicit=False))
    if yaml.__with_libyaml__:
        emitter.close()
    else:
        emitter.emit(yaml.StreamEndEvent())
    return stream.getvalue().removesuffix("...\n")


class _Writer:
    """Gives a value to the emitter, event by event."""

    def __init__(self, emitter: Any, layout: Layout) -> None:
        self.emitter = emitter
        self.layout = layout
        self.anchors: dict[int, str] = {}
        self.written: set[int] = set()
        self.count = 0

    def document(self, value: Any) -> None:
        """Write a whole document; what is in it twice becomes an alias."""
        seen: set[int] = set()
        self._find_shared(value, seen)
        self.write(value)

    def _find_shared(self, value: Any, seen: set[int]) -> None:
        pending = [value]
        while pending:
            each = pending.pop()
            if not isinstance(each, (list, dict)) and not _is_object(each):
                continue
            if id(each) in seen:
                self.anchors.setdefault(id(each), "")
                continue
            seen.add(id(each))
            pending += _parts(each)

    def write(self, value: Any) -> None:
        kind = type(value)
        anchor = None
        if id(value) in self.anchors:
            if id(value) in self.written:
                self.emitter.emit(yaml.AliasEvent(self.anchors[id(value)]))
                return
            self.count += 1
            anchor = self.anchors[id(value)] = str(self.count)
            self.written.add(id(value))
        text = text_or_none(value)
        if text is not None:
            self.string(value, text)
        elif value is None:
            self.scalar("", _PLAIN, "tag:yaml.org,2002:null", (True, False))
        elif kind is bool:
            self.scalar("true" if value else "false")
        elif isinstance(value, (int, float)):
            self.scalar(_number(value))
        elif isinstance(value, Symbol):
            self.symbol(value)
        elif isinstance(value, dict):
            self.mapping(value, anchor)
        elif isinstance(value, list):
            self.sequence(value, anchor)
        elif isinstance(value, datetime.date):
            self.date(value)
        else:
            self.object(value, anchor)

    def scalar(
        self,
        text: str,
        style: str = _PLAIN,
        tag: str | None = None,
        implicit: tuple[bool, bool] = (True, False),
        anchor: str | None = None,
    ) -> None:
        self.emitter.emit(yaml.ScalarEvent(anchor, tag, implicit, text, style=style or None))

    def string(self, value: Any, text: str) -> None:
        if (getattr(value, "encoding", "") == BINARY and not text.isascii()) or _is_broken(text):
            self.scalar(b64encode(to_bytes(value)).decode(), _LITERAL, "!binary", (False, False))
        elif text == "<<":
            self.scalar(text, _SINGLE, "tag:yaml.org,2002:str", (False, False))
        else:
            style = string_style(text, self.layout)
            self.scalar(text, style, None, (True, True))

    def symbol(self, value: Symbol) -> None:
        if not value.name:
            self.scalar("", _SINGLE, "!ruby/symbol", (False, False))
        else:
            self.scalar(f":{value.name}")

    def date(self, value: datetime.date) -> None:
        if isinstance(value, DateTime):
            self.scalar(_moment(value), _PLAIN, "!ruby/object:DateTime", (False, False))
        elif isinstance(value, datetime.datetime):
            self.scalar(_moment(as_moment(value)))
        else:
            self.scalar(value.isoformat())

    def mapping(self, value: dict[Any, Any], anchor: str | None) -> None:
        cls = real_class_of(value)
        tag = None if cls.name == "Hash" else f"!ruby/hash:{cls.name}"
        pairs = [(key_value(key), item) for key, item in value.items()]
        self.pairs(pairs, tag, anchor, flow=not pairs)

    def pairs(
        self, pairs: list[tuple[Any, Any]], tag: str | None, anchor: str | None, flow: bool = False
    ) -> None:
        emit = self.emitter.emit
        emit(yaml.MappingStartEvent(anchor, tag, tag is None, flow_style=flow))
        for key, item in pairs:
            self.write(key)
            self.write(item)
        emit(yaml.MappingEndEvent())

    def sequence(self, value: list[Any], anchor: str | None) -> None:
        self.emitter.emit(yaml.SequenceStartEvent(anchor, None, True, flow_style=not value))
        for item in value:
            self.write(item)
        self.emitter.emit(yaml.SequenceEndEvent())

    def object(self, value: Any, anchor: str | None) -> None:
        own = class_of(value).lookup("encode_with")
        cls = real_class_of(value)
        if isinstance(value, Range):
            ends = [("begin", value.first), ("end", value.last), ("excl", value.exclusive)]
            self.pairs([(RString(k), v) for k, v in ends], "!ruby/range", anchor)
        elif isinstance(value, Regexp):
            self.scalar(inspect(value), _PLAIN, "!ruby/regexp", (False, False))
        elif isinstance(value, RModule):
            kind = "class" if isinstance(value, RClass) else "module"
            self.scalar(module_inspect(value), _SINGLE, f"!ruby/{kind}", (False, False))
        elif cls.name == "Rational" or cls.name == "Complex":
            raise error("TypeError", f"can't dump {cls.name}")
        elif is_a(value, "Struct"):
            members = [(to_s(name), call(value, to_s(name))) for name in call(value, "members")]
            self.pairs([(RString(k), v) for k, v in members], f"!ruby/struct:{cls.name}", anchor)
        elif is_a(value, "Set"):
            members_hash = [(item, True) for item in call(value, "to_a")]
            self.emitter.emit(
                yaml.MappingStartEvent(anchor, "!ruby/object:Set", False, flow_style=False)
            )
            self.write(RString("hash"))
            self.pairs(members_hash, None, None, flow=not members_hash)
            self.emitter.emit(yaml.MappingEndEvent())
        elif is_a(value, "Proc") or cls.name is None or (own is not None and own.native):
            raise error("TypeError", f"can't dump anonymous class: {module_inspect(cls)}")
        else:
            found = [(RString(name[1:]), item) for name, item in ivars_of(value).items()]
            self.pairs(found, f"!ruby/object:{cls.name}", anchor, flow=not found)


def _is_object(value: Any) -> bool:
    return hasattr(value, "ivars") and not isinstance(value, (RString, RModule))


def _parts(value: Any) -> list[Any]:
    if isinstance(value, list):
        return list(value)
    if isinstance(value, dict):
        return [*(key_value(key) for key in value), *value.values()]
    return list(ivars_of(value).values())


def _is_broken(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text)


def string_style(text: str, layout: Layout) -> str:
    """How Psych has a text written so that it reads as a text again."""
    if _INNER_LINE.search(text):
        return _LITERAL
    if text in _SURELY_QUOTED:
        return _DOUBLE
    if layout.width > 0 and len(text) > layout.width:
        return _FOLDED
    if _SPECIAL_LINE.search(text):
        return _DOUBLE
    if not _reads_as_text(text) or _NEARLY_OCTAL.match(text):
        return _SINGLE
    return _PLAIN


def _reads_as_text(text: str) -> bool:
    if len(text) > 1 and text[0] == ":":
        return False
    return isinstance(scalar(text, LOCAL), str)


def _number(value: int | float) -> str:
    if isinstance(value, int):
        return str(value)
    shown = format_float(value)
    return {"Infinity": ".inf", "-Infinity": "-.inf", "NaN": ".nan"}.get(shown, shown)


def _moment(value: datetime.datetime) -> str:
    pattern = "%Y-%m-%d %H:%M:%S.%9N "
    if value.tzinfo is datetime.UTC:
        return ruby.strftime(value, pattern) + "Z"
    return ruby.strftime(value, pattern + "%:z")
