"""Ruby's ERB: templates made into Ruby programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from jekyllpy.ruby import escape_html
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import (
    define_class,
    define_constant,
    define_module,
    method,
    module_function,
    singleton_method,
)
from jekyllpy.rubylang.objects.hash import key_value
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.module import RClass
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import name_of, text_or_none, to_s
from jekyllpy.rubylang.runtime import runtime
from jekyllpy.rubylang.std.arguments import string

_TAG = re.compile(r"<%%|%%>|<%[-=#]?|-?%>")
_MODES = frozenset(("", "-", "<>", ">", "%", "%-", "%<>", "%>"))


class ERB(RObject):
    """A template: the program that it is."""

    __slots__ = ("filename", "source")
    filename: Any
    source: Any


define_class("ERB", allocate=ERB)
define_module("ERB::Util")
define_constant("ERB", "VERSION", "2.2.3")


def literal(text: str) -> str:
    """A text as a literal of Ruby."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"


class _Translator:
    """Makes a program of a template, line by line as the original has them."""

    def __init__(self, mode: str, out: str) -> None:
        self.dashes = "-" in mode
        self.percent = "%" in mode
        self.line_ends = ">" in mode
        self.whole_lines = "<>" in mode
        self.out = out
        self.code: list[str] = []

    def program(self, template: str) -> str:
        self.code = [f"{self.out} = +''"]
        if self.percent:
            for is_code, text in _percent_lines(template):
                if is_code:
                    self.code.append(text)
                else:
                    self.translate(text)
        else:
            self.translate(template)
        return "\n".join([*self.code, self.out])

    def text(self, text: str) -> None:
        if text:
            self.code.append(f"{self.out} << {literal(text)}")

    def translate(self, template: str) -> None:
        at = 0
        while at < len(template):
            match = _TAG.search(template, at)
            while match is not None and match[0] in ("%>", "-%>", "%%>"):
                match = _TAG.search(template, match.end())
            if match is None:
                self.text(template[at:])
                return
            before = template[at : match.start()]
            if match[0] == "<%%":
                self.text(before + "<%")
                at = match.end()
                continue
            at = self.tag(template, match, before)

    def tag(self, template: str, match: re.Match[str], before: str) -> int:
        """One `<% … %>`; where the text goes on."""
        start = match[0]
        end = self.end_of_tag(template, match.end())
        if end is None:
            raise error("SyntaxError", "unterminated ERB tag")
        if start == "<%-" and self.dashes:
            stripped = before.rstrip(" \t")
            if not stripped or stripped.endswith("\n"):
                before = stripped
        self.text(before)
        content = template[match.end() : end.start()].replace("%%>", "%>")
        if end[0] == "-%>" and not self.dashes:
            content += "-"
        if start == "<%=":
            self.code.append(
                f"{self.out} << (({content}\n).to_s)"
                if "#" in content
                else f"{self.out} << (({content}).to_s)"
            )
        elif start != "<%#":
            self.code.append(content if start != "<%-" or self.dashes else "-" + content)
        return self.after(template, match, end)

    @staticmethod
    def end_of_tag(template: str, at: int) -> re.Match[str] | None:
        match = _TAG.search(template, at)
        while match is not None and match[0] not in ("%>", "-%>"):
            match = _TAG.search(template, match.end())
        return match

    def after(self, template: str, match: re.Match[str], end: re.Match[str]) -> int:
        """Where the text goes on behind a tag: a line's end may belong to the tag."""
        at = end.end()
        newline = template[at : at + 1] == "\n"
        if not newline:
            return at
        begins_line = match.start() == 0 or template[match.start() - 1] == "\n"
        if end[0] == "-%>" and self.dashes:
            return at + 1
        if self.whole_lines:
            return at + 1 if self._line_begins_with_tag(template, match, begins_line) else at
        return at + 1 if self.line_ends else at

    @staticmethod
    def _line_begins_with_tag(template: str, match: re.Match[str], begins_line: bool) -> bool:
        line_start = template.rfind("\n", 0, match.start()) + 1
        return begins_line or template.startswith("<%", line_start)


def _percent_lines(template: str) -> Iterator[tuple[bool, str]]:
    """Lines of code that begin with `%`, and the texts between them."""
    text: list[str] = []
    for line in template.splitlines(keepends=True):
        if line.startswith("%") and not line.startswith("%%"):
            if text:
                yield False, "".join(text)
                text = []
            yield True, line[1:].rstrip("\n")
        else:
            text.append(line[1:] if line.startswith("%%") else line)
    if text:
        yield False, "".join(text)


@method("ERB", "initialize", visibility="private")
def erb_initialize(
    self: ERB, block: Any, template: Any, safe_level: Any = None, legacy_mode: Any = None,
    legacy_out: Any = None, *, trim_mode: Any = None, eoutvar: Any = None,
) -> None:  # fmt: skip
    given = legacy_mode if trim_mode is None else trim_mode
    mode = "" if given is None else text_or_none(given) or to_s(given)
    if mode not in _MODES:
        mode = ""
    out = to_s(eoutvar if eoutvar is not None else legacy_out or "_erbout")
    self.source = _Translator(mode, out).program(string(template))
    self.filename = "(erb)"


@method("ERB", "filename=", "location=")
def erb_set_filename(self: ERB, block: Any, name: Any) -> Any:
    self.filename = to_s(name[0] if isinstance(name, list) else name)
    return name


@method("ERB", "src")
def erb_src(self: ERB, block: Any) -> RString:
    return RString(self.source)


def _top() -> Any:
    return runtime.interpreter.run("binding", "(erb)")


@method("ERB", "result")
def erb_result(self: ERB, block: Any, binding: Any = None) -> Any:
    where = _top() if binding is None else binding
    return where.eval(self.source, self.filename)


@method("ERB", "result_with_hash")
def erb_result_with_hash(self: ERB, block: Any, values: Any = None, /, **named: Any) -> Any:
    where = _top()
    pairs = [(name_of(key_value(key)), value) for key, value in (values or {}).items()]
    for name, value in [*pairs, *named.items()]:
        call(where, "local_variable_set", RString(name), value)
    return where.eval(self.source, self.filename)


@method("ERB", "run")
def erb_run(self: ERB, block: Any, binding: Any = None) -> None:
    call(runtime.globals["$stdout"], "write", erb_result(self, None, binding))


@singleton_method("ERB", "version")
def erb_version(self: RClass, block: Any) -> RString:
    return RString("2.2.3")


@module_function("ERB::Util", "html_escape", "h")
def util_html_escape(self: Any, block: Any, value: Any) -> RString:
    return RString(escape_html(to_s(value)))


@module_function("ERB::Util", "url_encode", "u")
def util_url_encode(self: Any, block: Any, value: Any) -> RString:
    return RString(quote(to_s(value), safe="~"))
