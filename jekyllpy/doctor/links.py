"""Checks of what built pages lead to, and of the pages themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from posixpath import dirname, normpath, splitext
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urlsplit

from jekyllpy.doctor.built_pages import PICTURES, BuiltPage, read_page
from jekyllpy.doctor.findings import Findings
from jekyllpy.doctor.sources import Sources

if TYPE_CHECKING:
    from jekyllpy.content.document import Document
    from jekyllpy.content.page import Page
    from jekyllpy.site.site import Site

HTML = (".html", ".htm")
TEXT_FRAGMENT = ":~:"
TOP = ("", "top")


def check_pages(site: Site, findings: Findings, sources: Sources) -> Check:
    """Look at all pages that could be built."""
    check = Check(site, findings, sources)
    for path, (page, source) in check.pages.items():
        check.look_at(path, page, source)
    check.tell()
    return check


@dataclass
class Check:
    """Looks at one page after the other.

    Attributes:
        elsewhere: the addresses at other hosts, each with the sources of the pages that lead there.
    """

    site: Site
    findings: Findings
    sources: Sources
    elsewhere: dict[str, list[str]] = field(default_factory=dict)
    _problems: dict[tuple[str, tuple[str, ...]], list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.base = str(self.site.config.get("baseurl") or "").rstrip("/")
        self.own = str(self.site.config.get("url") or "").rstrip("/")
        self.unbuilt: set[str] = set()
        self.files = {
            self._written(item.destination(self.site.dest)) for item in self.site.each_site_file()
        }
        self.pages = self._pages()

    def _pages(self) -> Mapping[str, tuple[BuiltPage, str]]:
        found = {}
        items: list[Page | Document] = [*self.site.pages, *self.site.docs_to_write]
        for item in items:
            path = self._written(item.destination(self.site.dest))
            if item.output is None:
                self.unbuilt.add(path)
            elif path.endswith(HTML):
                found[path] = (read_page(item.output), self.findings.shown(item.relative_path))
        return found

    def _written(self, destination: str) -> str:
        return destination.removeprefix(self.site.dest).lstrip("/")

    def look_at(self, path: str, page: BuiltPage, source: str) -> None:
        """Check one page, which is written to `path` and comes from `source`."""
        for name in page.repeated:
            problem = f"more than one element has the id '{name}' on {self._shown(path)}"
            self._note(problem, source, f'id="{name}"', f"id='{name}'", f"#{name}}}")
        for address in page.without_alt:
            self._note(f"the picture '{address}' has no alt text", source, *self._words(address))
        for address, tag in page.links.items():
            self._follow(path, address, tag, source)

    def _follow(self, path: str, address: str, tag: str, source: str) -> None:
        try:
            link = urlsplit(address)
        except ValueError:
            self._note(f"'{address}' is no address", source, *self._words(address))
            return
        if self.own and (
            address == self.own or address.startswith((f"{self.own}/", f"{self.own}#"))
        ):
            link = urlsplit(address.removeprefix(self.own) or "/")
        elif link.scheme or link.netloc:
            if link.scheme in ("http", "https") or not link.scheme:
                self.elsewhere.setdefault(address, []).append(source)
            return
        problem = self._problem(path, link, address, tag)
        if problem:
            self._note(problem, source, *self._words(address))

    def _problem(self, path: str, link: SplitResult, address: str, tag: str) -> str | None:
        target = self._target(path, unquote(link.path))
        if target is None:
            return None
        if target in self.unbuilt:
            return None
        if target == "":
            return f"{noun(tag, link.path)} '{address}' isn't there"
        fragment = unquote(link.fragment).partition(TEXT_FRAGMENT)[0]
        page = self.pages.get(target)
        if page is None or fragment.lower() in TOP or fragment in page[0].ids:
            return None
        return f"nothing on {self._shown(target)} has the id '{fragment}'"

    def _target(self, path: str, wanted: str) -> str | None:
        """The file that a link of the page at `path` leads to; empty if there is none, None if that's unknown."""
        if not wanted:
            return path
        if wanted.startswith("/"):
            if self.base and not f"{wanted}/".startswith(f"{self.base}/"):
                return "" if self._file_at(wanted) else None  # another site of the same host
            wanted = wanted[len(self.base) :]
        else:
            wanted = f"/{dirname(path)}/{wanted}"
        return self._file_at(wanted)

    def _file_at(self, wanted: str) -> str:
        name = normpath(wanted).lstrip("/")
        name = "" if name == "." else name
        folder = f"{name}/" if name else ""
        tried = [f"{folder}index.html"]
        if not wanted.endswith("/"):
            tried = [name, f"{name}.html", *tried]
        kept = any(name == keep or name.startswith(f"{keep}/") for keep in self.site.keep_files)
        found = next((file for file in tried if file in self.files), "")
        return found or (name if kept else "")

    def tell_of(self, address: str, problem: str) -> None:
        """Tell what is wrong with an address at another host."""
        for source in self.elsewhere[address]:
            self._note(f"'{address}': {problem}", source, *self._words(address))
        self.tell()

    def _note(self, problem: str, source: str, *words: str) -> None:
        """Keep a problem of the page that comes from `source`, in which one of `words` may stand."""
        self._problems.setdefault((problem, words), []).append(source)

    def tell(self) -> None:
        """Tell of each problem where it is to be mended: once, if that is in what pages share."""
        for (problem, words), sources in self._problems.items():
            for place in self.sources.places(sources, *words):
                self.findings.add(problem, *place)
        self._problems.clear()

    def _words(self, address: str) -> tuple[str, ...]:
        bare = address.removeprefix(self.own).removeprefix(self.base)
        words = (address, bare, escape(address), bare.lstrip("/"))
        return tuple(dict.fromkeys(word for word in words if word))

    def _shown(self, path: str) -> str:
        return f"/{path.removesuffix('index.html')}"


def noun(tag: str, path: str) -> str:
    """What somebody who made the link expects there."""
    if tag in PICTURES:
        return "the picture"
    if tag in ("a", "area") and splitext(path)[1] in ("", *HTML):
        return "the page"
    return "the file"
