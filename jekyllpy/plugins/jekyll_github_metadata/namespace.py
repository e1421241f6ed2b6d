"""`site.github`, and the title, description and address that a site takes from its repository."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.plugins.jekyll_github_metadata import hosting
from jekyllpy.plugins.jekyll_github_metadata.api import Api
from jekyllpy.plugins.jekyll_github_metadata.drop import MetadataDrop
from jekyllpy.plugins.jekyll_github_metadata.finder import owner_and_name
from jekyllpy.plugins.jekyll_github_metadata.pages_api import PagesApi
from jekyllpy.plugins.jekyll_github_metadata.repository import Repository
from jekyllpy.plugins.support.lookup import either
from jekyllpy.text.merge import deep_merge

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

TOPIC = "GitHub Metadata:"
NO_BASEURL = (None, "/")
NAME_NOT_TITLE = (
    "site.name is set in _config.yml, but many plugins and themes expect site.title to be used "
    "instead. To avoid potential inconsistency, Jekyll GitHub Metadata will not set site.title to "
    "the repository's name."
)


def repository_of(site: Site) -> Repository | None:
    """The site's repository on GitHub, None if none is named and git knows none."""
    known = owner_and_name(site)
    api = PagesApi(site) if site.edition.on_github_pages else Api(site)
    return Repository(known, api) if known else None


def add_fallbacks(site: Site) -> None:
    """Fill in what the configuration leaves open, as far as the repository is known."""
    config = site.config
    named_only = ruby.truthy(config.get("name")) and not ruby.truthy(config.get("title"))
    if named_only:
        site.logger.warn(TOPIC, NAME_NOT_TITLE)
    wants_address = os.environ.get("JEKYLL_ENV") == "production" or hosting.is_page_build()
    keys = ("title", "description", "url") if wants_address else ("title", "description")
    wants_baseurl = wants_address and config.get("baseurl") in NO_BASEURL
    if not wants_baseurl and all(ruby.truthy(config.get(key)) for key in keys):
        return
    repository = repository_of(site)
    if repository is None:
        return
    if not named_only and not ruby.truthy(config.get("title")):
        config["title"] = title_of(repository)
    if not ruby.truthy(config.get("description")):
        config["description"] = repository.info.get("description")
    if wants_address:
        config["url"] = either(config.get("url"), repository.url_without_path)
        if wants_baseurl:
            config["baseurl"] = repository.baseurl


def title_of(repository: Repository) -> str:
    """The owner's name for an owner's own page, else the repository's name."""
    if not repository.is_user_page:
        return repository.name
    return repository.owner_info["name"] or repository.owner


def add_namespace(site: Site, payload: Any) -> None:
    """Put `github` where templates find it; a mapping in the configuration goes over it."""
    configured = site.config.get("github")
    traits = site.edition.plugins
    if configured is None or isinstance(configured, dict):
        drop = MetadataDrop(lambda: repository_of(site), site.source, traits)
        for key, value in (configured or {}).items():
            is_merged = isinstance(value, dict) and key in drop and key != "owner"
            below = drop[key] if is_merged else None
            drop[key] = deep_merge(below, value) if isinstance(below, dict) else value
        configured = drop
    payload["site"]["github"] = configured
