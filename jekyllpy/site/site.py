"""A site, from its settings to its files.

Rules: Jekyll 4.4.1, `Site`.
"""

from __future__ import annotations

import datetime as dt
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, ClassVar

from jekyllpy.config.configuration import Configuration
from jekyllpy.config.frontmatter_defaults import FrontmatterDefaults
from jekyllpy.config.timezone import zone_of
from jekyllpy.content.collection import Collection
from jekyllpy.content.dates import parse_date
from jekyllpy.content.drops import DocumentDrop, UnifiedPayloadDrop
from jekyllpy.content.ordering import posts_by
from jekyllpy.content.page import Page
from jekyllpy.content.reader import Reader
from jekyllpy.content.source_files import SourceFiles
from jekyllpy.content.theme import Theme, find_theme
from jekyllpy.errors import (
    ConfigurationError,
    JekyllError,
    ReadError,
    UnansweredError,
    WriteError,
)
from jekyllpy.incremental.dependencies import StartOver
from jekyllpy.log import Logger
from jekyllpy.plugins.api import PRIORITIES, Converter, Generator, Hooks, Plugin, Registry
from jekyllpy.plugins.manager import PluginManager
from jekyllpy.ruby import truthy
from jekyllpy.site.borders import claim_empty_destination, refuse_impossible_destination
from jekyllpy.site.converters.identity import Identity
from jekyllpy.site.converters.markdown import Markdown
from jekyllpy.site.converters.sass import Sass, Scss, begin_stylesheets
from jekyllpy.site.converters.smartypants import SmartyPants
from jekyllpy.site.converters.stylesheets import Stylesheets
from jekyllpy.site.full_build import FullBuild, Regeneration
from jekyllpy.site.keeping import Keeping
from jekyllpy.site.related_posts import NewestPosts, RankedPosts, can_rank
from jekyllpy.site.renderer import Renderer
from jekyllpy.site.template_names import template_name
from jekyllpy.site.theme_config import with_theme_config
from jekyllpy.text.grounds import Grounds
from jekyllpy.text.paths import expand, sanitized_path
from jekyllpy.text.writing import replacing, write_all

if TYPE_CHECKING:
    from jekyllpy.content.convertible import Convertible
    from jekyllpy.content.document import Document
    from jekyllpy.content.excerpt import BaseExcerpt
    from jekyllpy.content.host import Writer
    from jekyllpy.content.layout import Layout
    from jekyllpy.content.static_file import StaticFile
    from jekyllpy.liquid import Environment, Template

IGNORE_EVERYTHING = b"# ignore everything in this directory\n*\n"
MARKDOWN_FOLDER = "Markdown"
BOOKS_FOLDER = "Books"
CACHE_FOLDER = "Jekyll/Cache/Jekyll--Cache"
BEFORE_RENDERING = ("reset", "read", "generate")


