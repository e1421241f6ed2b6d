"""Languages that the plugins of a site add to those of Rouge."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from jekyllpy.highlight.find import Lexer

Options: TypeAlias = dict[str, "str | list[str]"]
Factory: TypeAlias = Callable[[Options], "Lexer | None"]
"""Makes a lexer with options; `None` where the language isn't one of the running site."""
Detector: TypeAlias = Callable[[str], bool]

_by_name: dict[str, Factory] = {}
_detectors: dict[str, Detector] = {}


def add_language(names: Iterable[str], factory: Factory) -> None:
    """Find a language by these names from now on, before Rouge's own."""
    _by_name.update(dict.fromkeys(names, factory))


def add_detector(tag: str, detects: Detector) -> None:
    """Find a language by the code, too."""
    _detectors[tag] = detects


def added_lexer(name: str, options: Options) -> Lexer | None:
    """The lexer of an added language."""
    factory = _by_name.get(name)
    return None if factory is None else factory(options)


def detected(code: str) -> str | None:
    """The tag of an added language that the code is in."""
    return next((tag for tag, detects in _detectors.items() if detects(code)), None)
