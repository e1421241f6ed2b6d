"""Where a site's pages are hosted, by the environment variables that GitHub Pages sets."""

from __future__ import annotations

import os

DEFAULTS = {
    "PAGES_ENV": "development",
    "PAGES_API_URL": "https://api.github.com",
    "PAGES_GITHUB_HOSTNAME": "github.com",
    "PAGES_PAGES_HOSTNAME": "github.io",
}
LOCAL_HOST = "localhost:4000"


def variable(name: str, otherwise: str | None = None) -> str:
    """The environment variable `name`, else `otherwise`, else its usual value."""
    return os.environ.get(name) or otherwise or DEFAULTS.get(name, "")


def in_actions() -> bool:
    """Whether this is a workflow of GitHub Actions, where no PAGES_… variables need be set."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def environment() -> str:
    """`dotcom` on GitHub Pages, `enterprise`, `test`, or Jekyll's own environment."""
    return variable("PAGES_ENV", "dotcom" if in_actions() else os.environ.get("JEKYLL_ENV"))


def is_enterprise() -> bool:
    """Whether the site is built on a GitHub Enterprise server."""
    return environment() == "enterprise"


def has_custom_domains() -> bool:
    """Whether sites may have domains of their own here."""
    return environment() in ("dotcom", "test")


def scheme() -> str:
    """`https` or `http`, by the environment variable `SSL`."""
    return "https" if os.environ.get("SSL") == "true" or environment() == "test" else "http"


def has_subdomain_isolation() -> bool:
    """Whether an Enterprise server gives sites subdomains."""
    return os.environ.get("SUBDOMAIN_ISOLATION") == "true"


def is_page_build() -> bool:
    """Whether GitHub Pages itself is building the site."""
    return bool(os.environ.get("PAGE_BUILD_ID"))


def github_hostname() -> str:
    """The host of GitHub itself."""
    return variable("PAGES_GITHUB_HOSTNAME", os.environ.get("GITHUB_HOSTNAME")).removesuffix("/")


def github_url() -> str:
    """The address of GitHub itself."""
    if environment() == "dotcom" or github_hostname() == DEFAULTS["PAGES_GITHUB_HOSTNAME"]:
        return f"https://{DEFAULTS['PAGES_GITHUB_HOSTNAME']}"
    return f"{scheme()}://{github_hostname()}"


def pages_hostname() -> str:
    """The host below which sites are shown; this machine in development."""
    otherwise = os.environ.get("PAGES_HOSTNAME")
    if not otherwise and environment() == "development":
        otherwise = LOCAL_HOST
    return variable("PAGES_PAGES_HOSTNAME", otherwise).removesuffix("/")


def api_url() -> str:
    """The address of GitHub's API."""
    return variable("PAGES_API_URL", os.environ.get("API_URL")).removesuffix("/")


def help_url(usual: str) -> str:
    """The address of GitHub's documentation, the `usual` one if the environment names none."""
    return variable("PAGES_HELP_URL", os.environ.get("HELP_URL") or usual).removesuffix("/")
