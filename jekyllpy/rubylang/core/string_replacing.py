"""`sub` and `gsub`, with texts, hashes and blocks."""

from __future__ import annotations

from typing import Any

from jekyllpy.rubylang.core.hash_reading import hash_index
from jekyllpy.rubylang.core.string_index import pattern_text
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.implicit import to_hash, to_str
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.enumerator import enumerator
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.regexp import LiteralMatch, MatchData, Regexp
from jekyllpy.rubylang.objects.string import BINARY, RString, text
from jekyllpy.rubylang.operations import check_frozen, to_s
from jekyllpy.rubylang.regexps.quoting import quote
from jekyllpy.rubylang.regexps.replacing import Expand, template
from jekyllpy.rubylang.runtime import runtime

_MISSING = object()


def _hash_lookup(table: dict[Any, Any]) -> Expand:
    return lambda match: to_s(hash_index(table, None, match.group()))


def _block_result(block: Proc, pattern: Regexp | None) -> Expand:
    call = block.call

    def expand(match: Any) -> str:
        runtime.last_match = MatchData(match, pattern)
        result = call(RString(match.group()))
        return result.text if type(result) is RString else to_s(result)

    return expand


def _expansion(block: Proc | None, pattern: Regexp | None, replacement: Any) -> str | Expand:
    if replacement is _MISSING:
        assert block is not None
        return _block_result(block, pattern)
    if isinstance(replacement, dict):
        return _hash_lookup(replacement)
    if type(replacement) is not RString and type(replacement) is not str:
        if not hasattr(replacement, "text"):
            from jekyllpy.rubylang.dispatch import class_of

            if class_of(replacement).lookup("to_str") is None and class_of(replacement).lookup(
                "to_hash"
            ):
                return _hash_lookup(to_hash(replacement))
        replacement = to_str(replacement)
    plain = text(replacement)
    return template(plain) or plain


def _replace_all(found: str, pattern: Regexp, expand: str | Expand) -> str | None:
    """The text with all matches replaced; None if there are none."""
    last = None
    parts: list[str] = []
    at = 0
    for last in pattern.pattern.finditer(found):
        start, end = last.span()
        parts.append(found[at:start])
        parts.append(expand if type(expand) is str else expand(last))  # type: ignore[operator]
        at = end
    if last is None:
        runtime.last_match = None
        return None
    runtime.last_match = MatchData(last, pattern)
    parts.append(found[at:])
    return "".join(parts)


def _replace_all_literal(found: str, wanted: str, expand: str | Expand) -> str | None:
    last = found.rfind(wanted)
    if last < 0:
        runtime.last_match = None
        return None
    if type(expand) is str:
        runtime.last_match = MatchData(LiteralMatch(found, last, wanted), None)
        return found.replace(wanted, expand)
    return _replace_all(found, Regexp(quote(wanted)), expand)


def gsubbed(self: Any, block: Proc | None, wanted: Any, replacement: Any) -> str | None:
    """What `gsub` makes of a text; None if nothing matches."""
    found = self if type(self) is str else self.text
    if type(wanted) is Regexp:
        return _replace_all(found, wanted, _expansion(block, wanted, replacement))
    if isinstance(wanted, Regexp):
        return _replace_all(found, wanted, _expansion(block, wanted, replacement))
    return _replace_all_literal(found, pattern_text(wanted), _expansion(block, None, replacement))


def subbed(self: Any, block: Proc | None, wanted: Any, replacement: Any) -> str | None:
    """What `sub` makes of a text; None if nothing matches."""
    found = self if type(self) is str else self.text
    pattern: Regexp | None = None
    match: Any
    if isinstance(wanted, Regexp):
        pattern = wanted
        match = pattern.pattern.search(found)
    else:
        needle = pattern_text(wanted)
        at = found.find(needle)
        match = None if at < 0 else LiteralMatch(found, at, needle)
    if match is None:
        runtime.last_match = None
        return None
    expand = _expansion(block, pattern, replacement)
    runtime.last_match = kept = MatchData(match, pattern)
    new = expand if type(expand) is str else expand(match)  # type: ignore[operator]
    runtime.last_match = kept
    start, end = match.span()
    return f"{found[:start]}{new}{found[end:]}"


def _result(self: Any, found: str | None) -> RString:
    made = RString(text(self) if found is None else found)
    if getattr(self, "encoding", None) == BINARY:
        made.encoding = BINARY
    return made


@method("String", "gsub")
def string_gsub(self: Any, block: Proc | None, wanted: Any, replacement: Any = _MISSING) -> Any:
    if block is None and replacement is _MISSING:
        return enumerator(self, "gsub", wanted)
    return _result(self, gsubbed(self, block, wanted, replacement))


@method("String", "gsub!")
def string_gsub_in_place(
    self: Any, block: Proc | None, wanted: Any, replacement: Any = _MISSING
) -> Any:
    if block is None and replacement is _MISSING:
        return enumerator(self, "gsub!", wanted)
    check_frozen(self)
    return _put(self, gsubbed(self, block, wanted, replacement))


@method("String", "sub")
def string_sub(self: Any, block: Proc | None, wanted: Any, replacement: Any = _MISSING) -> Any:
    _check_given(block, replacement)
    return _result(self, subbed(self, block, wanted, replacement))


@method("String", "sub!")
def string_sub_in_place(
    self: Any, block: Proc | None, wanted: Any, replacement: Any = _MISSING
) -> Any:
    _check_given(block, replacement)
    check_frozen(self)
    return _put(self, subbed(self, block, wanted, replacement))


def _check_given(block: Proc | None, replacement: Any) -> None:
    if block is None and replacement is _MISSING:
        raise error("ArgumentError", "wrong number of arguments (given 1, expected 2)")


def _put(self: RString, found: str | None) -> RString | None:
    if found is None:
        return None
    self.text = found
    return self
