"""`Rouge::Formatters`: tokens to HTML, each in its own frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jekyllpy.highlight.formatters import escaped, wrapped
from jekyllpy.plugins.ruby.rouge.tokens import short_name
from jekyllpy.rubylang.dispatch import call, send
from jekyllpy.rubylang.formatting import format_text
from jekyllpy.rubylang.native import MODULES, define_class, define_module, method, singleton_method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.proc import Proc
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, to_s, truthy

F = "Rouge::Formatters"
define_module(F)
define_class("Rouge::Formatter")
for _name in (
    "HTML", "HTMLPygments", "HTMLTable", "HTMLLineTable", "HTMLLinewise", "HTMLLineHighlighter",
    "HTMLLegacy", "Null",
):  # fmt: skip
    define_class(f"{F}::{_name}", "Rouge::Formatter")

Line = list[Any]
_NO_SELECTION = "".join(
    f"{prefix}user-select: none;" for prefix in ("-moz-", "-ms-", "-webkit-", "")
)


def _given(self: RObject, name: str, default: Any) -> Any:
    return self.ivars["@given"].get(name, default)


def _options(options: Any, given: dict[str, Any]) -> dict[str, Any]:
    table = {name_of(key): value for key, value in (options or {}).items()}
    return {**table, **given}


def _plain() -> Any:
    return call(MODULES[f"{F}::HTML"], "new")


def _formatted(formatter: Any, tokens: Any) -> str:
    return to_s(call(formatter, "format", tokens))


def lines_of(tokens: Any) -> Iterator[Line]:
    """The tokens of each line, without the line feeds."""
    line: Line = []
    for kind, text in tokens:
        first, *others = to_s(text).split("\n")
        if first:
            line.append(RArray((kind, RString(first))))
        for other in others:
            yield line
            line = [RArray((kind, RString(other)))] if other else []
    if line:
        yield line


@singleton_method("Rouge::Formatter", "format")
def class_format(self: RClass, block: Any, tokens: Any, *args: Any) -> Any:
    return call(call(self, "new", *args), "format", tokens)


@method("Rouge::Formatter", "initialize", visibility="private")
def formatter_initialize(self: RObject, block: Any, *args: Any, **given: Any) -> None:
    """A formatter may have another one within, then options."""
    within = [each for each in args if isinstance(each, RObject)]
    self.ivars["@formatter"] = within[0] if within else None
    rest = [each for each in args if not isinstance(each, RObject)]
    self.ivars["@given"] = _options(rest[0] if rest and isinstance(rest[0], dict) else None, given)
    texts = [to_s(each) for each in rest if not isinstance(each, dict)]
    if texts:
        self.ivars["@given"]["css_class"] = texts[0]


@method("Rouge::Formatter", "format", "render")
def formatter_format(self: RObject, block: Proc | None, tokens: Any) -> RString:
    """Everything that `stream` gives."""
    pieces: list[str] = []
    collect = Proc(lambda piece: pieces.append(to_s(piece)))
    send(self, "stream", tokens, block=collect)
    return RString("".join(pieces))


@method("Rouge::Formatter", "token_lines")
def token_lines(self: RObject, block: Proc | None, tokens: Any) -> Any:
    lines = RArray(RArray(line) for line in lines_of(tokens))
    if block is None:
        return call(lines, "each")
    for line in lines:
        block.call(line)
    return None


# HTML


@method(f"{F}::HTML", "stream")
def html_stream(self: RObject, block: Proc, tokens: Any) -> None:
    for kind, text in tokens:
        block.call(send(self, "span", kind, text))


@method(f"{F}::HTML", "span")
def html_span(self: RObject, block: Any, kind: Any, text: Any) -> Any:
    return send(self, "safe_span", kind, RString(escaped(to_s(text))))


@method(f"{F}::HTML", "safe_span")
def html_safe_span(self: RObject, block: Any, kind: Any, text: Any) -> RString:
    name = short_name(kind)
    return RString(f'<span class="{name}">{to_s(text)}</span>' if name else to_s(text))


@method(f"{F}::Null", "stream")
def null_stream(self: RObject, block: Proc, tokens: Any) -> None:
    for _, text in tokens:
        block.call(text)


# Frames


def _within(self: RObject) -> Any:
    return self.ivars["@formatter"] or _plain()


@method(f"{F}::HTMLPygments", "stream")
def pygments_stream(self: RObject, block: Proc, tokens: Any) -> None:
    css_class = to_s(_given(self, "css_class", "codehilite"))
    block.call(RString(wrapped(_formatted(_within(self), tokens), css_class)))


@method(f"{F}::HTMLTable", "stream")
def table_stream(self: RObject, block: Proc, tokens: Any) -> None:
    block.call(RString(_table(self, tokens, _within(self))))


def _table(self: RObject, tokens: Any, formatter: Any) -> str:
    first = _given(self, "start_line", 1)
    pattern = to_s(_given(self, "line_format", "%i"))
    table, gutter, code = (
        to_s(_given(self, f"{name}_class", f"rouge-{name}")) for name in ("table", "gutter", "code")
    )
    markup = _formatted(formatter, tokens)
    count = sum(to_s(text).count("\n") for _, text in tokens)
    if not (tokens and to_s(tokens[-1][1]).endswith("\n")):
        count += 1
        markup += "\n"
    numbers = "".join(
        f"{format_text(pattern, [number])}\n" for number in range(first, first + count)
    )
    return (
        f'<table class="{table}"><tbody><tr><td class="{gutter} gl">'
        f'<pre class="lineno">{numbers}</pre></td>'
        f'<td class="{code}"><pre>{markup}</pre></td></tr></tbody></table>'
    )


@method(f"{F}::HTMLLineTable", "stream")
def line_table_stream(self: RObject, block: Proc, tokens: Any) -> None:
    table = to_s(_given(self, "table_class", "rouge-line-table"))
    gutter, code = (
        to_s(_given(self, f"{name}_class", f"rouge-{name}")) for name in ("gutter", "code")
    )
    line_class = to_s(_given(self, "line_class", "lineno"))
    line_id = to_s(_given(self, "line_id", "line-%i"))
    rows = [f'<table class="{table}"><tbody>']
    for number, line in enumerate(lines_of(tokens), _given(self, "start_line", 1)):
        rows.append(
            f'<tr id="{format_text(line_id, [number])}" class="{line_class}">'
            f'<td class="{gutter} gl" style="{_NO_SELECTION}"><pre>{number}</pre></td>'
            f'<td class="{code}"><pre>{_formatted(_within(self), RArray(line))}\n</pre></td></tr>'
        )
    block.call(RString("".join([*rows, "</tbody></table>"])))


@method(f"{F}::HTMLLinewise", "stream")
def linewise_stream(self: RObject, block: Proc, tokens: Any) -> None:
    tag = to_s(_given(self, "tag_name", "div"))
    css_class = to_s(_given(self, "class", "line-%i"))
    for number, line in enumerate(lines_of(tokens), 1):
        markup = _formatted(_within(self), RArray(line))
        opening = f'<{tag} class="{format_text(css_class, [number])}">'
        block.call(RString(f"{opening}{markup}\n</{tag}>"))


@method(f"{F}::HTMLLineHighlighter", "stream")
def highlighter_stream(self: RObject, block: Proc, tokens: Any) -> None:
    marked = list(_given(self, "highlight_lines", []))
    css_class = to_s(_given(self, "highlight_line_class", "hll"))
    for number, line in enumerate(lines_of(tokens), 1):
        markup = f"{_formatted(_within(self), RArray(line))}\n"
        if number in marked:
            markup = f'<span class="{css_class}">{markup}</span>'
        block.call(RString(markup))


@method(f"{F}::HTMLLegacy", "stream")
def legacy_stream(self: RObject, block: Proc, tokens: Any) -> None:
    if truthy(_given(self, "line_numbers", None)):
        markup = _table(self, tokens, _plain())
    else:
        markup = _formatted(_plain(), tokens)
    wraps = _given(self, "wrap", True)
    if truthy(wraps):
        markup = wrapped(markup, to_s(_given(self, "css_class", "codehilite")))
    block.call(RString(markup))
