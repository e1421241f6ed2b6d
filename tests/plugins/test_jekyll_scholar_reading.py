"""How jekyll-scholar reads .bib files: names, LaTeX, strings, queries, options."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.errors import SourceError
from jekyllpy.plugins.jekyll_scholar.bibliography import Bibliography
from jekyllpy.plugins.jekyll_scholar.decoding import decode
from jekyllpy.plugins.jekyll_scholar.entry import in_source
from jekyllpy.plugins.jekyll_scholar.options import parse_options, split_keys
from jekyllpy.plugins.jekyll_scholar.people import Unreadable, parse_people
from jekyllpy.plugins.jekyll_scholar.query import entries_matching
from jekyllpy.plugins.jekyll_scholar.reading import (
    LeftOut,
    RawText,
    ReadingOptions,
    read_elements,
)
from jekyllpy.plugins.jekyll_scholar.successor import successor


def bibliography(text, **options):
    return Bibliography(read_elements(text, ReadingOptions(**options)))


@pytest.mark.parametrize(
    ("written", "first", "prefix", "last", "suffix"),
    [
        ("Ludwig van Beethoven", "Ludwig", "van", "Beethoven", None),
        ("van Beethoven, Ludwig", "Ludwig", "van", "Beethoven", None),
        ("de la Cruz, Jr., Ana B.", "Ana B.", "de la", "Cruz", "Jr."),
        ("{World Health Organization}", None, None, "{World Health Organization}", None),
        ("others", None, None, "others", None),
        ("Jean de La Fontaine du Bois", "Jean", "de La Fontaine du", "Bois", None),
        (r"{\'E}mile Zola", None, r"{\'E}mile", "Zola", None),
        ("王 小明", "小明", None, "王", None),
        ("Smith,", None, None, "Smith", None),
    ],
)
def test_names(written, first, prefix, last, suffix):
    (name,) = parse_people(written)
    assert (name.first, name.prefix, name.last, name.suffix) == (first, prefix, last, suffix)


@pytest.mark.parametrize(
    "written", ["A, B, C, D", "A and and B}", "von Foo bar, X", "{A", "a b C d"]
)
def test_names_that_cannot_be_read(written):
    with pytest.raises(Unreadable):
        parse_people(written)


@given(st.text(alphabet="aB é{}\\,'and ", max_size=40))
def test_any_text_is_names_or_unreadable(text):
    with contextlib.suppress(Unreadable):
        assert all(str(name) for name in parse_people(text))


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"M{\"u}ller \& S{\o}n", "Müller & Søn"),
        (r"\'Etude \c{c}a Erd\H{o}s \v{C} {\'\i}", "Étude ça Erdős Č ı\u0301"),
        (r"a--b---c ``d'' `e' f~g", "a–b—c “d” ‘e’ f\u00a0g"),
        (r"$\alpha$-stable, $x \leq 2$ and \pi", "α-stable, x ≤2 and \\pi"),
        (r"{A} \{b\} \textendash{} 50\% \oe", r"A {b} – 50% \oe"),
        (r"\o stergaard \aa", "østergaard å"),
        (r"\c{\'e} \"\' c \t{oo} \''u \c \i x", "ȩ\u0301 ć\u0308 o\u0361o ü ı\u0327 x"),
        (r"\LaTeX\ is a----b, \ss\_1, \~{}x ~~", "\\LaTeX is ab, \\ss_1, ~x \u00a0~"),
    ],
)
def test_latex(latex, text):
    assert decode(latex) == text


@given(st.text(alphabet="ab\\{}$~`'-\"i ", max_size=60))
def test_any_latex_is_decoded(text):
    assert isinstance(decode(text), str)


def test_keys_that_are_taken_are_counted_up():
    text = (
        "@misc{doe2020, title={A}}@misc{doe2020, title={B}}@misc{z, title={C}}@misc{z, title={D}}"
    )
    assert list(bibliography(text).by_key) == ["doe2020", "doe2021", "z", "aa"]
    assert [successor(key) for key in ("az", "zz", "a-9", "1.9", "x_z")] == [
        "ba", "aaa", "a-10", "2.0", "y_a",
    ]  # fmt: skip


def test_strings_are_put_in_where_asked_for():
    entries = bibliography('@string{j = "J. of " # k}@string{k="K"}@article{a, journal=j, month=3}')
    assert str(entries.by_key["a"].fields["journal"]) == "j"
    entries.put_strings_in()
    entries.join_pieces()
    entry = entries.by_key["a"]
    assert in_source(entry, entry.fields, ("{", "}")) == (
        "@article{a,\n  journal = {J. of K},\n  month = mar,\n  month_numeric = {3}\n}\n"
    )


def test_what_an_entry_inherits():
    text = "@inproceedings{a, crossref={p}, title={A}}@proceedings{p, title={P}, year=2001}"
    entry = bibliography(text).by_key["a"]
    assert str(entry.get("booktitle")) == "P" and str(entry.get("year")) == "2001"
    assert [name for name, _ in entry.inherited()] == ["booktitle", "year"]


def test_line_breaks():
    text = "@misc{a, title = {A\n    b}}"
    assert str(bibliography(text).by_key["a"].fields["title"]) == "A\n    b"
    assert str(bibliography(text, strip=True).by_key["a"].fields["title"]) == "A b"


def test_text_between_entries_and_comments():
    text = 'someone@example.org wrote\n@comment{@misc{no}}@preamble{"x"}\n@misc{a, title={A}}'
    assert list(bibliography(text).by_key) == ["a"]


def test_misplaced_characters_cost_an_entry():
    elements = list(read_elements("@misc{a[1], title={A}}\n@misc{b, title={B}}"))
    assert [element.place.line for element in elements if isinstance(element, LeftOut)] == [1]
    assert [element.key for element in elements if hasattr(element, "key")] == ["b"]


@pytest.mark.parametrize(
    ("rest", "keys"),
    [
        ("@misc{b, title={B\n@misc{c, title={C}}\n", "a"),
        ('@misc{b, title="B\n@misc{c, title={C}}\n', "a"),
        ('@misc{b, title="B}\n@misc{c, title={C}}\n', "ac"),
        ("@comment{ {x}\n@misc{c, title={C}}\n", "a"),
    ],
)
def test_text_that_never_ends_costs_what_it_takes(rest, keys):
    entries = Bibliography(read_elements("@misc{a, title={A}}\n" + rest, path="p.bib"))
    assert "".join(entries.by_key) == keys
    assert [str(left_out.place) for left_out in entries.left_out] == ["p.bib:2"]


def test_any_depth_of_braces():
    title = "{" * 5000 + "A" + "}" * 5000
    entry = bibliography(f"@misc{{a, title={{{title}}}, note={{{title}}}}}").by_key["a"]
    assert str(entry.fields["title"]) == title and decode(title) == "A"


def test_keys_for_entries_without():
    text = "@misc{author={{\\'E}mile O'Neill}, year=2001}@misc{title={A}}@misc{, title={B}}"
    entries = bibliography(text, allow_missing_keys=True)
    assert list(entries.by_key) == ["e2001a", "unknown-a", "unknown-b"]


@given(st.text(alphabet='@misc{}#=," \n1^ﬁ', max_size=60))
def test_any_text_is_read_or_an_error_of_its_own(text):
    with contextlib.suppress(SourceError):
        parts = [each.text for each in read_elements(text) if isinstance(each, RawText)]
        assert all(part in text for part in parts)


@pytest.mark.parametrize(
    "text",
    ["@misc{a, title}", "@misc{a, title={A}", "@misc{a, b = {x} c = 1}", "@gﬁ{@preamble{"],
)
def test_what_cannot_be_read(text):
    with pytest.raises(SourceError, match=r"^p\.bib:2: "):
        list(read_elements("\n" + text, path="p.bib"))


ENTRIES = """
@book{a, title={One}, year=1999, selected={true}, keywords={x, y}}
@article{b, title={Two}, year={2005}, author={Doe, Jane}}
@misc{c, title={Three}, date={2010-02-03}}
"""


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("@*", "abc"),
        ("@book", "a"),
        ("!@book", "bc"),
        ("@book, @misc", "ac"),
        ("@*[selected=true]*", "a"),
        ("@*[year>=2005]", "bc"),
        ("@*[year<2005 || author]", "ab"),
        ("@*[year=1999 && title=Two]", ""),
        ("@*[title^=T]", "bc"),
        ("@*[title~=wo|ree]", "bc"),
        ("@*[title!~T]", "a"),
        ("@*[author!=Nobody]", "abc"),
        ("@*[key=b]", "b"),
        ("@*[nonesuch]", ""),
        ("b", ""),
    ],
)
def test_queries(query, keys):
    assert "".join(entry.key for entry in entries_matching(bibliography(ENTRIES), query)) == keys


def test_options():
    options = parse_options("--file a b -f c --cited -m 3 -o x --query @*[x-y=1] -r year, title")
    assert options.files == ["a b", "c"] and options.cited and options.max == 3
    assert options.offset == 0 and options.query == "@*[x-y=1]"
    assert options.match_fields == ["year", "title"]
    assert parse_options("--nonesuch 3 --max 4").max is None
    assert split_keys(" a  b --prefix a x") == (["a", "b"], "--prefix x")
