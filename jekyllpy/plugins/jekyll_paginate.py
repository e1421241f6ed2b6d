"""`paginate: N`: the posts, N to a page, as jekyll-paginate 1.1 spreads them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.content.page import Page
from jekyllpy.errors import ConfigurationError
from jekyllpy.plugins.api import Generator, Registry
from jekyllpy.plugins.support.lookup import dig

if TYPE_CHECKING:
    from jekyllpy.site.site import Site


class Pagination(Generator):
    """Gives the template page its pager and adds a copy of it for every further page of posts."""

    priority = "lowest"
    safe = True

    def generate(self, site: Site) -> None:
        if site.config.get("paginate") is None or not site.pages:
            return
        template = template_page(site)
        if template is None:
            site.logger.warn(
                "Pagination:",
                "Pagination is enabled, but I couldn't find an index.html page to use as the "
                "pagination template. Skipping pagination.",
            )
            return
        paginate(site, template, posts_per_page(site.config["paginate"]))

    def renew(self, site: Site, item: Any) -> bool:
        """True: nothing here looks at texts."""
        return True


def posts_per_page(value: Any) -> int:
    """The setting `paginate` as a number.

    Raises:
        ConfigurationError: if it isn't a whole number of 1 or more.
    """
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = 0
    if number < 1:
        raise ConfigurationError(
            f"paginate: {value!r} is no number of posts; give a whole number of 1 or more"
        )
    return number


def paginate(site: Site, template: Page, per_page: int) -> None:
    """Give `template` the first page of posts, and add a page for each that follows."""
    posts = [post for post in site.site_payload()["site"]["posts"] if not hidden(post)]
    total = -(-len(posts) // per_page)
    for number in range(1, total + 1):
        page = template
        if number > 1:
            page = Page(site, site.source, template.dir, template.name)
            page.move_to(page_path(site, template, number) or "")
            site.pages.append(page)
        page.pager = Pager(site, template, posts, number, per_page, total)


def hidden(post: Any) -> bool:
    """Whether a post asks to be left out, by `hidden: true`."""
    return ruby.truthy(dig(post, "hidden"))


class Pager:
    """What `paginator` is on one page."""

    def __init__(
        self, site: Site, template: Page, posts: list[Any], number: int, per_page: int, total: int
    ) -> None:
        start = (number - 1) * per_page
        previous = number - 1 if number > 1 else None
        following = number + 1 if number < total else None
        self._values = {
            "page": number,
            "per_page": per_page,
            "posts": posts[start : start + per_page],
            "total_posts": len(posts),
            "total_pages": total,
            "previous_page": previous,
            "previous_page_path": page_path(site, template, previous),
            "next_page": following,
            "next_page_path": page_path(site, template, following),
        }

    def to_liquid(self) -> dict[str, Any]:
        """What templates see as `paginator`."""
        return self._values


def page_path(site: Site, template: Page, number: int | None) -> str | None:
    """Where the page with this number lies; the first is the template itself."""
    if number is None:
        return None
    if number <= 1:
        return template.url
    path = str(site.config["paginate_path"]).replace(":num", str(number), 1)
    return path if path.startswith("/") else f"/{path}"


def template_page(site: Site) -> Page | None:
    """The page to repeat: the index.html nearest to where `paginate_path` leads, if any."""
    source = PurePosixPath(site.source)
    pattern = source / str(site.config["paginate_path"]).removeprefix("/")
    folders = {folder for folder in pattern.parent.parents if folder.is_relative_to(source)}
    folders.add(pattern.parent)
    candidates = [
        page
        for page in site.pages
        if page.name == "index.html" and (source / page.path.removeprefix("/")).parent in folders
    ]
    return max(candidates, key=lambda page: len(page.path), default=None)


def register(plugins: Registry) -> None:
    plugins.generator(Pagination)
