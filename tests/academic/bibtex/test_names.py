"""Name lists are split as BibTeX splits them, and as people write them."""

from __future__ import annotations

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.academic.bibtex import Name, parse_name, parse_names

PARSED = {
    "Jane Doe": Name("Jane", "", "Doe"),
    "Doe, Jane Q.": Name("Jane Q.", "", "Doe"),
    "Ludwig van Beethoven": Name("Ludwig", "van", "Beethoven"),
    "van Beethoven, Ludwig": Name("Ludwig", "van", "Beethoven"),
    "Charles Louis de la Vall{\\'e}e Poussin": Name("Charles Louis", "de la", "Vallée Poussin"),
    "de la {Cruz Garc{\\'\\i}a}, Ana": Name("Ana", "de la", "Cruz García"),
    "Davis, Jr., Sammy": Name("Sammy", "", "Davis", "Jr."),
    "Sammy Davis, Jr.": Name("Sammy", "", "Davis", "Jr."),
    "Sammy Davis Jr.": Name("Sammy", "", "Davis", "Jr."),
    "Davis Jr., Sammy": Name("Sammy", "", "Davis", "Jr."),
    "Ford, Henry, II": Name("Henry", "", "Ford", "II"),
    "{The Big Group, Inc.}": Name("", "", "The Big Group, Inc."),
    "Plato": Name("", "", "Plato"),
    "Per Brinch Hansen": Name("Per Brinch", "", "Hansen"),
    "Brinch Hansen, Per": Name("Per", "", "Brinch Hansen"),
    "{\\'E}lie Cartan": Name("Élie", "", "Cartan"),
    "Donald~E. Knuth": Name("Donald E.", "", "Knuth"),
    "family=Harman, given=Hans, prefix=von": Name("Hans", "von", "Harman"),
    "al-Khwarizmi, Muhammad": Name("Muhammad", "", "al-Khwarizmi"),
    "Li, Jun": Name("Jun", "", "Li"),
    "King, Jr": Name("", "", "King", "Jr"),
    "": Name(),
}


@pytest.mark.parametrize("text", PARSED)
def test_a_name_has_its_parts(text: str) -> None:
    assert parse_name(text) == PARSED[text]


@pytest.mark.parametrize(
    ("text", "names", "others"),
    [
        ("A B and C D AND E F", ["A B", "C D", "E F"], False),
        ("A B and others", ["A B"], True),
        ("A B\n  and\tC D", ["A B", "C D"], False),
        ("{Simon and Schuster} and Ann Andrews", ["Simon and Schuster", "Ann Andrews"], False),
        ("Smith, A.; Jones, B.", ["A. Smith", "B. Jones"], False),
        ("A. Smith, B. Jones, C. Doe", ["A. Smith", "B. Jones", "C. Doe"], False),
        ("Doe, J., Roe, R. Q., & Li, W.", ["J. Doe", "R. Q. Roe", "W. Li"], False),
        ("王, 小明 and 홍, 길동", ["王小明", "홍길동"], False),
        ("山田 太郎 and 王小明 and 山田 T.", ["山田太郎", "王小明", "山田 T."], False),
        ("and and", [], False),
        ("", [], False),
    ],
)
def test_a_list_has_its_names_in_order(text: str, names: list[str], others: bool) -> None:
    parsed = parse_names(text)
    assert [str(name) for name in parsed] == names
    assert parsed.others is others


WORD = (
    st.text(ascii_lowercase, min_size=2, max_size=9)
    .map(str.capitalize)
    .filter(lambda word: word not in ("Jr", "Sr", "And"))
)


@given(st.lists(st.tuples(WORD, WORD), min_size=1, max_size=6))
def test_both_orders_give_the_same_names(people: list[tuple[str, str]]) -> None:
    straight = " and ".join(f"{given} {family}" for given, family in people)
    turned = " and ".join(f"{family}, {given}" for given, family in people)
    assert parse_names(straight) == parse_names(turned)


@given(st.text(alphabet="ab, {}and;\\'~\n", max_size=60))
def test_nothing_typed_raises(text: str) -> None:
    parse_names(text)
