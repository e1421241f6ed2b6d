"""When a file was last changed, by git or by the file system, as jekyll-last-modified-at 1.3."""

from __future__ import annotations

import datetime as dt
import subprocess
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from jekyllpy import ruby
from jekyllpy.content.files import modified_time
from jekyllpy.liquid import Context, Tag
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support.lookup import dig, hash_at

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

DEFAULT_FORMAT = "%d-%b-%y"
COMMIT = "\x01"


class History:
    """When each file of a site was last committed, read from git in one go."""

    _by_site: WeakKeyDictionary[Site, History] = WeakKeyDictionary()

    def __init__(self, source: str) -> None:
        self._source = Path(source)

    @classmethod
    def of(cls, site: Site) -> History:
        if site not in cls._by_site:
            cls._by_site[site] = cls(site.source)
        return cls._by_site[site]

    @classmethod
    def forget(cls, site: Site) -> None:
        """Read the site's history anew when it is next asked for."""
        cls._by_site.pop(site, None)

    def last_change(self, path: str, zone: dt.tzinfo) -> dt.datetime | None:
        """When the file was last committed, else when it was changed; None if it's gone."""
        committed = self._commits.get(path)
        if committed is not None:
            return dt.datetime.fromtimestamp(committed, zone)
        try:
            return modified_time(path, zone).replace(microsecond=0)
        except OSError:
            return None

    @cached_property
    def _commits(self) -> dict[str, int]:
        root = self._git("rev-parse", "--show-toplevel")
        if root is None:
            return {}
        log = self._git(
            "-c",
            "core.quotePath=false",
            "log",
            f"--format={COMMIT}%ct",
            "--name-only",
            "--no-renames",
            "-c",
            "--",
            ".",
        )
        top = Path(root.strip())
        times: dict[str, int] = {}
        for commit in (log or "").split(COMMIT)[1:]:
            time, *names = commit.split("\n")
            for name in filter(None, names):
                times.setdefault(str(top / name), int(time))
        return times

    def _git(self, *arguments: str) -> str | None:
        try:
            done = subprocess.run(
                ["git", *arguments],
                cwd=self._source,
                capture_output=True,
                encoding="utf-8",
                errors="surrogateescape",
                check=True,
            )
        except (OSError, subprocess.CalledProcessError):
            return None
        return done.stdout


class LastModified:
    """`page.last_modified_at`: printed as a date, compared and formatted as a time."""

    def __init__(self, site: Site, path: str, format: str | None) -> None:
        self._site = site
        self._path = site.in_source_dir(path)
        self._format = format or DEFAULT_FORMAT

    @cached_property
    def _time(self) -> dt.datetime | None:
        return History.of(self._site).last_change(self._path, self._site.zone)

    def to_liquid(self) -> dt.datetime | None:
        return self._time

    def __str__(self) -> str:
        return "" if self._time is None else ruby.strftime(self._time, self._format)


class LastModifiedTag(Tag):
    """`{% last_modified_at %}` or `{% last_modified_at %Y-%m-%d %}`."""

    def __init__(self, tag_name: str, markup: str, parse_context: Any) -> None:
        super().__init__(tag_name, markup, parse_context)
        self._format = markup.strip()

    def render(self, context: Context) -> str:
        site = context.registers["site"]
        path = ruby.to_s(dig(context.registers["page"], "path"))
        return str(LastModified(site, path, self._format or date_format(site)))


def date_format(site: Site) -> str | None:
    return hash_at(site.config, "last-modified-at").get("date-format")


def note_change(item: Any) -> None:
    item.data["last_modified_at"] = LastModified(item.site, item.path, date_format(item.site))


def register(plugins: Registry) -> None:
    plugins.tag("last_modified_at", LastModifiedTag)
    plugins.hook("site", "after_reset", History.forget)
    plugins.hook(["pages", "posts", "documents"], "post_init", note_change)
