"""Tells errors that are meant for a user from those that only look like it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from jekyllpy.errors import JekyllError


def unforeseen(error: BaseException) -> BaseException | None:
    """The error of another class that a `JekyllError` only repeats the name of."""
    cause = error.__cause__
    if not isinstance(error, JekyllError) or cause is None or isinstance(cause, JekyllError):
        return None
    return cause if error.message.startswith(f"{type(cause).__name__}: ") else None


@contextmanager
def errors_allowed() -> Iterator[None]:
    """Go on after a `JekyllError`, but not after one that is one in name only."""
    try:
        yield
    except JekyllError as error:
        if unforeseen(error) is not None:
            raise
