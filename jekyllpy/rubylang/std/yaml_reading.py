"""YAML as Psych reads it: libyaml's parser, and Ruby's values."""

from __future__ import annotations

import base64
import binascii
import datetime
import re
from collections.abc import Iterator
from typing import Any

import yaml

from jekyllpy.ruby.zone import LOCAL
from jekyllpy.rubylang.errors import RubyError, error
from jekyllpy.rubylang.native import MODULES, OBJECT
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.range import Range
from jekyllpy.rubylang.objects.string import RString, binary
from jekyllpy.rubylang.objects.symbol import Symbol, intern
from jekyllpy.rubylang.operations import text_or_none
from jekyllpy.text.scalars import integer, real, scalar
from jekyllpy.text.yaml import YamlSyntaxError
from jekyllpy.text.yaml_documents import MERGE, TAG, syntax_error

_Parser: type[Any] = yaml.CLoader if yaml.__with_libyaml__ else yaml.Loader
_OBJECT = re.compile(r"!ruby/(object|struct|hash|exception):([\w:]+)\Z")
_REGEXP = re.compile(r"/(.*)/([mixn]*)\Z", re.DOTALL)
_RANGE = re.compile(r"((?:(?!\.\.).)*+)(\.{2,3}+)(.*)\Z", re.DOTALL)
_MERGE_KEY = object()


class Limits:
    """What a text may make: which classes, whether aliases; None for `classes` is all."""

    def __init__(
        self,
        classes: set[str] | None = None,
        *,
        aliases: bool = True,
        symbolize: bool = False,
        freeze: bool = False,
    ) -> None:
        self.classes = classes
        self.aliases = aliases
        self.symbolize = symbolize
        self.freeze = freeze

    def check(self, name: str) -> None:
        """Raise Psych::DisallowedClass if there may be no value of the class."""
        if self.classes is not None and name not in self.classes:
            raise error("Psych::DisallowedClass", f"Tried to load unspecified class: {name}")


def documents(text: str, limits: Limits, file: str | None = None) -> Iterator[Any]:
    """The values of a text's documents."""
    parser = _Parser(text)
    try:
        parser.get_event()
        while not isinstance(parser.get_event(), yaml.StreamEndEvent):
            yield _Builder(limits).build(parser)
    except yaml.MarkedYAMLError as raised:
        raise _syntax(syntax_error(raised), file) from None
    except yaml.reader.ReaderError as raised:
        line = text.count("\n", 0, raised.position) + 1
        problem = YamlSyntaxError(str(raised.reason), line, begun=line, column=1)
        raise _syntax(problem, file) from None
    finally:
        parser.dispose()


def _syntax(problem: YamlSyntaxError, file: str | None) -> RubyError:
    shown = str(problem).replace("(<unknown>)", f"({file or '<unknown>'})", 1)
    return error(
        "Psych::SyntaxError", shown, line=problem.line, problem=RString(problem.problem), file=file
    )


