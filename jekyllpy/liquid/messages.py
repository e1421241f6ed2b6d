"""What Jekyll says of an error in a template."""

from __future__ import annotations

from jekyllpy.errors import (
    JekyllError,
    LiquidArgumentError,
    LiquidError,
    LiquidSyntaxError,
    ResourceLimitError,
    UndefinedFilterError,
    UndefinedVariableError,
)

# What Liquid itself raises; everything else comes from Jekyll's tags and filters, and is shown bare.
_LIQUIDS_OWN = (
    LiquidArgumentError,
    ResourceLimitError,
    UndefinedFilterError,
    UndefinedVariableError,
)


# What strict settings alone raise: Jekyll's own scenarios read the line in its words.
_OF_STRICT_SETTINGS = (UndefinedFilterError, UndefinedVariableError)


class JekyllSyntaxError(LiquidSyntaxError):
    """A tag of Jekyll's own that cannot be parsed; reported without Liquid's prefix."""


def exception_words(error: JekyllError, path: str) -> str:
    """`Liquid error: divided by 0 in index.md`, without the line that Jekyll counts from the content's start.

    What strict settings find keeps it: `Liquid error (line 3): undefined variable author in index.md`.

    Args:
        error: what was raised while `path` was parsed or rendered.
        path: the page or layout; an error in another file names that, too, with the line there.
    """
    is_elsewhere = error.path is not None and error.path != path
    if isinstance(error, LiquidSyntaxError) and not isinstance(error, JekyllSyntaxError):
        kind = "Liquid syntax error"
    elif isinstance(error, _LIQUIDS_OWN):
        kind = "Liquid error"
    elif isinstance(error, LiquidError) or not is_elsewhere:
        return f"{error.message} in {path}"
    else:
        return f"{error} in {path}"
    place, ending = "", ""
    if is_elsewhere:
        place, ending = f" ({error.path} line {error.line})", " included"
    elif isinstance(error, _OF_STRICT_SETTINGS):
        place = f" (line {error.line})"
    return f"{kind}{place}: {error.message}{ending} in {path}"
