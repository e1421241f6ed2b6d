"""`site.github` as templates see it."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from typing import Any

from jekyllpy.config.editions.plugins import USUAL_PLUGINS, PluginTraits
from jekyllpy.errors import ConfigurationError
from jekyllpy.liquid import Drop
from jekyllpy.plugins.jekyll_github_metadata import hosting
from jekyllpy.plugins.jekyll_github_metadata.finder import git
from jekyllpy.plugins.jekyll_github_metadata.repository import Repository

NO_REPOSITORY = (
    "site.github is used, but it isn't known which repository this is: set 'repository: owner/name' "
    "in the configuration, the environment variable PAGES_REPO_NWO, or git's remote 'origin'"
)


class MetadataDrop(Drop):
    """The repository's metadata; everything in it may be set to something else.

    Args:
        find: gives the site's repository, or None if it isn't known; called when first needed.
        source: the site's folder.
        traits: whose ways are followed.
    """

    mutable = True
    ruby_name = "Jekyll::GitHubMetadata::MetadataDrop"

    def __init__(
        self,
        find: Callable[[], Repository | None],
        source: str,
        traits: PluginTraits = USUAL_PLUGINS,
    ) -> None:
        self._find = find
        self._traits = traits
        self._source = source

    @cached_property
    def _repository(self) -> Repository:
        repository = self._find()
        if repository is None:
            raise ConfigurationError(NO_REPOSITORY)
        return repository

    def keys(self) -> list[str]:
        return sorted(super().keys())

    def __str__(self) -> str:
        return self.ruby_inspect()

    @property
    def environment(self) -> str:
        """Where the site is built: `development`, `dotcom`, `enterprise` or `test`."""
        return hosting.environment()

    @property
    def pages_env(self) -> str:
        return hosting.environment()

    @property
    def hostname(self) -> str:
        """The host of GitHub itself."""
        return hosting.github_hostname()

    @property
    def pages_hostname(self) -> str:
        """The host below which GitHub Pages shows sites."""
        return hosting.pages_hostname()

    @property
    def api_url(self) -> str:
        return hosting.api_url()

    @property
    def help_url(self) -> str:
        return hosting.help_url(self._traits.help_address)

    @property
    def versions(self) -> dict[str, str]:
        """The versions of what GitHub Pages builds with; none elsewhere."""
        return dict(self._traits.pages_versions)

    @cached_property
    def build_revision(self) -> str:
        """The commit that is being built."""
        known = os.environ.get("JEKYLL_BUILD_REVISION") or os.environ.get("GITHUB_SHA")
        return known or git(self._source, "rev-parse", "HEAD") or ""

    @property
    def public_repositories(self) -> Any:
        """The owner's public repositories."""
        known = self._repository.api.listing(f"users/{self._repository.owner}/repos")
        return known or ([] if self._traits.knows_no_repositories else known)

    @property
    def organization_members(self) -> Any:
        """The owner's public members, None if it is a person."""
        owner = self._repository.owner
        if not self._repository.api.mapping(f"orgs/{owner}"):
            return None
        return self._repository.api.listing(f"orgs/{owner}/public_members")

    @property
    def project_title(self) -> str:
        return self._repository.name

    @property
    def project_tagline(self) -> Any:
        """The repository's description."""
        return self._repository.info.get("description")

    @property
    def owner(self) -> dict[str, Any]:
        """What GitHub says of the repository's owner."""
        return self._repository.owner_info

    @property
    def owner_name(self) -> str:
        """The owner's login name."""
        return self._repository.owner

    @property
    def owner_display_name(self) -> Any:
        """The owner's full name."""
        return self._repository.owner_info["name"]

    @property
    def owner_url(self) -> str:
        return self._repository.owner_url

    @property
    def owner_gravatar_url(self) -> str:
        return f"{self._repository.owner_url}.png"

    @property
    def repository_url(self) -> str:
        return self._repository.url

    @property
    def repository_nwo(self) -> str:
        """`owner/name`."""
        return self._repository.owner_and_name

    @property
    def repository_name(self) -> str:
        return self._repository.name

    @property
    def zip_url(self) -> str:
        """Where the published branch is downloaded as a .zip file."""
        return f"{self._repository.url}/zipball/{self._repository.source['branch']}"

    @property
    def tar_url(self) -> str:
        """Where the published branch is downloaded as a .tar.gz file."""
        return f"{self._repository.url}/tarball/{self._repository.source['branch']}"

    @property
    def clone_url(self) -> str:
        return f"{self._repository.url}.git"

    @property
    def releases_url(self) -> str:
        return f"{self._repository.url}/releases"

    @property
    def issues_url(self) -> str | None:
        """The address of the issues, None if the repository has none."""
        return f"{self._repository.url}/issues" if self._repository.info.get("has_issues") else None

    @property
    def wiki_url(self) -> str | None:
        """The address of the wiki, None if the repository has none."""
        return f"{self._repository.url}/wiki" if self._repository.info.get("has_wiki") else None

    @property
    def language(self) -> Any:
        """The programming language that most of the repository is in."""
        return self._repository.info.get("language")

    @property
    def is_user_page(self) -> bool:
        """Whether the repository is its owner's own page: `owner.github.io`."""
        return self._repository.is_user_page

    @property
    def is_project_page(self) -> bool:
        """Whether the site lies below its owner's page."""
        return not self._repository.is_user_page

    @property
    def show_downloads(self) -> Any:
        """Whether the repository has downloads."""
        return self._repository.info.get("has_downloads")

    @property
    def url(self) -> str:
        """The address of the site."""
        return self._repository.html_url

    @property
    def baseurl(self) -> str:
        """The path that the site lies below."""
        return self._repository.baseurl

    @property
    def contributors(self) -> Any:
        return self._repository.api.listing(f"repos/{self._repository.owner_and_name}/contributors")

    @property
    def releases(self) -> Any:
        return self._repository.api.listing(f"repos/{self._repository.owner_and_name}/releases")

    @property
    def latest_release(self) -> Any:
        """The latest release, false if there is none."""
        path = f"repos/{self._repository.owner_and_name}/releases/latest"
        return self._repository.api.mapping(path) or False

    @property
    def private(self) -> Any:
        return self._repository.info.get("private")

    @property
    def archived(self) -> Any:
        return self._repository.info.get("archived")

    @property
    def disabled(self) -> Any:
        return self._repository.info.get("disabled")

    @property
    def license(self) -> Any:
        return self._repository.info.get("license")

    @property
    def source(self) -> dict[str, str]:
        """The branch and folder that the site is published from."""
        return self._repository.source
