"""A document: a file with front matter in a collection, posts and drafts among them.

Rules: Jekyll 4.4.1, `Document`.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import partial
from posixpath import basename
from typing import TYPE_CHECKING, Any

from jekyllpy.content import permalink as permalinks
from jekyllpy.content.convertible import COFFEESCRIPT, has_liquid
from jekyllpy.content.data import Data
from jekyllpy.content.dates import parse_date
from jekyllpy.content.files import is_valid, modified_time, undecoded_line
from jekyllpy.content.front_matter import split
from jekyllpy.content.ordering import compare
from jekyllpy.content.source_text import NOT_UNICODE, reason_of
from jekyllpy.content.taxonomy import as_list, flattened, pluralized, unique
from jekyllpy.content.written import Written
from jekyllpy.errors import (
    FrontMatterError,
    InvalidDateError,
    JekyllError,
    PermalinkError,
    ReadError,
    reported,
)
from jekyllpy.late.patterns import late
from jekyllpy.ruby import class_name, inspect, to_s, truthy
from jekyllpy.text.merge import deep_merge_into
from jekyllpy.text.paths import dirname, extname, join
from jekyllpy.text.slug import titleize
from jekyllpy.text.top_level_keys import line_of_key
from jekyllpy.text.yaml import YamlSyntaxError, load

if TYPE_CHECKING:
    from jekyllpy.content.collection import Collection
    from jekyllpy.content.drops import DocumentDrop
    from jekyllpy.content.host import Host

DATED_NAME = late(r"(\d{2,4}-\d{1,2}-\d{1,2})-(.*)(\.[^.]+)\Z", re.ASCII)
DATELESS_NAME = late(r"(.*)(\.[^.]+)\Z")
YAML_EXTENSIONS = (".yaml", ".yml")


class Document(Written):
    """A document of a collection.

    Args:
        path: the absolute path of the file.

    Attributes:
        was_read: whether the file could be read.
        was_recalled: whether it is as it was read by another process, its text not read yet.
    """

    index_file = "index.html"
    was_recalled = False

    def __init__(self, path: str, *, site: Host, collection: Collection) -> None:
        self.path = path
        self.site = site
        self.collection = collection
        self.ext = extname(path)
        self.type = collection.label
        self.content = ""
        self.output = None
        self.matter = None
        self._packed = None
        self.was_read = False
        self.data = Data()
        self._relative_path = path.replace(site.collections_path + "/", "", 1)
        self._url: str | None = None
        self._id: str | None = None
        self._destinations: dict[str, str] = {}
        self._to_be_written: bool | None = None
        self._drop: DocumentDrop | None = None
        if not site.recall(self):
            self._categories_from_path("_drafts" if self.draft else collection.relative_directory)
        self.data.default_of = self._default_of
        self.trigger_hooks("post_init")

    def _default_of(self, key: str) -> Any:
        return self.site.frontmatter_defaults.find(self.relative_path, self.type, key)

    def spaceship(self, other: object) -> int | None:
        """Ruby's `<=>`: by date, then path; None for anything but a document."""
        return compare(self, other) if isinstance(other, Document) else None

    # What it is

    @property
    def relative_path(self) -> str:
        return self._relative_path

    @property
    def basename(self) -> str:
        """The file's name."""
        return basename(self.path)

    @property
    def name(self) -> str:
        """The file's name, as Jekyll calls it besides `basename`."""
        return self.basename

    @property
    def basename_without_ext(self) -> str:
        """The file's name without its extension."""
        name = self.basename
        return name[: len(name) - len(self.ext)]

    @property
    def cleaned_relative_path(self) -> str:
        """The path below the collection's folder, without extension or dots at its end."""
        path = self.relative_path[: len(self.relative_path) - len(self.ext)]
        path = path.replace(self.collection.relative_directory, "", 1)
        return path.rstrip(".") if self.site.edition.jekyll.drops_trailing_periods else path

    @property
    def draft(self) -> bool:
        """Whether it is a draft: marked as one, or a post from outside `_posts`."""
        if not truthy(self.data["draft"]):
            self.data["draft"] = (
                self.collection.label == "posts"
                and self.collection.relative_directory not in self.relative_path
            )
        return truthy(self.data["draft"])

    @property
    def yaml_file(self) -> bool:
        """Whether it is a YAML file, which is neither rendered nor placed in a layout."""
        return self.ext in YAML_EXTENSIONS

    @property
    def render_with_liquid(self) -> bool:
        if self._keeps_liquid:
            return False
        return not (self.ext == COFFEESCRIPT or self.yaml_file) and has_liquid(self.content)

    @property
    def place_in_layout(self) -> bool:
        return not self.yaml_file and super().place_in_layout

    @property
    def date(self) -> dt.datetime:
        """Its date; without one, a draft's file's date of change, else the time of the build."""
        if not truthy(self.data["date"]):
            draft = self.draft
            self.data["date"] = (
                modified_time(self.path, self.site.zone) if draft else self.site.time
            )
        return self.data["date"]  # type: ignore[no-any-return]

    @property
    def permalink(self) -> Any:
        return self.data["permalink"] if isinstance(self.data, dict) else None

    @property
    def url(self) -> str:
        """Its address on the site.

        Raises:
            PermalinkError: if it can't be made of the document's permalink.
        """
        if self._url is None:
            from jekyllpy.content.url_placeholders import placeholder

            template = self.permalink
            if not truthy(template):
                template = self.collection.url_template
            if not isinstance(template, str):
                raise PermalinkError(
                    f"Invalid permalink: it should be text, but was: {inspect(template)}",
                    path=self.relative_path,
                    line=self.line_of("permalink"),
                )
            self._url = permalinks.from_function(template, partial(placeholder, self))
        return self._url

    @url.setter
    def url(self, url: str) -> None:
        self._url = url

    @property
    def id(self) -> str:
        """The address with the slug for its last part."""
        if self._id is None:
            slug = self.data["slug"]
            name = to_s(slug) if truthy(slug) else self.basename_without_ext
            self._id = join(dirname(self.url), name)
        return self._id

    @property
    def to_be_written(self) -> bool:
        """Whether it is published, in a collection that is written."""
        if self._to_be_written is None:
            from jekyllpy.content.publisher import is_published

            self._to_be_written = self.collection.write and is_published(self.site, self)
        return self._to_be_written

    @property
    def next_doc(self) -> Document | None:
        """The document after this one in the collection, None after the last."""
        return self.collection.neighbour(self, 1)

    @property
    def previous_doc(self) -> Document | None:
        """The document before this one in the collection, None before the first."""
        return self.collection.neighbour(self, -1)

    @property
    def related_posts(self) -> list[Document]:
        """The newest posts but for this one."""
        return self.site.related_posts(self)

    # How it is read

    def read(self) -> None:
        """Take `data` and `content` from the file; faults are logged, and fatal when strict.

        Raises:
            FrontMatterError: under `strict_front_matter`, for front matter that isn't YAML.
            ReadError: under `strict_front_matter`, for a file that can't be read.
            InvalidDateError: if its date is none.
        """
        self.site.logger.debug("Reading:", self.relative_path)
        if self.was_recalled:
            return
        if self.yaml_file:
            self.data = Data(load(self.site.source_files.text(self.path)) or {}, self._default_of)
            return
        strict = truthy(self.site.config.get("strict_front_matter"))
        complaints = self.site.logger.complaints
        try:
            self._merge_defaults()
            self._read_content()
            self._complete()
            if self.site.logger.complaints == complaints:
                self.site.note_read(self)
        except YamlSyntaxError as error:
            words = f"{self.path}:{error.line}: YAML front matter: {error.problem}"
            self.site.logger.error("Error:", words)
            if strict:
                raise reported(
                    FrontMatterError(error.problem, path=self.path, line=error.line)
                ) from None
        except (OSError, TypeError, ReadError) as error:
            reason = reason_of(error) if isinstance(error, OSError) else str(error)
            told = error if isinstance(error, ReadError) else ReadError(reason, path=self.path)
            self.site.logger.error("Error:", f"could not read file {told}")
            if strict:
                raise reported(told) from None
        except JekyllError as error:
            if error.path is None:
                error.path = self.path
            self.site.logger.error("Error:", f"could not read file {error}")
            reported(error)
            raise

    def _merge_defaults(self) -> None:
        defaults = self.site.frontmatter_defaults.all(self.relative_path, self.type)
        if defaults:
            self.merge_data(defaults, source="front matter defaults")

    def _read_content(self) -> None:
        files = self.site.source_files
        self.content = files.text(self.path, self.site.config.get("encoding"))
        self.was_read = True
        if not is_valid(self.content):
            raise ReadError(NOT_UNICODE, path=self.path, line=undecoded_line(self.content))
        matter, body = split(self.content)
        self.matter = matter or ""
        if matter:
            self.content = body
            data = files.read(self.path, "matter", lambda: load(matter))
            if data:
                if not isinstance(data, dict):
                    given = f"{inspect(data)}:{class_name(data)}"
                    raise ReadError(f"undefined method `key?' for {given}")
                self._merge_matter(data)

    def _merge_matter(self, data: dict[str, Any]) -> None:
        try:
            self.merge_data(data)
        except InvalidDateError as error:
            error.line = self.line_of("date")
            raise

    def line_of(self, key: str) -> int | None:
        """The line of the file that gives `key` in the front matter, None if none does."""
        return line_of_key(key, self.matter or "") or None

    def _complete(self) -> None:
        self._populate_title()
        self._populate_categories()
        self._populate_tags()
        self._generate_excerpt()

    def merge_data(self, other: dict[str, Any], source: str = "YAML front matter") -> Data:
        """Lay `other` over `data`, categories joined, and make a time of the date.

        Raises:
            InvalidDateError: if the date is none; `source` names where it was given.
        """
        other = self._with_categories(other)
        deep_merge_into(self.data, other)
        if "date" in self.data:
            self.data["date"] = parse_date(
                self.data["date"],
                self.site.zone,
                f"Document '{self.relative_path}' does not have a valid date in the {source}.",
            )
        return self.data

    def _with_categories(self, other: dict[str, Any]) -> dict[str, Any]:
        given = other.get("categories")
        if given is None:
            return other
        if isinstance(given, str):
            given = given.split()
        if isinstance(self.data["categories"], list):
            if not isinstance(given, list):
                raise TypeError(f"no implicit conversion of {class_name(given)} into Array")
            given = unique([*self.data["categories"], *given])
        return {**other, "categories": given}

    def _categories_from_path(self, special_dir: str) -> None:
        folders: list[str] = []
        if not self.relative_path.startswith(special_dir):
            above = self.relative_path.split(special_dir, 1)[0]
            folders = [
                part for part in above.split("/") if part not in ("", special_dir, self.basename)
            ]
        self.merge_data({"categories": folders}, source="file path")

    def _populate_title(self) -> None:
        name = self.relative_path.rsplit("/", 1)[-1]
        slug, ext = self.basename_without_ext, None
        if dated := DATED_NAME.match(name):
            slug, ext = dated[2], dated[3]
            self._date_from_name(dated[1])
        elif dateless := DATELESS_NAME.match(name):
            slug, ext = dateless[1], dateless[2]
        if self.site.edition.jekyll.drops_trailing_periods:
            slug = slug.rstrip(".")
        for key, value in (("title", titleize(slug)), ("slug", slug), ("ext", ext)):
            if not truthy(self.data[key]):
                self.data[key] = value

    def _date_from_name(self, date: str) -> None:
        given = self.data["date"]
        if not truthy(given) or int(given.timestamp()) == int(self.site.time.timestamp()):
            self.merge_data({"date": date}, source="filename")

    def _populate_categories(self) -> None:
        named = [
            *as_list(self.data["categories"]),
            *pluralized(self.data, "category", "categories"),
        ]
        self.merge_data({"categories": unique(to_s(category) for category in named)})

    def _populate_tags(self) -> None:
        self.merge_data({"tags": flattened(pluralized(self.data, "tag", "tags"))})

    def _generate_excerpt(self) -> None:
        if self.excerpt_separator and not truthy(self.data["excerpt"]):
            from jekyllpy.content.excerpt import Excerpt

            self.data["excerpt"] = Excerpt(self)

    # What becomes of it

    def to_liquid(self) -> DocumentDrop:
        """What templates see of the document, made once."""
        if self._drop is None:
            self._drop = self.site.document_drop(self)
        return self._drop

    def trigger_hooks(self, event: str, *arguments: Any) -> None:
        """Call the hooks of its collection, then those of all documents."""
        hooks = self.site.hooks
        if hooks:
            hooks.trigger(self.collection.label, event, self, *arguments)
            hooks.trigger("documents", event, self, *arguments)

    def __str__(self) -> str:
        if self.output is not None:
            return self.output
        return self.content if self.content is not None else "NO CONTENT"

    def __repr__(self) -> str:
        return f"#<Jekyll::Document {self.relative_path} collection={self.collection.label}>"
