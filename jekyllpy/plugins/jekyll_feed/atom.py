"""One Atom feed (RFC 4287), without white space between its elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.errors import ConfigurationError
from jekyllpy.liquid.values import output_text
from jekyllpy.plugins.support.filters import Filters
from jekyllpy.plugins.support.lookup import blank, default, dig, liquid
from jekyllpy.plugins.support.settings import whole

if TYPE_CHECKING:
    from jekyllpy.content.page import Page
    from jekyllpy.site.site import Site

DEFAULT_LIMIT = 10
MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'


class AtomFeed:
    """The feed of the posts or documents that `page.data` names.

    Args:
        site: the site, all of whose documents are rendered by now.
        page: the feed's page; `collection`, `category`, `tags` and `xsl` of its data count.
        payload: what templates see.
    """

    def __init__(self, site: Site, page: Page, payload: Any) -> None:
        self.page = page
        self.site = liquid(payload["site"])
        self.version = dig(payload, "jekyll", "version")
        self.filters = Filters(site)

    def text(self) -> str:
        """The feed as XML."""
        return "".join(self._parts())

    def _parts(self) -> Iterator[str]:
        absolute, escape = self.filters.absolute_url, self.filters.xml_escape
        language = self._value("lang")
        url = absolute(self.page.url)
        yield '<?xml version="1.0" encoding="utf-8"?>'
        if self.page.data["xsl"]:
            yield f'<?xml-stylesheet type="text/xml" href="{absolute("/feed.xslt.xml")}"?>'
        yield '<feed xmlns="http://www.w3.org/2005/Atom" '
        yield f'xml:lang="{output_text(language)}">' if ruby.truthy(language) else ">"
        yield '<generator uri="https://jekyllrb.com/" '
        yield f'version="{ruby.to_s(self.version)}">Jekyll</generator>'
        yield f'<link href="{url}" rel="self" type="application/atom+xml" />'
        yield f'<link href="{absolute("/")}" rel="alternate" type="text/html" '
        yield f'hreflang="{output_text(language)}" />' if ruby.truthy(language) else "/>"
        yield f"<updated>{self.filters.date_to_xmlschema(self._value('time'))}</updated>"
        yield f"<id>{escape(url)}</id>"
        title = self._title()
        if ruby.truthy(title):
            yield f'<title type="html">{escape(self.filters.smartify(title))}</title>'
        description = self._value("description")
        if ruby.truthy(description):
            yield f"<subtitle>{escape(description)}</subtitle>"
        yield from self._author(self._value("author"))
        for post in self._posts():
            yield from self._entry(post)
        yield "</feed>"

    def _value(self, *keys: str) -> Any:
        return dig(self.site, *keys)

    def _title(self) -> Any:
        title = default(self._value("title"), self._value("name"))
        data = self.page.data
        suffixes = [data["category"]]
        if data["collection"] != "posts":
            suffixes.insert(0, data["collection"])
        for suffix in filter(None, suffixes):
            title = f"{ruby.to_s(title)} | {ruby.capitalize(ruby.to_s(suffix))}"
        return title

    def _author(self, author: Any) -> Iterator[str]:
        """The feed's own author, if the site has one."""
        if not ruby.truthy(author):
            return
        yield "<author>"
        yield f"<name>{self.filters.xml_escape(default(dig(author, 'name'), author))}</name>"
        for key in ("email", "uri"):
            value = dig(author, key)
            if ruby.truthy(value):
                yield f"<{key}>{self.filters.xml_escape(value)}</{key}>"
        yield "</author>"

    def _posts(self) -> list[Any]:
        data = self.page.data
        if data["tags"]:
            posts = dig(self.site, "tags", data["tags"])
        else:
            posts = self._value(data["collection"])
        if not isinstance(posts, list):
            name = data["tags"] or data["collection"]
            raise ConfigurationError(f"feed: there is no collection or tag {name!r} to make one of")
        drops: Iterable[Any] = map(liquid, posts)
        if data["category"]:
            drops = filter(lambda post: data["category"] in listed(dig(post, "categories")), drops)
        if not ruby.truthy(self._value("show_drafts")):
            drops = filter(lambda post: dig(post, "draft") is not True, drops)
        limit = default(self._value("feed", "posts_limit"), DEFAULT_LIMIT)
        count = whole("feed.posts_limit", limit)
        is_newest_first = data["tags"] or data["collection"] == "posts"
        wanted = newest(drops, count) if is_newest_first and count > 0 else list(drops)
        newest_first: list[Any] = self.filters.sort(wanted, "date")[::-1]
        return newest_first[:count]

    def _entry(self, post: Any) -> Iterator[str]:
        filters = self.filters
        absolute, escape = filters.absolute_url, filters.xml_escape
        language = dig(post, "lang")
        title = filters.strip_html(filters.smartify(dig(post, "title")))
        title = escape(filters.normalize_whitespace(title))
        url = ruby.to_s(absolute(dig(post, "url")))
        modified = default(dig(post, "last_modified_at"), dig(post, "date"))
        yield f'<entry xml:lang="{output_text(language)}">' if ruby.truthy(language) else "<entry>"
        yield f'<title type="html">{title}</title>'
        yield f'<link href="{url}" rel="alternate" type="text/html" title="{title}" />'
        yield f"<published>{filters.date_to_xmlschema(dig(post, 'date'))}</published>"
        yield f"<updated>{filters.date_to_xmlschema(modified)}</updated>"
        yield f"<id>{escape(absolute(dig(post, 'id')))}</id>"
        excerpt_only = default(
            dig(post, "feed", "excerpt_only"), self._value("feed", "excerpt_only")
        )
        if not ruby.truthy(excerpt_only):
            content = ruby.strip(ruby.to_s(dig(post, "content")))
            yield f'<content type="html" xml:base="{escape(url)}"><![CDATA[{content}]]></content>'
        yield from self._post_author(post)
        yield from self._categories(post)
        yield from self._summary(post)
        yield from self._image(post)
        yield "</entry>"

    def _post_author(self, post: Any) -> Iterator[str]:
        """The post's author, looked up in `site.data.authors` when only a name is given."""
        authors = dig(post, "authors")
        first = authors[0] if isinstance(authors, list) and authors else None
        author = default(dig(post, "author"), first, self._value("author"))
        if isinstance(author, str):
            author = default(self._value("data", "authors", author), author)
        escape = self.filters.xml_escape
        yield f"<author><name>{escape(default(dig(author, 'name'), author, ''))}</name>"
        for key in ("email", "uri"):
            value = default(dig(author, key), None)
            if ruby.truthy(value):
                yield f"<{key}>{escape(value)}</{key}>"
        yield "</author>"

    def _categories(self, post: Any) -> Iterator[str]:
        category = dig(post, "category")
        terms = [category] if ruby.truthy(category) else listed(dig(post, "categories"))
        for term in [*terms, *listed(dig(post, "tags"))]:
            yield f'<category term="{self.filters.xml_escape(term)}" />'

    def _summary(self, post: Any) -> Iterator[str]:
        summary = default(dig(post, "description"), dig(post, "excerpt"))
        if not ruby.truthy(summary) or blank(summary):
            return
        text = self.filters.normalize_whitespace(self.filters.strip_html(summary))
        yield f'<summary type="html"><![CDATA[{text}]]></summary>'

    def _image(self, post: Any) -> Iterator[str]:
        image = default(dig(post, "image", "path"), dig(post, "image"))
        if not ruby.truthy(image):
            return
        if "://" not in image:
            image = self.filters.absolute_url(image)
        url = self.filters.xml_escape(image)
        yield f'<media:thumbnail {MEDIA} url="{url}" />'
        yield f'<media:content medium="image" url="{url}" {MEDIA} />'


def newest(posts: Iterable[Any], count: int) -> list[Any]:
    """Of posts, the newest first, so many and those of the same moment as the last."""
    found: list[Any] = []
    for post in posts:
        if len(found) >= count and dig(post, "date") != dig(found[-1], "date"):
            break
        found.append(post)
    return found


def listed(value: Any) -> list[Any]:
    """What `{% for item in value %}` goes over."""
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list | tuple) else [value]
