"""The build that another process has left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jekyllpy.incremental.dependencies import StartOver

if TYPE_CHECKING:
    from jekyllpy.incremental.bookkeeper import Bookkeeper
    from jekyllpy.incremental.continuation import Continuation
    from jekyllpy.incremental.ledger import Ledger
    from jekyllpy.incremental.regenerator import Regenerator
    from jekyllpy.site.renderer import Renderer


class LastBuild:
    """A build whose output lies in its place, and what is different since.

    Args:
        changed: the paths of the files that are, or may be, different.

    Attributes:
        ledger: what is known of it.
    """

    def __init__(
        self, regenerator: Regenerator, bookkeeper: Bookkeeper, ledger: Ledger, changed: list[str]
    ) -> None:
        self._regenerator = regenerator
        self._bookkeeper = bookkeeper
        self.ledger = ledger
        self._changed = frozenset(changed)
        regenerator.continues = True
        regenerator.recollection.use(ledger.read, self._changed)

    def continued(self, renderer: Renderer) -> Continuation | None:
        """The site, which was read, brought up to date; None if all of it has to be built.

        Raises:
            JekyllError: for what a build fails of.
        """
        from jekyllpy.incremental.amendment import Declined
        from jekyllpy.incremental.continuation import Continuation, NotKept

        self._regenerator.start()
        try:
            continuation = Continuation(self._regenerator, self.ledger, self._bookkeeper, renderer)
            continuation.make(self._changed)
        except (Declined, NotKept, StartOver):
            return None
        return continuation

    def end(self) -> None:
        """Have the next build be one of the whole site."""
        self._regenerator.end_continuation()
