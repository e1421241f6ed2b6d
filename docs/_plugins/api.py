"""The Python API, made from the docstrings of what the package's front rooms offer."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from jekyllpy.content.page import PageWithoutAFile
from jekyllpy.plugins import Generator, Registry
from jekyllpy.site.site import Site

MODULES = ("jekyllpy", "jekyllpy.plugins", "jekyllpy.content.page", "jekyllpy.liquid", "jekyllpy.markdown", "jekyllpy.highlight", "jekyllpy.csl", "jekyllpy.errors")  # fmt: skip
SECTION = re.compile(r"^(Args|Attributes|Raises|Returns|Yields):$", re.MULTILINE)
TITLES = {"Args": "Arguments", "Attributes": "Attributes", "Raises": "Raises", "Returns": "Gives", "Yields": "Gives"}  # fmt: skip
FIELD = re.compile(r"^    (\S[^:]*): (.*(?:\n {5,}.*)*)", re.MULTILINE)


class Api(Generator):
    """The page `/api/`."""

    def generate(self, site: Site) -> None:
        """Add the page."""
        parts = ["# The Python API", ""]
        for name in MODULES:
            parts += described(import_module(name))
        page = PageWithoutAFile(site, site.source, "api", "index.md")
        page.content = "\n".join(parts)
        page.data |= {"title": "The Python API", "file": "docs/_plugins/api.py"}
        site.pages.append(page)


def described(module: Any) -> Iterator[str]:
    """A module and what it offers, in Markdown."""
    yield from (f"## {module.__name__}", "", prose(inspect.getdoc(module) or ""), "")
    for name in offered(module):
        thing = getattr(module, name)
        if not inspect.isclass(thing) and not inspect.isfunction(thing):
            continue
        yield from (f"### {name}", "", "```python", signature(name, thing), "```", "")
        yield from (prose(inspect.getdoc(thing) or ""), "")
        if inspect.isclass(thing):
            yield from methods(thing)


def offered(module: Any) -> list[str]:
    """The names that a module offers: its `__all__`, or the classes that it defines."""
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return [name for name in listed if not name.startswith("_")]
    return [name for name, thing in vars(module).items() if inspect.isclass(thing) and thing.__module__ == module.__name__]  # fmt: skip


def methods(owner: type) -> Iterator[str]:
    """The public methods that a class documents itself."""
    for name, method in vars(owner).items():
        if not name.startswith("_") and inspect.isfunction(method) and method.__doc__:
            yield from (
                f"#### {owner.__name__}.{name}",
                "",
                "```python",
                signature(name, method),
                "```",
                "",
            )
            yield from (prose(inspect.getdoc(method) or ""), "")


def signature(name: str, thing: Any) -> str:
    """How it is called."""
    try:
        shape = inspect.signature(thing)
    except ValueError:
        return name
    parameters = [given.replace(annotation=given.annotation) for given in shape.parameters.values()]
    if parameters and parameters[0].name == "self":
        del parameters[0]
    shown = str(shape.replace(parameters=parameters)).replace("'", "")
    return ("class " if inspect.isclass(thing) else "") + name + shown


def prose(text: str) -> str:
    """A docstring in Markdown: its sections become lists."""
    before, *sections = SECTION.split(text)
    parts = [plain(before)]
    for title, body in zip(sections[::2], sections[1::2], strict=True):
        fields = [f"- `{name}`: {' '.join(about.split())}" for name, about in FIELD.findall(body)]
        parts.append(
            f"**{TITLES[title]}**\n\n" + ("\n".join(fields) or plain(inspect.cleandoc(body)))
        )
    return "\n\n".join(parts)


def plain(text: str) -> str:
    """Prose without what Markdown would take for HTML."""
    return "".join(
        part if number % 2 else part.replace("<", "&lt;")
        for number, part in enumerate(re.split(r"(`[^`]*`)", text))
    ).strip()


def register(plugins: Registry) -> None:
    """Add the page."""
    plugins.generator(Api)
