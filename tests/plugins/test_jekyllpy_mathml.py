"""Formulas of built pages as MathML."""

import io
import re
import sys
from importlib import metadata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jekyllpy.config.configuration import Configuration
from jekyllpy.errors import ConfigurationError, MissingDependencyError
from jekyllpy.log import Logger
from jekyllpy.plugins.jekyllpy_mathml.conversion import in_mathml
from jekyllpy.plugins.jekyllpy_mathml.page import Formula, formulas_in
from jekyllpy.site.site import Site

FRONT = "---\ntitle: 'On \\(x^2\\)'\n---\n"
LAYOUT = """<!DOCTYPE html>
<html><head><title>{{ page.title }}</title><meta name="description" content="{{ page.title }}"></head>
<body><!-- \\(c\\) --><h1>{{ page.title }}</h1><ul><li title="\\(a\\)">{{ page.title }}</li></ul>{{ content }}</body></html>
"""
DISPLAYED = '<math display="block">'


@pytest.fixture
def built(site_folder, tmp_path):
    """Builds a page, and gives it."""

    def build(text, config="", told=None):
        files = {"a.md": text, "_config.yml": f"plugins: [jekyllpy-mathml]\n{config}"}
        source = site_folder({**files, "_layouts/l.html": LAYOUT})
        out = tmp_path / "out"
        paths = {"source": str(source), "destination": str(out)}
        logger = Logger("warn", err=told if told is not None else io.StringIO())
        Site(Configuration.load(paths), logger=logger).process()
        return (out / "a.html").read_text()

    return build


def text_seen(html):
    """What is left of a page without tags, comments and annotations."""
    html = re.sub(
        r"<annotation.*?</annotation>|<!--.*?-->|<title>.*?</title>", "", html, flags=re.S
    )
    return re.sub(r"<[^>]*>", "", html)


def test_formulas_in_lines_and_of_their_own(built):
    page = built("---\n---\nLess: $$a<b$$.\n\n$$\n\\frac{1}{2}\n$$\n\n- $$y$$\n")
    assert "<p>Less: <math><semantics><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>" in page
    assert (
        '<annotation encoding="application/x-tex">a&lt;b</annotation></semantics></math>.</p>'
        in page
    )
    assert f"{DISPLAYED}<semantics><mfrac><mn>1</mn><mn>2</mn></mfrac>" in page
    assert "\\" not in text_seen(page)


def test_titles_and_lists_but_not_attributes_and_comments(built):
    page = built(FRONT.replace("title", "layout: l\ntitle") + "Text\n")
    assert page.count("<msup><mi>x</mi><mn>2</mn></msup>") == 2
    assert "<title>On \\(x^2\\)</title>" in page
    assert 'content="On \\(x^2\\)"' in page
    assert '<li title="\\(a\\)">' in page
    assert "<!-- \\(c\\) -->" in page


@pytest.mark.parametrize("dollars", [False, True])
def test_dollars_are_formulas_where_the_site_says_so(built, dollars):
    text = "---\n---\nLet $x$ cost $5 or 6$.\n"
    page = built(text, f"mathml: {{dollars: {str(dollars).lower()}}}\n")
    assert ("<mi>x</mi>" in page) is dollars
    assert ("5 or 6" in text_seen(page)) is not dollars


def test_two_dollars_alone_in_a_text_have_lines_of_their_own():
    (alone,) = formulas_in("<p> $$x$$ </p>", dollars=False)
    (among,) = formulas_in("<h2>On $$x$$</h2>", dollars=False)
    assert (alone.is_block, among.is_block) == (True, False)


def test_amounts_of_money_are_no_formulas():
    assert formulas_in("It costs $5 and $6, or $ 7 and 8 $.", dollars=True) == []
    assert [f.tex for f in formulas_in("$x$ for $5", dollars=True)] == ["x"]


def test_macros_of_the_site_and_of_a_formula(built):
    config = "mathml:\n  macros:\n    R: '\\mathbb{R}'\n    '\\norm': ['\\lVert #1 \\rVert', 1]\n"
    page = built(
        "---\n---\n$$\\newcommand{\\half}{\\frac{1}{2}}$$ $$\\norm{x}\\in\\R$$ $$\\half$$\n", config
    )
    assert "<mo>∈</mo><mi>ℝ</mi>" in page
    assert "<mfrac><mn>1</mn><mn>2</mn></mfrac>" in page


def test_equations_are_numbered_by_page_and_referred_to(built):
    page = built(
        "---\n---\nBy $$\\eqref{e}$$:\n\n$$\n\\begin{equation}x\\label{e}\\end{equation}\n$$\n"
    )
    assert '<a href="#e">(1)</a>' in page
    assert 'id="e"' in page


def test_a_formula_that_is_not_tex_stays_and_is_told(built):
    told = io.StringIO()
    text = "---\n---\nBad: $$\\nosuch{x}$$, good: $$y$$, bad: $$\\nosuch{x}$$\n"
    page = built(text, told=told)
    assert page.count("\\(\\nosuch{x}\\)") == 2
    assert "<mi>y</mi>" in page
    line = 'a.html: Unknown command "\\nosuch". The formula stays TeX: \\nosuch{x}'
    assert told.getvalue().count(line) == 1


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        (r"\sum_{\substack{i<j \\ k}} x", "<mtable"),
        (r"\displaylines{a \\ b}", "<mtable"),
        (r"f = \cases{1 & x \cr 0 & y}", "<mtable"),
        (r"\begin{smallmatrix}a & b\end{smallmatrix}", "<mtable"),
        (r"x \mbox{ if } y", "<mtext> if </mtext>"),
        (r"\text{a_b and c\_d}", "<mtext>a_b and c_d</mtext>"),
        (r"\newcommand{\R}{\mathbb{Q}} x \in \R", "<mi>ℚ</mi>"),
        (r"\newcommand{\pair}[2]{(#1, #2)} \pair{x}{y}", "<mi>y</mi>"),
        (r"P(A \bigmid B)", "|</mo>"),
        (r"\mathbbm{1}", "𝟙"),
        (r"x \label{e}", "<mi>x</mi>"),
    ],
)
def test_what_mathjax_takes_is_read(built, tex, shown):
    told = io.StringIO()
    page = built(f"---\n---\n$$\n{tex}\n$$\n", told=told)
    assert "Mathematics:" not in told.getvalue()
    mathml = page.partition("<annotation")[0].replace("\xa0", " ")
    assert shown in mathml


