"""What is known of a page: gathered from its front matter, the site's settings and its data."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from jekyllpy import ruby
from jekyllpy.late.patterns import late
from jekyllpy.liquid import Context
from jekyllpy.plugins.support.addresses import is_absolute
from jekyllpy.plugins.support.filters import Filters
from jekyllpy.plugins.support.lookup import dig, either, hash_at, liquid

TITLE_SEPARATOR = " | "
HOME_OR_ABOUT = late(r"^/(?:about/)?(?:index.html?)?$", re.M)
PAGE_OF = "Page %<current>s of %<total>s for "
NAMED_DIRECTIVE = late(r"%(?:<(\w+)>[sd]|\{(\w+)\}|(%))")


class Metadata:
    """A page's metadata; each value is worked out when first asked for.

    Texts (titles, descriptions) are what their Markdown says, without markup and with HTML's
    special characters escaped; those that would be empty are None.
    """

    def __init__(self, context: Context) -> None:
        site = context.registers["site"]
        self.site: dict[str, Any] = site.config
        self.site_data = site.data
        self.page: Page = Page(liquid(context.registers["page"]))
        self.paginator = liquid(context["paginator"])
        self.filters = Filters(site)

    @cached_property
    def site_title(self) -> str | None:
        """The site's `title`, else its `name`."""
        return self.text(either(self.site.get("title"), self.site.get("name")))

    @cached_property
    def site_description(self) -> str | None:
        return self.text(self.site.get("description"))

    @cached_property
    def page_title(self) -> str | None:
        """The page's title, else the site's."""
        return self.text(self.page["title"]) or self.site_title

    @cached_property
    def title(self) -> str | None:
        """The page's title with the site's, or the site's with what the site is about."""
        title = self.page_title or self.site_title
        if self.site_title and self.page_title != self.site_title:
            title = f"{self.page_title}{TITLE_SEPARATOR}{self.site_title}"
        elif self.site_title and self.site_description:
            about = self.text(self.site.get("tagline")) or self.site_description
            title = f"{self.site_title}{TITLE_SEPARATOR}{about}"
        return title and self._page_number() + title

    def _page_number(self) -> str:
        """`Page 2 of 5 for `, from the second page of a paginated list on."""
        current = dig(self.paginator, "page")
        if not isinstance(current, int) or current <= 1:
            return ""
        values = {"current": current, "total": dig(self.paginator, "total_pages")}
        message = ruby.to_s(either(self.site.get("seo_paginator_message"), PAGE_OF))

        def filled(found: re.Match[str]) -> str:
            return "%" if found[3] else ruby.to_s(values.get(found[1] or found[2]))

        return NAMED_DIRECTIVE.sub(filled, message)

    @cached_property
    def name(self) -> str | None:
        """The name of what the page is about; the site's on a home page or one about it."""
        own = self._seo.get("name")
        if ruby.truthy(own) and (name := self.text(own)):
            return name
        if not self.is_home_or_about:
            return None
        social = self._social.get("name")
        return self.text(social) if ruby.truthy(social) else self.site_title

    @cached_property
    def description(self) -> str | None:
        """The page's description, else its excerpt, else the site's description."""
        about = either(self.page["description"], self.page["excerpt"])
        return self.text(about) or self.site_description

    @cached_property
    def author(self) -> dict[str, Any]:
        """The page's first author, or the site's; a name alone is looked up in the site's data."""
        authors = self.page["authors"]
        sources = [self.page["author"]]
        if isinstance(authors, list):
            sources += authors[:1]
        sources.append(self.site.get("author"))
        author = next((source for source in sources if ruby.to_s(source)), None)
        if isinstance(author, str):
            known = dig(self.site_data, "authors", author)
            return {"name": author, **(known if isinstance(known, dict) else {})}
        return author if isinstance(author, dict) else {}

    @cached_property
    def author_twitter(self) -> str | None:
        """The author's name on Twitter, without its `@`."""
        handle = either(self.author.get("twitter"), self.author.get("name"))
        return handle.removeprefix("@") if isinstance(handle, str) else None

    @cached_property
    def image(self) -> dict[str, Any] | None:
        """The page's picture: its address as `path`, then what else is said of it."""
        given = self.page["image"]
        about = given if isinstance(given, dict) else {}
        named = (about.get(key) for key in ("path", "facebook", "twitter"))
        source = given if isinstance(given, str) else either(*named)
        if not ruby.truthy(source):
            return None
        if isinstance(source, str) and is_absolute(source) is False:
            source = self.filters.absolute_url(source)
        return {"path": None, **about} | {"path": self.filters.uri_escape(source)}

    @cached_property
    def date_modified(self) -> str | None:
        """When the page was last changed, else its date, as in XML Schema."""
        modified = liquid(self.page["last_modified_at"])
        date = either(self._seo.get("date_modified"), modified, self.page["date"])
        return self.filters.date_to_xmlschema(date) if ruby.truthy(date) else None

    @cached_property
    def date_published(self) -> str | None:
        """The page's date, as in XML Schema."""
        date = self.page["date"]
        return self.filters.date_to_xmlschema(date) if ruby.truthy(date) else None

    @cached_property
    def type(self) -> Any:
        """The page's type in schema.org's vocabulary."""
        if ruby.truthy(self._seo.get("type")):
            return self._seo["type"]
        if self.is_home_or_about:
            return "WebSite"
        return "BlogPosting" if ruby.truthy(self.page["date"]) else "WebPage"

    @cached_property
    def links(self) -> Any:
        """Other addresses of the same thing: profiles, mostly."""
        if ruby.truthy(self._seo.get("links")):
            return self._seo["links"]
        return self._social.get("links") if self.is_home_or_about else None

    @cached_property
    def logo(self) -> str | None:
        """The address of the site's logo."""
        logo = self.site.get("logo")
        if not ruby.truthy(logo):
            return None
        if not is_absolute(logo):
            logo = self.filters.absolute_url(logo)
        return ruby.to_s(self.filters.uri_escape(logo))

    @cached_property
    def locale(self) -> str:
        """The language, as in `en_US`."""
        language = either(self.page["lang"], self.site.get("lang"), "en_US")
        locale = either(self.page["locale"], self.site.get("locale"), language)
        return ruby.to_s(locale).replace("-", "_")

    @cached_property
    def canonical_url(self) -> Any:
        """The page's own `canonical_url`, else its address without `index.html`."""
        given = self.page["canonical_url"]
        if ruby.to_s(given):
            return given
        address = ruby.to_s(self.filters.absolute_url(self.page["url"]))
        return (
            f"{address.removesuffix('/index.html')}/"
            if address.endswith("/index.html")
            else address
        )

    @cached_property
    def is_home_or_about(self) -> bool:
        """Whether it is the home page or the one about the site."""
        return HOME_OR_ABOUT.search(ruby.to_s(self.page["url"])) is not None

    @cached_property
    def _seo(self) -> dict[str, Any]:
        seo = self.page["seo"]
        return seo if isinstance(seo, dict) else {}

    @cached_property
    def _social(self) -> dict[str, Any]:
        return hash_at(self.site, "social")

    def text(self, value: Any) -> str | None:
        """`value` without markup and line breaks, escaped; None if nothing is left."""
        return self.filters.escaped_text(value) or None


class Page:
    """A page's payload; what it lacks is None."""

    def __init__(self, payload: Any) -> None:
        self._payload = payload

    def __getitem__(self, key: str) -> Any:
        return self._payload.get(key)
