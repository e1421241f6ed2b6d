"""What Python's parser makes of a pattern, item by item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _constants as code  # type: ignore[attr-defined]
from typing import Any


def walk(tree: Any, flags: int) -> Iterator[tuple[Any, Any, int]]:
    for operation, argument in tree:
        yield operation, argument, flags
        if operation is code.SUBPATTERN:
            yield from walk(argument[3], changed(flags, *argument[1:3]))
        elif operation is code.BRANCH:
            for branch in argument[1]:
                yield from walk(branch, flags)
        elif operation is code.ATOMIC_GROUP:
            yield from walk(argument, flags)
        elif operation in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            yield from walk(argument[2], flags)
        elif operation in (code.ASSERT, code.ASSERT_NOT):
            yield from walk(argument[1], flags)
        elif operation is code.GROUPREF_EXISTS:
            for branch in argument[1:]:
                yield from walk(branch or (), flags)


def changed(flags: int, added: int, removed: int) -> int:
    """Flags inside a group; of those for kinds of text there is one."""
    if added & (re.ASCII | re.UNICODE):
        flags &= ~(re.ASCII | re.UNICODE)
    return flags & ~removed | added


def anchor(tree: Any, flags: int) -> str:
    """What a search looks for first: the start of the `text`, of a `line`, or `any` place."""
    for operation, argument in tree:
        if operation is code.SUBPATTERN:
            return anchor(argument[3], flags)
        if operation is code.BRANCH:
            anchors = {anchor(branch, flags) for branch in argument[1]}
            return anchors.pop() if len(anchors) == 1 else "any"
        if operation is code.AT and argument is code.AT_BEGINNING and flags & re.MULTILINE:
            return "line"
        if operation is code.AT and argument in (code.AT_BEGINNING, code.AT_BEGINNING_STRING):
            return "text"
        break
    return "any"
