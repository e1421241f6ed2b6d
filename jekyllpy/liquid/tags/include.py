"""Jekyll's `{% include file.html name="value" other=page.title %}`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from jekyllpy.errors import IncludeError, ResourceLimitError
from jekyllpy.late.patterns import late
from jekyllpy.liquid.context import MAX_DEPTH
from jekyllpy.liquid.expressions import Expression, parse_expression
from jekyllpy.liquid.host import Host
from jekyllpy.liquid.nodes import Node
from jekyllpy.liquid.stream import Stream
from jekyllpy.liquid.tags.base import BuiltinTag
from jekyllpy.liquid.tokens import Token
from jekyllpy.ruby import strip, to_s

if TYPE_CHECKING:
    from jekyllpy.liquid.context import Context
    from jekyllpy.liquid.template import Template

_PARAMETER = (
    r"([\w-]++)\s*+=\s*+"
    r"""(?:"([^"\\]*+(?:\\.[^"\\]*+)*+)"|'([^'\\]*+(?:\\.[^'\\]*+)*+)'|([\w.-]++))"""
)
_ONE_PARAMETER = late(_PARAMETER, re.ASCII)
_ALL_PARAMETERS = late(rf"\s*+(?:{_PARAMETER}(?=\s|\Z)\s*+)*+\Z", re.ASCII)

_OUTPUTS = late(r"(?:\{\{\s*[\w\-.]+\s*(?:\|.*)?\}\}[^\s{}]*)+", re.ASCII | re.DOTALL)
_BLANKS = late(r"\s+", re.ASCII)

_VALID_NAME = late(r"^[\w/.\-()+~#@]+$", re.ASCII | re.MULTILINE)
_VALID_NAME_WITHOUT_SIGNS = late(r"^[\w/.-]+$", re.ASCII | re.MULTILINE)
_INVALID_SEQUENCE = late(r"[./]{2,}")

Parameter = tuple[str, str | Expression]


class IncludeNode(Node):
    """Renders another file in place, with the variables of the page and parameters of its own."""

    __slots__ = ("_known", "file", "is_dynamic", "parameters", "tag_name")

    def __init__(
        self,
        token: Token,
        tag_name: str,
        file: str,
        is_dynamic: bool,
        parameters: list[Parameter] | None,
    ) -> None:
        super().__init__(token)
        self.tag_name = tag_name
        self.file = file
        # Whether the file's name has `{{ }}` in it.
        self.is_dynamic = is_dynamic
        self.parameters = parameters
        self.blank = False
        # The template of a fixed name, and the build it was found in.
        self._known: tuple[int, Template] | None = None

    # Whether the same name means the same file for all pages.
    is_site_wide = True

    def emit(self, context: Context, out: list[str]) -> None:
        self.render_template(self.template(context), context, out)

    def template(self, context: Context) -> Template:
        """The template to be included.

        Raises:
            IncludeError: for a name that may not be asked for, or a file that isn't there.
        """
        includes = context.environment.includes
        if self._known is not None and self._known[0] == includes.generation:
            return self._known[1]
        name = self.file
        if self.is_dynamic:
            name = context.environment.fragment(name).body.text(context)
        has_signs = context.environment.edition.jekyll.includes_have_signs
        self._validate(name, _VALID_NAME if has_signs else _VALID_NAME_WITHOUT_SIGNS)
        site: Host = context.registers["site"]
        found = includes.template(site, self.folders(context), name)
        if not (self.is_dynamic or includes.is_always_asked) and self.is_site_wide:
            self._known = (includes.generation, found)
        return found

    def folders(self, context: Context) -> Sequence[str]:
        """Where the file is looked for."""
        site: Host = context.registers["site"]
        return site.includes_load_paths

    def render_template(self, template: Template, context: Context, out: list[str]) -> None:
        """Render `template` with this tag's parameters."""
        outer = context.enter()
        if self.parameters is not None:
            context["include"] = self.values(context, self.parameters)
        elif context.depth >= MAX_DEPTH:
            raise ResourceLimitError("Nesting too deep")
        else:
            context.depth += 1
        template.emit(context, out)
        if self.parameters is None:
            context.depth -= 1
        context.leave(outer)

    def values(self, context: Context, parameters: list[Parameter]) -> dict[str, Any]:
        """The parameters' values."""
        return {
            name: value if isinstance(value, str) else value.evaluate(context)
            for name, value in parameters
        }

    def _validate(self, name: str, valid: re.Pattern[str]) -> None:
        if _INVALID_SEQUENCE.search(name) or not valid.search(name):
            raise IncludeError(
                "Invalid syntax for include tag. File contains invalid characters or sequences: "
                f"{name} Valid syntax: {syntax_example(self.tag_name)}"
            )


def syntax_example(tag_name: str) -> str:
    """The tag as it should be written, for messages."""
    return f"{{% {tag_name} file.ext param='value' param2='value' %}}"


class IncludeTag(BuiltinTag):
    """`{% include file.html name=value %}`, with a file of the includes folders."""

    name = "include"
    node_class: type[IncludeNode] = IncludeNode

    def parse(self, stream: Stream) -> IncludeNode:
        markup = strip(stream.markup)
        dynamic = _split_dynamic(markup)
        if dynamic is not None:
            file, rest = dynamic
        else:
            file, _, rest = _BLANKS.sub(" ", markup, count=1).partition(" ")
        parameters = None
        if dynamic is not None or rest:
            parameters = self._parameters(stream, rest)
        return self.node_class(stream.token, stream.name, file, dynamic is not None, parameters)

    def _parameters(self, stream: Stream, markup: str) -> list[Parameter]:
        if _ALL_PARAMETERS.match(markup) is None:
            raise IncludeError(
                f"Invalid syntax for include tag: {to_s(markup)} "
                f"Valid syntax: {syntax_example(stream.name)}"
            )
        return [_parameter(match) for match in _ONE_PARAMETER.finditer(markup)]


def _parameter(match: re.Match[str]) -> Parameter:
    name, double_quoted, single_quoted, variable = match.groups()
    if double_quoted is not None:
        return name, double_quoted.replace('\\"', '"')
    if single_quoted is not None:
        return name, single_quoted.replace("\\'", "'")
    return name, parse_expression(variable)


def _split_dynamic(markup: str) -> tuple[str, str] | None:
    """A file name with `{{ }}` in it, and what follows; None if there is no such name."""
    end = markup.rfind("}}") + 2
    match = (
        _OUTPUTS.search(markup, 0, end if end < len(markup) else len(markup)) if end > 1 else None
    )
    if match is None:
        return None
    stop = match.end()
    while stop < len(markup) and not markup[stop].isspace() and markup[stop] not in "{}":
        stop += 1
    start = markup.rfind("{", 0, match.start()) + 1
    return strip(markup[start:stop]), strip(markup[stop:])
