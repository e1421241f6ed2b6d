"""Python exceptions as Ruby sees them when it rescues them."""

from __future__ import annotations

import re
from types import TracebackType
from typing import Any

from jekyllpy.errors import JekyllError
from jekyllpy.rubylang.backtrace import backtrace_of
from jekyllpy.rubylang.dispatch import call, module_inspect
from jekyllpy.rubylang.errors import RubyError, UncaughtRubyError, make_exception
from jekyllpy.rubylang.objects.exception import RException
from jekyllpy.rubylang.operations import to_s
from jekyllpy.rubylang.runtime import runtime


def ruby_exception(raised: BaseException) -> RException:
    """The Ruby exception that stands for any exception of Python; always the same for one."""
    if isinstance(raised, RubyError):
        value = raised.value
    else:
        known: RException | None = getattr(raised, "ruby_exception", None)
        value = known or _converted(raised)
        raised.ruby_exception = value  # type: ignore[attr-defined]
    traceback = raised.__traceback__
    if traceback is None:
        value.raised_at(list)
    else:
        value.raised_at(lambda: backtrace_of(traceback))
    if value.cause is None and runtime.error is not value:
        value.cause = runtime.error
    return value


def uncaught(raised: BaseException) -> UncaughtRubyError:
    """The error to tell a user of an exception (or Ctrl-C) that no `rescue` has taken."""
    value = ruby_exception(raised)
    if isinstance(raised, KeyboardInterrupt):
        message = "interrupted"
    else:
        kind = module_inspect(value.cls.real)
        message = f"{to_s(call(value, 'message')).strip()} ({kind})"
    return UncaughtRubyError(" ".join(message.split("\n")), value.backtrace or [])


# what native methods ask of a block that isn't there
_BLOCK_CALLS = ("call", "pair_call")


def _converted(raised: BaseException) -> RException:
    if isinstance(raised, ZeroDivisionError):
        value = make_exception("ZeroDivisionError", "divided by 0")
    elif isinstance(raised, RecursionError):
        value = make_exception("SystemStackError", "stack level too deep")
    elif isinstance(raised, KeyboardInterrupt):
        value = make_exception("Interrupt", "")
    elif isinstance(raised, MemoryError):
        value = make_exception("NoMemoryError", "failed to allocate memory")
    elif isinstance(raised, TypeError):
        value = _wrong_number(raised) or make_exception("TypeError", str(raised))
    elif isinstance(raised, AttributeError) and _lacks_block(raised):
        value = make_exception("LocalJumpError", "no block given (yield)")
    elif isinstance(raised, JekyllError):
        value = make_exception("StandardError", str(raised))
    elif isinstance(raised, OSError):
        value = _system_error(raised)
    elif isinstance(raised, SystemExit):
        value = make_exception("SystemExit", "exit")
        value.ivars["@status"] = raised.code
    else:
        value = make_exception("StandardError", f"{type(raised).__name__}: {raised}")
    value.host = raised
    return value


def _lacks_block(raised: AttributeError) -> bool:
    """Whether a native method wanted to call the block that it wasn't given."""
    return raised.obj is None and raised.name in _BLOCK_CALLS


def _system_error(raised: OSError) -> RException:
    from jekyllpy.rubylang.core.system_errors import system_error

    return system_error(raised)


_ARGUMENTS = re.compile(r"\S+\(\) takes (?:from (\d+) to )?(\d+) positional arguments? but (\d+) ")
_MISSING = re.compile(r"\S+\(\) missing (\d+) required positional argument")
_KEYWORD = re.compile(r"\S+\(\) got an unexpected keyword argument '(.*)'")
_KEYWORDS_MISSING = re.compile(r"\S+\(\) missing \d+ required keyword-only arguments?: (.*)")

# `self` and `block`, which Ruby doesn't count
_HIDDEN = 2


def _wrong_number(raised: TypeError) -> RException | None:
    """The ArgumentError of a call that a Python function couldn't take."""
    message = str(raised)
    found = _ARGUMENTS.match(message)
    if found is not None:
        least, most, given = (
            None if each is None else int(each) - _HIDDEN for each in found.groups()
        )
        assert most is not None
        if most < 0:
            return None
        expected = str(most) if least is None else f"{least}..{most}"
        return make_exception(
            "ArgumentError", f"wrong number of arguments (given {given}, expected {expected})"
        )
    found = _MISSING.match(message)
    if found is not None:
        return _too_few(raised, int(found[1]))
    found = _KEYWORD.match(message)
    if found is not None:
        return make_exception("ArgumentError", f"unknown keyword: :{found[1]}")
    found = _KEYWORDS_MISSING.match(message)
    if found is not None:
        names = re.findall(r"'(\w+)'", found[1])
        plural = "s" if len(names) > 1 else ""
        listed = ", ".join(f":{name}" for name in names)
        return make_exception("ArgumentError", f"missing keyword{plural}: {listed}")
    return None


def _called_function(traceback: TracebackType | None) -> Any:
    """The function whose call failed, from the innermost frame."""
    if traceback is None:
        return None
    while traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback.tb_frame.f_locals.get("fn")


def _too_few(raised: TypeError, lacking: int) -> RException | None:
    from jekyllpy.rubylang.compile.parameters import expected_count
    from jekyllpy.rubylang.native import function_shape

    fn = _called_function(raised.__traceback__)
    if fn is None:
        return None
    required, optional, rest = function_shape(fn)
    given = required - lacking
    return make_exception(
        "ArgumentError",
        f"wrong number of arguments (given {given}, "
        f"expected {expected_count(required, optional, rest)})",
    )
