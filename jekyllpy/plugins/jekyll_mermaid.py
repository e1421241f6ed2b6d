"""`{% mermaid %}`: a diagram that the reader's browser draws, as jekyll-mermaid 1.0 puts it in."""

from __future__ import annotations

from jekyllpy import ruby
from jekyllpy.errors import ConfigurationError
from jekyllpy.liquid import Block, Context
from jekyllpy.plugins.api import Registry

SETTINGS = "mermaid"


class Mermaid(Block):
    """The script at `mermaid.src`, and the text for it to draw."""

    def render(self, context: Context) -> str:
        settings = context.registers["site"].config.get(SETTINGS)
        if not isinstance(settings, dict):
            raise ConfigurationError(f"{SETTINGS}: src must be the address of Mermaid's script")
        source = ruby.to_s(settings.get("src"))
        body = self.render_body(context)
        return f'<script src="{source}"></script><div class="mermaid">{body}</div>'


def register(plugins: Registry) -> None:
    plugins.tag("mermaid", Mermaid)
