"""A repository on GitHub: what follows from its name, and what only GitHub knows."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from urllib.parse import urljoin, urlsplit

from jekyllpy.plugins.jekyll_github_metadata import hosting
from jekyllpy.plugins.jekyll_github_metadata.api import Api

OWNER_KEYS = (
    "avatar_url",
    "bio",
    "blog",
    "collaborators",
    "company",
    "created_at",
    "description",
    "email",
    "followers",
    "following",
    "has_organization_projects",
    "has_repository_projects",
    "hireable",
    "html_url",
    "id",
    "is_verified",
    "location",
    "login",
    "name",
    "node_id",
    "public_gists",
    "public_repos",
    "type",
    "updated_at",
)
GITHUB_OWNER = "github"


class Repository:
    """A repository, by `owner/name`.

    What only GitHub knows is asked of `api`, and is nil (or false, for lists) without an answer.
    """

    def __init__(self, owner_and_name: str, api: Api) -> None:
        self.owner_and_name = owner_and_name
        self.owner, _, name = owner_and_name.partition("/")
        self.name = name.rpartition("/")[2]
        self.api = api

    @cached_property
    def info(self) -> dict[str, Any]:
        """What GitHub's API says of the repository; empty if it doesn't answer."""
        return self.api.mapping(f"repos/{self.owner_and_name}")

    @cached_property
    def pages_info(self) -> dict[str, Any]:
        """What GitHub's API says of its site; empty if it doesn't answer."""
        return self.api.mapping(self._pages_path)

    @property
    def _pages_path(self) -> str:
        return f"repos/{self.owner_and_name}/pages"

    @cached_property
    def owner_info(self) -> dict[str, Any]:
        """What GitHub's API says of its owner, None for each thing it doesn't."""
        known = self.api.mapping(f"orgs/{self.owner}") or self.api.mapping(f"users/{self.owner}")
        return {key: known.get(key) for key in OWNER_KEYS}

    @property
    def owner_url(self) -> str:
        """The address of its owner."""
        return f"{hosting.github_url()}/{self.owner}"

    @property
    def url(self) -> str:
        """The address of the repository."""
        return f"{self.owner_url}/{self.name}"

    @cached_property
    def source(self) -> dict[str, str]:
        """The branch and the folder that the pages are built from."""
        known = self.api.source(self._pages_path)
        if known is not None:
            return known
        return {"branch": "master" if self.is_user_page else "gh-pages", "path": "/"}

    @property
    def default_domain(self) -> str:
        """The domain that the owner's site has unless another is set."""
        if self.owner == GITHUB_OWNER and not hosting.is_enterprise():
            return f"{self.owner}.{hosting.github_hostname()}".lower()
        if hosting.is_enterprise():
            return hosting.pages_hostname().lower()
        return f"{self.owner}.{hosting.pages_hostname()}".lower()

    @property
    def is_user_page(self) -> bool:
        """Whether its pages are those of its owner, not of a project."""
        name = self.name.lower()
        if hosting.is_enterprise():
            return name == f"{self.owner.lower()}.{hosting.github_hostname()}"
        return name in (self.default_domain, f"{self.owner}.github.com".lower())

    @property
    def custom_domain(self) -> str | None:
        """The domain that was set for the site, None if none was."""
        return self.pages_info.get("cname") if hosting.has_custom_domains() else None

    @cached_property
    def html_url(self) -> str:
        """The address of its pages, without a slash at the end."""
        url: str = self.pages_info.get("html_url") or self._guessed_url()
        return url.removesuffix("/")

    def _guessed_url(self) -> str:
        if not hosting.has_custom_domains():
            path = self.owner if self.is_user_page else self.owner_and_name
            if hosting.has_subdomain_isolation():
                return urljoin(f"{hosting.scheme()}://{hosting.pages_hostname()}/", path)
            return urljoin(f"{hosting.github_url()}/pages/", path)
        domain = self.custom_domain or self.default_domain
        root = f"{self._scheme(domain)}://{domain}"
        if self.custom_domain or self.is_user_page:
            return root
        return f"{root}/{self.name}"

    def _scheme(self, domain: str) -> str:
        if hosting.is_enterprise():
            return hosting.scheme()
        github_own = self.owner == GITHUB_OWNER and domain.endswith(".github.com")
        return "https" if github_own or hosting.in_actions() else "http"

    @property
    def baseurl(self) -> str:
        """The path that the site lies below."""
        return urlsplit(self.html_url).path

    @property
    def url_without_path(self) -> str:
        """The address of the site's host."""
        address = urlsplit(self.html_url)
        return f"{address.scheme}://{address.netloc}"
