"""The encoding that two Strings have together."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.objects.string import UTF_8, text


def common_encoding(one: Any, other: Any) -> str:
    """The encoding of `one` followed by `other`.

    Raises:
        RubyError: Encoding::CompatibilityError if each has characters that the other can't have.
    """
    first, second = (getattr(each, "encoding", UTF_8) for each in (one, other))
    if first == second or not text(other):
        return str(first)
    if not text(one):
        return str(first if text(other).isascii() else second)
    if text(other).isascii():
        return str(first)
    if text(one).isascii():
        return str(second)
    raise error(
        "Encoding::CompatibilityError",
        f"incompatible character encodings: {first} and {second}",
    )
