from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest

from jekyllpy.errors import JekyllError
from jekyllpy.liquid import Environment
from jekyllpy.liquid.host import BareSite
from jekyllpy.liquid.messages import exception_words
from jekyllpy.log import Logger


def words(source: str, folder: Path) -> str:
    site = BareSite({})
    site.includes_load_paths = [str(folder)]
    with pytest.raises(JekyllError) as raised:
        Environment({}).parse(source, path="index.md").render({}, {"site": site})
    return exception_words(raised.value, "index.md")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("\n{{ 1 | modulo: 0 }}", "Liquid error: divided by 0 in index.md"),
        (
            "{% if %}",
            "Liquid syntax error: Syntax Error in tag 'if' - Valid syntax: if [expression] in index.md",
        ),
        ("\n\n{% nope %}", "Liquid syntax error: Unknown tag 'nope' in index.md"),
        (
            "{{ 'x' | date_to_string }}",
            "Invalid Date: '\"x\"' is not a valid datetime. in index.md",
        ),
        (
            "{% include ../x %}",
            "Invalid syntax for include tag. File contains invalid characters or sequences: ../x Valid syntax: {% include file.ext param='value' param2='value' %} in index.md",
        ),
    ],
)
def test_errors_are_told_in_jekylls_words(source: str, expected: str, tmp_path: Path) -> None:
    assert words(source, tmp_path) == expected


@pytest.mark.parametrize(
    ("included", "expected"),
    [
        ("x\n{{ 1 | modulo: 0 }}", "Liquid error ({} line 2): divided by 0 included in index.md"),
        (
            "{% for %}",
            "Liquid syntax error ({} line 1): Syntax Error in 'for loop' - Valid syntax: for [item] in [collection] included in index.md",
        ),
    ],
)
def test_errors_in_an_included_file_name_it(included: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "part.html"
    path.write_text(included)
    assert words("{% include part.html %}", tmp_path) == expected.format(path)


def test_an_error_knows_the_line_of_the_file_and_the_markup() -> None:
    with pytest.raises(JekyllError) as raised:
        Environment({}).parse("a\n{{ 1 | modulo: 0 }}", path="p.md", line_offset=3).render({})
    error = raised.value
    assert (error.path, error.line, error.markup) == ("p.md", 5, "{{ 1 | modulo: 0 }}")


def test_warnings_are_written_at_each_rendering() -> None:
    logger = Logger(err=StringIO())
    template = Environment({}, logger=logger).parse("a\n{{ a b }}", path="index.md")
    template.render({})
    template.render({})
    warning = (
        "    Liquid Warning: Liquid syntax error (line 2): Expected end_of_string but found id "
        'in "{{ a b }}" in index.md'
    )
    assert logger.messages == [warning, warning]


def test_a_plugins_own_mistake_is_an_error_with_its_cause(tmp_path: Path) -> None:
    from jekyllpy.plugins import Registry

    registry = Registry()
    registry.filter("broken", lambda value: {}[value])
    with pytest.raises(JekyllError) as raised:
        Environment({}, registry=registry).parse("{{ 'k' | broken }}").render({})
    assert "KeyError: 'k'" in str(raised.value)
    assert isinstance(raised.value.__cause__, KeyError)
