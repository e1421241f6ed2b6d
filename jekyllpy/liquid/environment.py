"""The Liquid of one site: its tags and filters, its error mode, its included files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jekyllpy.config.defaults import defaults
from jekyllpy.config.editions import DEFAULT, Edition
from jekyllpy.errors import LiquidSyntaxError, ResourceLimitError
from jekyllpy.liquid.expressions import Expression
from jekyllpy.liquid.filtered import parse_filtered_lax, parse_filtered_strict
from jekyllpy.liquid.filters import builtin_filters
from jekyllpy.liquid.host import BareSite
from jekyllpy.liquid.includes import Includes
from jekyllpy.liquid.lexer import tokenize
from jekyllpy.liquid.links import Links
from jekyllpy.liquid.nodes import Origin
from jekyllpy.liquid.parser import Parser, TagParser
from jekyllpy.liquid.post_paths import PostPaths
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tag import PluginTag
from jekyllpy.liquid.tags import BUILTIN_TAGS
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.template import Template
from jekyllpy.liquid.values import Blankness, MethodLiteral
from jekyllpy.ruby import truthy
from jekyllpy.text.recent import Recent

if TYPE_CHECKING:
    from pathlib import Path

    from jekyllpy.liquid.filters.registry import Filter
    from jekyllpy.liquid.profile import Profile
    from jekyllpy.log import Logger
    from jekyllpy.plugins.api import Registry

OWN = "jekyllpy."
DEFAULT_ERROR_MODE = "warn"


class Environment:
    """Made once per site.

    Args:
        config: the site's configuration.
        logger: where warnings go; without one, nowhere.
        registry: what the site's plugins have registered.
        edition: whose ways tags and filters follow.
    """

    def __init__(
        self,
        config: Mapping[str, Any] | None = None,
        *,
        logger: Logger | None = None,
        registry: Registry | None = None,
        edition: Edition = DEFAULT,
    ) -> None:
        self.edition = edition
        self.config = config or {}
        self.logger = logger
        self.registry = registry
        options = self.config.get("liquid") or {}
        self.error_mode = str(options.get("error_mode") or DEFAULT_ERROR_MODE)
        self.strict_variables = truthy(options.get("strict_variables"))
        self.strict_filters = truthy(options.get("strict_filters"))
        self.parser = Parser(self)
        self.tags: dict[str, TagParser] = {}
        self.filters: dict[str, Filter] = {}
        self.setup_tags_and_filters()
        self.includes = Includes(self)
        self.links = Links()
        self.post_paths = PostPaths()
        self.url_cache: dict[tuple[str, str], str] = {}
        self.profile: Profile | None = None
        self.bare_site = BareSite(self.config)
        self._templates: dict[str, dict[str, Template]] = {}
        self._fragments: Recent[str, Template] = Recent()
        self._filtered: Recent[str, tuple[Expression, str | None]] = Recent()

    def setup_tags_and_filters(self) -> None:
        """Register Jekyll's tags and filters, then those of the site's plugins."""
        self.filters.update(builtin_filters(self.edition.jekyll, self.edition.liquid))
        for tag in BUILTIN_TAGS:
            self.tags[tag.name] = tag(self)
        if self.registry is not None:
            self.add_plugins(self.registry)

    def add_plugins(self, registry: Registry) -> None:
        """Register the tags and filters of plugins; they win over those of the same name."""
        from jekyllpy.liquid import active_json
        from jekyllpy.liquid.filters.registry import builtin_filter, plugin_filter

        if registry.json_of_active_support:
            self.filters["jsonify"] = builtin_filter(active_json.generate, needs_context=False)
        for name, cls in registry.tags.items():
            parser: Any = cls
            if not issubclass(parser, BuiltinTag):
                self.tags[name] = PluginTag(self, cls)
            else:
                self.tags[name] = parser(self)
        for name, function in registry.filters.items():
            needs_context = name in registry.context_filters
            self.filters[name] = plugin_filter(function, needs_context)

    @property
    def _remembers_tags(self) -> bool:
        """Whether tags may keep something from one rendering to the next, which ends with the build."""
        tags = self.registry.tags.values() if self.registry is not None else ()
        return not all(cls.__module__.startswith(OWN) for cls in tags)

    @property
    def blank(self) -> MethodLiteral:
        """What `blank` is; a generator may load what has it answered otherwise."""
        registry = self.registry
        return (Blankness.NOBODY if registry is None else registry.blankness).value

    def is_block(self, tag_name: str) -> bool:
        """Whether a tag has an end tag."""
        tag = self.tags.get(tag_name)
        return tag is not None and tag.block

    def reset(self, *, keeps_templates: bool = False) -> None:
        """Forget what belongs to one build: templates, found files, links."""
        if not keeps_templates:
            self._templates.clear()
            if self._remembers_tags:
                self._fragments = Recent()
                self.includes.forget()
        self._fragments.start_round()
        self._filtered.start_round()
        self.includes.reset()
        self.links.reset()
        self.post_paths.reset()
        if not self.edition.jekyll.keeps_addresses:
            self.url_cache.clear()

    def parse(
        self, source: str, *, path: str | Path | None = None, line_offset: int = 0
    ) -> Template:
        """The template that `source` is; the same one for the same source and path.

        Args:
            source: the template's text.
            path: its file, for messages; also how Jekyll tells templates apart.
            line_offset: how many lines of the file stand before `source`.

        Raises:
            LiquidSyntaxError: with file and line.
        """
        shown = str(path) if path is not None else None
        if shown is None:
            return self._parsed(source, Origin(None, line_offset))
        known = self._templates.setdefault(shown, {})
        template = known.get(source)
        if template is None:
            template = known[source] = self._parsed(source, Origin(shown, line_offset))
        return template

    def forget(self, path: str) -> None:
        """Parse what is at `path` anew."""
        self._templates.pop(path, None)

    def fragment(self, source: str) -> Template:
        """A template within a tag, like a file name with `{{ }}` in it."""
        template = self._fragments.get(source)
        if template is None:
            template = self._parsed(source, Origin())
            self._fragments[source] = template
        return template

    def _parsed(self, source: str, origin: Origin) -> Template:
        stream = Stream(tokenize(source), self, origin)
        try:
            body = self.parser.parse_document(stream)
        except RecursionError:
            raise ResourceLimitError("Nesting too deep", path=origin.path) from None
        return Template(self, body, origin, stream.notes)

    def parse_filtered(self, markup: str, stream: Stream) -> Expression:
        """The expression and filters that `markup` is, read as `error_mode` asks for.

        Raises:
            LiquidSyntaxError: in strict mode.
        """
        known = self._filtered.get(markup)
        if known is None:
            known = self._read_filtered(markup, stream)
            self._filtered[markup] = known
        expression, wrong = known
        if wrong is not None:
            stream.note(wrong, f"{{{{{markup}}}}}")
        return expression

    def _read_filtered(self, markup: str, stream: Stream) -> tuple[Expression, str | None]:
        filters = self.filters
        if self.error_mode == "lax":
            return parse_filtered_lax(markup, filters), None
        try:
            return parse_filtered_strict(markup, filters), None
        except LiquidSyntaxError as error:
            if self.error_mode == "strict":
                error.message = f'{error.message} in "{{{{{markup}}}}}"'
                raise
            return parse_filtered_lax(markup, filters), error.message

    def condition(self, condition: Expression) -> Expression:
        """The condition of an `if` as it is evaluated here."""
        return condition

    def filtered(self, markup: str) -> Expression:
        """The expression and filters that a filter's argument is.

        Raises:
            LiquidSyntaxError: in strict mode.
        """
        return self.parse_filtered(markup, Stream([], self, Origin()))

    def warn(self, topic: str, message: str) -> None:
        """Write a warning to the site's logger."""
        if self.logger is not None:
            self.logger.warn(topic, message)


def render(
    template: str, variables: Mapping[str, Any], *, config: Mapping[str, Any] | None = None
) -> str:
    """Render one template without a site.

    Args:
        template: its source.
        variables: what it sees.
        config: Jekyll configuration by name, over the defaults.

    Raises:
        JekyllError: where Jekyll raises.
    """
    environment = Environment({**defaults(), **(config or {})})
    return environment.parse(template).render({**environment.bare_site.payload(), **variables})
