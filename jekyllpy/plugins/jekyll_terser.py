"""Scripts among the static files as jekyll-terser lists them: behind the others; they stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy.plugins.api import Generator, Registry

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

SMALL_ALREADY = ".min.js"


class ScriptsLast(Generator):
    """Puts the scripts behind the other static files, which templates see in this order."""

    safe = True

    def generate(self, site: Site) -> None:
        site.static_files.sort(
            key=lambda file: file.name.endswith(".js") and not file.name.endswith(SMALL_ALREADY)
        )

    def renew(self, site: Site, item: Any) -> bool:
        """True: nothing here looks at texts."""
        return True


def register(plugins: Registry) -> None:
    plugins.generator(ScriptsLast)
