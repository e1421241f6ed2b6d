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


def test_it_takes_linear_time() -> None:
    for hostile in ("a{b:" + "x " * 20_000 + "(;}", "a{b:" + "(" * 200 + "}", "/*" * 30_000):
        try:
            ours(hostile, "compressed")
        except SassError:
            continue
