"""What a plugin is written with: generators, converters, tags, filters, hooks and commands.

A plugin is a module with one function, `register(plugins)`, which is handed the site's `Registry`:

    from jekyllpy.plugins import Generator, Registry

    class Robots(Generator):
        def generate(self, site):
            ...

    def register(plugins: Registry) -> None:
        plugins.generator(Robots)
        plugins.filter("shout", lambda text: text.upper() + "!")
        plugins.hook("posts", "post_render", lambda post: None)

Nothing is registered globally: each site has a registry of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from jekyllpy.errors import ConfigurationError
from jekyllpy.liquid.values import Blankness

if TYPE_CHECKING:
    import click

    from jekyllpy.liquid import Tag
    from jekyllpy.site.site import Site

PRIORITIES = {"lowest": -100, "low": -10, "normal": 0, "high": 10, "highest": 100}
HOOK_PRIORITIES = {"low": 10, "normal": 20, "high": 30}

SITE_EVENTS = ("after_init", "after_reset", "post_read", "pre_render", "post_render", "post_write")
CONTENT_EVENTS = ("post_init", "pre_render", "post_convert", "post_render", "post_write")
CLEAN_EVENTS = ("on_obsolete",)

T = TypeVar("T")


class Plugin:
    """What generators and converters share.

    Attributes:
        priority: `lowest`, `low`, `normal`, `high` or `highest`; higher runs first.
        safe: whether it may run under `--safe`.
    """

    priority: ClassVar[str] = "normal"
    safe: ClassVar[bool] = False

    def __init__(self, config: dict[str, Any]) -> None:
        self.config = config


class Generator(Plugin):
    """Adds to or changes a site's content once it is read and before it is rendered."""

    def generate(self, site: Site) -> None:
        """Change `site`, which is read and isn't rendered yet."""
        raise NotImplementedError

    def renew(self, site: Site, item: Any) -> bool:
        """Make of `item`, of which nothing but its text was read anew, what `generate` makes of it.

        Returns:
            Whether the site is now as reading all of it and `generate` would leave it. Where that isn't
            known, as here, all of it is read.
        """
        return False


class Converter(Plugin):
    """Turns a file's content into another format."""

    def matches(self, ext: str) -> bool:
        """Whether files with this extension (`.md`) are this converter's."""
        raise NotImplementedError

    def output_ext(self, ext: str) -> str:
        """The extension (`.html`) that files with extension `ext` have once converted."""
        raise NotImplementedError

    def convert(self, content: str) -> str:
        """`content`, from a file with the converter's extension, in the other format."""
        raise NotImplementedError


