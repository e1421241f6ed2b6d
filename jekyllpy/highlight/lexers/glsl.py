"""GLSL, the language of shaders: C with words of its own."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Name, _TokenType

from jekyllpy.highlight.lexers import c
from jekyllpy.highlight.words import words_of


class GLSL(c.C):
    tag = "glsl"
    words: ClassVar[dict[str, _TokenType]] = {
        **dict.fromkeys(words_of("glsl", "builtins").split(), Name.Builtin),
        **c.meanings(
            words_of("glsl", "keywords"), words_of("glsl", "types"), words_of("glsl", "reserved")
        ),
    }
