"""GLSL, the language of shaders: C with words of its own."""

from __future__ import annotations

from typing import ClassVar

from pygments.token import Name

from jekyllpy.highlight.lexers import c
from jekyllpy.highlight.tokens import TokenType
from jekyllpy.highlight.words import glsl as words


class GLSL(c.C):
    tag = "glsl"
    words: ClassVar[dict[str, TokenType]] = {
        **dict.fromkeys(words.BUILTINS.split(), Name.Builtin),
        **c.meanings(words.KEYWORDS, words.TYPES, words.RESERVED),
    }
