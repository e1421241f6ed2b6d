"""What ActiveSupport adds to String."""

from __future__ import annotations

import re
from typing import Any

from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.objects.regexp import Regexp
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import check_frozen, to_s
from jekyllpy.rubylang.std.active_support.extension import method


@method("String", "truncate")
def string_truncate(
    self: Any, block: Any, length: int, *, omission: Any = "...", separator: Any = None
) -> RString:
    whole, mark = to_s(self), to_s(omission)
    if len(whole) <= length:
        return RString(whole)
    stop = length - len(mark)
    if separator is not None:
        if isinstance(separator, Regexp):
            places = [m.start() for m in separator.pattern.finditer(whole) if m.start() <= stop]
            stop = places[-1] if places else stop
        else:
            mark_at = to_s(separator)
            found = whole.rfind(mark_at, 0, stop + len(mark_at))
            stop = found if found >= 0 else stop
    return RString(whole[:stop] + mark)


@method("String", "truncate_words")
def string_truncate_words(
    self: Any, block: Any, count: int, *, omission: Any = "...", separator: Any = None
) -> RString:
    whole = to_s(self)
    mark = r"\s+" if separator is None else re.escape(to_s(separator))
    match = re.match(rf"((?>.+?{mark}){{{count - 1}}}.+?){mark}.*\Z", whole, re.DOTALL)
    return RString(match[1] + to_s(omission) if match is not None else whole)


@method("String", "squish")
def string_squish(self: Any, block: Any) -> RString:
    return RString(re.sub(r"\s+", " ", to_s(self)).strip())


@method("String", "squish!")
def string_squish_in_place(self: Any, block: Any) -> Any:
    check_frozen(self)
    self.text = re.sub(r"\s+", " ", self.text).strip()
    return self


@method("String", "remove")
def string_remove(self: Any, block: Any, *patterns: Any) -> Any:
    found: Any = RString(to_s(self))
    for pattern in patterns:
        found = call(found, "gsub", pattern, RString(""))
    return found


@method("String", "first")
def string_first(self: Any, block: Any, limit: int = 1) -> RString:
    return RString(to_s(self)[:limit])


@method("String", "last")
def string_last(self: Any, block: Any, limit: int = 1) -> RString:
    text = to_s(self)
    return RString(text[-limit:] if limit else "")


@method("String", "at")
def string_at(self: Any, block: Any, place: Any) -> Any:
    return call(self, "[]", place)


@method("String", "from")
def string_from(self: Any, block: Any, place: int) -> RString:
    return RString(to_s(self)[place:])


@method("String", "to")
def string_to(self: Any, block: Any, place: int) -> RString:
    text = to_s(self)
    return RString(text[: place + 1 if place != -1 else len(text)])


@method("String", "starts_with?")
def string_starts_with(self: Any, block: Any, *prefixes: Any) -> Any:
    return call(self, "start_with?", *prefixes)


@method("String", "ends_with?")
def string_ends_with(self: Any, block: Any, *suffixes: Any) -> Any:
    return call(self, "end_with?", *suffixes)


@method("String", "indent")
def string_indent(
    self: Any, block: Any, amount: int, letter: Any = None, empty_lines: Any = False
) -> RString:
    text = to_s(self)
    found = re.search(r"^[ \t]", text, re.MULTILINE)
    blank = to_s(letter) if letter is not None else found[0] if found is not None else " "
    pattern = r"^" if empty_lines else r"^(?!$)"
    return RString(re.sub(pattern, blank * amount, text, flags=re.MULTILINE))


@method("String", "strip_heredoc")
def string_strip_heredoc(self: Any, block: Any) -> RString:
    lines = to_s(self).split("\n")
    depth = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return RString("\n".join(line[depth:] if line.strip() else line.lstrip(" ") for line in lines))


@method("String", "html_safe", "mb_chars")
def string_html_safe(self: Any, block: Any) -> Any:
    return self


@method("String", "to_date")
def string_to_date(self: Any, block: Any) -> Any:
    from jekyllpy.rubylang.std import load_constant

    return None if not to_s(self).strip() else call(load_constant("Date"), "parse", self)


@method("String", "to_time")
def string_to_time(self: Any, block: Any, form: Any = None) -> Any:
    from jekyllpy.rubylang.std import load_constant

    return None if not to_s(self).strip() else call(load_constant("Time"), "parse", self)


@method("String", "to_datetime")
def string_to_datetime(self: Any, block: Any) -> Any:
    from jekyllpy.rubylang.std import load_constant

    return None if not to_s(self).strip() else call(load_constant("DateTime"), "parse", self)
