"""What `paginator` is on one page, and the addresses that it links to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jekyllpy import ruby
from jekyllpy.text.paths import join


@dataclass
class IndexFile:
    """The name (`index`, or nothing) and extension (`.html`) of the files in pages' folders."""

    name: str
    ext: str

    @classmethod
    def of(cls, settings: dict[str, Any]) -> IndexFile:
        """The index file that `settings` ask for."""
        ext = ruby.to_s(settings["extension"])
        if settings["extension"] is not None and not ext.startswith("."):
            ext = f".{ext}"
        return cls(ruby.to_s(settings["indexpage"]).partition(".")[0], ext)


class Pager:
    """The pager of page `number` of `total`.

    Args:
        posts: all of them, in order.
        first: the address of the first page.
        further: the template of the others' addresses, with `:num` and perhaps `:max`.
    """

    def __init__(
        self,
        posts: list[Any],
        number: int,
        total: int,
        per_page: int,
        first: str,
        further: str,
        index: IndexFile,
    ) -> None:
        own = first if number == 1 else further
        self.path = numbered(
            with_file(own, index.name or "index", index.ext or ".html"), number, total
        )
        if index.name:
            first = with_file(first, index.name, index.ext)
            further = with_file(further, index.name, index.ext)

        def path_of(page: int) -> str:
            return numbered(first if page == 1 else further, page, total)

        start = (number - 1) * per_page
        previous = number - 1 if number > 1 else None
        following = number + 1 if number < total else None
        self.values: dict[str, Any] = {
            "per_page": per_page,
            "posts": posts[start : start + per_page],
            "total_posts": len(posts),
            "total_pages": total,
            "page": number,
            "page_path": self.path,
            "previous_page": previous,
            "previous_page_path": path_of(previous) if previous else None,
            "next_page": following,
            "next_page_path": numbered(further, following, total) if following else None,
            "first_page": 1,
            "first_page_path": path_of(1),
            "last_page": total,
            "last_page_path": numbered(further, total, total),
            "page_trail": None,
        }

    def to_liquid(self) -> dict[str, Any]:
        """What templates see as `paginator`."""
        return self.values

    def address(self, index: IndexFile) -> str:
        """The page's own address, with the file in it."""
        if self.path.endswith("/"):
            return join(self.path, index.name + index.ext)
        return self.path if self.path.endswith(index.ext) else self.path + index.ext


def with_file(address: str, name: str, ext: str) -> str:
    """`address` with a file's name, if it has none."""
    if address.endswith("/"):
        return address + name + ext
    return address if "." in address else address + name


def numbered(template: str, number: int, total: int) -> str:
    """`template` with the page's number for `:num` and the last one for `:max`."""
    return template.replace(":num", str(number), 1).replace(":max", str(total), 1)
