"""`Jekyll::Publisher`, and the site asking it where Ruby has changed it."""

from __future__ import annotations

from typing import Any

from jekyllpy.content import post_reader, publisher, reader
from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.rubylang.dispatch import call
from jekyllpy.rubylang.native import MODULES, define_class, method
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.operations import truthy

define_class("Jekyll::Publisher")


@method("Jekyll::Publisher", "initialize", visibility="private")
def publisher_initialize(self: RObject, block: Any, site: Any) -> None:
    self.ivars["@site"] = site


_is_published, _is_hidden = publisher.is_published, publisher.is_hidden_in_the_future


@method("Jekyll::Publisher", "publish?")
def publish(self: RObject, block: Any, thing: Any) -> bool:
    from jekyllpy.rubylang.dispatch import send

    return truthy(send(self, "can_be_published?", thing)) and not truthy(
        call(self, "hidden_in_the_future?", thing)
    )


@method("Jekyll::Publisher", "can_be_published?", visibility="private")
def can_be_published(self: RObject, block: Any, thing: Any) -> bool:
    settle()
    site = self.ivars["@site"]
    return thing.data.get("published", True) is not False or site.unpublished


@method("Jekyll::Publisher", "hidden_in_the_future?")
def hidden_in_the_future(self: RObject, block: Any, thing: Any) -> bool:
    settle()
    return _is_hidden(self.ivars["@site"], thing)


def ask_publisher() -> None:
    """Have the site ask a publisher that Ruby has changed."""
    from jekyllpy.plugins.ruby.boundary import into_ruby

    cls = MODULES["Jekyll::Publisher"]

    def is_published(site: Any, thing: Any) -> bool:
        return truthy(into_ruby(lambda: call(call(cls, "new", site), "publish?", thing)))

    def is_hidden(site: Any, thing: Any) -> bool:
        return truthy(
            into_ruby(lambda: call(call(cls, "new", site), "hidden_in_the_future?", thing))
        )

    _put_publisher(is_published, is_hidden)


def restore_publisher() -> None:
    """Have the site decide for itself again."""
    _put_publisher(_is_published, _is_hidden)


def _put_publisher(is_published: Any, is_hidden: Any) -> None:
    for module in (publisher, reader, post_reader):
        module.is_published = is_published  # type: ignore[attr-defined]
        module.is_hidden_in_the_future = is_hidden  # type: ignore[attr-defined]
