"""Jekyll's `{% highlight ruby linenos mark_lines="1 2" %} … {% endhighlight %}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jekyllpy.late.patterns import late
from jekyllpy.liquid.host import Host
from jekyllpy.liquid.messages import JekyllSyntaxError
from jekyllpy.liquid.nodes import Body, Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token
from jekyllpy.ruby import escape_html, strip, to_i, to_s

if TYPE_CHECKING:
    from jekyllpy.config.editions import Edition
    from jekyllpy.liquid.context import Context

_SYNTAX = late(
    r"^([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|\"(?:[0-9]+\s)*[0-9]+\"))?)*)$",
    re.ASCII | re.MULTILINE,
)
_OPTION = late(r'(?:\w="[^"]*"|\w=\w|\w)+', re.ASCII)

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
        markup = self.in_code_tag(self.highlighted(context, self.code(context)))
        out.append(self.surrounded(context, markup))

    def code(self, context: Context) -> str:
        """What stands in the block, rendered, without line ends around it."""
        return self.body.text(context).strip("\r\n")

    def in_code_tag(self, markup: str) -> str:
        """Highlighted code in the tags that Jekyll puts around it."""
        markup = markup.removesuffix("\n").removesuffix("\r")
        name = self.language.replace("+", "-")
        return (
            f'<figure class="highlight"><pre><code class="language-{name}" '
            f'data-lang="{self.language}">{markup}</code></pre></figure>'
        )

    @staticmethod
    def surrounded(context: Context, markup: str) -> str:
        """The markup between what the page's converter wants around it."""
        before, after = (
            to_s(context.evaluate(f"highlighter_{place}")) for place in ("prefix", "suffix")
        )
        return f"{before}{markup}{after}"

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
            return strip(escape_html(code))
        return self.by_rouge(code, context.environment.edition)

    def by_rouge(self, code: str, edition: Edition) -> str:
        """Code as Rouge highlights it for this tag's options."""
        from jekyllpy.highlight import highlight_tag

        return highlight_tag(
            code,
            self.language,
            linenos=bool(self.options.get("linenos")),
            mark_lines=self._mark_lines() if edition.jekyll.marks_lines else None,
            traits=edition.rouge,
        )

    def _mark_lines(self) -> list[int] | None:
        lines = self.options.get("mark_lines")
        if lines is None:
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
