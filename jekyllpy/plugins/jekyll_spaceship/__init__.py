"""Tables, mathematics, diagrams, media and emoji for Markdown: jekyll-spaceship's everyday uses."""

from __future__ import annotations

from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.jekyll_spaceship.pages import prepare, process


def register(plugins: Registry) -> None:
    plugins.hook(["pages", "documents"], "pre_render", prepare)
    plugins.hook(["pages", "documents"], "post_render", process)
