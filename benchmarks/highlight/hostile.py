"""`python -m benchmarks.highlight.hostile [LANGUAGE ...]`: every lexer, every piece of hostile code.

The tests look closely only at what a glance finds suspicious, and at the slowest of Pygments' lexers.
Here all is measured; it takes some minutes. Ends with status 1 where a lexer is too slow.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from jekyllpy.config.editions.rouge import RougeTraits
from tests.highlight.cases import CASES, name_of
from tests.highlight.hostile import BY_PYGMENTS, FOR_PYGMENTS, grows_too_fast, is_stopped, shapes

CHARACTERS = 3000
"""Of code for a lexer of Pygments' own."""


def too_slow(language: str, traits: RougeTraits) -> Iterator[str]:
    """The code that a language's lexer takes too long for, an opening and a piece."""
    for opening, piece in shapes(language):
        if grows_too_fast(language, opening, piece, traits):
            yield f"{opening!r} and many {piece!r}"


def not_stopped(language: str) -> Iterator[str]:
    """The code for which a lexer of Pygments isn't stopped in time."""
    for piece in FOR_PYGMENTS:
        if not is_stopped(language, piece, CHARACTERS):
            yield f"many {piece!r}"


def main() -> int:
    asked = sys.argv[1:]
    found = 0
    for language, traits in CASES:
        for code in too_slow(language, traits) if not asked or language in asked else ():
            found += 1
            print(f"{language} of Rouge {name_of(traits)}: {code}")
    for language in BY_PYGMENTS:
        for code in not_stopped(language) if not asked or language in asked else ():
            found += 1
            print(f"{language}: {code}")
    print(f"{found} too slow")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
