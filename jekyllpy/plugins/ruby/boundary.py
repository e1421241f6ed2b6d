"""Calls from the site into Ruby: values cross, loans are settled, exceptions become the site's errors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jekyllpy.errors import JekyllError, UnansweredError
from jekyllpy.plugins.ruby.loans import Loans
from jekyllpy.plugins.ruby.state import state
from jekyllpy.plugins.ruby.values import to_host, to_ruby
from jekyllpy.rubylang.caught import uncaught
from jekyllpy.rubylang.errors import RubyError, UncaughtRubyError
from jekyllpy.rubylang.objects.module import RClass

UNKNOWN = "N/A"
OF_SERVERS = frozenset(
    {
        "Errno::ECONNREFUSED", "Errno::ECONNRESET", "Errno::EHOSTUNREACH", "Errno::ENETUNREACH",
        "Errno::ETIMEDOUT", "HTTParty::Error", "Net::OpenTimeout", "Net::ProtocolError",
        "Net::ReadTimeout", "OpenSSL::SSL::SSLError", "OpenURI::HTTPError", "SocketError",
    }
)  # fmt: skip

loans = Loans()
_depth = 0


def into_ruby(function: Callable[..., Any], *args: Any) -> Any:
    """The site's value of what `function`, which runs Ruby, gives for the site's `args`.

    Raises:
        JekyllError: for a Ruby exception that leaves the outermost call, or a fault in the site.
    """
    global _depth
    _depth += 1
    loans.watcher.run()
    try:
        return to_host(function(*[to_ruby(arg) for arg in args]))
    except JekyllError:
        raise
    except Exception as error:
        if _depth > 1 and isinstance(error, RubyError):
            raise
        raise told(error) from error
    except KeyboardInterrupt as interrupt:
        if _depth == 1:
            tell_place(interrupt)
        raise
    finally:
        _depth -= 1
        if _depth == 0:
            loans.end()
        else:
            loans.settle()


def tell_place(interrupt: KeyboardInterrupt) -> None:
    """Tell where Ruby was when Ctrl-C came: it may be that it would never have ended."""
    backtrace = uncaught(interrupt).backtrace
    if backtrace:
        state.site.logger.error("Interrupted:", backtrace[0])


class UncaughtSilence(UncaughtRubyError, UnansweredError):
    """That a server didn't answer, which no Ruby code has rescued."""


def told(error: Exception) -> JekyllError:
    """The error that a user is told of an exception that no Ruby code has rescued."""
    found = uncaught(error)
    if isinstance(error, RubyError) and is_silence(error.value.cls):
        return UncaughtSilence(found.message, found.backtrace)
    return found


def is_silence(cls: RClass) -> bool:
    """Whether exceptions of this class mean that a server couldn't be asked."""
    return any(each.name in OF_SERVERS for each in cls.ancestors)


def unless_silent(function: Callable[..., Any], *args: Any) -> Any:
    """What `function`, which goes into Ruby, gives; where a server doesn't answer a warning, and "N/A"."""
    try:
        return function(*args)
    except UncaughtSilence as error:
        state.site.logger.warn("Network:", str(error))
        return UNKNOWN


def settle() -> None:
    """Make the site whole before code of it runs."""
    loans.settle()
