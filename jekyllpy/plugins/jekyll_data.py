"""`theme`: the settings under a theme's own name, as jekyll-data 1.1 offers them.

Jekyll itself reads a theme's `_data` and `_config.yml` by now, and so does jekyllpy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.plugins.api import Registry

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


def add_theme_settings(site: Site, payload: Any) -> None:
    """Let `{{ theme.x }}` mean `x` below the theme's name in the configuration."""
    payload["theme"] = site.config.get(str(site.config.get("theme")))


def register(plugins: Registry) -> None:
    plugins.hook("site", "pre_render", add_theme_settings)
