"""Settings that are on or off, as each line of versions reads them."""

from __future__ import annotations

from typing import Any, Protocol

from jekyllpy import ruby
from jekyllpy.log import Logger

TOPIC = "Minifier:"
WORDS = {"true": True, "1": True, "false": False, "0": False}


class Switches(Protocol):
    """The settings of a site, asked for those that are on or off."""

    def is_on(self, name: str, *, default: bool) -> bool:
        """Whether the setting `name` is on; `default` if the site doesn't say."""

    def preserves_php(self) -> bool:
        """Whether `<?php … ?>` is left alone."""


class TruthOfRuby:
    """Before 0.2: what is there is on, whatever it is, but for nil and false."""

    def __init__(self, given: dict[str, Any]) -> None:
        self._given = given

    def is_on(self, name: str, *, default: bool) -> bool:
        return ruby.truthy(self._given.get(name, default))

    def preserves_php(self) -> bool:
        return self._given.get("preserve_php") is True


class Words:
    """Since 0.2: true and false, 1 and 0, as text too; nil is the default, and so is all else, which is told."""

    def __init__(self, given: dict[str, Any], logger: Logger) -> None:
        self._given = given
        self._logger = logger

    def is_on(self, name: str, *, default: bool) -> bool:
        value = self._given.get(name)
        if value is None:
            return default
        if isinstance(value, int | float) and value in (0, 1):
            return bool(value)
        if isinstance(value, str) and value in WORDS:
            return WORDS[value]
        self._logger.warn(
            TOPIC,
            f"{name} is neither true nor false: {value!r}. It is taken as {str(default).lower()}.",
        )
        return default

    def preserves_php(self) -> bool:
        return self.is_on("preserve_php", default=False)
