"""A page's metadata as JSON-LD (schema.org)."""

from __future__ import annotations

from typing import Any

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_seo_tag.metadata import Metadata
from jekyllpy.plugins.support.lookup import either

CONTEXT = "https://schema.org"
ENTITY_TYPES = ("BlogPosting", "CreativeWork")
AUTHOR_TYPES = ("Organization", "Person")


def json_ld(metadata: Metadata) -> dict[str, Any]:
    """What is known, by schema.org's names in alphabetical order."""
    values = {
        "@context": CONTEXT,
        "@type": metadata.type,
        "author": author(metadata),
        "dateModified": metadata.date_modified,
        "datePublished": metadata.date_published,
        "description": metadata.description,
        "headline": metadata.page_title,
        "image": image(metadata),
        "mainEntityOfPage": main_entity(metadata),
        "name": metadata.name,
        "publisher": publisher(metadata),
        "sameAs": metadata.links,
        "url": metadata.canonical_url,
    }
    return {key: value for key, value in values.items() if value is not None}


def author(metadata: Metadata) -> dict[str, Any] | None:
    """The author, unless it is of a kind that schema.org has no name for."""
    about = metadata.author
    kind = about.get("type")
    if not ruby.truthy(about.get("name")) or (ruby.truthy(kind) and kind not in AUTHOR_TYPES):
        return None
    person = {"@type": either(kind, "Person"), "name": about["name"]}
    if ruby.truthy(about.get("url")):
        person["url"] = about["url"]
    return person


def image(metadata: Metadata) -> Any:
    """The picture's address or, when more is known of it, an object."""
    about = metadata.image
    if about is None or len(about) == 1:
        return about and about["path"]
    rest = {key: value for key, value in about.items() if key not in ("path", "url", "@type")}
    return {**rest, "url": about["path"], "@type": "imageObject"}


def publisher(metadata: Metadata) -> dict[str, Any] | None:
    """The organization with the site's logo, None without one."""
    if metadata.logo is None:
        return None
    organization = {
        "@type": "Organization",
        "logo": {"@type": "ImageObject", "url": metadata.logo},
    }
    if ruby.truthy(metadata.author.get("name")):
        organization["name"] = metadata.author["name"]
    return organization


def main_entity(metadata: Metadata) -> dict[str, Any] | None:
    """The page that an article is the main thing of, None for what is no article."""
    if metadata.type not in ENTITY_TYPES:
        return None
    return {"@type": "WebPage", "@id": metadata.canonical_url}
