"""References in CSL styles: numbers, capitals, names, terms and how strings meet.

What whole references look like is shown by the tests of jekyll-scholar.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.csl import (
    Cite,
    Date,
    Item,
    PersonName,
    Renderer,
    find_style,
    load_locale,
)
from jekyllpy.csl.html import HtmlFormat
from jekyllpy.csl.nodes import read_nodes
from jekyllpy.csl.numbers import is_numeric, is_plural, number_parts, page_ranges, roman
from jekyllpy.csl.person import NameForm
from jekyllpy.csl.textcase import with_case
from jekyllpy.errors import ConfigurationError

BOOK = {
    "type": "book",
    "title": "The title",
    "author": [PersonName("Roe", "Jo Ann"), PersonName("Berg", "J.", particle="van der")],
    "issued": Date(((2001, 5, 3),)),
    "publisher": "Press",
    "page": "12-15",
}


def reference(style, variables=BOOK, locale="en"):
    renderer = Renderer(find_style(style), load_locale(locale))
    return renderer.bibliography(Cite(Item(variables)))


def test_a_reference_in_styles():
    assert reference("apa") == (
        "Roe, J. A., &amp; van der Berg, J. (2001). <i>The title</i> (pp. 12–15). Press."
    )
    assert reference("chicago-author-date") == (
        "Roe, Jo Ann, and J. van der Berg. 2001. <i>The Title</i>. Press."
    )


def test_citations_with_locators():
    renderer = Renderer(find_style("apa"), load_locale("en"))
    cites = [Cite(Item(BOOK), "3", "page"), Cite(Item(BOOK), "4-6", "chapter")]
    shown = "(Roe &amp; van der Berg, 2001, p. 3; Roe &amp; van der Berg, 2001, 4-6)"
    assert renderer.citation(cites) == shown
    assert renderer.citation(cites) == shown, "rendering leaves the items as they are"


def test_the_same_authors_again_are_replaced():
    renderer = Renderer(find_style("modern-language-association"), load_locale("en"))
    first, second = (renderer.bibliography(Cite(Item(BOOK))) for _ in range(2))
    assert first.startswith("Roe, Jo Ann, and J. van der Berg. ")
    assert second.startswith("———. ")


@pytest.mark.parametrize(
    ("pages", "style", "shown"),
    [
        ("321-28", "expanded", "321–328"),
        ("321--328", "minimal", "321–8"),
        ("321-328", "minimal-two", "321–28"),
        ("71-72", "chicago", "71–72"),
        ("100-104", "chicago", "100–104"),
        ("107-108", "chicago", "107–8"),
        ("1496-1500", "chicago", "1496–1500"),
        ("A12-A15", "chicago", "A12–A15"),
        ("12 - 15", None, "12–15"),
    ],
)
def test_page_ranges(pages, style, shown):
    assert page_ranges(pages, style, "–") == shown


@given(st.text(alphabet="0123 -–,aA", max_size=30), st.sampled_from(["expanded", "minimal", None]))
def test_page_ranges_of_any_text(text, style):
    assert isinstance(page_ranges(text, style, "–"), str)


def test_numbers():
    assert [text for text in ("2nd", "D2", "2, 3", "2-4 & 5", "second", "2nd edition", "") if is_numeric(text)] == [
        "2nd", "D2", "2, 3", "2-4 & 5",
    ]  # fmt: skip
    assert number_parts("2,3 -4") == ["2", ", ", "3", "-", "4"]
    assert (roman(1994), roman(0)) == ("mcmxciv", "0")
    assert is_plural("1-3") and is_plural("12f") and not is_plural("12")


@pytest.mark.parametrize(
    ("text", "case", "shown"),
    [
        ("the end of a tale", "title", "The End of a Tale"),
        ("what it is for", "title", "What It Is For"),
        ("iOS und", "title", "IOS Und"),
        ("the END", "lowercase", "the end"),
        ("über alles", "capitalize-first", "Über alles"),
        ("<i>x</i>", "capitalize-first", "<I>x</i>"),
        ("on DNA and ours", "sentence", "On Dna and ours"),
        ("a bc", "capitalize-all", "A Bc"),
    ],
)
def test_capitals(text, case, shown):
    assert with_case(text, case, "en") == shown


def test_titles_have_capitals_in_english_only():
    assert with_case("das ende", "title", "de") == "das ende"


@given(st.text(max_size=30), st.sampled_from(["title", "sentence", "capitalize-first"]))
def test_capitals_change_nothing_else(text, case):
    assert with_case(text, case, "en").casefold() == text.casefold()


@pytest.mark.parametrize(
    ("name", "form", "shown"),
    [
        (PersonName("Doe", "John Paul"), NameForm(initials=". "), "J. P. Doe"),
        (PersonName("Doe", "Jean-Luc"), NameForm(initials="."), "J.-L. Doe"),
        (PersonName("Doe", "JR"), NameForm(initials=". ", initials_only=True), "J. R. Doe"),
        (PersonName("Doe", "J", suffix="Jr."), NameForm(inverted=True), "Doe, J, Jr."),
        (PersonName("Doe", "J", "van"), NameForm(inverted=True), "van Doe, J"),
        (
            PersonName("Doe", "J", "van"),
            NameForm(inverted=True, demotes_particle="sort-only"),
            "Doe, J van",
        ),
        (PersonName("Doe", "J", "van"), NameForm(short=True), "van Doe"),
        (PersonName("王", "小明"), NameForm(initials="."), "王 小明"),
        (PersonName(literal="The Group"), NameForm(initials="."), "The Group"),
    ],
)
def test_names(name, form, shown):
    assert form.print(name) == shown


def test_where_strings_meet():
    english = HtmlFormat(load_locale("en"))
    assert english.concat("Who?", ". ") == "Who? "
    assert english.concat("end.", ". Next") == "end. Next"
    assert english.concat("“end”", ", next") == "“end,” next"
    assert english.concat("<i>end.</i>", ". Next") == "<i>end.</i> Next"
    assert HtmlFormat(load_locale("de")).concat("„Ende“", ". Dann") == "„Ende“. Dann"
    assert english.join(["a", "b", "c"], ", ") == "a, b, c"


def test_terms_and_ordinals():
    english, german = load_locale("en"), load_locale("DE")
    assert english.term("page", "short", plural=True) == "pp."
    assert english.term("nonesuch") is None
    assert [english.ordinal(number) for number in (1, 2, 11, 23, 112)] == [
        "1st", "2nd", "11th", "23rd", "112th",
    ]  # fmt: skip
    assert german.term("and") == "und" and german.quoted('a "b" c') == "„a ‚b‘ c“"
    with pytest.raises(ConfigurationError, match="no locale 'xx-XX'"):
        load_locale("xx")


def test_a_style_that_is_not_well_formed_is_recovered(tmp_path: Path) -> None:
    path = tmp_path / "own.csl"
    path.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><macro name="a">'
        '<group><text value="b"//><text value="c"/></group></macro></style>',
        encoding="utf-8",
    )
    group = read_nodes(path).children[0].children[0]
    assert [child.attributes["value"] for child in group.children] == ["b", "c"]


@pytest.mark.parametrize("text", ["", " ", "<", "<a>" * 1000 + "</a>" * 1000])
def test_what_is_no_style_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.csl"
    path.write_text(text)
    with pytest.raises(ConfigurationError, match="not a CSL file"):
        read_nodes(path)
