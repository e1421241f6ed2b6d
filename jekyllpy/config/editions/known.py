"""The parts that are known, and the editions that have a name."""

from __future__ import annotations

from jekyllpy.config.editions.edition import Edition
from jekyllpy.config.editions.jekyll import (
    JEKYLL_3_10,
    JEKYLL_4_0,
    JEKYLL_4_1,
    JEKYLL_4_2,
    JEKYLL_4_3,
    JEKYLL_4_4,
)
from jekyllpy.config.editions.kramdown import KRAMDOWN_2_3, KRAMDOWN_2_4, KRAMDOWN_2_5
from jekyllpy.config.editions.liquid import LIQUID_4_0, LIQUID_5_4
from jekyllpy.config.editions.plugins import PAGES_PLUGINS
from jekyllpy.config.editions.rouge import ROUGE_3_30, ROUGE_4_7
from jekyllpy.config.editions.sass import SASS_1_5, SASS_2_2, SASS_3_1

JEKYLLS = (JEKYLL_4_4, JEKYLL_4_3, JEKYLL_4_2, JEKYLL_4_1, JEKYLL_4_0, JEKYLL_3_10)
LIQUIDS = (LIQUID_4_0, LIQUID_5_4)
KRAMDOWNS = (KRAMDOWN_2_5, KRAMDOWN_2_4, KRAMDOWN_2_3)
ROUGES = (ROUGE_4_7, ROUGE_3_30)
SASSES = (SASS_3_1, SASS_2_2, SASS_1_5)

DEFAULT = Edition(
    name="jekyll-4.4", jekyll=JEKYLL_4_4, kramdown=KRAMDOWN_2_5, rouge=ROUGE_4_7, sass=SASS_3_1
)
GITHUB_PAGES = Edition(
    name="github-pages",
    jekyll=JEKYLL_3_10,
    kramdown=KRAMDOWN_2_4,
    rouge=ROUGE_3_30,
    sass=SASS_1_5,
    plugins=PAGES_PLUGINS,
    on_github_pages=True,
)
EDITIONS = {
    edition.name: edition
    for edition in (
        DEFAULT,
        Edition(
            name="jekyll-4.2",
            jekyll=JEKYLL_4_2,
            kramdown=KRAMDOWN_2_4,
            rouge=ROUGE_3_30,
            sass=SASS_2_2,
        ),
        GITHUB_PAGES,
    )
}
