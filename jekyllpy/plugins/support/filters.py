"""Jekyll's own filters, called from Python."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.late.patterns import late
from jekyllpy.liquid import Context

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

# Text that Markdown leaves as it is: words, with single signs at most between and after them.
WORDS = late(r"[^\W\d_](?:[^\W_]|(?:[,.:?!]? |-)(?=[^\W_]))*[.?!]?")
KRAMDOWN = "kramdown"


class Filters:
    """The filters that templates of `site` have: Jekyll's, and plugins' in place of some of them.

    Each raises what it raises in a template.
    """

    def __init__(self, site: Site) -> None:
        environment = site.liquid
        self._filters = environment.filters
        self._context = Context(environment, {}, {"site": site})
        self._keeps_words = str(site.config["markdown"]).lower() == KRAMDOWN

    def __getattr__(self, name: str) -> Any:
        """The filter `name` as a function of a value and the filter's arguments."""
        known: Any = self._filters.get(name)
        if known is None:
            raise AttributeError(f"there is no filter {name}")
        function = known.function
        if known.needs_context:
            function = partial(function, self._context)
        setattr(self, name, function)
        return function

    def plain_text(self, value: Any) -> str:
        """What the Markdown `value` says, on one line, without markup."""
        if self._keeps_words and isinstance(value, str) and WORDS.fullmatch(value):
            return value
        return ruby.to_s(self.normalize_whitespace(self.strip_html(self.markdownify(value))))

    def escaped_text(self, value: Any) -> str:
        """`plain_text` with what is special in HTML escaped."""
        return ruby.to_s(self.escape_once(self.plain_text(value)))
