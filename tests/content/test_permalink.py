"""Addresses are made and taken apart as Jekyll makes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jekyllpy.content.permalink import (
    escape_path,
    from_function,
    from_mapping,
    sanitize,
    unescape_path,
    with_suffix,
)
from jekyllpy.errors import PermalinkError
from jekyllpy.text.slug import slugify, titleize


def test_a_nil_placeholder_takes_its_slash_along() -> None:
    assert from_mapping("/:path/:basename:output_ext", {"path": None, "basename": "a"}) == (
        "/a:output_ext"
    )


def test_a_placeholder_with_an_underscore_after_it() -> None:
    assert from_function("/:title_x/:title_", {"title": "t", "title_x": "u"}.get) == "/u/t_"


def test_an_unknown_placeholder_is_refused() -> None:
    with pytest.raises(PermalinkError, match="doesn't have nope keys"):
        from_function("/:nope/", {}.get)


def test_steps_upwards_and_doubled_slashes_vanish() -> None:
    assert sanitize("a/../b//c/./d") == "/a/b/c/d"


@pytest.mark.parametrize(
    ("path", "escaped"),
    [
        ("a b", "a%20b"),
        ("ä", "%C3%A4"),
        ("100%", "100%25"),
        ("a#b", "a%23b"),
        ("a?b", "a%3Fb"),
        ("[x]", "%5Bx%5D"),
        ("a,b;c=d@e:f!$&'()*+~_", "a,b;c=d@e:f!$&'()*+~_"),
    ],
)
def test_what_an_address_cannot_hold_is_escaped(path: str, escaped: str) -> None:
    assert escape_path(path) == escaped


@given(st.text().filter(lambda text: "\n" not in text))
def test_escaping_can_be_undone(path: str) -> None:
    assert unescape_path(escape_path(path)) == path


@pytest.mark.parametrize(
    ("style", "ending"),
    [
        ("pretty", "/"),
        ("date", ":output_ext"),
        ("/:title/", "/"),
        ("/:title", ""),
        ("weekdate", ""),
    ],
)
def test_the_permalink_style_ends_the_address(style: str, ending: str) -> None:
    assert with_suffix("/x", style) == "/x" + ending


@pytest.mark.parametrize(
    ("text", "mode", "slug"),
    [
        ("Hello, World!", None, "hello-world"),
        ("-a-", None, "a"),
        ("Ünï cödé", "default", "ünï-cödé"),
        ("Ünï cödé", "latin", "uni-code"),
        ("Ünï cödé", "ascii", "n-c-d"),
        ("a.b_c~d (e)", "pretty", "a.b_c~d-(e)"),
        ("a  b!", "raw", "a-b!"),
        ("A b", "none", "a b"),
        ("½ x²", None, "x"),
    ],
)
def test_slugs(text: str, mode: str | None, slug: str) -> None:
    assert slugify(text, mode) == slug


def test_titles_from_slugs() -> None:
    assert titleize("a-dAy-out--now-") == "A Day Out  Now"
