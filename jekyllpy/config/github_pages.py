"""What GitHub Pages sets for every site: defaults under its settings, overrides over them.

Rules: github-pages 232, `Configuration` and `Plugins`.
"""

from __future__ import annotations

import copy
import os
from collections.abc import Mapping
from typing import Any

from jekyllpy.errors import ConfigurationError
from jekyllpy.text.merge import deep_merge

DEFAULT_THEME = "jekyll-theme-primer"
ALWAYS_ON = (
    "jekyll-coffeescript",
    "jekyll-commonmark-ghpages",
    "jekyll-gist",
    "jekyll-github-metadata",
    "jekyll-paginate",
    "jekyll-relative-links",
    "jekyll-optional-front-matter",
    "jekyll-readme-index",
    "jekyll-default-layout",
    "jekyll-titles-from-headings",
)
ALLOWED = (
    *ALWAYS_ON,
    "jekyll-feed",
    "jekyll-redirect-from",
    "jekyll-seo-tag",
    "jekyll-sitemap",
    "jekyll-avatar",
    "jemoji",
    "jekyll-mentions",
    "jekyll-include-cache",
    "jekyll-octicons",
    "jekyll-remote-theme",
)
LOCALLY_ALLOWED = ("jekyll-admin",)
REMOTE_THEME = "jekyll-remote-theme"
NOT_PUBLISHED = "CNAME"
PROCESSORS = ("kramdown", "gfm", "commonmarkghpages")
COMMONMARK = "CommonMarkGhPages"

DEFAULTS: dict[str, Any] = {
    "jailed": False,
    "theme": DEFAULT_THEME,
    "kramdown": {
        "gfm_quirks": "paragraph_end",
        "syntax_highlighter_opts": {"default_lang": "plaintext"},
    },
}
IN_PRODUCTION: dict[str, Any] = {"sass": {"style": "compressed"}}
OVERRIDES: dict[str, Any] = {
    "lsi": False,
    "safe": True,
    "whitelist": list(ALLOWED),
    "highlighter": "rouge",
    "kramdown": {"template": "", "math_engine": "mathjax", "syntax_highlighter": "rouge"},
    "gist": {"noscript": False},
}
COMMONMARK_FOR_GFM = {
    "extensions": ["table", "strikethrough", "autolink", "tagfilter"],
    "options": ["unsafe", "footnotes"],
}


def is_development() -> bool:
    """Whether the site is built for its author's eyes; GitHub sets JEKYLL_ENV to `production`."""
    return (os.environ.get("JEKYLL_ENV") or "development") == "development"


def defaults() -> dict[str, Any]:
    """What holds where a site says nothing."""
    found = DEFAULTS if is_development() else deep_merge(DEFAULTS, IN_PRODUCTION)
    return copy.deepcopy(found)


def override(config: dict[str, Any], given: Mapping[str, Any], excluded: list[str]) -> None:
    """Lay what GitHub Pages sets in any case over the complete settings.

    Args:
        given: what the site itself says.
        excluded: Jekyll's own list of `exclude`.
    """
    if "theme" in given:  # also to say that there is none
        config["theme"] = given["theme"]
    if config["exclude"] == excluded:
        config["exclude"] = [*excluded, NOT_PUBLISHED]
    config.update(deep_merge(config, copy.deepcopy(OVERRIDES)))
    choose_processor(config)
    add_plugins(config)


def choose_processor(config: dict[str, Any]) -> None:
    """Have Markdown converted by kramdown or, if the site asks for it, by GitHub's own library.

    Raises:
        ConfigurationError: for that library's name in other letters.
    """
    name = str(config["markdown"]).lower()
    if name == "gfm":
        config["markdown"] = COMMONMARK
        config["commonmark"] = {key: list(value) for key, value in COMMONMARK_FOR_GFM.items()}
    elif name not in PROCESSORS:
        config["markdown"] = "kramdown"
    elif name == COMMONMARK.lower() and config["markdown"] != COMMONMARK:
        raise ConfigurationError(
            f"Invalid Markdown processor given: {config['markdown']}: GitHub Pages knows it by the name "
            f"{COMMONMARK} only"
        )


def add_plugins(config: dict[str, Any]) -> None:
    """Have the plugins that are always on loaded behind the site's own."""
    own = config["plugins"]
    named = [] if own is None else own if isinstance(own, list) else [own]
    config["plugins"] = list(dict.fromkeys([*named, *ALWAYS_ON]))
    if "remote_theme" in config:
        config["plugins"].append(REMOTE_THEME)
    if is_development():
        if os.environ.get("DISABLE_WHITELIST"):
            config["whitelist"] = [*config["whitelist"], *config["plugins"]]
        config["whitelist"] = [*config["whitelist"], *LOCALLY_ALLOWED]
