"""A set of versions whose ways a build follows."""

from __future__ import annotations

from dataclasses import dataclass

from jekyllpy.config.editions.jekyll import JEKYLL_4_4, JekyllTraits
from jekyllpy.config.editions.kramdown import KRAMDOWN_2_5, KramdownTraits
from jekyllpy.config.editions.liquid import LIQUID_4_0, LiquidTraits
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
    on_github_pages: bool = False
    reason: str = "nothing says otherwise"
