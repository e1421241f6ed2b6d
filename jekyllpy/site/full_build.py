"""What a site that renders everything anew does where an incremental one takes results over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from jekyllpy.content.drops import DocumentDrop, UnifiedPayloadDrop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jekyllpy.content.convertible import Convertible
    from jekyllpy.content.document import Document
    from jekyllpy.content.excerpt import BaseExcerpt
    from jekyllpy.content.page import Page
    from jekyllpy.incremental.amendment import Amendment
    from jekyllpy.incremental.last_build import LastBuild
    from jekyllpy.liquid import Environment
    from jekyllpy.site.renderer import Renderer
    from jekyllpy.site.site import Site


class Regeneration(Protocol):
    """How the pages and documents of a site get their output."""

    @property
    def seen_by_templates(self) -> object:
        """What tags and filters get for the site."""

    @property
    def turn(self) -> int:
        """Another number for each page or document that is rendered, where what is rendered is noted."""

    @property
    def renders_all(self) -> bool:
        """Whether all that is read will be rendered."""

    def environment(self) -> Environment:
        """The environment of the site's templates."""

    def payload(self) -> UnifiedPayloadDrop:
        """What templates see, to be filled for each page."""

    def drop(self, document: Document) -> DocumentDrop:
        """What templates see of a document."""

    def page_hash(self, page: Page, values: dict[str, Any]) -> dict[str, Any]:
        """What templates see of a page with these values."""

    def begun_early(self) -> Iterable[Page]:
        """The pages whose stylesheets may compile as soon as the source is read."""

    def recall(self, document: Document) -> bool:
        """Have a document be as another process has read it; False if that isn't known."""

    def note_read(self, document: Document) -> None:
        """Take note of what a document was read to."""

    def start(self) -> None:
        """Begin to render what the site has read."""

    def render(self, item: Convertible, renderer: Renderer) -> None:
        """Give `item` its content and output.

        Raises:
            StartOver: if the site must be read and rendered again from the beginning.
        """

    def render_excerpt(self, excerpt: BaseExcerpt, renderer: Renderer) -> str:
        """The output of an excerpt."""

    def finish(self) -> None:
        """Keep what the next build wants to know."""

    def remember(self, shared_places: list[str] | None, conflicts: int) -> None:
        """Keep what the next process wants to know, once all is written.

        Args:
            shared_places: the places that several files are written to; None if that isn't clear.
            conflicts: how many warnings that has led to.
        """

    def last_build(self) -> LastBuild | None:
        """What a build can go on from, to be asked for before the site is read; None if from nothing."""

    def look_at(self, name: str) -> None:
        """Take note that a plugin has looked at what `name` stands for."""

    def look_at_page_before(self) -> None:
        """Take note that what is being rendered depends on what was rendered before it."""

    def shared_text(self, name: str, make: Callable[[], str]) -> str:
        """What `make` gave when a page of this build was the first to ask for a text of this name."""

    def settle(self) -> None:
        """Get ready for `amendment`, once the site is built."""

    def amendment(self) -> Amendment | None:
        """What brings the site up to date once, None if it must be built as a whole."""

    def keep(self, amendment: Amendment) -> None:
        """Go on from what an amendment has led to."""


class FullBuild:
    """Renders every page and document in every build."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._shared: dict[str, str] = {}

    @property
    def seen_by_templates(self) -> Site:
        return self._site

    @property
    def turn(self) -> int:
        return 0

    @property
    def renders_all(self) -> bool:
        return True

    def environment(self) -> Environment:
        from jekyllpy.liquid import Environment

        site = self._site
        return Environment(
            site.config, logger=site.logger, registry=site.plugins, edition=site.edition
        )

    def payload(self) -> UnifiedPayloadDrop:
        return UnifiedPayloadDrop(self._site)

    def drop(self, document: Document) -> DocumentDrop:
        return DocumentDrop(document)

    def page_hash(self, page: Page, values: dict[str, Any]) -> dict[str, Any]:
        return values

    def begun_early(self) -> list[Page]:
        return self._site.pages

    def recall(self, document: Document) -> bool:
        return False

    def note_read(self, document: Document) -> None:
        """Nothing is kept."""

    def start(self) -> None:
        self._shared.clear()

    def render(self, item: Convertible, renderer: Renderer) -> None:
        try:
            item.output = renderer.run(item)
            item.trigger_hooks("post_render")
            self._site.markdown.pack(item)
        except Exception as error:
            error.add_note(item.relative_path)
            raise

    def render_excerpt(self, excerpt: BaseExcerpt, renderer: Renderer) -> str:
        return renderer.run(excerpt)

    def finish(self) -> None:
        """Nothing is kept."""

    def remember(self, shared_places: list[str] | None, conflicts: int) -> None:
        """Nothing is kept."""

    def last_build(self) -> None:
        return None

    def look_at(self, name: str) -> None:
        """Nothing is noted."""

    def look_at_page_before(self) -> None:
        """Everything is rendered in order."""

    def shared_text(self, name: str, make: Callable[[], str]) -> str:
        found = self._shared.get(name)
        if found is None:
            found = self._shared[name] = make()
        return found

    def settle(self) -> None:
        """Nothing is known of what was rendered."""

    def amendment(self) -> None:
        return None

    def keep(self, amendment: Amendment) -> None:
        """There is none."""
