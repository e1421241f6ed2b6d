"""Twig: Jinja with words of its own."""

from __future__ import annotations

from jekyllpy.highlight.lexers.jinja import Jinja, meanings

KEYWORDS = """
as do extends flush from import include use else starts ends with without autoescape endautoescape
block endblock embed endembed filter endfilter for endfor if endif macro endmacro sandbox endsandbox
set endset spaceless endspaceless
"""
TESTS = "constant defined divisibleby empty even iterable null odd sameas"


class Twig(Jinja):
    tag = "twig"
    words = meanings(KEYWORDS, "true false none", "b-and b-or b-xor is in and or not", TESTS)
