"""Mojo: Python with further words."""

from __future__ import annotations

from pygments.token import Keyword, Name

from jekyllpy.highlight.engine import Words
from jekyllpy.highlight.lexers.patterns import UNICODE_WORD
from jekyllpy.highlight.lexers.python import Python

KEYWORDS = """
alias case fn in match mut out owned raises read ref self struct trait var with
"""
BUILTINS = """
__mlir_attr __mlir_op __mlir_type alwaysinline parameter register_passable
"""


class Mojo(Python):
    tag = "mojo"
    tokens = {
        **Python.tokens,
        "names": [
            (UNICODE_WORD, Words(None, (Keyword, KEYWORDS), (Name.Builtin, BUILTINS))),
            *Python.tokens["names"],
        ],
    }