class Site:
    """A site that can be built, again and again.

    Args:
        config: the settings; those that are missing are Jekyll's defaults. No file is read for them:
            `Site(Configuration.load({"source": folder}))` is the site with what its files say.
        logger: where the site reports what it does (default: nowhere).
        may_continue: whether a build comes next, and may go on from what another process has left.

    Attributes:
        phases: the names of the methods that build the site, in order.
        keeping: what plugins keep of the texts that they make, for the next build.
        table: makes the tables of posts, which plugins may ask in a way of their own.

    Raises:
        JekyllError: for settings, a theme or plugins that make no sense.
    """

    phases: ClassVar = (*BEFORE_RENDERING, "render", "cleanup", "write")

    def __init__(
        self,
        config: Mapping[str, Any],
        logger: Logger | None = None,
        *,
        may_continue: bool = False,
    ) -> None:
        self.logger = logger or Logger.silent()
        self._may_continue = may_continue
        if not isinstance(config, Configuration):
            config = Configuration.load({**config, "skip_config_files": True}, self.logger)
        self.source: str = expand(config["source"])
        self.dest: str = expand(config["destination"])
        self.is_forced = config.is_forced
        self.own_destinations: set[str] = set()
        self.on_fault: Callable[[JekyllError], None] = end_build
        self.plugins = Registry()
        self.theme: Theme | None = None
        self._configure(config)
        self.stylesheets = Stylesheets(self)
        try:
            if may_continue:
                self.stylesheets.foresee()
            self._prepare()
        except BaseException:
            self.stylesheets.end_build()
            raise

    def _prepare(self) -> None:
        self.frontmatter_defaults = FrontmatterDefaults(
            self.config,
            self.source,
            self.logger,
            lambda text: parse_date(text, self.zone),
            self.edition.jekyll,
        )
        self.timings: dict[str, float] = {}
        self._is_building = False
        self.source_files = SourceFiles(
            remembers=truthy(self.config.get("watch")), grounds=self.grounds
        )
        self._liquid: Environment | None = None
        self.regeneration: Regeneration = FullBuild(self)
        self.keeping = Keeping(self)
        self.table: Callable[[dict[Any, Any]], dict[Any, Any]] = dict
        self.reset()
        self._ensure_source()
        self._setup()
        self.hooks.trigger("site", "after_init", self)

    # Settings

    def _configure(self, config: Configuration) -> None:
        self.config = config.copy()
        self.edition = config.edition
        self.safe = truthy(config["safe"])
        self.grounds = Grounds(self.source, safe=self.safe)
        self.ranks_posts = truthy(config["lsi"]) and can_rank(self.logger)
        self.highlighter = config["highlighter"]
        self.baseurl = config["baseurl"]
        self.exclude: list[Any] = list(config["exclude"] or [])
        self.include: list[Any] = list(config["include"] or [])
        self.future = truthy(config["future"])
        self.unpublished = truthy(config["unpublished"])
        self.show_drafts = truthy(config["show_drafts"])
        self.limit_posts: float = config["limit_posts"] or 0
        self.keep_files: list[str] = [str(name) for name in config["keep_files"] or []]
        self.permalink_style = str(config["permalink"])
        self.zone = zone_of(config)
        self.cache_dir = self.in_source_dir(str(config["cache_dir"]))
        self._configure_theme(config)
        self.includes_load_paths = [self.in_source_dir(str(config["includes_dir"] or ""))]
        if self.theme is not None and self.theme.includes_path:
            self.includes_load_paths.append(self.theme.includes_path)

    def _configure_theme(self, config: Configuration) -> None:
        name = config.get("theme")
        if isinstance(name, str):
            self.theme = self._find_theme(name)
            if self.theme is not None and self.edition.jekyll.has_theme_settings:
                self.config = with_theme_config(config, self.theme, self.logger)
        elif name is not None:
            from jekyllpy import ruby

            self.logger.warn(
                "Theme:",
                "value of 'theme' in config should be String to use gem-based themes, but got "
                f"{ruby.class_name(name)}",
            )

    def _find_theme(self, name: str) -> Theme | None:
        def find() -> Theme:
            return find_theme(name, self.source, self.logger, self.grounds, self._find_theme_gem)

        if not self.edition.on_github_pages:
            return find()
        from jekyllpy.site.pages_theme import find_pages_theme

        return find_pages_theme(name, find, self.logger)

    def _find_theme_gem(self, name: str) -> str | None:
        from jekyllpy.gems.library import Library
        from jekyllpy.gems.themes import ThemeGems
        from jekyllpy.gems.version import Version

        versions = {"jekyll": Version(self.edition.jekyll.version)}
        library = Library(self.source, self.logger, is_safe=self.safe)
        return ThemeGems(library, versions).find(name)

    def _setup(self) -> None:
        refuse_impossible_destination(self)
        self.plugin_manager = PluginManager(self)
        self.plugin_manager.load()
        self.regeneration = self._regeneration()
        self._prepare_cache()
        markdown = Markdown(
            self.config, self.edition, self.logger, self.plugins.markdown_processors
        )
        self.markdown = markdown
        own: list[Converter] = [
            markdown,
            Identity(self.config),
            SmartyPants(self.config, self.edition.kramdown),
            Scss(self.config, self.stylesheets),
            Sass(self.config, self.stylesheets),
        ]
        added = [made(self.config) for made in self.plugins.converters if self._is_allowed(made)]
        self.converters: list[Converter] = by_priority([*own, *added])
        self.generators: list[Generator] = by_priority(
            [made(self.config) for made in self.plugins.generators if self._is_allowed(made)]
        )
        self._converters_for: dict[str, Sequence[Converter]] = {}
        if self.plugin_manager.guard is not None:
            self.plugin_manager.guard.prepare()

    def _regeneration(self) -> Regeneration:
        is_kept = truthy(self.config.get("incremental"))
        compares = is_kept or truthy(self.config.get("watch"))
        is_unwatched = self.plugin_manager.has_ruby and self.plugin_manager.guard is None
        books = None if is_unwatched else self.books_folder
        # What is related to what depends on the words of all posts.
        if not (compares or books) or self.ranks_posts:
            return FullBuild(self)
        from jekyllpy.incremental.origins import all_known, are_watched
        from jekyllpy.incremental.regenerator import Regenerator

        if not all_known(self.plugins) or self.plugin_manager.guard is not None:
            if not are_watched(self):
                return FullBuild(self)
            return Regenerator(self, is_kept=False, compares=False, books=books)
        return Regenerator(self, is_kept=is_kept, compares=compares, books=books)

    @property
    def books_folder(self) -> str | None:
        """Where it is kept what the next process needs to continue; None if none will."""
        folder = self.disk_cache(BOOKS_FOLDER)
        config = self.config
        if folder is None or truthy(config.get("watch")) or truthy(config.get("profile")):
            return None
        return folder if self._may_continue else None

    def _is_allowed(self, plugin: type[Plugin]) -> bool:
        return not self.safe or plugin.safe

    def _ensure_source(self) -> None:
        """Refuse to build from a missing folder, which would empty the destination."""
        if not os.path.isdir(self.source):
            raise ReadError("the site's source is no folder", path=self.source)

    def _prepare_cache(self) -> None:
        """Make the cache folder, which keeps itself out of git."""
        folder = self.disk_cache()
        if folder is None:
            return
        try:
            os.makedirs(folder, exist_ok=True)
            ignore = os.path.join(self.cache_dir, ".gitignore")
            if self.cache_dir != self.source and not os.path.lexists(ignore):
                with replacing(ignore) as file:
                    write_all(file, IGNORE_EVERYTHING)
        except OSError as error:
            raise WriteError(
                f"the cache cannot be written: {error.strerror}. Build with --disable-disk-cache, or "
                "set `cache_dir`.",
                path=self.cache_dir,
            ) from None

    def disk_cache(self, *names: str) -> str | None:
        """A folder to keep things in from build to build, None if nothing may be kept."""
        if self.config.asks_for_safe or truthy(self.config.get("disable_disk_cache")):
            return None
        return self.in_cache_dir(CACHE_FOLDER, *names)

    @property
    def hooks(self) -> Hooks:
        """What plugins have registered for events."""
        return self.plugins.hooks

    @property
    def writer(self) -> Writer:
        """What writes the content that plugins ask to be written."""
        from jekyllpy.site.output import DirectOutput

        return DirectOutput(self.logger)

    @property
    def liquid(self) -> Environment:
        """The site's templates' environment, made when the first template is."""
        if self._liquid is None:
            self._liquid = self.regeneration.environment()
        return self._liquid

    # Phases

    def process(self) -> None:
        """Read, render and write the site; nothing is written unless all of it renders.

        Raises:
            JekyllError: if it can't be built.
        """
        self._is_building = True
        try:
            self._process()
        finally:
            self._is_building = False
            self.stylesheets.end_build()

    def _process(self) -> None:
        # Plugins in Ruby can change kramdown and Rouge, and remember what they have seen.
        has_ruby = self.plugin_manager.has_ruby
        folder = self.disk_cache(MARKDOWN_FOLDER)
        with nullcontext() if has_ruby else self.markdown.working_ahead(folder):
            if truthy(self.config.get("profile")):
                from jekyllpy.site.profiler import profiled_process

                profiled_process(self)
            else:
                self.run_phases()
        if self.config.get("avatar") or isinstance(self.config.get("author"), Mapping):
            from jekyllpy.site.pictures import warn_of_missing_portrait

            warn_of_missing_portrait(self)

    def recalling_markdown(self) -> AbstractContextManager[None]:
        """A context in which Markdown that was converted before isn't converted again."""
        return self.markdown.recalling(self.disk_cache(MARKDOWN_FOLDER))

    def run_phases(self) -> None:
        """Go through the phases, and note how long each took in `timings`."""
        claim_empty_destination(self)
        for phase in self.phases:
            started = time.perf_counter()
            getattr(self, phase)()
            self.timings[phase] = time.perf_counter() - started

    def reset(self, *, keeps_templates: bool = False) -> None:
        """Forget all content, so that it can be read anew.

        Args:
            keeps_templates: whether the templates of layouts and of included files stay.
        """
        kept = {layout.path for layout in self.layouts.values()} if keeps_templates else set[str]()
        known = self._templates if kept else {}
        self._templates: dict[str, Template] = {p: known[p] for p in kept & known.keys()}
        self.set_time()
        self.hidden_until: dt.datetime | None = None
        self.layouts: dict[str, Layout] = {}
        self.pages: list[Page] = []
        self.static_files: list[StaticFile] = []
        self.data: dict[str, Any] = {}
        self._collections: dict[str, Collection] | None = None
        self._post_attributes: dict[str, dict[Any, list[Document]]] = {}
        self._related: NewestPosts | RankedPosts | None = None
        self._removes_obsolete = False
        if self._liquid is not None:
            self._liquid.reset(keeps_templates=keeps_templates)
        self.frontmatter_defaults.reset()
        self.source_files.start_build()
        if self.limit_posts < 0:
            raise ConfigurationError("limit_posts must be a non-negative number")
        self.hooks.trigger("site", "after_reset", self)

    def set_time(self) -> None:
        """Have the setting `time`, or else the present, be the time of the build."""
        given = self.config.get("time")
        self.time: dt.datetime = (
            parse_date(given, self.zone, "Invalid time in _config.yml.")
            if given
            else dt.datetime.now(self.zone)
        )

    def read(self) -> None:
        """Read the source folder."""
        self.stylesheets.start_build()
        if self._works_ahead:
            self.stylesheets.foresee()
        with self.grounds.standing():
            Reader(self).read()
        if 0 < self.limit_posts < len(self.posts.docs):
            newest = int(self.limit_posts)
            self.posts.docs = self.posts.docs[-newest:] if newest else []
        begin_stylesheets(self.stylesheets, self.regeneration.begun_early())
        self.hooks.trigger("site", "post_read", self)

    @property
    def _works_ahead(self) -> bool:
        """Whether what is read will be rendered at once."""
        return self._is_building and self.regeneration.renders_all

    def recall(self, document: Document) -> bool:
        """Have a document be as another process has read it; False if that isn't known."""
        return self.regeneration.recall(document)

    def note_read(self, document: Document) -> None:
        """Take note of what a document was read to."""
        self.regeneration.note_read(document)

    def expect(self, item: Convertible) -> None:
        """Have what was just read, and has no Liquid, converted while others are read."""
        if not self._works_ahead:
            return
        if item.sass_file:
            if isinstance(item, Page) and self.stylesheets.is_apart:
                begin_stylesheets(self.stylesheets, [item])
        elif item.converters[0] is self.markdown and not item.render_with_liquid:
            self.markdown.expect(item.content)

    def generate(self) -> None:
        """Let the plugins' generators add what they make."""
        for generator in self.generators:
            started = time.perf_counter()
            try:
                generator.generate(self)
            except UnansweredError as error:
                self.logger.warn("Network:", str(error))
            except JekyllError as error:
                error.add_note(f"the generator {type(generator).__name__}")
                self.on_fault(error)
            except Exception as error:
                error.add_note(f"the generator {type(generator).__name__}")
                raise
            took = time.perf_counter() - started
            self.logger.debug(
                "Generating:", f"{type(generator).__name__} finished in {took} seconds."
            )

    def render(self) -> None:
        """Render all documents, then all pages, those added meanwhile too."""
        if truthy(self.config.get("relative_permalinks")):
            raise ConfigurationError(
                "Since v3.0, permalinks for pages in subfolders must be relative to the site source "
                "directory, not the parent directory. Check https://jekyllrb.com/docs/upgrading/ for "
                "more info."
            )
        try:
            self._render_all()
        except StartOver:
            for phase in BEFORE_RENDERING:
                getattr(self, phase)()
            self._render_all()
        finally:
            self.stylesheets.end_build()

    def _render_all(self) -> None:
        self.markdown.start_build()
        payload = self.site_payload()
        self.hooks.trigger("site", "pre_render", self, payload)
        renderer = Renderer(self, payload)
        self.regeneration.start()
        for collection in self.collections.values():
            for document in collection.docs:
                self.regeneration.render(document, renderer)
        for page in self.pages:
            self.regeneration.render(page, renderer)
        self.hooks.trigger("site", "post_render", self, payload)

    def cleanup(self) -> None:
        """Have `write` remove what the site doesn't write, once the new files are in their places."""
        self._removes_obsolete = True

    def write(self) -> None:
        """Write what changed: all of it or, should anything fail, nothing.

        Raises:
            JekyllError: if it can't be written.
        """
        from jekyllpy.site.publication import publish

        publish(self, removes_obsolete=self._removes_obsolete)
        self._removes_obsolete = False
        self.keeping.end_build()
        self.hooks.trigger("site", "post_write", self)

    # Content

    @property
    def collections(self) -> dict[str, Collection]:
        """The collections by label, in the order of the settings."""
        if self._collections is None:
            self._collections = {name: Collection(self, name) for name in self.collection_names}
        return self._collections

    @property
    def collection_names(self) -> list[str]:
        """The labels of the collections, in the order of the settings.

        Raises:
            ConfigurationError: if the setting is neither a mapping nor a list.
        """
        configured = self.config["collections"]
        if configured is None:
            return []
        if isinstance(configured, Mapping | list):
            return [str(name) for name in configured]
        raise ConfigurationError("Your `collections` key must be a hash or an array.")

    @property
    def posts(self) -> Collection:
        """The collection of posts, made if the settings declare none."""
        posts = self.collections.get("posts")
        if posts is None:
            posts = self.collections["posts"] = Collection(self, "posts")
        return posts

    @property
    def documents(self) -> list[Document | StaticFile]:
        """All documents and static files of all collections."""
        found: list[Document | StaticFile] = []
        for collection in self.collections.values():
            found += collection.docs
            found += collection.files
        return found

    @property
    def docs_to_write(self) -> list[Any]:
        """The documents of all collections that are written; before Jekyll 4.3, static files too."""
        if not self.edition.jekyll.lists_files_of_collections:
            return [item for item in self.documents if item.to_be_written]
        return [
            doc
            for collection in self.collections.values()
            for doc in collection.docs
            if doc.to_be_written
        ]

    @property
    def static_files_to_write(self) -> list[StaticFile]:
        """The static files that are written."""
        if not self.edition.jekyll.publishes_static_files_by_defaults:
            return self.static_files
        return [file for file in self.static_files if file.to_be_written]

    def each_site_file(self) -> Iterator[Page | StaticFile | Document]:
        """All that is written, in the order in which it is."""
        yield from self.pages
        yield from self.static_files_to_write
        yield from self.docs_to_write

    @property
    def tags(self) -> dict[str, list[Document]]:
        """The posts of each tag."""
        return self.post_attr_hash("tags")

    @property
    def categories(self) -> dict[str, list[Document]]:
        """The posts of each category."""
        return self.post_attr_hash("categories")

    def post_attr_hash(self, attribute: str) -> dict[Any, list[Document]]:
        """The posts, newest first, by each value that their `attribute` lists."""
        known = self._post_attributes.get(attribute)
        if known is None:
            known = self.table(posts_by(attribute, self.posts.docs))
            self._post_attributes[attribute] = known
        return known

    @property
    def site_data(self) -> Any:
        """What templates see as `site.data`."""
        return self.config.get("data") or self.data

    def site_payload(self) -> UnifiedPayloadDrop:
        """What templates see, to be filled for each page."""
        return self.regeneration.payload()

    def document_drop(self, document: Document) -> DocumentDrop:
        """What templates see of a document."""
        return self.regeneration.drop(document)

    def page_hash(self, page: Page, values: dict[str, Any]) -> dict[str, Any]:
        """What templates see of a page with these values."""
        return self.regeneration.page_hash(page, values)

    @property
    def seen_by_templates(self) -> Any:
        """What tags and filters get for the site."""
        return self.regeneration.seen_by_templates

    def related_posts(self, document: Document) -> list[Document]:
        """The posts closest to `document` if the site asks for `lsi`, else the newest others."""
        if self._related is None:
            posts = self.posts.docs
            self._related = (
                RankedPosts(posts, self.logger) if self.ranks_posts else NewestPosts(posts)
            )
        return self._related.related_to(document)

    # Rendering

    def template(self, source: str, path: str) -> Template:
        """The template at `path`, parsed once in a build."""
        name = template_name(path)
        template = self._templates.get(name)
        if template is None:
            template = self._templates[name] = self.liquid.parse(source, path=path)
        return template

    def forget_templates(self, path: str) -> None:
        """Have the templates at `path` parsed anew."""
        self._templates.pop(template_name(path), None)
        self.liquid.forget(path)

    def render_excerpt(self, excerpt: BaseExcerpt) -> str:
        """The output of an excerpt, rendered by itself."""
        return self.regeneration.render_excerpt(excerpt, Renderer(self, self.site_payload()))

    def is_liquid_block(self, tag_name: str) -> bool:
        """Whether the tag has an end."""
        return self.liquid.is_block(tag_name)

    def converters_for(self, ext: str) -> Sequence[Converter]:
        """The converters of files with this extension, the first to run first."""
        known = self._converters_for.get(ext)
        if known is None:
            known = [converter for converter in self.converters if converter.matches(ext)]
            self._converters_for[ext] = known
        return known

    def find_converter_instance(self, wanted: str | type[Converter]) -> Converter:
        """The site's converter of a class, or of a class's name.

        Raises:
            LookupError: if there is none.
        """
        for converter in self.converters:
            if type(converter) is wanted or type(converter).__name__ == wanted:
                return converter
        raise LookupError(f"No Converters found for {wanted}")

    # Paths

    def in_source_dir(self, *paths: str | None) -> str:
        """A path below the source."""
        return below(self.source, paths)

    def in_dest_dir(self, *paths: str | None) -> str:
        """A path below the destination."""
        return below(self.dest, paths)

    def in_cache_dir(self, *paths: str | None) -> str:
        """A path below the cache folder."""
        return below(self.cache_dir, paths)

    def in_theme_dir(self, *paths: str | None) -> str | None:
        """A path below the theme's folder, None without a theme."""
        return None if self.theme is None else below(self.theme.root, paths)

    @property
    def collections_path(self) -> str:
        """The folder that holds all collections."""
        folder = str(self.config["collections_dir"] or "")
        return self.in_source_dir(folder) if folder else self.source

    def __repr__(self) -> str:
        return f"#<Jekyll::Site @source={self.source}>"


def end_build(error: JekyllError) -> None:
    """What a fault does: it ends the build."""
    raise error


def below(base: str, paths: Sequence[str | None]) -> str:
    """`base` with each of `paths` below it, none of which leads out."""
    for path in paths:
        base = sanitized_path(base, path)
    return base


def by_priority(plugins: list[Any]) -> list[Any]:
    """The plugins, those of higher priority first."""
    return sorted(plugins, key=lambda plugin: -PRIORITIES.get(plugin.priority, 0))
