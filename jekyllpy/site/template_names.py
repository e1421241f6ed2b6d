"""The names that Jekyll keeps the parsed templates of pages under."""

from __future__ import annotations

GEMS = "/gems/"
LIB = "/lib"


def template_name(path: str) -> str:
    """The name for the template of a page at `path`; pages of one name have the template of the first.

    Jekyll means to shorten the paths of themes, but takes any folder `gems`, and what is below `lib`,
    for a gem's: the template of `tag/gems/index.html` is that of `index.html`.
    """
    if path.startswith("/"):
        return path
    _, folder, rest = path.rpartition(GEMS)
    if folder and rest and not rest.startswith("/"):
        return rest
    end = path.find(LIB)
    return path if end < 1 else path[path.rfind("/", 0, end) + 1 :]
