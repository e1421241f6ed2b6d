"""A pattern made late finds what a compiled one finds, and is compiled no sooner."""

from __future__ import annotations

import copy
import re

import pytest

from jekyllpy.late.patterns import late


def test_it_is_what_a_compiled_pattern_is() -> None:
    pattern, compiled = late(r"(?P<a>x)+", re.I), re.compile(r"(?P<a>x)+", re.I)
    assert pattern.findall("xXyx") == compiled.findall("xXyx") == ["X", "x"]
    assert pattern.sub("-", "axb") == "a-b"
    assert (pattern.pattern, pattern.flags) == (compiled.pattern, compiled.flags)
    assert pattern.groupindex == compiled.groupindex
    assert copy.deepcopy(pattern).match("x") is not None
    assert late(rb"\d+").match(b"12") is not None


def test_it_is_compiled_when_it_is_needed() -> None:
    wrong = late("(")
    assert wrong.pattern == "("
    with pytest.raises(re.error):
        wrong.match("")