def test_what_could_not_be_read_is_told_again_from_the_cache(built):
    for _ in range(2):
        told = io.StringIO()
        built("---\n---\n$$\\nosuch$$\n", told=told)
        assert "\\nosuch" in told.getvalue()


def test_scripts_of_older_kramdown():
    page = '<p><script type="math/tex">% <![CDATA[\na<b %]]></script></p><script>"\\(x\\)"</script>'
    assert [(f.tex.strip(), f.is_block) for f in formulas_in(page, dollars=False)] == [
        ("a<b", False)
    ]
    page = '<script type="math/tex; mode=display">x</script>'
    assert formulas_in(page, dollars=False) == [Formula(0, len(page), "x", True)]


@pytest.mark.parametrize("macros", ["[a]", "{'a b': x}", "{R: 3}", "{R: '\\nosuch'}"])
def test_macros_that_are_none_are_told(built, macros):
    with pytest.raises(ConfigurationError, match=r"mathml\.macros"):
        built("---\n---\n$$x$$\n", f"mathml: {{macros: {macros}}}\n")


def test_the_missing_extra_is_named_where_there_is_a_formula(built, monkeypatch):
    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr("jekyllpy.plugins.jekyllpy_mathml.conversion.version", missing)
    assert built("---\n---\nNo formula.\n") == "<p>No formula.</p>\n"
    with pytest.raises(MissingDependencyError, match=r"pip install 'jekyllpy\[math\]'"):
        built("---\n---\n$$x$$\n")


CODE = st.sampled_from(["code", "pre", "script", "style", "textarea", "kbd", "math", "title"])
PLAIN = st.text(st.characters(exclude_characters="<>&", exclude_categories=["Cs"]), max_size=30)


@given(CODE, PLAIN)
@settings(max_examples=100)
def test_code_is_untouched(name, text):
    page = f"<p>a</p><{name} class='x>'>{text} \\(x\\) $$y$$ $z$</{name}><p title=\"\\(t\\)\">b</p>"
    assert formulas_in(page, dollars=True) == []


@given(st.text("\\()[]$<>/a! -\"'", max_size=60))
@settings(max_examples=300)
def test_formulas_lie_apart_and_between_their_signs(text):
    at = 0
    for formula in formulas_in(text, dollars=True):
        assert at <= formula.start < formula.end <= len(text)
        assert text[formula.start] in "\\$"
        at = formula.end


@given(PLAIN.filter(lambda text: "$" not in text and "\\" not in text))
@settings(max_examples=100)
def test_text_without_signs_has_no_formulas(text):
    assert formulas_in(f"<p>{text}</p>", dollars=True) == []


@pytest.mark.parametrize(
    ("tex", "seen"),
    [
        ("a \\tag{Plain}", "(Plain)"),
        ("\\begin{split}a&=b\\end{split}", "<mtable"),
        ("\\dotsm", "⋯"),
    ],
)
def test_more_of_what_mathjax_reads(tex, seen):
    (result,) = in_mathml([Formula(0, 1, tex, True)], {})
    assert seen in (result.mathml or "")


MANY = 100_000
HOSTILE = [
    "\\(",
    "\\[",
    "$$ ",
    "$a ",
    "$",
    "<",
    "<a ",
    "<a '",
    "<!--",
    "<pre>",
    "<script>",
    "</p",
    "\\",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_pages_full_of_beginnings_are_read_once(piece):
    formulas_in(piece * MANY, dollars=True)


DEEP = [
    "{" * 4_900 + "}" * 4_900,
    "\\sqrt" * 1_900 + "x",
    "\\left(" * 700 + "\\right)" * 700,
    "{" * MANY,
    "\\newcommand{\\a}[1]{" + "{" * 480 + "#1" + "}" * 480 + "}" + "\\a{" * 200 + "}" * 200,
    "\\newcommand{\\a}[1]{#1#1}\\newcommand{\\b}[1]{\\a{#1#1}}\\b{x}",
    "\\def\\a{\\a\\a}\\a",
    "\\def\\a#1{#1#1}\\a{x}",
]


@pytest.mark.parametrize("tex", DEEP, ids=range(len(DEEP)))
def test_nesting_ends_no_build(tex):
    (result,) = in_mathml([Formula(0, 1, tex, True)], {})
    assert result.mathml or result.problem


def test_markup_in_a_formula_is_text():
    (result,) = in_mathml([Formula(0, 1, "\\text{<script>x</script>}", False)], {})
    assert "<script" not in (result.mathml or "<script")


def test_the_converter_is_only_imported_for_a_formula(built, monkeypatch):
    monkeypatch.setitem(sys.modules, "math_core", None)
    assert built("---\n---\nA $ b.\n") == "<p>A $ b.</p>\n"
