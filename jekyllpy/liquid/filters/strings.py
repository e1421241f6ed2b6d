"""Filters of text."""

from __future__ import annotations

from typing import Any

from jekyllpy.errors import LiquidRenderError
from jekyllpy.late.patterns import late
from jekyllpy.liquid.expressions import whole_number
from jekyllpy.liquid.values import check_length
from jekyllpy.ruby import (
    capitalize,
    class_name,
    downcase,
    inspect,
    join,
    lstrip,
    rstrip,
    split,
    strip,
    to_s,
)

INDEX_BOUND = 2**63

_LINE_END = late(r"\r?\n")
_BLANKS = late(r"[ \t\r\n\f\v]+")


def _append(value: Any, text: Any) -> str:
    left, right = to_s(value), to_s(text)
    check_length(len(left) + len(right))
    return left + right


def _prepend(value: Any, text: Any) -> str:
    return _append(text, value)


def _replace(value: Any, text: Any, replacement: Any = "") -> str:
    source, wanted, new = to_s(value), to_s(text), _substitution(to_s(replacement), to_s(text))
    if len(new) > len(wanted):
        check_length(len(source) + source.count(wanted) * (len(new) - len(wanted)))
    return source.replace(wanted, new)


def _replace_first(value: Any, text: Any, replacement: Any = "") -> str:
    wanted = to_s(text)
    return to_s(value).replace(wanted, _substitution(to_s(replacement), wanted), 1)


def _substitution(replacement: str, wanted: str) -> str:
    r"""The replacement with Ruby's `\0`, `\&` and `\\` taken as `gsub` takes them."""
    if "\\" not in replacement:
        return replacement
    return _BACKSLASH.sub(
        lambda match: {"0": wanted, "&": wanted, "\\": "\\"}.get(
            match[1], "" if match[1].isdigit() else match[0]
        ),
        replacement,
    )


_BACKSLASH = late(r"\\([0-9&\\])")


def _remove(value: Any, text: Any) -> str:
    return to_s(value).replace(to_s(text), "")


def _remove_first(value: Any, text: Any) -> str:
    return to_s(value).replace(to_s(text), "", 1)


def _slice(value: Any, offset: Any, length: Any = None) -> Any:
    start = _index(offset)
    count = _index(length) if length is not None and length is not False else 1
    sequence = value if isinstance(value, list) else to_s(value)
    if start < 0:
        start += len(sequence)
    if start < 0 or count < 0:
        return [] if isinstance(value, list) else ""
    return sequence[start : start + count]


def _index(value: Any) -> int:
    number = whole_number(value)
    if not -INDEX_BOUND <= number < INDEX_BOUND:
        raise LiquidRenderError("bignum too big to convert into `long'")
    return number


def _truncate(value: Any, length: Any = 50, ending: Any = "...") -> str | None:
    if value is None:
        return None
    text, most, tail = to_s(value), whole_number(length), to_s(ending)
    return text[: max(most - len(tail), 0)] + tail if len(text) > most else text


def _truncatewords(value: Any, words: Any = 15, ending: Any = "...") -> Any:
    if value is None:
        return None
    found = split(to_s(value))
    last = max(whole_number(words) - 1, 0)
    return " ".join(found[: last + 1]) + to_s(ending) if len(found) > last else value


def _strip_html(value: Any) -> str:
    text = _without_elements(to_s(value))
    end = text.rfind(">") + 1
    first, *others = text[:end].split("<")
    # A tag may hold further `<`: then its end is in one of the next parts.
    return first + "".join([part.partition(">")[2] for part in others]) + text[end:]


_ELEMENT = late("<script|<!--|<style")
_ELEMENT_ENDS = {"<script": "</script>", "<!--": "-->", "<style": "</style>"}


def _without_elements(text: str) -> str:
    """`text` without scripts, styles and comments; what is never closed stays."""
    pieces = []
    position = kept = 0
    never_closed: set[str] = set()
    while (start := _ELEMENT.search(text, position)) is not None:
        closing = _ELEMENT_ENDS[start[0]]
        end = -1 if start[0] in never_closed else text.find(closing, start.end())
        if end < 0:
            never_closed.add(start[0])
            position = start.end()
            continue
        pieces.append(text[kept : start.start()])
        position = kept = end + len(closing)
    pieces.append(text[kept:])
    return "".join(pieces)


def _newline_to_br(value: Any) -> str:
    text = to_s(value)
    check_length(len(text) + 6 * text.count("\n"))
    return text.replace("\n", "<br />\n")


def _normalize_whitespace(value: Any) -> str:
    return strip(_BLANKS.sub(" ", to_s(value)))


def _number_of_words(value: Any, mode: Any = None) -> int:
    if not isinstance(value, str):
        raise _no_method("split" if mode not in ("cjk", "auto") else "scan", value)
    if mode not in ("cjk", "auto"):
        return len(split(value))
    from jekyllpy.liquid.filters import cjk_words

    characters = cjk_words.characters(value)
    if mode == "auto" and not characters:
        return len(split(value))
    return characters + cjk_words.other_words(value)


def _array_to_sentence_string(value: Any, connector: Any = "and") -> str:
    if not isinstance(value, (list, str, dict)):
        raise _no_method("length", value)

    def item(position: int) -> str:
        return to_s(value.get(position) if isinstance(value, dict) else value[position])

    if not value:
        return ""
    if len(value) == 1:
        return item(0)
    if len(value) == 2:
        return f"{item(0)} {to_s(connector)} {item(1)}"
    if not isinstance(value, list):
        raise _no_method("join", value)
    return f"{join(value[:-1], ', ')}, {to_s(connector)} {to_s(value[-1])}"


def _no_method(name: str, value: Any) -> LiquidRenderError:
    shown = "nil" if value is None else inspect(value)[:80]
    return LiquidRenderError(f"undefined method `{name}' for {shown}:{class_name(value)}")


def _split(value: Any, separator: Any) -> list[str]:
    return split(to_s(value), to_s(separator))


FILTERS = {
    "append": _append,
    "array_to_sentence_string": _array_to_sentence_string,
    "capitalize": lambda value: capitalize(to_s(value)),
    "downcase": lambda value: downcase(to_s(value)),
    "lstrip": lambda value: lstrip(to_s(value)),
    "newline_to_br": _newline_to_br,
    "normalize_whitespace": _normalize_whitespace,
    "number_of_words": _number_of_words,
    "prepend": _prepend,
    "remove": _remove,
    "remove_first": _remove_first,
    "replace": _replace,
    "replace_first": _replace_first,
    "rstrip": lambda value: rstrip(to_s(value)),
    "slice": _slice,
    "split": _split,
    "strip": lambda value: strip(to_s(value)),
    "strip_html": _strip_html,
    "strip_newlines": lambda value: _LINE_END.sub("", to_s(value)),
    "truncate": _truncate,
    "truncatewords": _truncatewords,
    "upcase": lambda value: to_s(value).upper(),
}