class Finisher:
    """Changes what is written, last of all: after all hooks, and without anything else seeing it."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def text(self, path: str, text: str) -> str:
        """What is written to `path`, seen from the destination, where a page or document has `text`."""
        return text

    def file(self, path: str, source: str) -> str | None:
        """What is written to `path` in the place of a copy of the file `source`; None for a copy."""
        return None


class Hooks:
    """Functions called at named moments, by owner and event, highest priority first."""

    def __init__(self) -> None:
        self._registered: dict[tuple[str, str], list[tuple[int, int, Callable[..., Any]]]] = {}
        self._count = 0

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._registered)

    def register(
        self,
        owners: str | Iterable[str],
        event: str,
        function: Callable[..., Any],
        priority: int | str = "normal",
    ) -> None:
        """Call `function` whenever `event` happens to one of `owners`.

        Raises:
            ConfigurationError: if no such event exists for an owner.
        """
        rank = priority if isinstance(priority, int) else HOOK_PRIORITIES.get(priority, 20)
        for owner in [owners] if isinstance(owners, str) else owners:
            events = {"site": SITE_EVENTS, "clean": CLEAN_EVENTS}.get(owner, CONTENT_EVENTS)
            if event not in events:
                raise ConfigurationError(
                    f"Invalid hook {event!r}: {owner} supports only {', '.join(events)}"
                )
            self._count += 1
            chain = self._registered.setdefault((owner, event), [])
            chain.append((-rank, self._count, function))
            chain.sort(key=lambda entry: entry[:2])

    def trigger(self, owner: str, event: str, *arguments: Any) -> None:
        """Call what is registered for `owner` and `event` with `arguments`."""
        chain = self._registered.get((owner, event))
        if chain:
            for _, _, function in tuple(chain):
                function(*arguments)

    def functions(self) -> list[Callable[..., Any]]:
        """Everything that is registered for pages, documents and collections."""
        return [
            function
            for (owner, _), chain in self._registered.items()
            if owner not in ("site", "clean")
            for _, _, function in chain
        ]

    def between_builds(self) -> list[Callable[..., Any]]:
        """Everything that is called when a site, or the reading of a piece of content, begins or ends."""
        return [
            function
            for (owner, event), chain in self._registered.items()
            if event == "post_init" or (owner in ("site", "clean") and event != "after_init")
            for _, _, function in chain
        ]

    def of(self, wanted: str) -> list[Callable[..., Any]]:
        """Everything that is registered for the events of one owner."""
        return [
            function
            for (owner, _), chain in self._registered.items()
            if owner == wanted
            for _, _, function in chain
        ]

    def any(self, owner: str, event: str) -> bool:
        """Whether anything would be called."""
        return (owner, event) in self._registered


@dataclass
class Registry:
    """What the plugins of one site have registered.

    `generators`, `converters` and `commands` keep the order of registration; of tags, filters and
    Markdown processors with the same name the last registered wins.

    Attributes:
        blankness: what `blank` means in templates, which depends on the gems that a site loads.
        json_of_active_support: whether `jsonify` writes what ActiveSupport makes of a value.
    """

    generators: list[type[Generator]] = field(default_factory=list)
    converters: list[type[Converter]] = field(default_factory=list)
    tags: dict[str, type[Tag]] = field(default_factory=dict)
    filters: dict[str, Callable[..., Any]] = field(default_factory=dict)
    context_filters: set[str] = field(default_factory=set)
    markdown_processors: dict[str, Callable[[dict[str, Any]], Callable[[str], str]]] = field(
        default_factory=dict
    )
    finishers: list[type[Finisher]] = field(default_factory=list)
    commands: list[click.Command] = field(default_factory=list)
    hooks: Hooks = field(default_factory=Hooks)
    blankness: Blankness = Blankness.NOBODY
    json_of_active_support: bool = False

    def generator(self, cls: type[Generator]) -> type[Generator]:
        """Have the site call an instance of `cls` once it is read; can be used as a decorator."""
        self.generators.append(cls)
        return cls

    def converter(self, cls: type[Converter]) -> type[Converter]:
        """Give the site the converter `cls`; can be used as a decorator."""
        self.converters.append(cls)
        return cls

    def tag(self, name: str, cls: type[Tag]) -> None:
        """Make `{% name %}` an instance of `cls`, a `Tag` or `Block`."""
        self.tags[name] = cls

    def filter(self, name: str, function: Callable[..., Any], *, context: bool = False) -> None:
        """Make `{{ value | name: a, b }}` the result of `function(value, a, b)`.

        With `context`, it is called as `function(context, value, a, b)`.
        """
        self.filters[name] = function
        if context:
            self.context_filters.add(name)
        else:
            self.context_filters.discard(name)

    def hook(
        self,
        owners: str | Iterable[str],
        event: str,
        function: Callable[..., Any],
        priority: int | str = "normal",
    ) -> None:
        """See `Hooks.register`."""
        self.hooks.register(owners, event, function, priority)

    def markdown_processor(
        self, name: str, make: Callable[[dict[str, Any]], Callable[[str], str]]
    ) -> None:
        """Let `markdown: name` choose a processor.

        `make(config)` is called once per site and gives a function from text to HTML.
        """
        self.markdown_processors[name.lower()] = make

    def finisher(self, cls: type[Finisher]) -> type[Finisher]:
        """Have an instance of `cls` change what the site writes; can be used as a decorator."""
        self.finishers.append(cls)
        return cls

    def command(self, command: click.Command) -> None:
        """Add a command to `jekyllpy`'s own."""
        self.commands.append(command)
