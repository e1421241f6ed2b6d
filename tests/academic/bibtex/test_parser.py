"""Files are read as they are: what can be understood is, what can't is told with its line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.academic.bibtex import parse
from jekyllpy.academic.bibtex.writing import standalone_source


def test_entries_have_type_key_line_source_and_fields() -> None:
    source = '\n\n@Article{Doe:2020,\n  Title = "A {B}",\n  year = 2020,\n}'
    [entry] = parse(source, path="papers.bib")
    assert (entry.type, entry.key, entry.line) == ("article", "Doe:2020", 3)
    assert entry.raw == source.strip()
    assert entry.own == {"title": "A {B}", "year": "2020"}
    assert entry.fields == {"title": "A B", "year": "2020"}


def test_strings_are_put_in_wherever_defined_before() -> None:
    bibliography = parse(
        '@string{a = "One"}\n@STRING(B = {Two } # a)\n@misc{k, title = b # ", " # A, month = jan}'
    )
    assert bibliography["k"].fields["title"] == "Two One, One"
    assert bibliography["k"].fields["month"] == "January"
    assert bibliography.macros == {"a": "One", "b": "Two  One".replace("  ", " ")}


def test_parentheses_preambles_and_comments() -> None:
    bibliography = parse(
        '@preamble{"\\newcommand{\\x}{y}"}\n@comment{@misc{hidden, title={no}}}\n'
        "% @misc{out, title={no}}\nfree text, me@example.org\n"
        '@misc(k, title = "a ) b", note = {c ) d})'
    )
    assert [entry.key for entry in bibliography] == ["k"]
    assert bibliography["k"].fields == {"title": "a ) b", "note": "c ) d"}
    assert bibliography.preamble == "\\newcommand{\\x}{y}"
    assert not bibliography.problems


def test_a_broken_entry_takes_no_other_along() -> None:
    bibliography = parse(
        "@misc{one, title = {First}}\n"
        "@misc{two, title = {never closed,\n year = 2000\n"
        "@misc{three, title = {Third}}\n"
        "@misc{four, title = = {x}}\n"
        "@misc{five, title = {A}}, year = 1999}\n"
        "@misc{six, title = {Sixth}}\n"
    )
    assert [entry.key for entry in bibliography] == ["one", "three", "six"]
    assert [(problem.line, problem.key) for problem in bibliography.problems] == [
        (2, "two"),
        (5, "four"),
        (6, "five"),
    ]
    assert all(problem.skipped for problem in bibliography.problems)


def test_what_is_plain_in_meaning_is_read_and_told() -> None:
    bibliography = parse(
        "@misc{k y,\n title = {T}\n year = 2000,\n title = {U},\n journal = acm, pages = 1--2\n}"
    )
    [entry] = bibliography
    assert entry.key == "k y"
    assert entry.own == {"title": "T", "year": "2000", "journal": "acm", "pages": "1--2"}
    assert [problem.skipped for problem in bibliography.problems] == [False] * 3
    assert "comma" in str(bibliography.problems)
    assert "twice" in str(bibliography.problems)
    assert "acm" in str(bibliography.problems)


def test_children_inherit_what_a_volume_passes_on() -> None:
    bibliography = parse(
        "@inproceedings{a, title={A}, crossref={V}}\n@inbook{b, title={B}, crossref={nowhere}}\n"
        "@proceedings{v, title={Volume}, year=2001, publisher={P}, doi={10.1/v}, crossref={s}}\n"
        "@misc{s, series={S}, year=1999}\n@misc{x, title={X}, xdata={d, e}}\n"
        "@xdata{d, publisher={D}}@xdata{e, publisher={E}, location={L}}"
    )
    assert bibliography["a"].inherited == {
        "booktitle": "Volume",
        "year": "2001",
        "publisher": "P",
        "series": "S",
    }
    assert bibliography["x"].inherited == {"publisher": "D", "location": "L"}
    assert "nowhere" in str(bibliography.problems)


def test_accents_within_quotes_do_not_end_them() -> None:
    [entry] = parse('@misc{k, author = "M\\"uller, J. and {\\"O}", title = "back\\\\", year = 1}')
    assert [str(name) for name in entry.names()] == ["J. Müller", "Ö"]
    assert entry.own["year"] == "1"


def test_journals_that_astronomers_abbreviate_are_named() -> None:
    [entry] = parse("@article{k, journal = {\\mnras}, title = {\\na}}")
    assert entry.fields["journal"] == "Monthly Notices of the Royal Astronomical Society"


def test_circles_of_crossrefs_end() -> None:
    bibliography = parse("@misc{a, crossref={b}, x={1}}@misc{b, crossref={a}, y={2}}")
    assert bibliography["a"].inherited == {"y": "2"}


def test_paragraphs_of_an_abstract_stay_apart_elsewhere_blanks_collapse() -> None:
    [entry] = parse("@misc{k, title={a\n\n b}, abstract={One\n two.\n\nThree.}}")
    assert entry.fields["title"] == "a b"
    assert entry.fields["abstract"] == "One two.\n\nThree."


def test_a_source_that_stands_alone_is_kept_as_typed() -> None:
    source = "@misc{k,\n   title={A}, month=feb }"
    [entry] = parse(source)
    assert standalone_source(entry) == source


def test_a_standalone_source_has_no_strings_parents_or_private_notes() -> None:
    bibliography = parse(
        "@string{s={S}}@inproceedings{k, title={A}, series=s, crossref={p}, file={C:/me}}"
        "@proceedings{p, title={P}, year=2000}"
    )
    [entry] = parse(standalone_source(bibliography["k"]))
    assert entry.own == {"title": "A", "series": "S", "booktitle": "P", "year": "2000"}


BITS = st.sampled_from(
    ["@article{", "@misc(", "@string{", "@comment{", "{", "}", ")", '"', ",", "=", "#", "a", " ",
     "\n", "title", "k", "1", "\\", "%", "@"]
)  # fmt: skip


@given(st.lists(BITS, max_size=40).map("".join))
def test_nothing_typed_raises_and_lines_lie_in_the_file(source: str) -> None:
    bibliography = parse(source)
    lines = source.count("\n") + 1
    for entry in bibliography:
        assert 1 <= entry.line <= lines
        assert entry.raw in source
    for problem in bibliography.problems:
        assert 1 <= problem.line <= lines + 1


@given(st.lists(BITS, max_size=20).map("".join))
def test_a_sound_entry_survives_whatever_stands_before_it(junk: str) -> None:
    if "%" in junk.rpartition("\n")[2] or "@comment" in junk:
        return
    bibliography = parse(f"{junk}\n@misc{{sound, title = {{Sound}}}}\n")
    assert any(entry.key == "sound" for entry in bibliography)


def test_hostile_repetition_is_read_to_the_end() -> None:
    for piece in ("@misc{k", "@misc{k,", "{", '@misc(k, a = "', "@comment{", "@a{k,t={x}"):
        parse(piece * 5_000)
