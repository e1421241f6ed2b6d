"""Objective-C++."""

from __future__ import annotations

from pygments.token import Keyword, Name, Operator, Punctuation

from jekyllpy.highlight.engine import Groups
from jekyllpy.highlight.lexers.cpp import Cpp
from jekyllpy.highlight.lexers.objective_c import with_objects, words_with_builtins

_OBJECTS = with_objects(Cpp.tokens)


class ObjectiveCpp(Cpp):
    tag = "objective_cpp"
    words = words_with_builtins(Cpp.words)
    tokens = {
        **_OBJECTS,
        "statements": [
            (r"(\.)(class)", Groups(Operator, Name.Builtin.Pseudo)),
            (
                r"(@selector)(\()(class)(\))",
                Groups(Keyword, Punctuation, Name.Builtin.Pseudo, Punctuation),
            ),
            *_OBJECTS["statements"],
        ],
    }
