"""A stylesheet as libsass gives it, and the selectors that Ruby Sass gives its rules."""

from __future__ import annotations

from contextlib import suppress

from jekyllpy.errors import SassError
from jekyllpy.site.converters import libsass
from jekyllpy.site.converters.compiled import Compiled
from jekyllpy.site.converters.libsass_options import Options
from jekyllpy.site.converters.ruby_sass.disguise import disguised, revealed
from jekyllpy.site.converters.ruby_sass.extends.making import extended
from jekyllpy.site.converters.ruby_sass.extends.pairing import paired_with
from jekyllpy.site.converters.ruby_sass.extends.reading import UnreadableSelectorError
from jekyllpy.site.converters.ruby_sass.extends.unextended import compile_marked
from jekyllpy.site.converters.ruby_sass.reading import read
from jekyllpy.site.converters.ruby_sass.source_map import SourceMap
from jekyllpy.site.converters.ruby_sass.tree import Block

EXTEND = "@extend"
RANGE_REFUSED = "media query expression"
"""What libsass says of a comparison, whatever else is wrong further down."""
NOTHING = '{"sources": [], "sourcesContent": [], "mappings": ""}'


class Sheet:
    """What a stylesheet was compiled to.

    Attributes:
        nodes: what is in it.
        source: where that comes from.
        files: what was read for it.
        selectors: rules whose selectors are others than libsass gave them.
    """

    def __init__(self, compiled: Compiled) -> None:
        self._css = compiled.css
        self._is_silent = not compiled.messages
        self.nodes = read(compiled.css)
        self.source = SourceMap(compiled.css, compiled.source_map or NOTHING)
        self.files = compiled.files
        self.selectors: list[tuple[Block, str]] = []

    def extend(self) -> bool:
        """Make the extends that are marked; False if libsass may refuse them, or has something to say."""
        if not self._is_silent:
            return False
        try:
            found = extended(self._css, self.nodes)
        except UnreadableSelectorError:
            return False
        if found is not None:
            self.nodes, self.selectors = found
        return found is not None


def sheet_of(text: str, options: Options) -> Sheet:
    """The stylesheet `text` in the style `nested`.

    It is compiled with marks for its extends, which are made then; and without where libsass is to say
    what the stylesheet says, or what is wrong with it.

    Raises:
        SassError: if it doesn't compile.
    """
    marked = None if options.indented else marked_sheet(text, options)
    if marked is not None and marked.extend():
        return marked
    plain = plain_sheet(text, options)
    if any(EXTEND in part for part in plain.source.texts):
        marked = marked or marked_sheet(text, options)
        if marked is not None:
            with suppress(UnreadableSelectorError):
                plain.selectors = paired_with(plain.nodes, marked.nodes)
    return plain


def plain_sheet(text: str, options: Options) -> Sheet:
    """The stylesheet without marks, with the calls in disguise that are those of CSS.

    Raises:
        SassError: if it doesn't compile.
    """
    try:
        sheet = Sheet(libsass.compile_text(text, options))
    except SassError as error:
        try:
            return Sheet(libsass.compile_text(disguised(text), options, disguised))
        except SassError as other:
            raise (error if RANGE_REFUSED not in error.message else readable(other)) from None
    if any(disguised(one) != one for one in sheet.source.texts):
        with suppress(SassError):
            return Sheet(libsass.compile_text(disguised(text), options, disguised))
    return sheet


def readable(error: SassError) -> SassError:
    """What is wrong with a stylesheet in disguise, as if it were not."""
    return SassError(
        revealed(error.message),
        path=error.path,
        line=error.line,
        markup=None if error.markup is None else revealed(error.markup),
    )


def marked_sheet(text: str, options: Options) -> Sheet | None:
    """The stylesheet with its marks; None if it doesn't compile so."""
    try:
        return Sheet(compile_marked(text, options))
    except SassError:
        return None
