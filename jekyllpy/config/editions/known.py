"""The editions that have a name."""

from __future__ import annotations

from jekyllpy.config.editions.edition import Edition
from jekyllpy.config.editions.jekyll import JEKYLL_3_10, JEKYLL_4_2, JEKYLL_4_4
from jekyllpy.config.editions.kramdown import KRAMDOWN_2_4, KRAMDOWN_2_5
from jekyllpy.config.editions.rouge import ROUGE_3_30, ROUGE_4_7
from jekyllpy.config.editions.sass import SASS_1_5, SASS_2_2, SASS_3_1

DEFAULT = Edition(
    name="jekyll-4.4", jekyll=JEKYLL_4_4, kramdown=KRAMDOWN_2_5, rouge=ROUGE_4_7, sass=SASS_3_1
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
        Edition(
            name="github-pages",
            jekyll=JEKYLL_3_10,
            kramdown=KRAMDOWN_2_4,
            rouge=ROUGE_3_30,
            sass=SASS_1_5,
            on_github_pages=True,
        ),
    )
}
