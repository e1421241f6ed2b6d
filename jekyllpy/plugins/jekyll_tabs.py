"""`{% tabs %}` and `{% tab %}`: one of several texts shown at a time, as jekyll-tabs 1.2 marks them up.

The gem's ids are random; these are made of where the tabs stand and what is in them.
"""

from __future__ import annotations

import re
import uuid
from typing import Any

from jekyllpy import ruby
from jekyllpy.errors import LiquidArgumentError, LiquidSyntaxError
from jekyllpy.liquid import Block, Context
from jekyllpy.plugins.api import Registry
from jekyllpy.plugins.support.lookup import dig

NOT_IN_IDS = re.compile(r"[^0-9a-z]")
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "jekyll-tabs")
REGISTER = "jekyll_tabs"


class Tabs(Block):
    """All tabs of one name that the page has had so far: their labels, then their texts."""

    def __init__(self, tag_name: str, markup: str, parse_context: Any) -> None:
        super().__init__(tag_name, markup, parse_context)
        if not markup.strip():
            raise LiquidSyntaxError(f"Block {tag_name} requires 1 attribute")
        self._name = identifier(markup)

    def render(self, context: Context) -> str:
        self.render_body(context)
        texts = texts_of(context).get(self._name)
        if not texts:
            raise LiquidArgumentError(f"tabs {self._name}: there is no tab of that name in it")
        return markup_of(self._name, texts, unique_id(context, self._name, texts))


class Tab(Block):
    """A label, and the Markdown that is shown for it."""

    def __init__(self, tag_name: str, markup: str, parse_context: Any) -> None:
        super().__init__(tag_name, markup, parse_context)
        name, _, label = markup.lstrip().partition(" ")
        if not label.strip():
            raise LiquidSyntaxError(f"Block {tag_name} requires 2 attributes")
        self._name = identifier(name)
        self._label = label.lstrip()

    def render(self, context: Context) -> str:
        text = context.registers["site"].markdown.convert(self.render_body(context))
        texts_of(context).setdefault(self._name, {})[self._label] = text
        return str(text)


def identifier(text: str) -> str:
    """`text` as (a part of) an id."""
    return NOT_IN_IDS.sub("-", text.strip().lower())


def texts_of(context: Context) -> dict[str, dict[str, str]]:
    """The texts of the page by label, by the name of their tabs."""
    found: dict[str, dict[str, str]] = context.registers.setdefault(REGISTER, {})
    return found


def unique_id(context: Context, name: str, texts: dict[str, str]) -> str:
    """The id of these tabs: the same in every build, another one for every place."""
    known: list[str] = context.registers.setdefault(f"{REGISTER}_ids", [])
    path = ruby.to_s(dig(context.registers.get("page"), "path"))
    known.append(str(uuid.uuid5(NAMESPACE, "\0".join([path, str(len(known)), name, *texts]))))
    return known[-1]


def markup_of(name: str, texts: dict[str, str], id: str) -> str:
    """The two lists."""
    labels = (
        f'\n      <li{active(number)} id="{name}-{identifier(label)}">'
        f'\n          <a href="#">{label}</a>\n      </li>\n  '
        for number, label in enumerate(texts)
    )
    contents = (
        f"\n      <li{active(number)}>{text}</li>\n  " for number, text in enumerate(texts.values())
    )
    return (
        f'<ul id="{name}" class="tab" data-tab="{id}" data-name="{name}">\n  {"".join(labels)}\n</ul>\n'
        f'<ul class="tab-content" id="{id}" data-name="{name}">\n  {"".join(contents)}\n</ul>\n'
    )


def active(number: int) -> str:
    """The class of the tab that is shown first."""
    return "" if number else ' class="active"'


def register(plugins: Registry) -> None:
    plugins.tag("tabs", Tabs)
    plugins.tag("tab", Tab)
