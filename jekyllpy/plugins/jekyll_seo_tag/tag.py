"""The tag: every metadata element of a page, one to a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jekyllpy import ruby
from jekyllpy.liquid import Context, Tag
from jekyllpy.liquid.values import output_text
from jekyllpy.plugins.jekyll_seo_tag.json_ld import json_ld
from jekyllpy.plugins.jekyll_seo_tag.metadata import Metadata
from jekyllpy.plugins.support.lookup import default, dig

VERSION = "2.8.0"
VERIFICATIONS = {
    "google": "google-site-verification",
    "bing": "msvalidate.01",
    "alexa": "alexaVerifyID",
    "yandex": "yandex-verification",
    "baidu": "baidu-site-verification",
    "facebook": "facebook-domain-verification",
}
FACEBOOK = {
    "admins": "fb:admins",
    "publisher": "article:publisher",
    "app_id": "fb:app_id",
}


class SeoTag(Tag):
    """`{% seo %}`, or `{% seo title=false %}` for a page that has a title element already."""

    def __init__(self, tag_name: str, markup: str, parse_context: Any) -> None:
        super().__init__(tag_name, markup, parse_context)
        self._with_title = "title=false" not in markup.lower()

    def render(self, context: Context) -> str:
        metadata = Metadata(context)
        version = ruby.to_s(context["jekyll.version"])
        lines = [f"<!-- Begin Jekyll SEO tag v{VERSION} -->"]
        title = metadata.title if self._with_title else None
        if title:
            lines.append(f"<title>{title}</title>")
        lines.append(named("generator", f"Jekyll v{version}"))
        lines += describing(metadata)
        lines += picture(metadata)
        lines += dated(metadata)
        lines += neighbours(metadata)
        lines += twitter(metadata)
        lines += facebook(metadata)
        lines += verifications(metadata)
        data = metadata.filters.jsonify(json_ld(metadata))
        lines.append(f'<script type="application/ld+json">\n{data}</script>')
        lines.append("<!-- End Jekyll SEO tag -->\n")
        return "\n".join(lines)


def named(name: str, content: Any) -> str:
    """A meta element with a name."""
    return f'<meta name="{name}" content="{output_text(content)}" />'


def property_of(name: str, content: Any) -> str:
    """A meta element with an Open Graph property."""
    return f'<meta property="{name}" content="{output_text(content)}" />'


def describing(metadata: Metadata) -> Iterator[str]:
    """Title, author, language, description and address."""
    if metadata.page_title:
        yield property_of("og:title", metadata.page_title)
    if ruby.truthy(metadata.author.get("name")):
        yield named("author", metadata.author["name"])
    yield property_of("og:locale", metadata.locale)
    if metadata.description:
        yield named("description", metadata.description)
        yield property_of("og:description", metadata.description)
    if ruby.truthy(metadata.site.get("url")):
        address = ruby.to_s(metadata.canonical_url)
        yield f'<link rel="canonical" href="{address}" />'
        yield property_of("og:url", address)
    if metadata.site_title:
        yield property_of("og:site_name", metadata.site_title)


def picture(metadata: Metadata) -> Iterator[str]:
    """The page's image: its address, size and description."""
    image = metadata.image
    if image is None:
        return
    yield property_of("og:image", image["path"])
    for key in ("height", "width", "alt"):
        if ruby.truthy(image.get(key)):
            yield property_of(f"og:image:{key}", image[key])


def dated(metadata: Metadata) -> Iterator[str]:
    """The page's kind, and when it was published if it has a date."""
    date = metadata.page["date"]
    if not ruby.truthy(date):
        yield property_of("og:type", "website")
        return
    yield property_of("og:type", "article")
    published = metadata.filters.date_to_xmlschema(date)
    yield property_of("article:published_time", published)


def neighbours(metadata: Metadata) -> Iterator[str]:
    """The pages before and after this one of a paginated list."""
    for relation, key in (("prev", "previous_page"), ("next", "next_page")):
        if ruby.truthy(dig(metadata.paginator, key)):
            path = metadata.filters.absolute_url(dig(metadata.paginator, f"{key}_path"))
            yield f'<link rel="{relation}" href="{ruby.to_s(path)}" />'


def twitter(metadata: Metadata) -> Iterator[str]:
    """What Twitter shows of the page and of whose it is."""
    image = metadata.image
    if image is None:
        yield named("twitter:card", "summary")
    else:
        card = default(
            dig(metadata.page["twitter"], "card"),
            dig(metadata.site.get("twitter"), "card"),
            "summary_large_image",
        )
        yield named("twitter:card", card)
        yield property_of("twitter:image", image["path"])
        if ruby.truthy(image.get("alt")):
            yield named("twitter:image:alt", image["alt"])
    if metadata.page_title:
        yield property_of("twitter:title", metadata.page_title)
    account = metadata.site.get("twitter")
    if ruby.truthy(account):
        yield named("twitter:site", f"@{handle(dig(account, 'username'))}")
        if metadata.author_twitter is not None:
            yield named("twitter:creator", f"@{handle(metadata.author_twitter)}")


def handle(name: Any) -> str:
    """A name on Twitter without its `@`."""
    return ruby.to_s(name).replace("@", "")


def facebook(metadata: Metadata) -> Iterator[str]:
    """The ids by which Facebook knows the site's owner."""
    account = metadata.site.get("facebook")
    for key, name in FACEBOOK.items():
        value = dig(account, key)
        if ruby.truthy(value):
            yield property_of(name, value)


def verifications(metadata: Metadata) -> Iterator[str]:
    """The marks by which search engines know the site's owner."""
    marks = metadata.site.get("webmaster_verifications")
    if not ruby.truthy(marks):
        mark = metadata.site.get("google_site_verification")
        if ruby.truthy(mark):
            yield named(VERIFICATIONS["google"], mark)
        return
    for engine, name in VERIFICATIONS.items():
        value = dig(marks, engine)
        if ruby.truthy(value):
            yield named(name, value)
