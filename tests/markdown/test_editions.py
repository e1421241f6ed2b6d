"""What versions of kramdown do differently: each trait both ways, and the version that is installed."""

from __future__ import annotations

import random
import re
import subprocess

import pytest

from jekyllpy.config.editions.known import KRAMDOWNS
from jekyllpy.config.editions.kramdown import KramdownTraits
from jekyllpy.config.editions.nearest import nearest
from jekyllpy.markdown import Markdown
from jekyllpy.markdown.smartypants import SmartyPants
from tests.markdown import kramdown
from tests.markdown.test_live_kramdown import CASES
from tests.markdown.test_properties import PIECES, WHITESPACE

NEW = nearest(KRAMDOWNS, (2, 5))
OLD = nearest(KRAMDOWNS, (2, 4))
OLDER = nearest(KRAMDOWNS, (2, 3))

MARK = '<p>a<sup id="fnref:1"{}><a href="#fn:1" class="footnote" rel="footnote"{}>1</a></sup></p>'
DIFFERENCES = {
    "a line may hold time": (
        "a\n<time>b</time>\n\n<TIME X='1'>*c*</TIME>\n",
        '<p>a\n<time>b</time></p>\n\n<p><time x="1">*c*</time></p>\n',
        '<p>a</p>\n<time>b</time>\n\n<TIME X="1">*c*</TIME>\n',
    ),
    "CDATA is text": (
        "a <![CDATA[*b*]]> c\n\n<div><![CDATA[<br>]]></div>\n",
        "<p>a *b* c</p>\n\n<div>&lt;br&gt;</div>\n",
        "<p>a &lt;![CDATA[<em>b</em>]]&gt; c</p>\n\n<div>&lt;![CDATA[<br />]]&gt;</div>\n",
    ),
    "names of HTML 5": (
        "&frac13; &angmsd; &hearts; &vellip;\n",
        "<p>⅓ &amp;angmsd; ♥ ⋮</p>\n",
        "<p>&amp;frac13; &amp;angmsd; ♥ ⋮</p>\n",
    ),
    "white space in abbreviations": (
        "A B A\nB\n\n*[A B]: c\n",
        '<p><abbr title="c">A B</abbr> <abbr title="c">A\nB</abbr></p>\n\n',
        '<p><abbr title="c">A B</abbr> A\nB</p>\n\n',
    ),
    "underscores behind a word": (
        "a___b_ c_\n",
        "<p>a___b_ c_</p>\n",
        "<p>a__<em>b</em> c_</p>\n",
    ),
}  # fmt: skip


def html(text: str, traits: KramdownTraits, **options: object) -> str:
    return Markdown(options, traits).convert(text)


@pytest.mark.parametrize("name", DIFFERENCES)
def test_a_difference(name: str) -> None:
    text, new, old = DIFFERENCES[name]
    assert html(text, NEW) == new
    assert html(text, OLD) == old


def test_a_footnote_has_its_role_at_its_place() -> None:
    text, role = "a[^1]\n\n[^1]: b\n", ' role="doc-noteref"'
    assert html(text, NEW).startswith(MARK.format("", role))
    assert html(text, OLD).startswith(MARK.format(role, ""))
    assert '<li id="fn:1">' in html(text, NEW)
    assert '<li id="fn:1" role="doc-endnote">' in html(text, OLD)


def test_later_options_mean_nothing_to_an_older_version() -> None:
    options = {"header_links": True, "footnote_link_text": "no place for a number"}
    assert html("# a\n", OLD, **options) == '<h1 id="a">a</h1>\n'


def test_a_highlighted_span_has_its_language_since_2_4() -> None:
    text = "`1`{:.language-ruby}\n"
    span = '<p><code class="language-{} highlighter-rouge"><span class="mi">1</span></code></p>\n'
    assert html(text, OLD) == span.format("ruby")
    assert html(text, OLDER) == span.format("plaintext")


def test_smart_quotes_alone_follow_too() -> None:
    text = "'a' &frac13;\n"
    assert SmartyPants({}, NEW).convert(text) == "‘a’ ⅓\n"
    assert SmartyPants({}, OLD).convert(text) == "‘a’ &amp;frac13;\n"


def mixtures(count: int) -> list[str]:
    chance = random.Random(15)
    pieces = [*PIECES, *WHITESPACE * 3, "<time>", "</time>", "\n<time>\n", "&frac13;", "&#8736;"]
    pieces += ["A B", "A\nB", "\n*[A B]: c\n", "a__b_", "`x`{:.language-ruby}", "\n[^1]: y\n"]
    return ["".join(chance.choices(pieces, k=chance.randint(1, 30))) for _ in range(count)]


@pytest.mark.needs("ruby")
def test_the_version_that_is_installed_gives_the_same() -> None:
    script = ["ruby", "-rkramdown", "-e", "puts Kramdown::VERSION"]
    found = subprocess.run(script, capture_output=True, text=True, check=True).stdout
    traits = nearest(KRAMDOWNS, tuple(map(int, re.findall(r"\d+", found))))
    cases = [(text, options) for text, options in CASES.values()]
    cases += [(text, {}) for text, _, _ in DIFFERENCES.values()]
    cases += [(text, {"entity_output": "symbolic"}) for text in mixtures(200)]
    for (text, options), answer in zip(cases, kramdown.convert(cases), strict=True):
        assert Markdown(options, traits).convert(text) == answer.html, text
