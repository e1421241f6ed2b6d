"""`blank?`, `present?`, `presence`, `try`, `in?`."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.dispatch import call, call_with_keywords, class_of, responds_to
from jekyllpy.rubylang.operations import name_of, text_or_none, truthy
from jekyllpy.rubylang.std.active_support.extension import method


def is_blank(value: Any) -> bool:
    """Whether a value is nil, false, empty, or white space alone."""
    if value is None or value is False:
        return True
    text = text_or_none(value)
    if text is not None:
        return not text.strip()
    if isinstance(value, (list, dict)):
        return not value
    if isinstance(value, (int, float)):
        return False
    own = class_of(value).lookup("blank?")
    if own is not None and not own.native:
        return truthy(own.fn(value, None))
    return class_of(value).lookup("empty?") is not None and truthy(call(value, "empty?"))


@method("Kernel", "blank?")
def object_is_blank(self: Any, block: Any) -> bool:
    return is_blank(self)


@method("Kernel", "present?")
def object_is_present(self: Any, block: Any) -> bool:
    return not is_blank(self)


@method("Kernel", "presence")
def object_presence(self: Any, block: Any) -> Any:
    return None if is_blank(self) else self


@method("Kernel", "in?")
def object_is_in(self: Any, block: Any, others: Any) -> bool:
    return truthy(call(others, "include?", self))


@method("Kernel", "presence_in")
def object_presence_in(self: Any, block: Any, others: Any) -> Any:
    return self if truthy(call(others, "include?", self)) else None


@method("Kernel", "try")
def object_try(self: Any, block: Any, name: Any = None, *args: Any, **keywords: Any) -> Any:
    if self is None:
        return None
    if name is None:
        return block.call(self)
    if not responds_to(self, name_of(name)):
        return None
    return call_with_keywords(self, name_of(name), args, keywords, block)


@method("Kernel", "try!")
def object_try_strictly(
    self: Any, block: Any, name: Any = None, *args: Any, **keywords: Any
) -> Any:
    if self is None:
        return None
    if name is None:
        return block.call(self)
    return call_with_keywords(self, name_of(name), args, keywords, block)


@method("Kernel", "deep_dup")
def object_deep_dup(self: Any, block: Any) -> Any:
    from jekyllpy.rubylang.core.marshal import deep_copy

    return deep_copy(self, {})


@method("Kernel", "html_safe?")
def object_is_html_safe(self: Any, block: Any) -> bool:
    return isinstance(self, (int, float)) and type(self) is not bool


@method("Enumerable", "exclude?")
@method("Array", "exclude?")
@method("String", "exclude?")
def object_excludes(self: Any, block: Any, other: Any) -> bool:
    return not truthy(call(self, "include?", other))
