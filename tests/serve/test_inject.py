"""Where the live-reload client goes."""

from __future__ import annotations

import pytest

from jekyllpy.serve.inject import Snippet

SNIPPET = Snippet(35729)
MARK = SNIPPET.html(7)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b"<html><head><title>", b"<html><head>%s<title>"),
        (b'<HEAD lang="de">\n<header>', b'<HEAD lang="de">%s\n<header>'),
        (b"<header>no head</header>", b"<header>no head</header>%s"),
        (b"<p>one</p><head><head>", b"<p>one</p><head>%s<head>"),
        (b"", b"%s"),
    ],
)
def test_it_goes_first_into_the_head_or_to_the_end(page: bytes, expected: bytes) -> None:
    assert SNIPPET.into(page, 7) == expected % MARK


def test_delays_are_handed_to_the_client_only_if_given() -> None:
    assert b"?snipver=1&told=7'" in MARK
    assert b"?snipver=1&told=7&mindelay=1.0&maxdelay=2.5'" in Snippet(1, 1.0, 2.5).html(7)


def test_bytes_that_are_no_text_pass_unharmed() -> None:
    assert SNIPPET.into(b"\xff<head>\xfe", 7) == b"\xff<head>" + MARK + b"\xfe"