class _Builder:
    """Builds a document from the parser's events, without recursion."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.anchors: dict[str, Any] = {}

    def build(self, parser: Any) -> Any:
        root: list[Any] = []
        # what is open: its start, its value, where it goes to, its keys and values so far
        open_nodes: list[tuple[Any, Any, list[Any]]] = []
        items = root
        while True:
            event = parser.get_event()
            if isinstance(event, yaml.ScalarEvent):
                is_key = (
                    bool(open_nodes) and self.is_mapping(open_nodes[-1][0]) and len(items) % 2 == 0
                )
                value = self.scalar(event, is_key)
                if event.anchor:
                    self.anchors[event.anchor] = value
                items.append(value)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                made = self.collection(event)
                if event.anchor:
                    self.anchors[event.anchor] = made
                open_nodes.append((event, made, items))
                items = []
            elif isinstance(event, yaml.AliasEvent):
                items.append(self.alias(event.anchor))
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                start, made, outer = open_nodes.pop()
                outer.append(self.filled(start, made, items))
                items = outer
            else:
                return root[0] if root else None

    @staticmethod
    def is_mapping(event: Any) -> bool:
        return isinstance(event, yaml.MappingStartEvent)

    def alias(self, name: str | None) -> Any:
        if not self.limits.aliases:
            raise error("Psych::BadAlias", f"Unknown alias: {name}")
        if name is None or name not in self.anchors:
            raise error("Psych::BadAlias", f"Unknown alias: {name}")
        return self.anchors[name]

    def scalar(self, event: Any, is_key: bool) -> Any:
        text: str = event.value
        if event.tag is not None and event.tag != "!":
            return self.tagged(text, event)
        if not event.implicit[0]:
            return self.string(text, is_key)
        if is_key and text == MERGE:
            return _MERGE_KEY
        return self.plain(text, is_key)

    def string(self, text: str, is_key: bool = False) -> Any:
        if is_key:
            return intern(text) if self.limits.symbolize else text
        made = RString(text)
        if self.limits.freeze:
            made.frozen = True
        return made

    def plain(self, text: str, is_key: bool = False) -> Any:
        if len(text) > 1 and text[0] == ":" and text[1] != " ":
            self.limits.check("Symbol")
            name = text[1:]
            if len(name) > 1 and name[0] == name[-1] and name[0] in "\"'":
                name = name[1:-1]
            return intern(name)
        value = scalar(text, LOCAL)
        if isinstance(value, str):
            return self.string(value, is_key)
        if isinstance(value, datetime.datetime):
            self.limits.check("Time")
        elif isinstance(value, datetime.date):
            self.limits.check("Date")
        return value

    def tagged(self, text: str, event: Any) -> Any:
        tag: str = event.tag
        if tag == TAG + "str":
            return self.string(text)
        if tag == TAG + "int":
            return _as_string(integer(text))
        if tag == TAG + "float":
            return _as_string(real(text))
        if tag in (TAG + "binary", "!binary"):
            try:
                return binary(base64.b64decode(text))
            except binascii.Error:
                return self.string(text)
        if tag in ("!ruby/symbol", "!ruby/sym"):
            self.limits.check("Symbol")
            return intern(text)
        if tag == "!ruby/regexp" and (found := _REGEXP.match(text)) is not None:
            self.limits.check("Regexp")
            return _regexp(found[1], found[2])
        if tag == "!ruby/range" and (found := _RANGE.match(text)) is not None:
            self.limits.check("Range")
            return Range(self.plain(found[1]), self.plain(found[3]), found[2] == "...")
        if tag in ("!ruby/class", "!ruby/module"):
            self.limits.check("Class" if tag == "!ruby/class" else "Module")
            return class_named(text)
        if (found := _OBJECT.match(tag)) is not None:
            self.limits.check(found[2])
            return self.string(text)
        return self.plain(text) if event.implicit[0] or event.style is None else self.string(text)

    def collection(self, event: Any) -> Any:
        tag: str | None = event.tag
        if isinstance(event, yaml.SequenceStartEvent):
            return RArray()
        if tag is not None and tag.startswith("!ruby/"):
            if tag == "!ruby/range":
                self.limits.check("Range")
                return Range(None, None)
            if tag == "!ruby/set":
                tag = "!ruby/object:Set"
            found = _OBJECT.match(tag)
            if found is not None:
                self.limits.check(found[2])
                cls = class_named(found[2])
                return cls.allocate(cls)
        return RHash()

    def filled(self, event: Any, made: Any, items: list[Any]) -> Any:
        if isinstance(made, RArray) and isinstance(event, yaml.SequenceStartEvent):
            made.extend(items)
        elif isinstance(made, RHash):
            fill(made, items)
        else:
            revive(made, {_name(items[at]): items[at + 1] for at in range(0, len(items), 2)})
        if self.limits.freeze and not isinstance(made, Range):
            made.frozen = True
        return made


def _name(key: Any) -> str:
    return key.name if isinstance(key, Symbol) else text_or_none(key) or ""


def _as_string(value: Any) -> Any:
    return RString(value) if isinstance(value, str) else value


def _regexp(source: str, options: str) -> Any:
    from jekyllpy.rubylang.objects.regexp import Regexp

    return Regexp(source, options)


def class_named(name: str) -> RClass:
    """The class of that full name.

    Raises:
        RubyError: ArgumentError if there is none.
    """
    from jekyllpy.rubylang.compile.constants import inherited_constant, is_absent

    found: Any = MODULES.get(name)
    if found is None:
        found = OBJECT
        for part in name.split("::"):
            found = inherited_constant(found, part)
            if is_absent(found):
                raise error("ArgumentError", f"undefined class/module {name}")
    if not isinstance(found, RClass):
        raise error("ArgumentError", f"undefined class/module {name}")
    return found


def fill(made: RHash, items: list[Any]) -> None:
    """Put keys and values, one after the other, into a Hash."""
    for at in range(0, len(items), 2):
        key, value = items[at], items[at + 1]
        if key is not _MERGE_KEY:
            made[hash_key(key)] = value
        elif isinstance(value, dict):
            made.update(value)
        elif isinstance(value, list) and all(isinstance(item, dict) for item in value):
            merged = RHash()
            for item in reversed(value):
                merged.update(item)
            made.update(merged)
        else:
            made[MERGE] = value


def revive(made: Any, values: dict[str, Any]) -> None:
    """Give an object its instance variables, a Range its ends, a Struct or Set its members."""
    from jekyllpy.rubylang.dispatch import call, responds_to

    if isinstance(made, Range):
        made.first, made.last = values.get("begin"), values.get("end")
        made.exclusive = values.get("excl") is True
    elif "hash" in values and isinstance(values["hash"], dict) and responds_to(made, "merge"):
        from jekyllpy.rubylang.objects.hash import key_value

        call(made, "merge", RArray(key_value(key) for key in values["hash"]))
    elif responds_to(made, "members"):
        for name, value in values.items():
            call(made, f"{name}=", value)
    elif isinstance(made, RObject):
        made.ivars.update({f"@{name}": value for name, value in values.items()})
