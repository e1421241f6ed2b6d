"""`Jekyll::Renderer`."""

from __future__ import annotations

from typing import Any

from jekyllpy.plugins.ruby.boundary import settle
from jekyllpy.plugins.ruby.host_objects import (
    host_class,
    readers,
    same,
    writers,
)
from jekyllpy.rubylang.native import (
    method,
)
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
    return RString(Renderer.run(self, document or self.document))


@method("Jekyll::Renderer", "convert")
def renderer_convert(self: Any, block: Any, content: Any) -> RString:
    settle()
    return RString(self._convert(self.document, to_s(content)))


@method("Jekyll::Renderer", "output_ext")
def renderer_output_ext(self: Any, block: Any) -> RString:
    return RString(self.document.output_ext)


@method("Jekyll::Renderer", "converters")
def renderer_converters(self: Any, block: Any) -> Any:
    return RArray(self.document.converters)


@method("Jekyll::Renderer", "layouts")
def renderer_layouts(self: Any, block: Any) -> Any:
    return self.site.layouts
