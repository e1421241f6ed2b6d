"""Templates, Markdown, HTML, code and stylesheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from random import Random
from typing import Any

from benchmarks.fuzz.foreseen import errors_allowed
from benchmarks.fuzz.kind import Kind
from benchmarks.fuzz.kinds.samples import ROOT, files, text_of
from benchmarks.fuzz.mutation import NUMBERS, grown, soup
from jekyllpy.highlight import find_lexer, highlight_tag
from jekyllpy.highlight.languages import names
from jekyllpy.liquid import Environment
from jekyllpy.liquid.filters import builtin_filters
from jekyllpy.markdown import Markdown
from jekyllpy.plugins.support.html import changed_body
from jekyllpy.site.converters.libsass import STYLES, Options, compile_text
from tests.highlight.snippets import SNIPPETS

MARKDOWN = """* ** _ __ ` `` ~~ ~~~ ``` [ ] ( ) ![ ]( {: } {:: {:/} .a #b k="v" > >> < << <b> </b> <div> </div>
<p markdown="1"> <!-- --> <br> &amp; &#x0; &x; # ## --- === | |- : + - 1. [^1] [^1]: [a]: *[A]: ^ $$ $ " ' ... -- \\ A a b_c 1
toc é 中 ~ ! = <script> </script> <![CDATA[ ]]> {::options {::nomarkdown} {:/} {:.no_toc} <table> <tr><td> <ul><li> <?php ?> <pre>
<a@b.c> <http://x> http://x.y/z <textarea> {::comment} ~~~ruby ```yaml {:toc} 1986\\. | --- | :-: |""".split()
SPACES = ["\n", "\n\n", " ", "  \n", "    ", "\t", "\x0c", "\x0b", "\r\n", "\0", "\u2028"] * 3
LIQUID = """{% %} {{ }} {%- -%} {{- -}} if else elsif unless case when for in tablerow endfor endif endcase endtablerow break continue
assign capture endcapture increment decrement cycle comment endcomment raw endraw highlight endhighlight include link post_url
ifchanged limit: offset: reversed cols: forloop.index forloop.parentloop page.title site.posts a b.c a[0] a["b"] (1..3) (1..a) 'x' "y"
1 1.5 -3 nil true empty blank == != < > <= >= <> contains and or | : , = . [ ] ( ) ..""".split()
CODE = (
    """{ } ( ) [ ] < > << >> <!-- --> /* */ // # -- " ' ` \\" \\ ; : , . = => -> + - * / % & | ! ? @ $ ^ ~ 0 1 1.5e3 0xff 'x' "y" /r/ a b_c
A.b if else end begin def class function return import EOF <<EOF <<~A %w( #{ ${ {{ }} {% %} \'\'\' \"\"\" ::: --- | \\n @a :b &c *d !e""".split()
    + SPACES
)
# Without `@while`, which may go on for ever, here as in Jekyll.
SCSS = """{ } ; : @import 'x' @mixin a($b) @include @if @else @for @each @function @return @extend %p & $a: #{ } + - * / ( ) , . #
a b color: red; 10px 1e9 #fff url( " ' // /* */ @media !default !important @use @charset @at-root nth() map-get() calc( rgba( ... > ~ [ ] \\""".split()
KRAMDOWNS: dict[str, Mapping[str, Any]] = {
    "gfm": {},
    "kramdown": {"input": "kramdown", "parse_block_html": True, "show_warnings": True},
    "html": {"html_to_native": True, "input": "kramdown", "parse_block_html": True, "entity_output": "symbolic"},
    "wrapped": {"hard_wrap": True, "header_links": True, "remove_line_breaks_for_cjk": True, "transliterated_header_ids": True},
}  # fmt: skip


@cache
def converter(name: str) -> Markdown:
    return Markdown(KRAMDOWNS[name])


def markdown_reader(name: str) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        converter(name).convert(text_of(data))

    return read


def markdown(random: Random) -> str:
    """Blocks within blocks."""
    return "".join(_block(random, 3) for _ in range(random.randint(1, 4)))


def _block(random: Random, depth: int) -> str:
    way = random.randrange(10)
    inner = _spans(random) if depth == 0 else _block(random, depth - 1)
    lines = inner.split("\n")
    if way == 0:
        return "\n".join("> " + line for line in lines) + "\n"
    if way in (1, 2):
        mark = random.choice(("* ", "1. ", "- ", ": ", "[^1]: "))
        return mark + ("\n" + " " * random.choice((1, 2, 3, 4))).join(lines) + "\n"
    if way == 3:
        return f"{'#' * random.randint(1, 7)} {_spans(random)}{random.choice(('', ' #', ' {#a}', ' {: .b}'))}\n\n"
    if way == 4:
        tag = random.choice(("div", "p", "ul", "pre", "table", "details", "script", "a", "b"))
        attribute = random.choice(("", ' markdown="1"', ' markdown="span"', " x='y"))
        return f"<{tag}{attribute}>{random.choice(('', chr(10)))}{inner}</{tag}>\n"
    if way == 5:
        fence = random.choice(("```", "~~~", "~~~~"))
        return f"{fence}{random.choice(('', 'ruby', ' c', 'nope?x=y'))}\n{inner}\n{fence}\n"
    if way == 6:
        return f"| {_spans(random)} | {_spans(random)} |\n|---|:-:|\n| {_spans(random)} |\n\n"
    if way == 7:
        return random.choice(("{: .a #b k='v'}\n", "[a]: <x> 'y'\n", "*[A]: b\n", "{:x: .y}\n", "$$\nx\n$$\n", "* * *\n", "{::options a='b' /}\n"))  # fmt: skip
    if way == 8:
        return "\n".join("    " + line for line in lines) + "\n\n"
    return f"{_spans(random)}\n{random.choice(('', chr(10), '===' + chr(10)))}"


def _spans(random: Random) -> str:
    return "".join(
        random.choice(("a ", " ", "b", random.choice(MARKDOWN)))
        for _ in range(random.randint(1, 8))
    )


def liquid(random: Random) -> str:
    """Tags within tags."""
    return _tags(random, random.randint(1, 4))


def _tags(random: Random, depth: int) -> str:
    return "".join(_tag(random, depth) for _ in range(random.randint(1, 3)))


def _tag(random: Random, depth: int) -> str:
    inner = _tags(random, depth - 1) if depth else "x"
    way = random.randrange(9)
    if way == 0:
        return f"{{% for i in {_value(random)} limit: {_value(random)} %}}{inner}{{% else %}}y{{% endfor %}}"
    if way == 1:
        sign = random.choice(("==", "<", "contains", "and", "!="))
        return f"{{% if {_value(random)} {sign} {_value(random)} %}}{inner}{{% elsif a %}}{inner}{{% endif %}}"
    if way == 2:
        return f"{{% case {_value(random)} %}}{{% when {_value(random)}, 1 or 2 %}}{inner}{{% endcase %}}"
    if way == 3:
        return f"{{% capture a %}}{inner}{{% endcapture %}}{{{{ a }}}}"
    if way == 4:
        return f"{{% assign {random.choice('abc')} = {_value(random)}{_filters(random)} %}}"
    if way == 5:
        return f"{{% tablerow i in {_value(random)} cols:{_value(random)} %}}{inner}{{% endtablerow %}}"
    if way == 6:
        language = random.choice(("ruby", "c linenos", 'x y="z"', "nope"))
        return f"{{% highlight {language} %}}{inner}{{% endhighlight %}}"
    return f"{{{{ {_value(random)}{_filters(random)} }}}}"


def _value(random: Random) -> str:
    return random.choice(
        ("a", "b", "c", "list", "hash", "text", "nothing", "number", "moment", "nested", "hash.k[0]", "list.first", "'x,y'", "1", "-2.5", "(1..3)", "(b..9999999999)", "nil", "true", "empty", *NUMBERS)
    )  # fmt: skip


def _filters(random: Random) -> str:
    return "".join(
        f" | {random.choice(FILTERS)}"
        + (": " + ", ".join(_value(random) for _ in range(random.randint(1, 3))) if random.random() < 0.6 else "")
        for _ in range(random.choice((0, 1, 1, 2, 3)))
    )  # fmt: skip


FILTERS = sorted(builtin_filters())
RECURSIVE: list[Any] = ["x"]
RECURSIVE.append(RECURSIVE)


@cache
def variables() -> dict[str, Any]:
    import datetime as dt

    return {
        "a": 1, "b": -7, "c": "", "list": ["b", 2, None, "a", 1.5, [1, [2]], {"k": 1}], "hash": {"k": ["v"], "n": None, "f": 1.0},
        "text": "Some <b>text</b> é 中, with &amp; more\n" * 3, "number": 12.75, "moment": dt.datetime(2020, 2, 29, 12, tzinfo=dt.UTC),
        "nested": RECURSIVE, "page": {"title": "x", "date": dt.date(2020, 1, 1)},
    }  # fmt: skip


def read_liquid(data: bytes) -> None:
    text = text_of(data)
    for mode in ("warn", "strict"):
        environment = Environment({"liquid": {"error_mode": mode}})
        values = {**environment.bare_site.payload(), **variables()}
        with errors_allowed():
            environment.parse(text).render(values)


def read_html(data: bytes) -> None:
    text = text_of(data)
    changed_body(text, lambda element: None)
    converter("html").convert(text)


@cache
def languages() -> tuple[str, ...]:
    return tuple(sorted(names()))


@cache
def snippets() -> tuple[str, ...]:
    """Code of all languages, the language's name in the first line."""
    samples = ROOT / "tests" / "highlight" / "samples"
    long = [f"{path.stem}\n{path.read_text(encoding='utf-8')}" for path in samples.glob("*.txt")]
    return (*sorted(long), *(f"{name}\n{code}" for name, some in SNIPPETS.items() for code in some))


def read_code(data: bytes) -> None:
    """The first line names the language."""
    head, _, code = text_of(data).partition("\n")
    lexer = find_lexer(head, code)
    if lexer is not None:
        list(lexer.lex(code))
    highlight_tag(code, head)


def code(random: Random) -> str:
    """Code, mostly in its language."""
    sample = random.choice(snippets())
    if random.random() < 0.6:
        return sample
    body = sample.partition("\n")[2] if random.random() < 0.5 else soup(random, CODE)
    return f"{random.choice(languages())}\n{body if random.random() < 0.7 else grown(random, CODE)}"


def read_scss(data: bytes) -> None:
    text = text_of(data)
    compile_text(text, Options("stdin", map_path="x.map"))


def read_sass(data: bytes) -> None:
    compile_text(text_of(data), Options("stdin", indented=True, style=next(iter(STYLES))))


PROSE = files("docs/**/*.md", "README.md", "_pages/*.md", "_posts/*.md", "CHANGELOG.md")
TEMPLATES = files("_layouts/*.html", "_includes/**/*.html")
SHEETS = files("_sass/**/*.scss", "assets/**/*.scss")
KINDS = (
    *(
        Kind(f"markdown-{name}", markdown_reader(name), PROSE, [*MARKDOWN, *SPACES], markdown)
        for name in KRAMDOWNS
    ),
    Kind("html", read_html, TEMPLATES, [*MARKDOWN, *SPACES, "<body>", "</body>", "<!doctype>", "<svg>"], markdown),
    Kind("liquid", read_liquid, TEMPLATES, [*LIQUID, *FILTERS, " ", " ", "\n"], liquid),
    Kind("code", read_code, snippets, CODE, code),
    Kind("scss", read_scss, SHEETS, [*SCSS, "\n", " "]),
    Kind("sass", read_sass, lambda: ("a\n  color: red\n  &:hover\n    b: c\n=m($x)\n  d: $x\n",), [*SCSS, "\n", "\n  ", " ", "=m", "+m"]),
)  # fmt: skip
