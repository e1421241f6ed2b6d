"""Every error that a user's input can cause, a class for each kind.

Each carries what is wrong and, where known, the file, the line (1-based) and the offending markup,
so that the command line can report all of it in one clear line.
"""

from __future__ import annotations

import os
from typing import TypeVar


class JekyllError(Exception):
    """Base of all errors that end a build with a message instead of a traceback.

    Args:
        message: what is wrong and what to do, in one line.
        path: the file it happened in, as the user would type it.
        line: the line in that file, counted from 1.
        markup: the offending text.

    Attributes:
        reported: whether the log shows it already.
    """

    reported = False

    def __init__(
        self,
        message: str,
        *,
        path: str | os.PathLike[str] | None = None,
        line: int | None = None,
        markup: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = os.fspath(path) if path is not None else None
        self.line = line
        self.markup = markup

    @property
    def location(self) -> str:
        """`path:line`, `path` or the empty string."""
        if self.path is None:
            return "" if self.line is None else f"line {self.line}"
        return self.path if self.line is None else f"{self.path}:{self.line}"

    def __str__(self) -> str:
        return f"{self.location}: {self.message}" if self.location else self.message


Error = TypeVar("Error", bound=JekyllError)


def reported(error: Error) -> Error:
    """The same error, marked as reported, so that nobody reports it again."""
    error.reported = True
    return error


class UsageError(JekyllError):
    """A command line that cannot be carried out."""


class ConfigurationError(JekyllError):
    """A configuration file that cannot be read, or a value of it that makes no sense.

    Args:
        setting: the name of the setting at fault, at the top level of the file.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | os.PathLike[str] | None = None,
        line: int | None = None,
        markup: str | None = None,
        setting: str = "",
    ) -> None:
        super().__init__(message, path=path, line=line, markup=markup)
        self.setting = setting


class FrontMatterError(JekyllError):
    """Front matter that isn't YAML, or isn't a mapping (with `strict_front_matter`)."""


class DataFileError(JekyllError):
    """A file of the data folder that cannot be parsed."""


class PermalinkError(JekyllError):
    """A permalink template that no URL can be made of."""


class InvalidDateError(JekyllError):
    """A document's date, or a date given to a filter, that is none."""


class LiquidError(JekyllError):
    """Base of what goes wrong in a template."""


class LiquidSyntaxError(LiquidError):
    """A template that cannot be parsed."""


class UnknownTagError(LiquidSyntaxError):
    """A tag that nobody has registered.

    Args:
        tag: its name.
    """

    def __init__(self, tag: str) -> None:
        super().__init__(f"Unknown tag '{tag}'")
        self.tag = tag


class LiquidRenderError(LiquidError):
    """A template that cannot be rendered."""


class LiquidArgumentError(LiquidRenderError):
    """A filter or tag given what it cannot take."""


class UndefinedVariableError(LiquidRenderError):
    """A variable that isn't there, under `strict_variables`."""


class UndefinedFilterError(LiquidRenderError):
    """A filter that isn't there, under `strict_filters`."""


class ResourceLimitError(LiquidRenderError):
    """A template that asks for more time, depth or memory than any page needs."""


class IncludeError(LiquidRenderError):
    """An include that is missing, or lies outside the folders of the site."""


class LinkError(LiquidRenderError):
    """A `link` or `post_url` to something that isn't there."""


class ConversionError(JekyllError):
    """A converter (Markdown, Sass …) that cannot convert a file."""


class SassError(ConversionError):
    """A stylesheet that doesn't compile."""


class MissingDependencyError(JekyllError):
    """A plugin or package that the site asks for and that isn't there."""


class ThemeError(JekyllError):
    """A theme that cannot be found or read."""


class GemError(JekyllError):
    """A gem, or a list of gems, that cannot be found, fetched or read."""


class ReadError(JekyllError):
    """A file or folder of the source that cannot be read."""


class WriteError(JekyllError):
    """A file that cannot be written, or that would have overwritten something of the user's."""


class UnansweredError(JekyllError):
    """A server that a plugin asks doesn't answer; the build goes on without."""


class SourceError(JekyllError):
    """A look-up (DOI, arXiv, ORCID …) that failed, or bibliographic input that cannot be read."""
