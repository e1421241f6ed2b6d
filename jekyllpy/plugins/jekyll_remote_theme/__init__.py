"""`remote_theme: owner/name@ref`: a theme straight from GitHub, as jekyll-remote-theme uses it."""

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_remote_theme.use import use_remote_theme


def register(plugins: Registry) -> None:
    plugins.hook("site", "after_reset", use_remote_theme, priority="high")
