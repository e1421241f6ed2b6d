"""Jekyll's `{% highlight ruby linenos mark_lines="1 2" %} … {% endhighlight %}`."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from jekyllpy.liquid.host import Host
from jekyllpy.liquid.messages import JekyllSyntaxError
from jekyllpy.liquid.nodes import Body, Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token
from jekyllpy.ruby import strip, to_i, to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context

_SYNTAX = re.compile(
    r"^([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|\"(?:[0-9]+\s)*[0-9]+\"))?)*)$",
    re.ASCII | re.MULTILINE,
)
_OPTION = re.compile(r'(?:\w="[^"]*"|\w=\w|\w)+', re.ASCII)

Options = dict[str, str | list[str] | bool]


class HighlightNode(Node):
    """Renders its body as highlighted code."""

    __slots__ = ("body", "language", "options")
    is_block = True

    def __init__(self, token: Token, language: str, options: Options, body: Body) -> None:
        super().__init__(token)
        self.language = language
        self.options = options
        self.body = body
        self.blank = body.blank

    def emit(self, context: Context, out: list[str]) -> None:
        code = self.body.text(context).strip("\r\n")
        markup = self.highlighted(context, code)
        markup = markup.removesuffix("\n").removesuffix("\r")
        name = self.language.replace("+", "-")
        out.append(to_s(context.evaluate("highlighter_prefix")))
        out.append(
            f'<figure class="highlight"><pre><code class="language-{name}" '
            f'data-lang="{self.language}">{markup}</code></pre></figure>'
        )
        out.append(to_s(context.evaluate("highlighter_suffix")))

    def highlighted(self, context: Context, code: str) -> str:
        """The HTML of `code`, within its element."""
        site: Host = context.registers["site"]
        highlighter = site.config.get("highlighter", "rouge")
        if highlighter == "pygments":
            context.environment.warn(
                "Warning:", "Highlight Tag no longer supports rendering with Pygments."
            )
            context.environment.warn("", "Using the default highlighter, Rouge, instead.")
        elif highlighter != "rouge":
            return strip(html.escape(code).replace("&#x27;", "&#39;"))
        from jekyllpy.highlight import highlight_tag

        return highlight_tag(
            code,
            self.language,
            linenos=bool(self.options.get("linenos")),
            mark_lines=self._mark_lines(context),
            traits=context.environment.edition.rouge,
        )

    def _mark_lines(self, context: Context) -> list[int] | None:
        lines = self.options.get("mark_lines")
        if lines is None or not context.environment.edition.jekyll.marks_lines:
            return None
        if not isinstance(lines, list):
            raise JekyllSyntaxError(
                "Syntax Error for mark_lines declaration. Expected a double-quoted list of integers."
            )
        return [to_i(line) for line in lines]


class HighlightTag(BuiltinTag):
    """`{% highlight language options %}…{% endhighlight %}`."""

    name = "highlight"
    block = True
    node = HighlightNode

    def parse(self, stream: Stream) -> HighlightNode:
        token = stream.token
        match = _SYNTAX.search(strip(stream.markup))
        if match is None:
            raise JekyllSyntaxError(
                "Syntax Error in tag 'highlight' while parsing the following markup: "
                f"{stream.markup} Valid syntax: highlight <lang> [linenos] "
                '[mark_lines="3 4 5"] See https://jekyllrb.com/docs/liquid/tags/'
                "#code-snippet-highlighting for more details."
            )
        body = self.parser.parse_block(stream, (f"end{self.name}",), name=self.name)
        return self.node(token, match[1].lower(), _options(match[2]), body)


def _options(markup: str) -> Options:
    options: Options = {}
    for option in _OPTION.findall(markup):
        name, _, value = option.partition("=")
        if '"' in value:
            options[name] = value.replace('"', "").split()
        else:
            options[name] = value or True
    return options
