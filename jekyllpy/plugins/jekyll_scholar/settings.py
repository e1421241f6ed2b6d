"""The settings of jekyll-scholar and their defaults.

Rules: jekyll-scholar 7.3, `defaults.rb` and its README.
"""

from __future__ import annotations

from typing import Any

SECTION = "scholar"
TYPE_NAMES = {
    "article": "Journal Articles",
    "book": "Books",
    "incollection": "Book Chapters",
    "inproceedings": "Conference Articles",
    "thesis": "Theses",
    "mastersthesis": "Master's Theses",
    "phdthesis": "PhD Theses",
    "manual": "Manuals",
    "techreport": "Technical Reports",
    "misc": "Miscellaneous",
    "unpublished": "Unpublished",
}
TYPE_ALIASES = {"phdthesis": "thesis", "mastersthesis": "thesis"}
DEFAULTS: dict[str, Any] = {
    "style": "apa",
    "locale": "en",
    "sort_by": "none",
    "order": "ascending",
    "group_by": "none",
    "group_order": "ascending",
    "bibliography_group_tag": "h2,h3,h4,h5",
    "bibliography_list_tag": "ol",
    "bibliography_item_tag": "li",
    "bibliography_list_attributes": {},
    "bibliography_item_attributes": {},
    "source": "./_bibliography",
    "bibliography": "references.bib",
    "repository": None,
    "repository_file_delimiter": ".",
    "bibtex_options": {"strip": False, "parse_months": True},
    "bibtex_filters": [
        "smallcaps",
        "superscript",
        "italics",
        "textit",
        "lowercase",
        "textregistered",
        "tiny",
        "latex",
    ],
    "raw_bibtex_filters": [],
    "bibtex_skip_fields": ["abstract", "month_numeric"],
    "bibtex_quotes": ["{", "}"],
    "replace_strings": True,
    "join_strings": True,
    "remove_duplicates": False,
    "details_dir": "bibliography",
    "details_layout": "bibtex.html",
    "details_link": "Details",
    "details_permalink": "/:details_dir/:key:extension",
    "bibliography_class": "bibliography",
    "bibliography_template": "{{reference}}",
    "reference_tagname": "span",
    "missing_reference": "(missing reference)",
    "details_link_class": "details",
    "query": "@*",
    "cite_class": "citation",
    "separate_links": False,
    "type_names": TYPE_NAMES,
    "type_aliases": TYPE_ALIASES,
    "type_order": [],
    "month_names": None,
}
REMOVED = "use_raw_bibtex_entry"


def settings_of(*layers: Any) -> dict[str, Any]:
    """The defaults, and over them each of `layers` that is a hash."""
    settings = dict(DEFAULTS)
    for layer in layers:
        if isinstance(layer, dict):
            settings.update(layer)
    return settings
