"""Whatever accent colour a site chooses, what is written in it or on it can be read."""

from __future__ import annotations

import re

import pytest
import sass
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT

READABLE = 4.5
PAIRS = [
    ("accent", "ground"),
    ("accent", "wash"),
    ("accent", "accent-wash"),
    ("ink", "accent-wash"),
]
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def themes(accent: str) -> list[dict[str, str]]:
    """The colours of each theme, by the names of their properties."""
    css = sass.compile(
        string=f'$accent: {accent}; @import "accent", "tokens";',
        include_paths=[str(ROOT / "_sass")],
    )
    blocks = [block for block in re.findall(r"{([^{}]*)}", css) if "--accent:" in block]
    return [dict(re.findall(r"--([\w-]+): ([^;]+);", block)) for block in blocks]


def luminance(colour: str) -> float:
    spelt_out = sass.compile(string=f"a {{ b: red({colour}) green({colour}) blue({colour}) }}")
    channels = [int(value) / 255 for value in re.findall(r"\d+", spelt_out)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def assert_readable(accent: str) -> None:
    found = themes(accent)
    assert len(found) == 3  # light; dark by preference; dark by choice
    for theme in found:
        for text, ground in PAIRS:
            reached = contrast(theme[text], theme[ground])
            assert reached >= READABLE, f"{text} on {ground} with {accent}: {reached:.2f}"


@pytest.mark.parametrize("accent", ["yellow", "navy", "white", "black", "#0f0", "#777777"])
def test_a_difficult_accent(accent: str) -> None:
    assert_readable(accent)


@given(colours)
@settings(max_examples=60)
def test_any_accent(accent: str) -> None:
    assert_readable(accent)
