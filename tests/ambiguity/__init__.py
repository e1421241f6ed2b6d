"""Finds patterns that a hostile text can make slow: those that can match one text in many ways.

A pattern becomes an automaton, whose edges bear exact sets of characters. Python's engine tries the
ways through it one after another as long as the rest doesn't match, so two loops decide:

- *exponential*: a state that comes back to itself over one text on two different ways, as in
  `(a+)+b` or `(a|a)*b`;
- *polynomial*: two loops in a row that can share one text, as in `a*a*b`; for a pattern that is
  searched for, the search itself is the first loop.

A loop the match may end in at any moment is harmless: then there is nothing to try again. What
possessive repeats, `$` and lookaheads of one character tell of the next character is heeded.
"""

from __future__ import annotations

from tests.ambiguity.growth import EXPONENTIAL, POLYNOMIAL, growth

__all__ = ["EXPONENTIAL", "POLYNOMIAL", "growth"]
