"""The words of a text that tell what it is about."""

from __future__ import annotations

from collections import Counter

import regex

from jekyllpy import ruby
from jekyllpy.lsi.stemmer import stem
from jekyllpy.ruby.text import WHITESPACE

SHORTEST = 3
# The joiners, which `regex` takes for letters, are none in Ruby.
NOT_OF_WORDS = regex.compile(rf"[^\w{WHITESPACE}]|[\u200c\u200d]")
SAYS_NOTHING = frozenset(
    """
    itll youll cant couldnt didnt doesnt dont isnt
    her him their you that this those the then than
    and but while whether when until how also too into from with within
    are were have can came did didn should told try
    again along all ever first just last least like most new not now sinc some true
    here yes url
    """.split()
)


def words_of(text: str) -> Counter[str]:
    """How often each stem occurs in `text`."""
    words = ruby.split(ruby.downcase(NOT_OF_WORDS.sub("", text)))
    return Counter(
        stem(word) for word in words if len(word) >= SHORTEST and word not in SAYS_NOTHING
    )
