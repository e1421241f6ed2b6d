"""Calls from the site into Ruby: values cross, loans are settled, exceptions become the site's errors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.errors import JekyllError
from jekyllpy.plugins.ruby.loans import Loans
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.caught import uncaught
from jekyllpy.rubylang.errors import RubyError

loans = Loans()
_depth = 0


def into_ruby(function: Callable[..., Any], *args: Any) -> Any:
    """The site's value of what `function`, which runs Ruby, gives for the site's `args`.

    Raises:
        JekyllError: for a Ruby exception that leaves the outermost call, or a fault in the site.
    """
    global _depth
    _depth += 1
    try:
        return to_host(function(*[to_ruby(arg) for arg in args]))
    except JekyllError:
        raise
    except Exception as error:
        if _depth > 1 and isinstance(error, RubyError):
            raise
        raise told(error) from error
    finally:
        _depth -= 1
        if _depth == 0:
            loans.end()
        else:
            loans.settle()


def told(error: Exception) -> JekyllError:
    """The error that a user is told of an exception that no Ruby code has rescued."""
    return uncaught(error)


def settle() -> None:
    """Make the site whole before code of it runs."""
    loans.settle()
