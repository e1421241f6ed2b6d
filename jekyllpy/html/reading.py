"""HTML texts read into trees, errors and all, as libxml2 2.9 reads them."""

from __future__ import annotations

import re

from jekyllpy.html.construction import Construction
from jekyllpy.html.elements import NO_TEXT, RAW_TEXT
from jekyllpy.html.references import (
    CHARACTERS,
    REFERENCE,
    numbered,
    resolved,
    resolved_value,
    without_forbidden,
)
from jekyllpy.html.tree import (
    Comment,
    Doctype,
    Document,
    Element,
    Fragment,
    Instruction,
)

BLANK = " \t\n\r"
LONGEST_NAME = 100
TAG_NAME = re.compile(r"[A-Za-z_:.][A-Za-z0-9:_.-]*+")
XML_NAME = re.compile(r"[^\W\d][\w:.-]*+|:[\w:.-]*+")
COMMENT_END = re.compile(r"--!?>")
# A start tag as it is usually written, and the attributes in one.
USUAL_TAG = re.compile(
    r"<([A-Za-z][A-Za-z0-9]*+)((?:[ \t\r\n]++[A-Za-z_:][A-Za-z0-9:_.-]*+=\"[^\"&]*+\")*+)[ \t\r\n]*+(/?)>"
)
USUAL_ATTRIBUTE = re.compile(r"[ \t\r\n]([A-Za-z_:][A-Za-z0-9:_.-]*+)=\"([^\"&]*+)\"")
END_TAG = re.compile(r"([A-Za-z_:.][A-Za-z0-9:_.-]*+)[^>]*+>?+")
BLANKS = re.compile(r"[ \t\r\n]*+")
UNQUOTED = re.compile(r"[^> \t\r\n]*+")
# What is passed over where no attribute can be read.
NO_ATTRIBUTE = re.compile(r"(?:[^ \t\r\n>/]|/(?!>))*+")
DOCTYPE = "<!doctype"
# What isn't seen to be markup straight behind a misplaced doctype.
LITERAL = re.compile(r"<(?![A-Za-z?]|!--)")
OUTER_ID = re.compile(
    r"[ \t\r\n]*+(?:public[ \t\r\n]*+(?:\"(?P<p1>[^\"]*+)\"|'(?P<p2>[^']*+)')"
    r"(?:[ \t\r\n]*+(?:\"(?P<s1>[^\"]*+)\"|'(?P<s2>[^']*+)'))?+"
    r"|system[ \t\r\n]*+(?:\"(?P<s3>[^\"]*+)\"|'(?P<s4>[^']*+)'))",
    re.IGNORECASE,
)
BODY = re.compile(r"^[ \t\r\f\v]*<body", re.IGNORECASE | re.MULTILINE)


def read_document(text: str) -> Document:
    """The document of an HTML text; html, head, body and paragraphs that are left out are put in."""
    return _Reader(without_forbidden(text)).read()


def read_fragment(text: str) -> Fragment:
    """The nodes of a piece of HTML: what is in the body, or the body if a line begins with it."""
    is_body = BODY.search(text.lstrip(" \t\n\v\f\r\0")) is not None
    document = read_document(f"<html><body>{text}")
    fragment = Fragment()
    for outer in document.children:
        if not isinstance(outer, Element) or outer.name != "html":
            continue
        for body in outer.children:
            if isinstance(body, Element) and body.name == "body":
                for node in [body] if is_body else body.children:
                    fragment.append(node)
                    if isinstance(node, Element):
                        put_prefixed_last(node)
    return fragment


def put_prefixed_last(element: Element) -> None:
    """Put the attributes with prefixes behind the others, as Nokogiri does where it moves an element."""
    attributes = element.attributes
    for name in [each for each in attributes if ":" in each]:
        attributes[name] = attributes.pop(name) or ""


