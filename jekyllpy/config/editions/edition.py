"""A set of versions whose ways a build follows."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from jekyllpy.config.editions.jekyll import JEKYLL_4_4, JekyllTraits
from jekyllpy.config.editions.kramdown import KRAMDOWN_2_5, KramdownTraits
from jekyllpy.config.editions.liquid import LIQUID_4_0, LiquidTraits
from jekyllpy.config.editions.plugins import USUAL_PLUGINS, PluginTraits
from jekyllpy.config.editions.rouge import ROUGE_4_7, RougeTraits
from jekyllpy.config.editions.sass import SASS_3_1, SassTraits


@dataclass(frozen=True, kw_only=True)
class Edition:
    """What a build follows.

    Attributes:
        name: as in `--edition NAME`.
        on_github_pages: GitHub Pages' own ways on top: its plugins, defaults and overrides.
        reason: why a site has this edition, for people.
    """

    name: str
    jekyll: JekyllTraits = JEKYLL_4_4
    liquid: LiquidTraits = LIQUID_4_0
    kramdown: KramdownTraits = KRAMDOWN_2_5
    rouge: RougeTraits = ROUGE_4_7
    sass: SassTraits = SASS_3_1
    plugins: PluginTraits = USUAL_PLUGINS
    on_github_pages: bool = False
    reason: str = field(default="nothing says otherwise", compare=False, repr=False)

    @property
    def versions(self) -> dict[str, str]:
        """The versions of its parts, by the names of their gems."""
        return {
            "jekyll": self.jekyll.version,
            "liquid": self.liquid.version,
            "kramdown": self.kramdown.version,
            "rouge": self.rouge.version,
            "jekyll-sass-converter": self.sass.version,
        }

    @property
    def identity(self) -> str:
        """All of its traits, in words that are the same in every process."""
        return told(tuple(getattr(self, one.name) for one in fields(self) if one.repr))

    def __str__(self) -> str:
        """For people: its name, its versions and why a site has it."""
        parts = ", ".join(f"{name} {version}" for name, version in self.versions.items())
        return f"{self.name} ({parts}): {self.reason}"


def told(value: Any) -> str:
    """A trait, or several, in words; sets have an order of their own in every process."""
    if isinstance(value, tuple):
        return f"({', '.join(map(told, value))})"
    return repr(sorted(value) if isinstance(value, frozenset) else value)
