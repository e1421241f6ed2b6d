"""Stylesheets of the edition github-pages are those that Ruby Sass 3.7.4 writes."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

import jekyllpy
from jekyllpy.errors import SassError
from jekyllpy.site.converters.libsass import STYLES, Options
from jekyllpy.site.converters.ruby_sass.compiling import compile_text
from tests.site.converters.ruby_sass import RubySass, ruby_sass

SHEETS = [
    "a { b: c; d: e }\n.x { color: red; .y { color: #FFFFFF } }",
    "a { b: c; .d { e: f; .g { h: i } } .j { k: l } } m { n: o }",
    "a { &:hover { b: c } &.d { e: f } .g & { h: i } > j { k: l } &-s { m: n } + o { p: q } }",
    "@mixin m { .q { r: s; .t { u: v } } w { x: y } } a { @include m } @include m;",
    "@each $i in 1, 2 { .z#{$i} { b: c; d { e: f } } }",
    "a { b: c; @media (min-width: 10px) { d: e; .f { g: h } } i { j: k } } l { m: n }",
    "@media print { a { b: c; d { e: f } } g { h: i } } @font-face { a: b } c { d: e }",
    "a { @media print { d { e: f } g { h: i } } } @supports (a: b) { c { d: e } f { g: h } }",
    "@media screen and (max-width:10px) , print { l { m: n } }",
    "@keyframes x { 0%,\n   50% { a: b } from, 90% { c: d } }",
    "a > b ~ c + d { e: f } .o:not(.p, .q)>r~s+t { u: v }",
    "li:nth-child(2n + 1) { a: b } li:nth-child( odd ):lang( en ) { a: b }",
    "a,\nb { c: d }\ne,\nf { g,\nh { i: j } }",
    ".q { b: c } .r { @extend .q; } .s { @extend .q; d: e }",
    ".a .b { c: d } .e { @extend .b; f: g } .h .i { @extend .b; }",
    "%p:after { b: c } .x { @extend %p; } .y { @extend %p; } .z { @extend %p; }",
    "/* plain */ a { /* in */ b: c; // line\n d: e } /*! loud */ f { g: h } b { /* none */ }",
    "$c: #FFF; $w: white; f { g: $c; h: lighten($c, 0%); i: 1px solid $w; j: rgba(0,0,0,0); }",
    "a { b: #FFFFFF; c: white; d: rgba(#000, .5); e: hsl(120, 50%, 50%); f: #FA8072 }",
    "a { b: 0.50em; c: 0.50em ; d: 10px/3; e: (1/3); f: 2*.25; g: 3.0em }",
    "$x: .5em; $y: all .2s; a { b: $x; c: foo($x) .3s ; d: $y; e: -$x * 2 }",
    "a { b: 1px, 2px , 3px; c: (1 2), (3 4); d: a b c / d ; e: 12px/1.5 \"H\", A }",
    "a { b: 'x' ; c: 'x'; d: \"x'y\\\"z\" \"\\a\" ; e: url( 'x' ) url(x) ; f: U+26, U+0-7F }",
    "a { b: linear-gradient(red, blue 10%, #FFFFFF) ; c: red !important ; d: e!important }",
    "$v: 3px; a { b: calc(100% - #{$v}); c: calc( 1px + 2px ); d: -webkit-calc(1px+2px) }",
    "a { filter: progid:DX.foo(a='#80000000', b=1); filter: alpha(opacity=50); *zoom: 1 }",
    "$i: \"\\f26e\"; a:before { content: $i; } b { content: \"\\f000\"; c: \\f26e }",
    "$v: white; :root { --a: #FFFFFF; --b: { c: d }; --e:  1px  2px ; --f: #{$v}; }",
    '$f: a, -b, "C d"; @mixin m($p, $v) { #{$p}: $v; #{$p}-i: #{$v}; } '
    ":root { @include m(--a, $f); @include m(--b, .5rem); @include m(--c, (1px 2px)); @include m(--d, white) }",
    '$f: a, -b, "C d"; $g: "E", f; $p: x-; :root { --a: #{inspect($f)}; --#{$p}b: #{ inspect($g) }; --c: #{$f}; }',
    "a { font: { family: x; size: 1px } -x: { y: z } } @page :first { margin: 1in }",
    "@import url(foo.css); @import 'http://x.y/z.css'; @foo bar; a { b: é }",
    "$p: fa; .x,\n.#{$p}-y { a: 'b'; c: .5em; } .z { d: 0.50; }",
    "a { transition: a 1s,\n   b 2s; c:\n d }",
    "@media (max-aspect-ratio:3/2) { a { b: c } }",
    "$p: fa; $r: .1em; $q: .2em .3em; a { b: v(--#{$p}-r, #{$r}); c: v(--#{$p}-q, #{$q}); d: #{$r} #{$q} }",
    "$a: \\40; $b: \"\\40\"; $c: \\31; "
    + " ".join(f'{n} {{ content: unquote("\\"#{{ ${n} }}\\""); }}' for n in "abc"),
    "a { } b { c: d; e { } } @media print { f { } }",
    "$u: 1rem; $s: $u * 0.75; $t: -0.85rem; a { b: $s; c: -$t; d: $u*.75; e: 0.75*$u 0.5em; f: (0.5em); g: $s $t }",
    "$m: (a: .5em, b: 0.25em 0.2em); a { b: map-get($m, a); c: foo(map-get($m, a), .75); d: map-get($m, b) }",
    "@function f($x) { @return $x } a { b: f(.5em); c: f(.5em .6em); d: if(true, .5em, 1); e: foo((0.5em), 0.5em*1) }",
    "@mixin m($d) { a: $d } @mixin n($d...) { a: $d } b { @include m(.3s); @include m(0.2s, ); @include n(.3s); }",
    "$x: 0.5em !default; a { b: $x; c: 0.5em!important; d: $x !important; e: -($x*1); f: calc(1rem + #{$x}) }",
    "$v: 3; a { b: counter(c, d); c: counters( c , $v ) ; d: calc( (1% - #{$v}) / 2 + #{$v}px ); e: -#{$v - 3} 1 }",
    "a { b: c; /* one\n  two */\n\t/*! three\n four #{1 + 1} */ d { e: f;\n      /* g\n    h */ } }\n/* i\n   j */",
    "@media print { a: b; /* c\n  d */ e: f; g { h: i } /* j */ k: l }",
    "@mixin m($x) { @media (a: $x) { @content } } @mixin n { @media print { a: b } } .o { @include m(1) { c: d } } "
    ".p { @include n } /* q */ @include m(2) { .r { s: t } } .u { @include m(3) { @include n } } "
    ".v { w: x; @include m(4) { y: z } @include m(5) { y: z } } /* a */ b { c: d }",
    "// a\n@each $v in '', '-b' {\n /* c */\n .d#{$v}-e { f: g }\n /* h */\n .d#{$v}-i { j: k } .l#{$v} { m: n } }",
    "a { b: min(100%, 6px) max( 1px ,2px*3) ; $v: .5px; c: max($v, .2px); d: min(#{$v}, 3px); "
    "e: min(calc( 1px+2px ), max(0.50em, (1px - .5%))); f: max(var( --x ,0.5), env(y)) } @media (g: max(1px, 2px)) { h { i: j } }",
    "@mixin t($t...) { a: b $t; c: $t d } @mixin u($t) { a: b $t } e { @include t(0.3s f); @include t(0.3s); @include u(0.2s g); @include u(0.2s) }",
    "$i: \\30; b { margin: { top: .50px; left: 0.50px } } a { content: unquote('\"#{ $i }\"') }",
    "$a: #eee; a { b: foo(($a, darken($a, 3%))); c: foo(($a), $a) } @media #{\"print and (a:1px)\"} { b { c: d } }",
]  # fmt: skip
FAR = (
    "$p: fa;\n"
    + "".join(f".a{n},\n.#{{$p}}-b,\n.#{{$p}}-c {{ e: f }}\n" for n in range(20))
    + ".b { c: 'd'; }\n@keyframes #{$p}-k {\n  0% { d: w(1) }\n"
    + "  9% { d: w(v(--#{$p}-x, 1.1),v(--#{$p}-y, 0.9)) u(0); }\n}\n"
)
"""libsass places its end hundreds of characters before where it stands."""
INDENTED = "$a: .5px\na\n  b: $a\n  &:hover\n    c: 0.50 red\n"


@pytest.fixture(scope="module")
def reference() -> Iterator[RubySass]:
    with ruby_sass() as sass:
        yield sass


def ours(text: str, style: str, indented: bool = False) -> str:
    return compile_text(text, Options("stdin", style=style, indented=indented)).css


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("sheet", SHEETS)
def test_the_same_bytes(reference: RubySass, sheet: str, style: str) -> None:
    assert ours(sheet, style) == reference(sheet, style)


def test_values_are_found_behind_many_interpolations(reference: RubySass) -> None:
    assert ours(FAR, "compressed") == reference(FAR, "compressed")


@pytest.mark.parametrize("style", STYLES)
def test_the_indented_syntax(reference: RubySass, style: str) -> None:
    assert ours(INDENTED, style, indented=True) == reference(INDENTED, style, "sass")


NAMES = [
    "a",
    ".b",
    "#c",
    "d:hover",
    ".e::after",
    "f[g='h']",
    "i > j",
    "k ~ l",
    "m, n",
    "&:o",
    "& + p",
]
PROPERTIES = ["color", "margin", "x-y", "-z-w", "font-family"]
ATOMS = [
    "red", "WHITE", "#FFFFFF", "#abc", "#A1B2C3", "0.5em", ".5em", "1.50px", "10px", "1e2", "0", "'q r'", '"s"',
    "url(t.png)", "$v", "$w", "$x", "lighten($v, 10%)", "rgba(1, 2, 3, .5)", "2px * 3", "foo(.5, red)", "#{$w}",
    "solid", "bold",
]  # fmt: skip
HEAD = "$v: #FA8072; $w: .75em; $x: 1px solid black;\n"


def random_sheet(random: random.Random, depth: int = 0) -> str:
    """Rules in rules, with declarations of all kinds of values."""
    parts = []
    for _ in range(random.randint(1, 3)):
        if random.random() < 0.6 or depth == 3:
            value = random.choice([" ", ", "]).join(random.choices(ATOMS, k=random.randint(1, 3)))
            end = random.choice([";", " ;", ";\n"])
            parts.append(f"{random.choice(PROPERTIES)}:{random.choice(['', ' '])}{value}{end}")
        else:
            head = random.choice([*NAMES, *NAMES, "@media print, screen"])
            parts.append(f"{head} {{ {random_sheet(random, depth + 1)} }}")
    return "\n".join(parts)


EXTENDS = [
    ".q { b: c } .r { @extend .q } .s .t { @extend .q; @extend %p; d: e } %p { f: g }",
    "input[type=text].q, input.q { a: b } .f { @extend input; } .g { @extend .q; } input { c: d }",
    ".a .b { c: d } .e > .f { @extend .b } .a .h { @extend .b } .i ~ .j { @extend .f; } .e + .f { k: l }",
    ".a { .b { c: d } @extend .x; } .e { @extend .b; .f { @extend .x; g: h } @extend .y; } .x, .y { i: j }",
    "#a .b { c: d } #a .e { @extend .b } #f .g { @extend .b }",
    ".a:hover, .a::before { b: c } .d:focus { @extend .a } e.f { @extend .a } .g:after { @extend .a }",
    ".a:not(.b) { c: d } .e { @extend .b } .f .g { @extend .b } :not(%p) { h: i } %p:not(%q) { j: k } .l { @extend %p }",
    ".a { b: c } .a.d { e: f } .d { @extend .a; } .g { @extend .d }",
    "%p,\n.q { a: b }\n.r,\n.s { @extend %p; @extend .q; }",
    "$n: one; @mixin m($t) { @extend #{$t}; c: d } %p-#{$n} { a: b } .e { @include m('%p-one') } .f { @include m('.e') }",
    "@media print { .a { b: c } .d { @extend .a; } } .e { f: 50%-1; g: 7 %3 }",
    ".a { b: c } .d { @extend .a !optional; @extend .none !optional; @extend %none !optional; }",
    ".a { @extend .b; } .b { @extend .a; c: d } .e { @extend .a, .f; } .f { g: h }",
    "* { a: b } .c { @extend *; } .d * { e: f } .g.c { h: i } *.j { k: l } .m { @extend .j } n|*.o { p: q } r { @extend .o }",
    ":root .a { b: c } :root .d { @extend .a } .e { @extend .a; } .a:nth-child(2n+1) { f: g }",
    ".a ~ .b { c: d } .e ~ .f { @extend .b } .g + .h { @extend .b } .i > .j { @extend .b } .k > .l > .b { m: n }",
]  # fmt: skip


@pytest.mark.parametrize("sheet", EXTENDS)
def test_extended_selectors(reference: RubySass, sheet: str) -> None:
    expected = reference(sheet, "compressed")
    assert expected is not None
    assert ours(sheet, "compressed") == expected


WITH_EXTENDS = [
    "/*! 50 %off; @extend .b */ .a { content: '%x'; b: c } .d { @extend .a; e: url(%aa) }",
    ".a { b: c } .d { @extend .a; .e { f: g; .h { i: j } } } .k { l: m }",
    ".a { b: c } .d { .x { @extend .a; .e { f: g } @media print { h: i } } } .k { l: m }",
    ".a { b: c; @extend %p; } %p { &:after { d: e } &:before { f: g } } .k { l: m }",
    ".a { b: c; @extend %p } @media print { %p { d: e } %q { f: g } } @supports (a: b) { %q { a: b } } .k { l: m }",
    "@import url('a%b'); .a { b: c } .d { @extend .a } .e { @extend .d; @extend .a }",
]  # fmt: skip


@pytest.mark.parametrize("sheet", WITH_EXTENDS)
def test_what_is_beside_extends(reference: RubySass, sheet: str) -> None:
    for style in STYLES:
        assert ours(sheet, style) == reference(sheet, style)


def test_extends_of_nothing_are_told() -> None:
    for sheet in (".a { @extend .b }", ".a { b: c }\n@media print { .d { @extend .a } }"):
        with pytest.raises(SassError):
            ours(sheet, "compressed")


EXTENDED = [".a", ".b", ".c", ".d", "%p", "%q", "#i"]


def random_selector(random: random.Random) -> str:
    """Up to two compound selectors."""
    parts = []
    for _ in range(random.choice([1, 1, 1, 2])):
        element = random.choice(["", "", "", "input", "e[f=g]", "*"])
        pseudo = random.choice(["", "", "", "", ":hover", ":after", ":not(.a)"])
        names = "".join(random.sample(EXTENDED, k=random.choice([1, 1, 1, 2])))
        parts.append(names if "%" in names else element + names + pseudo)
    return random.choice([" ", " > ", " + ", " ~ "]).join(parts)


def random_extending(random: random.Random) -> str:
    """Rules that extend each other."""
    rules = []
    for number in range(4):
        heads = [random_selector(random) for _ in range(random.choice([1, 1, 2]))]
        target = random.choice(EXTENDED)
        extend = random.choice(["", f"@extend {target} !optional;"])
        rules.append(f"{', '.join(heads)} {{ {extend} x: {number} }}\n")
    return "".join(rules)


@pytest.mark.parametrize("seed", range(40))
def test_random_extends(reference: RubySass, seed: int) -> None:
    sheet = random_extending(random.Random(seed))
    expected = reference(sheet, "compressed")
    assert expected is not None
    assert ours(sheet, "compressed") == expected


def test_extends_across_files(reference: RubySass, tmp_path) -> None:
    first, second = "%p { a: b }\n.c .d { @extend %p }\n", "e.f\n  @extend %p\n.g\n  @extend .d\n"
    (tmp_path / "_first.scss").write_text(first)
    (tmp_path / "_second.sass").write_text(second)
    sheet = "@import 'first', 'second';"
    options = Options("stdin", style="compressed", load_paths=[str(tmp_path)])
    plain = first + "e.f { @extend %p } .g { @extend .d }"
    assert compile_text(sheet, options).css == reference(plain, "compressed")


def test_an_import_of_two_files_is_refused(tmp_path) -> None:
    for name in ("_a.scss", "a.scss"):
        (tmp_path / name).write_text("%p { b: c } .d { @extend %p }")
    with pytest.raises(SassError, match="not clear which file"):
        compile_text("@import 'a';", Options("stdin", load_paths=[str(tmp_path)]))


def test_messages_are_said_once(capfd: pytest.CaptureFixture[str]) -> None:
    ours("@warn 'once'; .a { b: c } .d { @extend .a; }", "compressed")
    assert capfd.readouterr().err.count("once") == 1


@pytest.mark.parametrize("seed", range(60))
def test_random_stylesheets(reference: RubySass, seed: int) -> None:
    source = random.Random(seed)
    sheet = HEAD + "".join(f".top{n} {{ {random_sheet(source)} }}\n" for n in range(2))
    style = source.choice(list(STYLES))
    expected = reference(sheet, style)
    assert expected is not None
    assert ours(sheet, style) == expected


def test_a_site_has_it_without_maps(site_folder) -> None:
    config = "jekyllpy: {edition: github-pages}\ntheme: null\n"
    sheet = "---\n---\n@import 'p';\na { color: white; content: 'é' }\n"
    site = site_folder({"_config.yml": config, "a.scss": sheet, "_sass/_p.scss": "b{c:d}"})
    jekyllpy.build(site, site / "_site")
    assert (site / "_site/a.css").read_text("utf-8") == 'b{c:d}a{color:white;content:"é"}\n'
    assert not (site / "_site/a.css.map").exists()


def test_a_site_s_partial_goes_before_its_theme_s(site_folder) -> None:
    config = "jekyllpy: {edition: github-pages}\nremote_theme: ./_themes/t\n"
    theme = {"_themes/t/_sass/_p.scss": "c{d:e}", "_themes/t/_sass/_q.scss": "f{g:h}"}
    sheet = "---\n---\n@import 'p', 'q';\n"
    site = site_folder({"_config.yml": config, "a.scss": sheet, "_sass/_p.scss": "a{b:c}", **theme})
    jekyllpy.build(site, site / "_site")
    assert (site / "_site/a.css").read_text("utf-8") == "a{b:c}f{g:h}\n"


def test_it_takes_linear_time() -> None:
    for hostile in ("a{b:" + "x " * 20_000 + "(;}", "a{b:" + "(" * 200 + "}", "/*" * 30_000):
        try:
            ours(hostile, "compressed")
        except SassError:
            continue
