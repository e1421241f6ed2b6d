"""What tags and filters know of the site they are rendered for."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from jekyllpy.errors import SassError
from jekyllpy.ruby import LOCAL
from jekyllpy.text.grounds import EVERYWHERE, Grounds


class Posts(Protocol):
    """The collection of posts."""

    docs: list[Any]


class Site(Protocol):
    """The part of a site that templates need."""

    config: Mapping[str, Any]
    source: str
    safe: bool
    grounds: Grounds

    @property
    def includes_load_paths(self) -> list[str]: ...

    @property
    def zone(self) -> datetime.tzinfo: ...

    @property
    def posts(self) -> Posts: ...

    def in_source_dir(self, *paths: str) -> str: ...

    def each_site_file(self) -> Iterable[Any]: ...

    def find_converter_instance(self, name: str) -> Any: ...


class NoPosts:
    """The posts of no site."""

    def __init__(self) -> None:
        self.docs: list[Any] = []


class BareSite:
    """Stands for the site where a template is rendered by itself: it has a configuration only."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        self.config = config
        self.source = ""
        self.safe = False
        self.grounds = EVERYWHERE
        self.includes_load_paths: list[str] = []
        self.zone: datetime.tzinfo = LOCAL
        self.posts: Posts = NoPosts()

    def payload(self) -> dict[str, Any]:
        """What templates see of it."""
        return {"site": {**self.config, "time": datetime.datetime.now(self.zone)}}

    def in_source_dir(self, *paths: str) -> str:
        return "/".join(paths)

    def each_site_file(self) -> Iterable[Any]:
        return ()

    def find_converter_instance(self, name: str) -> Any:
        """The converter named `name`, with the configuration's options."""
        return BareConverter(name, self.config)


class BareConverter:
    """Converts text for a template without a site."""

    def __init__(self, name: str, config: Mapping[str, Any]) -> None:
        self.name = name
        self.config = config

    def convert(self, text: str) -> str:
        """`text` as HTML or CSS, by the converter's name."""
        if self.name in ("Sass", "Scss"):
            import sass  # type: ignore[import-untyped]

            try:
                css: str = sass.compile(
                    string=text, indented=self.name == "Sass", output_style="compact"
                )
            except sass.CompileError as error:
                raise SassError(" ".join(str(error).split())) from error
            return css
        options = self.config.get("kramdown") or {}
        if self.name == "Markdown":
            from jekyllpy import markdown

            return markdown.to_html(text, options)
        from jekyllpy.markdown.smartypants import SmartyPants

        return SmartyPants(options).convert(text).removesuffix("\n")
