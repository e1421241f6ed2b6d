"""`Jekyll::Renderer`."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.host_objects import host_class, original, readers, same, writers
from jekyllpy.rubylang.native import method
from jekyllpy.rubylang.objects.array import RArray
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.operations import to_s
from jekyllpy.site.renderer import Renderer

host_class(
    "Jekyll::Renderer", "Object", Renderer, variables={"@site": "site", "@payload": "payload"}
)
readers("Jekyll::Renderer", same("site", "payload", "document"))
writers("Jekyll::Renderer", same("payload"))


@method("Jekyll::Renderer", "initialize", visibility="private")
def renderer_initialize(
    self: Any, block: Any, site: Any, document: Any, payload: Any = None
) -> None:
    settle()
    Renderer.__init__(self, site, payload or site.site_payload())
    self.document = document


@method("Jekyll::Renderer", "run")
def renderer_run(self: Any, block: Any, document: Any = None) -> Any:
    settle()
    return RString(original(self, "run")(document or self.document))


@method("Jekyll::Renderer", "render_document")
def renderer_render_document(self: Any, block: Any) -> RString:
    settle()
    return RString(original(self, "_run")(self.document))


@method("Jekyll::Renderer", "render_liquid")
def renderer_render_liquid(
    self: Any, block: Any, content: Any, payload: Any, info: Any, path: Any = None
) -> RString:
    settle()
    return RString(
        original(self, "_liquid")(
            to_s(content), "" if path is None else to_s(path), _registers(self)
        )
    )


@method("Jekyll::Renderer", "place_in_layouts")
def renderer_place_in_layouts(
    self: Any, block: Any, content: Any, payload: Any, info: Any
) -> RString:
    settle()
    place = original(self, "_place_in_layouts")
    return RString(place(self.document, to_s(content), _registers(self)))


def _registers(renderer: Any) -> Any:
    """What the site gives templates besides their variables."""
    found = vars(renderer).get("registers")
    if found is None:
        found = {"site": renderer.site.seen_by_templates, "page": renderer.payload["page"]}
    return found


@method("Jekyll::Renderer", "convert")
def renderer_convert(self: Any, block: Any, content: Any) -> RString:
    settle()
    return RString(original(self, "_convert")(self.document, to_s(content)))


@method("Jekyll::Renderer", "output_ext")
def renderer_output_ext(self: Any, block: Any) -> RString:
    return RString(self.document.output_ext)


@method("Jekyll::Renderer", "converters")
def renderer_converters(self: Any, block: Any) -> Any:
    return RArray(self.document.converters)


@method("Jekyll::Renderer", "layouts")
def renderer_layouts(self: Any, block: Any) -> Any:
    return self.site.layouts
