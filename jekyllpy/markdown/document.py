"""What one conversion knows beside its tree: definitions found, options in force, warnings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from jekyllpy.config.editions.kramdown import KramdownTraits
from jekyllpy.config.editions.rouge import ROUGE_4_7, RougeTraits
from jekyllpy.late.patterns import late
from jekyllpy.markdown.attributes import AttributeList, apply_attribute_list
from jekyllpy.markdown.element import Attributes, Element
from jekyllpy.markdown.html.tags import elements_of
from jekyllpy.markdown.options import Options

_ANY_SPACES = late(r"\s+")
_SPACES = late(r"[ \t\n\r\f\v]+")


@dataclass(slots=True)
class LinkDefinition:
    """Where a link identifier leads, and the end-of-block element that carries its attributes."""

    url: str
    title: str | None
    eob: Element | None = None


@dataclass(slots=True)
class Footnote:
    """A footnote's content, the element that carries its attributes, and whether it is used."""

    content: Element
    eob: Element
    used: bool = False


@dataclass(slots=True)
class Abbreviation:
    """An abbreviation's full text, and the element that carries its attributes."""

    title: str
    eob: Element


class SpanReader(Protocol):
    """The part of span parsing that blocks need: where code is, pipes don't separate cells."""

    def code_spans(self, text: str, document: Document) -> list[Element]:
        """`text` as code spans and what is between them."""
        ...

    def code_and_html(self, text: str, line: int, document: Document) -> list[Element]:
        """`text`, which begins in `line`, as code spans, HTML and what is between them."""
        ...


class Document:
    """The state that all parsers of one conversion share."""

    def __init__(
        self,
        options: Options,
        traits: KramdownTraits,
        spans: SpanReader,
        rouge: RougeTraits = ROUGE_4_7,
    ) -> None:
        self.options = options
        self.traits = traits
        self.rouge = rouge
        self.elements = elements_of(traits)
        self.gfm = options.input.lower() == "gfm"
        self.warnings: list[str] = []
        self.spans = spans
        self.attribute_lists: dict[str, AttributeList] = {}
        self.links: dict[str, LinkDefinition] = {}
        self.footnotes: dict[str, Footnote] = {}
        self.abbreviations: dict[str, Abbreviation] = {}
        for name, (url, title) in options.link_defs.items():
            self.links[normalize_link_id(name)] = LinkDefinition(url or "", title)

    def warn(self, message: str) -> None:
        """Keep a warning for whoever asked for the conversion."""
        self.warnings.append(message)

    def abbreviation(self, text: str) -> Abbreviation:
        """The definition of an abbreviation found in the text, whatever white space it has."""
        found = self.abbreviations.get(text)
        return found or self.abbreviations[_ANY_SPACES.sub(" ", text)]

    def apply(self, attr: Attributes, ial: AttributeList | None) -> None:
        """Update attributes with an attribute list and the definitions it refers to."""
        if ial:
            apply_attribute_list(attr, ial, self.attribute_lists)


def normalize_link_id(name: str) -> str:
    """The form in which link identifiers are compared."""
    return _SPACES.sub(" ", name).lower()
