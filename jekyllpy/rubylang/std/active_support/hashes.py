"""What ActiveSupport adds to Hash."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote_plus

from lxml import etree

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.hash import RHash, hash_key, key_value
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.objects.symbol import intern
from jekyllpy.rubylang.operations import check_frozen, text_or_none, to_s
from jekyllpy.rubylang.std.active_support.extension import method, singleton_method
from jekyllpy.rubylang.std.active_support.objects import is_blank

Pairs = dict[Any, Any]


def deep_merged(one: Pairs, other: Pairs, block: Any) -> RHash:
    """Two hashes as one, those within them too."""
    found = RHash(one)
    for key, value in other.items():
        if key in found:
            old = found[key]
            if isinstance(old, dict) and isinstance(value, dict):
                value = deep_merged(old, value, block)
            elif block is not None:
                value = block.call(key_value(key), old, value)
        found[key] = value
    return found


@method("Hash", "deep_merge")
def hash_deep_merge(self: Pairs, block: Any, other: Pairs) -> RHash:
    return deep_merged(self, other, block)


@method("Hash", "deep_merge!")
def hash_deep_merge_in_place(self: Pairs, block: Any, other: Pairs) -> Pairs:
    check_frozen(self)
    self.update(deep_merged(self, other, block))
    return self


def _deeply(value: Any, change: Callable[[Any], Any]) -> Any:
    """A value with the keys of all Hashes in it changed."""
    if isinstance(value, dict):
        return RHash(
            (hash_key(change(key_value(key))), _deeply(item, change)) for key, item in value.items()
        )
    return RArray(_deeply(item, change) for item in value) if isinstance(value, list) else value


def _key_changes(name: str, change: Callable[[Any], Any]) -> None:
    """`NAME_keys`, `deep_NAME_keys`, and both in place."""

    def shallow(values: Pairs) -> RHash:
        return RHash((hash_key(change(key_value(key))), value) for key, value in values.items())

    def deep(values: Pairs) -> Any:
        return _deeply(values, change)

    for prefix, apply in (("", shallow), ("deep_", deep)):

        @method("Hash", f"{prefix}{name}_keys")
        def changed(self: Pairs, block: Any, apply: Any = apply) -> Any:
            return apply(self)

        @method("Hash", f"{prefix}{name}_keys!")
        def change_in_place(self: Pairs, block: Any, apply: Any = apply) -> Any:
            check_frozen(self)
            found = apply(self)
            self.clear()
            self.update(found)
            return self


def _as_symbol(key: Any) -> Any:
    text = text_or_none(key)
    return key if text is None else intern(text)


def _as_string(key: Any) -> Any:
    return to_s(key)


_key_changes("symbolize", _as_symbol)
_key_changes("stringify", _as_string)
method("Hash", "to_options")(lambda self, block: call(self, "symbolize_keys"))


@method("Hash", "deep_transform_keys")
def hash_deep_transform_keys(self: Pairs, block: Any) -> Any:
    return _deeply(self, block.call)


@method("Hash", "deep_transform_values")
def hash_deep_transform_values(self: Pairs, block: Any) -> Any:
    def deep(value: Any) -> Any:
        if isinstance(value, dict):
            return RHash((key, deep(item)) for key, item in value.items())
        return (
            RArray(deep(item) for item in value) if isinstance(value, list) else block.call(value)
        )

    return deep(self)


@method("Hash", "reverse_merge", "with_defaults")
def hash_reverse_merge(self: Pairs, block: Any, other: Pairs) -> RHash:
    return RHash({**other, **self})


@method("Hash", "reverse_merge!", "with_defaults!", "reverse_update")
def hash_reverse_merge_in_place(self: Pairs, block: Any, other: Pairs) -> Pairs:
    check_frozen(self)
    found = {**other, **self}
    self.clear()
    self.update(found)
    return self


@method("Hash", "except!")
def hash_except_in_place(self: Pairs, block: Any, *keys: Any) -> Pairs:
    for key in keys:
        self.pop(hash_key(key), None)
    return self


@method("Hash", "extract!")
def hash_extract(self: Pairs, block: Any, *keys: Any) -> RHash:
    return RHash((hash_key(key), self.pop(hash_key(key))) for key in keys if hash_key(key) in self)


@method("Hash", "slice!")
def hash_slice_in_place(self: Pairs, block: Any, *keys: Any) -> RHash:
    kept = {hash_key(key) for key in keys}
    gone = RHash((key, value) for key, value in self.items() if key not in kept)
    for key in gone:
        self.pop(key)
    return gone


@method("Hash", "compact_blank")
def hash_compact_blank(self: Pairs, block: Any) -> RHash:
    return RHash((key, value) for key, value in self.items() if not is_blank(value))


@method("Hash", "assert_valid_keys")
def hash_assert_valid_keys(self: Pairs, block: Any, *keys: Any) -> Pairs:
    from jekyllpy.rubylang.errors import error
    from jekyllpy.rubylang.operations import inspect

    known = {hash_key(each) for each in keys}
    for key in self:
        if key not in known:
            valid = ", ".join(inspect(each) for each in keys)
            raise error(
                "ArgumentError", f"Unknown key: {inspect(key_value(key))}. Valid keys are: {valid}"
            )
    return self


def query(value: Any, name: str) -> list[str]:
    """The parts of an address's query."""
    if isinstance(value, dict):
        found = []
        for key, item in value.items():
            inner = to_s(key_value(key))
            found += query(item, f"{name}[{inner}]" if name else inner)
        return sorted(found) if name == "" else found
    if isinstance(value, list):
        return [part for item in value for part in query(item, f"{name}[]")]
    return [f"{quote_plus(name)}={quote_plus(to_s(value))}"]


@method("Hash", "to_query", "to_param")
def hash_to_query(self: Pairs, block: Any, namespace: Any = None) -> RString:
    return RString("&".join(query(self, "" if namespace is None else to_s(namespace))))


@singleton_method("Hash", "from_xml")
def hash_from_xml(self: Any, block: Any, source: Any, *rest: Any) -> RHash:
    text = to_s(call(source, "read")) if text_or_none(source) is None else to_s(source)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(text.encode("utf-8", "surrogateescape"), parser)
    return RHash({_tag(root): _element(root)})


def _tag(element: Any) -> str:
    return str(etree.QName(element).localname).replace("-", "_")


def _element(element: Any) -> Any:
    """An element as a Hash of what is in it, or as its text."""
    children = [child for child in element if isinstance(child.tag, str)]
    content = "".join(element.itertext()) if not children else ""
    kind = element.get("type")
    if kind == "array":
        return RArray(_element(child) for child in children)
    if not children:
        if element.get("nil") == "true":
            return None
        return (
            _typed(content, kind)
            if content.strip()
            else None
            if not element.attrib
            else _attributes(element)
        )
    found = _attributes(element)
    for child in children:
        name, value = _tag(child), _element(child)
        if name not in found:
            found[name] = value
        elif isinstance(found[name], RArray):
            found[name].append(value)
        else:
            found[name] = RArray((found[name], value))
    return found


def _attributes(element: Any) -> RHash:
    return RHash((key.replace("-", "_"), RString(value)) for key, value in element.attrib.items())


def _typed(content: str, kind: str | None) -> Any:
    if kind == "integer":
        return int(content)
    if kind in ("float", "decimal"):
        return float(content)
    if kind == "boolean":
        return content.strip().lower() in ("1", "true")
    return intern(content) if kind == "symbol" else RString(content)