class _Reader:
    """Reads one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.made = Construction()

    def read(self) -> Document:
        self._preamble()
        text, made = self.text, self.made
        while self.at < len(text) and not made.is_over:
            if text[self.at] == "<":
                self._markup()
            elif made.name in RAW_TEXT:
                self._raw_text()
            elif made.name in NO_TEXT:
                self._text_out_of_place()
            else:
                self._text()
        return made.document

    def _preamble(self) -> None:
        self._misc()
        if self._is_at(DOCTYPE):
            self._doctype()
        self._misc()

    def _misc(self) -> None:
        self._skip_blanks()
        while self.text.startswith(("<!--", "<?"), self.at):
            before = self.at
            if self.text.startswith("<!--", self.at):
                self._comment()
            if self.text.startswith("<?", self.at):
                self._instruction()
            if self.at == before:
                break
            self._skip_blanks()

    def _markup(self) -> None:
        text, at, made = self.text, self.at, self.made
        if text.startswith("</", at):
            self._end_tag()
            return
        following = text[at + 1 : at + 2]
        is_tag = following.isascii() and following.isalpha()
        if is_tag and made.name in RAW_TEXT:
            name = TAG_NAME.match(text, at + 1)
            if name is not None and made.ends_before(name[0].lower()):
                made.end_before(name[0].lower())
                return
        if made.name in RAW_TEXT:
            self._raw_text()
        elif is_tag:
            self._start_tag()
        elif text.startswith("<!--", at):
            self._comment()
        elif following == "?":
            self._instruction()
        elif self._is_at(DOCTYPE):
            self._doctype()
            if LITERAL.match(text, self.at):
                self._literal()
        else:
            self._literal()

    def _literal(self) -> None:
        self.made.characters("<")
        self.at += 1

    def _is_at(self, word: str) -> bool:
        return self.text[self.at : self.at + len(word)].lower() == word

    def _skip_blanks(self) -> None:
        match = BLANKS.match(self.text, self.at)
        self.at = match.end() if match is not None else self.at

    def _text(self) -> None:
        end = self.text.find("<", self.at)
        end = end if end >= 0 else len(self.text)
        self.made.characters(resolved(self.text[self.at : end]))
        self.at = end

    def _text_out_of_place(self) -> None:
        """Text where a paragraph must begin, unless it is blank and a tag follows."""
        text, made, at = self.text, self.made, self.at
        reference = REFERENCE.match(text, at)
        if reference is not None:
            self.at = reference.end()
            name = reference["name"]
            found: str | None = reference[0]
            if name is None:
                found = numbered(reference)
            elif text.startswith(";", self.at) and name in CHARACTERS:
                found = CHARACTERS[name]
                self.at += 1
            if found is not None:
                made.paragraph()
                made.characters(found)
            return
        ends = (place for place in (text.find("<", at), text.find("&", at + 1)) if place >= 0)
        self.at = min(ends, default=len(text))
        chunk = text[at : self.at]
        if chunk.strip(BLANK) or text.startswith("&", self.at):
            made.paragraph()
        made.characters(chunk)

    def _raw_text(self) -> None:
        """The text of a script or style, up to its own end tag."""
        assert self.made.name is not None
        close = re.compile("</" + self.made.name, re.IGNORECASE)
        match = close.search(self.text, self.at)
        end = match.start() if match is not None else len(self.text)
        self.made.characters(self.text[self.at : end])
        self.at = end

    def _start_tag(self) -> None:
        text, start = self.text, self.at
        usual = USUAL_TAG.match(text, start)
        if usual is not None:
            self.at = usual.end()
            attributes: dict[str, str | None] = {}
            if usual[2]:
                for name, value in USUAL_ATTRIBUTE.findall(usual[2]):
                    attributes.setdefault(name.lower(), value)
            self.made.start(
                Element(usual[1].lower()[:LONGEST_NAME], attributes, start), is_ended=bool(usual[3])
            )
            return
        match = TAG_NAME.match(text, start + 1)
        assert match is not None
        self.at = match.end()
        attributes = self._attributes()
        is_whole = text.startswith(">", self.at)
        self.at = min(self.at + (1 if is_whole else 2), len(text))
        self.made.start(Element(match[0].lower(), attributes, start), is_ended=not is_whole)

    def _attributes(self) -> dict[str, str | None]:
        """The attributes up to the tag's end, which is left."""
        text = self.text
        found: dict[str, str | None] = {}
        self._skip_blanks()
        while self.at < len(text) and not text.startswith((">", "/>"), self.at):
            name = TAG_NAME.match(text, self.at)
            if name is None:
                passed = NO_ATTRIBUTE.match(text, self.at)
                self.at = passed.end() if passed is not None else self.at
                self._skip_blanks()
                continue
            self.at = name.end()
            self._skip_blanks()
            value = None
            if text.startswith("=", self.at):
                self.at += 1
                self._skip_blanks()
                value = self._value()
            found.setdefault(name[0].lower(), value)
            self._skip_blanks()
        return found

    def _value(self) -> str:
        text = self.text
        quote = text[self.at : self.at + 1]
        if quote in ("'", '"') and quote:
            end = text.find(quote, self.at + 1)
            end = end if end >= 0 else len(text)
            value = text[self.at + 1 : end]
            self.at = min(end + 1, len(text))
        else:
            match = UNQUOTED.match(text, self.at)
            value = match[0] if match is not None else ""
            self.at += len(value)
        return resolved_value(value)

    def _end_tag(self) -> None:
        match = END_TAG.match(self.text, self.at + 2)
        if match is None:
            self.at += 2
            return
        self.at = match.end()
        self.made.end(match[1].lower())

    def _comment(self) -> None:
        start = self.at + len("<!--")
        match = COMMENT_END.search(self.text, start)
        if match is None:
            self.at = len(self.text)
            return
        self.made.leaf(Comment(self.text[start : match.start()]))
        self.at = match.end()

    def _instruction(self) -> None:
        name = XML_NAME.match(self.text, self.at + 2)
        if name is None:
            self.at += 2
            return
        end = self.text.find(">", name.end())
        if end < 0:
            self.at = len(self.text)
            return
        content = self.text[name.end() : end].lstrip(BLANK) if end > name.end() else None
        self.made.leaf(Instruction(name[0], content))
        self.at = end + 1

    def _doctype(self) -> None:
        self.at += len(DOCTYPE)
        self._skip_blanks()
        name = XML_NAME.match(self.text, self.at)
        if name is not None:
            self.at = name.end()
        outer = OUTER_ID.match(self.text, self.at)
        public = system = None
        if outer is not None:
            public = outer["p1"] if outer["p1"] is not None else outer["p2"]
            system = next(
                (outer[key] for key in ("s1", "s2", "s3", "s4") if outer[key] is not None), None
            )
            self.at = outer.end()
        end = self.text.find(">", self.at)
        self.at = end + 1 if end >= 0 else len(self.text)
        self.made.doctype(Doctype(name[0] if name is not None else "", public, system))
