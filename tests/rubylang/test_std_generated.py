"""Dates, data and markup made at random: ours and the real `ruby`'s results agree."""

from __future__ import annotations

import json
import os
import random
import string
import time
from collections.abc import Callable, Iterator

import pytest

from tests.rubylang.programs import by_ruby, by_us, without_addresses

pytestmark = pytest.mark.needs("ruby")

PROGRAMS = 12
CHECKS = 25
ZONES = ("UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata")


@pytest.fixture(autouse=True)
def place() -> Iterator[None]:
    """The time zone as it was, afterwards."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def ruby(value: object) -> str:
    """A value as Ruby source."""
    if value is None:
        return "nil"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        escaped = json.dumps(value, ensure_ascii=False).replace("#", "\\#")
        return (
            escaped.replace("\x7f", "\\x7f").replace("\u2028", "\\u2028").replace("\x85", "\\u0085")
        )
    if isinstance(value, list):
        return "[" + ", ".join(ruby(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{ruby(key)} => {ruby(item)}" for key, item in value.items()) + "}"
    return repr(value)


def shown(code: str) -> str:
    """Ruby that prints the value of `code`, or what it raises."""
    return f"begin; p(({code})); rescue => e; puts e.class, e.message; end"


def a_time(chance: random.Random) -> str:
    parts = [
        chance.randint(1950, 2037), chance.randint(1, 12), chance.randint(1, 28),
        chance.randint(0, 23), chance.randint(0, 59), chance.randint(0, 59),
    ]  # fmt: skip
    listed = ", ".join(map(str, parts))
    kind = chance.choice(["utc", "zone", "local"])
    if kind == "utc":
        return f"Time.utc({listed}, {chance.choice([0, 500000, 123456])})"
    if kind == "zone":
        zone = f"{chance.choice('+-')}{chance.randint(0, 12):02d}:{chance.choice([0, 30]):02d}"
        # by way of UTC: Ruby 3.1 may not know the weekday of the other
        return f"Time.utc({listed}).getlocal({zone!r})"
    return f"Time.local({listed})"


def a_date(chance: random.Random) -> str:
    return (
        f"Date.new({chance.randint(1900, 2100)}, {chance.randint(1, 12)}, {chance.randint(1, 28)})"
    )


def a_directive(chance: random.Random) -> str:
    flag = chance.choice(["", "", "", "-", "0", "_", "^", "#"])
    width = chance.choice(["", "", "", "3", "10"])
    return f"%{flag}{width}{chance.choice('YCymBbhdejHIklMSLNzZAaupPwGgVUWsnt%cDFvxXrRT')}"


def formats(chance: random.Random) -> str:
    lines = ['require "date"']
    for _ in range(CHECKS):
        pattern = " ".join(a_directive(chance) for _ in range(chance.randint(1, 4)))
        moment = chance.choice([a_time, a_date])(chance)
        lines.append(shown(f"{moment}.strftime({pattern!r})"))
    return "\n".join(lines)


def arithmetic(chance: random.Random) -> str:
    zone = chance.choice(ZONES)
    lines = ['require "date"', f'ENV["TZ"] = "{zone}"']
    for _ in range(CHECKS):
        amount = chance.choice(
            [1, 60, 3600, 86400, 86400 * 31, 0.5, chance.randint(-(10**8), 10**8)]
        )
        days, months = chance.randint(-800, 800), chance.randint(-30, 30)
        lines += [
            shown(f"{a_time(chance)} + {amount}"),
            shown(f"{a_time(chance)} - {a_time(chance)}"),
            shown(f"{a_time(chance)} <=> {a_time(chance)}"),
            shown(f"{a_time(chance)}.getlocal.to_a"),
            shown(f"{a_date(chance)} + {days}"),
            shown(f"{a_date(chance)} >> {months}"),
            shown(f"({a_date(chance)} - {a_date(chance)}).to_i"),
            shown(f"{a_date(chance)}.then {{ |d| [d.cweek, d.cwyear, d.yday, d.wday, d.jd] }}"),
        ]
    return "\n".join(lines)


def a_written_date(chance: random.Random) -> str:
    year, month, day = chance.randint(1970, 2060), chance.randint(1, 12), chance.randint(1, 31)
    name = chance.choice(["Jan", "February", "Mar", "April", "may", "JUNE", "Sept", "Dec"])
    date = chance.choice(
        [
            f"{year}-{month:02d}-{day:02d}", f"{day} {name} {year}", f"{name} {day}, {year}",
            f"{year}/{month}/{day}", f"{day}.{month}.{year}", f"{year}{month:02d}{day:02d}",
            f"{day}-{name}-{year}", f"Tue, {day} {name[:3]} {year}", f"{name} {year}",
        ]
    )  # fmt: skip
    clock = chance.choice(
        [
            "",
            "",
            " 14:07",
            " 2:07:09 pm",
            "T23:59:59Z",
            " 10:20 +0200",
            " 01:02:03.5 -05:00",
            " 12:00 EST",
        ]
    )
    return date + clock


def parsing(chance: random.Random) -> str:
    lines = ['require "date"', 'require "time"']
    for _ in range(CHECKS):
        text = a_written_date(chance)
        lines += [
            shown(f"Time.parse({ruby(text)})"),
            shown(f"Date.parse({ruby(text)})"),
            shown(f"DateTime.parse({ruby(text)})"),
        ]
    return "\n".join(lines)


ODD = (
    "-", "/", ".", ":", " ", " ", ",", "T", "am", "p.m.", "bc", "ad", "--", "'", "th", "st", "w", "-w", "z", "+02:00",
    "EST", "[+9]", "jan", "March", "sept.", "tue", "Friday", "7", "12", "31", "05", "99", "366", "1066", "2024",
    "20240305", "141059", "H19.03.04", "of", "h", "é", "0",
)  # fmt: skip


def odd_dates(chance: random.Random) -> str:
    lines = ['require "date"']
    for _ in range(CHECKS):
        text = ruby("".join(chance.choices(ODD, k=chance.randint(1, 8))))
        lines += [shown(f"Date._parse({text})"), shown(f"Date.parse({text})")]
    return "\n".join(lines)


def a_pattern(chance: random.Random) -> str:
    return chance.choice(
        [
            "%Y-%m-%d %H:%M:%S", "%d/%m/%y", "%b %d %Y", "%A, %d %B %Y", "%I:%M %p %Y-%m-%d",
            "%Y %j", "%G-W%V-%u", "%Y-%m-%dT%H:%M:%S%z", "%Y%m%d", "%e %b %Y %k:%M",
        ]
    )  # fmt: skip


def patterns_both_ways(chance: random.Random) -> str:
    lines = ['require "date"', 'require "time"']
    for _ in range(CHECKS):
        written, read = a_pattern(chance), a_pattern(chance)
        pattern = written if chance.random() < 0.8 else read
        text = f"{a_time(chance)}.strftime({written!r})"
        if "%G" in pattern or "%j" in pattern:
            lines.append(shown(f"Date.strptime({text}, {pattern!r})"))
        else:
            lines += [
                shown(f"Time.strptime({text}, {pattern!r})"),
                shown(f"Date.strptime({text}, {pattern!r})"),
            ]
    return "\n".join(lines)


WORDS = (
    "", "a", "yes", "no", "null", "~", "1", "1.5", "0x1f", "012", "1e3", "2024-01-02", "a: b", "- x", "#c",
    "c #d", ":sym", "a\nb", "a\n", "\n", " lead", "trail ", "é☃", "'q'", '"d"', "@x", "%", "{a}", "[b", "a,b",
    "x" * 90, "word " * 20, "tab\t", "\\", "a\\nb", "true", "12:30", "!t", "&a", "*b", "|", ">", "?", "=",
    "<<", "y", "N", ".5", "+1", "-", "---", "...", "a\n\nb\n", "\n x", "x: |", "a\n  b\nc", "09", "1_000",
)  # fmt: skip


def a_value(chance: random.Random, depth: int = 0) -> object:
    kind = chance.random()
    if depth > 3 or kind < 0.5:
        if chance.random() < 0.6:
            return chance.choice(WORDS)
        return chance.choice([None, True, False, 0, -5, 10**20, 1.5, -0.25, 1e20, 1e-7, 100.0])
    if kind < 0.75:
        return [a_value(chance, depth + 1) for _ in range(chance.randint(0, 4))]
    return {chance.choice(WORDS): a_value(chance, depth + 1) for _ in range(chance.randint(0, 4))}


def json_texts(chance: random.Random) -> str:
    lines = ['require "json"']
    for _ in range(CHECKS):
        value = ruby(a_value(chance))
        lines += [
            f"v = {value}",
            "puts JSON.generate(v), JSON.pretty_generate(v)",
            "p JSON.parse(JSON.generate(v)) == v",
        ]
        broken = list(json.dumps(a_value(chance)))
        broken[chance.randrange(len(broken))] = chance.choice(' ,:[]{}"x1-')
        lines.append(shown(f"JSON.parse({ruby(''.join(broken))})"))
    return "\n".join(lines)


def yaml_texts(chance: random.Random) -> str:
    lines = ['require "yaml"', 'require "date"']
    for _ in range(CHECKS):
        lines += [
            f"v = {ruby(a_value(chance))}",
            "puts v.to_yaml",
            "p YAML.load(v.to_yaml) == v",
        ]
    return "\n".join(lines)


def csv_texts(chance: random.Random) -> str:
    lines = ['require "csv"']
    for _ in range(CHECKS):
        row = [chance.choice([*WORDS, None, 1, 2.5]) for _ in range(chance.randint(0, 5))]
        lines += [
            f"r = {ruby(row)}",
            "puts r.to_csv",
            "p CSV.parse_line(r.to_csv)",
            shown(f"CSV.parse({ruby(''.join(chance.choices('a1,  ' + chr(34) + chr(10), k=8)))})"),
        ]
    return "\n".join(lines)


def paths(chance: random.Random) -> str:
    lines = ['require "pathname"']
    parts = ["a", "b.c", "..", ".", ".h", "d.tar.gz", "", "e "]
    for _ in range(CHECKS):
        one, two = (
            chance.choice(["", "/"])
            + "/".join(chance.choices(parts, k=chance.randint(0, 4))).lstrip("/")
            for _ in range(2)
        )
        a, b = ruby(one), ruby(two)
        lines += [
            shown(f"[File.basename({a}), File.dirname({a}), File.extname({a}), File.split({a})]"),
            shown(f"[File.join({a}, {b}), File.basename({a}, '.*'), File.expand_path({a}, '/r')]"),
            shown(
                f"[Pathname.new({a}).cleanpath, Pathname.new({a}) + {b}, Pathname.new({a}).parent]"
            ),
            shown(f"Pathname.new({a}).relative_path_from(Pathname.new({b}))"),
            shown(
                f"File.fnmatch({ruby(chance.choice(['*', '**/*', '*.c', '?', '[a-c]*', 'a/*']))}, {a})"
            ),
        ]
    return "\n".join(lines)


def addresses(chance: random.Random) -> str:
    lines = ['require "uri"', 'require "cgi"']
    for _ in range(CHECKS):
        address = (
            chance.choice(["http://", "https://", "//", "", "http://u:p@x"])
            + chance.choice(["x.y", "x.y:80", "[::1]", "a_b.c", "h"])
            + chance.choice(["", "/", "/a/../b", "/a%20b", "a", "/é", "/a b"])
            + chance.choice(["", "?q", "?a=1&b=2"])
            + chance.choice(["", "#f", "#"])
        )
        other = chance.choice(
            ["", "x", "/y", "../z", "?q=1", "#g", "//h/i", "http://j/k", "./l", "a/b/"]
        )
        text = "".join(chance.choices(string.printable[:95] + "éß☃", k=6))
        lines += [
            shown(
                f"URI.parse({ruby(address)}).then {{ |u| [u.to_s, u.scheme, u.host, u.port, u.path, u.query, u.fragment] }}"
            ),
            shown(f"URI.join('http://a.b/c/d', {ruby(other)}).to_s"),
            shown(
                f"[URI.encode_www_form_component({ruby(text)}), CGI.escape({ruby(text)}), CGI.escapeHTML({ruby(text)})]"
            ),
            shown(f"CGI.unescape(CGI.escape({ruby(text)})) == {ruby(text)}"),
        ]
    return "\n".join(lines)


TAGS = (
    "p",
    "div",
    "b",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "h1",
    "span",
    "br",
    "img",
    "a",
    "pre",
    "section",
)


def some_markup(chance: random.Random, depth: int = 0) -> str:
    out = []
    for _ in range(chance.randint(0, 4)):
        if depth > 3 or chance.random() < 0.4:
            out.append(
                chance.choice(["text", " ", "\n", "&amp;", "é", "a < b", "&nbsp;", "<!-- c -->"])
            )
            continue
        tag = chance.choice(TAGS)
        attributes = chance.choice(
            ["", "", " class='x y'", ' id="i"', " data-z", ' title="a&quot;b"']
        )
        out.append(f"<{tag}{attributes}>")
        if tag not in ("br", "img"):
            out.append(some_markup(chance, depth + 1) + f"</{tag}>")
    return "".join(out)


def a_selector(chance: random.Random) -> str:
    def one() -> str:
        return chance.choice(TAGS) + chance.choice(
            [
                "",
                "",
                ".x",
                "#i",
                "[data-z]",
                ":first-child",
                ":last-child",
                ":not(.x)",
                ":nth-child(2)",
            ]
        )

    return chance.choice([" ", " > ", " + ", " ~ ", ", "]).join(
        one() for _ in range(chance.randint(1, 2))
    )


def markup(chance: random.Random) -> str:
    lines = ['require "nokogiri"']
    for _ in range(CHECKS):
        lines += [
            f"f = Nokogiri::HTML.fragment({ruby(some_markup(chance))})",
            "puts f.to_html",
            f"p f.css({ruby(a_selector(chance))}).map {{ |n| n.name + n.text }}",
            f"p f.xpath('.//{chance.choice(TAGS)}').size, f.children.size, f.text",
            f"f.css('{chance.choice(TAGS)}').each {{ |n| n.{chance.choice(['remove', 'add_class(%q(k))', 'inner_html = %q(<i>n</i>)', 'replace(%q(<hr>t))', 'before(%q(<u>b</u>))'])} }}",
            "puts f.to_html",
        ]
    return "\n".join(lines)


MAKERS: tuple[Callable[[random.Random], str], ...] = (
    formats, arithmetic, parsing, odd_dates, patterns_both_ways, json_texts, yaml_texts, csv_texts, paths,
    addresses, markup,
)  # fmt: skip


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_random_programs_give_the_same(make: Callable[[random.Random], str]) -> None:
    texts = [make(random.Random(f"{make.__name__} {number}")) for number in range(PROGRAMS)]
    for text, theirs in zip(texts, by_ruby(texts), strict=True):
        assert without_addresses(by_us(text)) == without_addresses(theirs), text
