"""`{% jupyter_notebook path %}`: the frame that shows a notebook's page."""

from __future__ import annotations

from typing import Any

from jekyllpy import ruby
from jekyllpy.liquid import Context, Tag

FRAME = """<div
  class="jupyter-notebook"
  style="position: relative; width: 100%; margin: 0 auto;">
  <div class="jupyter-notebook-iframe-container">
    <iframe
      src="{}"
      style="position: absolute; top: 0; left: 0; border-style: none;"
      width="100%"
      height="100%"
      onload="this.parentElement.style.paddingBottom = (this.contentWindow.document.documentElement.scrollHeight + 10) + 'px'"></iframe>
  </div>
</div>
"""


class NotebookTag(Tag):
    """A frame with the page of the notebook at a path, which may be a variable."""

    def __init__(self, tag_name: str, markup: str, parse_context: Any) -> None:
        super().__init__(tag_name, markup, parse_context)
        self._path = parse_context.environment.parse_filtered(markup, parse_context)

    def render(self, context: Context) -> str:
        path = self._path.evaluate(context)
        if path is None:
            path = self.markup.strip()
            context.registers["site"].logger.warn(
                "Warning:", f"Jupyter Notebook path be string literal: <{ruby.inspect(path)}>"
            )
        address = ruby.escape_html(f"{ruby.to_s(path)}.html")
        return FRAME.format(address)
