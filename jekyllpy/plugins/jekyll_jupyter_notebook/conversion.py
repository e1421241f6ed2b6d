"""A notebook as HTML, by nbconvert; kept from build to build."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jekyllpy import ruby
from jekyllpy.errors import ConversionError
from jekyllpy.plugins.api import Converter
from jekyllpy.plugins.support.lookup import hash_at

if TYPE_CHECKING:
    from jekyllpy.text.kept_texts import KeptTexts

EXTENSION = ".ipynb"
SETTINGS = "jupyter_notebook"
TITLE = "Notebook"
LINK, CUSTOM_STYLE = "<link", 'href="custom.css">'
HEAD_AND_ENDS = ("</head>", "<body>")
BODY, CLOSING_BODY, CLOSING_TITLE = "<body>", "</body>", "</title>"


class NotebookConverter(Converter):
    """Makes the HTML of notebooks.

    Attributes:
        kept: the HTML of notebooks; None keeps nothing.
    """

    kept: KeptTexts | None = None

    def matches(self, ext: str) -> bool:
        return ext == EXTENSION

    def output_ext(self, ext: str) -> str:
        return ".html"

    def convert(self, content: str) -> str:
        settings = hash_at(self.config, SETTINGS)
        prompt = ruby.truthy(settings.get("prompt", True))
        html = without_custom_style(self._html(content, prompt))
        return part_of(html, settings.get("content"))

    def _html(self, notebook: str, prompt: bool) -> str:
        def convert(text: str) -> str:
            return converted(text, prompt)

        if self.kept is None:
            return convert(notebook)
        return self.kept.made(notebook, f"prompt: {prompt}", convert)


def converted(notebook: str, prompt: bool) -> str:
    """The whole page that nbconvert makes.

    Raises:
        ConversionError: for what is no notebook, or one that can't be converted.
    """
    import warnings

    import nbconvert
    import nbformat

    exporter = nbconvert.HTMLExporter(
        exclude_input_prompt=not prompt, exclude_output_prompt=not prompt
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of lexers and ids that a notebook lacks
            node = nbformat.reads(notebook, as_version=4)
            html, _ = exporter.from_notebook_node(node, {"metadata": {"name": TITLE}})
    except Exception as error:  # nbconvert runs templates and filters that raise what they like
        lines = str(error).strip().splitlines() or [type(error).__name__]
        raise ConversionError(f"the notebook can't be converted: {lines[0]}") from None
    return str(html)


def without_custom_style(html: str) -> str:
    """The page without the link to a stylesheet that no site has."""
    before, found, after = html.partition(CUSTOM_STYLE)
    line_start = before.rfind("\n") + 1
    start = before.find(LINK, line_start)
    return before[:start] + after if found and start >= 0 else html


def part_of(html: str, wanted: Any) -> str:
    """The part of a page that the setting `content` asks for."""
    if wanted == "body":
        html = html.partition(CLOSING_TITLE)[2] if CLOSING_TITLE in html else html
        for tag in HEAD_AND_ENDS:
            html = html.replace(tag, "", 1)
        return html.partition(CLOSING_BODY)[0]
    if wanted == "body-without-style":
        html = html.partition(BODY)[2] if BODY in html else html
        return html.partition(CLOSING_BODY)[0]
    return html
