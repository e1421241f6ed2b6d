"""Reads one block of a .bib file into key and fields, on pybtex's parser.

pybtex stops at the first thing it doesn't expect; what people write (a comma forgotten, a page
range without braces, blanks in a key, a macro nobody defined) is accepted here, with a warning.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from pybtex.database.input.bibtex import LowLevelParser
from pybtex.scanner import Pattern, PybtexSyntaxError
from pybtex.utils import CaseInsensitiveDict

from jekyllpy.academic.bibtex.blocks import Block

MONTHS = {
    name: month
    for month in (
        "January February March April May June July August September October November "
        "December".split()
    )
    for name in (month.lower(), month[:3].lower())
} | {"sept": "September"}


@dataclass
class Reading:
    """What a block says.

    Attributes:
        key: the citation key, empty if there is none.
        fields: by name in lower case, macros put in, the outer braces or quotes gone.
        preamble: the text of a `@preamble`.
        uses_strings: whether a field names a string other than a month.
        warnings: (line, message) of what had to be guessed.
        fault: (line, message) of what made it unreadable, None if it could be read.
    """

    key: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    preamble: str = ""
    uses_strings: bool = False
    warnings: list[tuple[int, str]] = field(default_factory=list)
    fault: tuple[int, str] | None = None


def read_block(block: Block, macros: CaseInsensitiveDict) -> Reading:
    """Read `block`; a `@string` is added to `macros`."""
    reading = Reading()
    parser = _TolerantParser(block, macros, reading)
    for _, result in parser:
        if block.type == "preamble":
            reading.preamble = "".join(result[0])
        elif block.type != "string":
            _take_fields(result[1], reading, block.line)
        break
    return reading


def _take_fields(fields: list[tuple[str, list[str]]], reading: Reading, line: int) -> None:
    for name, parts in fields:
        lowered = name.lower()
        if lowered in reading.fields:
            reading.warnings.append((line, f"has the field {lowered} twice, the first counts"))
            continue
        reading.fields[lowered] = "".join(parts).strip()


class _TolerantParser(LowLevelParser):  # type: ignore[misc]
    """pybtex's parser over one block, lenient where the meaning is plain."""

    WHITESPACE = Pattern(r"(?:\s|%[^\n]*)+", "white space and comments")
    QUOTE = Pattern(r'(?<!\\)"|(?<=\\)"(?![A-Za-z{\\])', "'\"'")
    NUMBER = Pattern(r"\d[^\s,{}()#\"]*", "a number")
    KEY_BRACE = Pattern(r"[^\s,={}](?:[^,={}\n]*[^\s,={}])?(?=\s*[,}])", "entry key")
    KEY_PAREN = Pattern(r"[^\s,=()](?:[^,=()\n]*[^\s,=()])?(?=\s*[,)])", "entry key")

    def __init__(self, block: Block, macros: CaseInsensitiveDict, reading: Reading) -> None:
        super().__init__(block.raw, macros=macros)
        self.lineno = block.line
        self.reading = reading

    def handle_error(self, error: PybtexSyntaxError) -> None:
        self.reading.fault = self.reading.fault or (error.lineno, _described(error))

    def parse_entry_body(self, body_end: Pattern) -> None:
        pattern = self.KEY_PAREN if body_end is self.RPAREN else self.KEY_BRACE
        key = self.optional([pattern])
        self.current_entry_key = self.reading.key = key.value if key else ""
        self.optional([self.COMMA])
        self.parse_entry_fields()

    def parse_entry_fields(self) -> None:
        while True:
            while self.optional([self.COMMA]):
                pass
            before = self.lineno
            self.current_field_name = None
            self.current_value: list[str] = []
            self.parse_field()
            if not self.current_field_name:
                return
            self.current_fields.append((self.current_field_name, self.current_value))
            if not self.optional([self.COMMA]) and self._at_field():
                self.reading.warnings.append(
                    (before, f"lacks a comma behind the field {self.current_field_name.lower()}")
                )

    def _at_field(self) -> bool:
        return self.NAME.match(self.text, self.pos) is not None

    def substitute_macro(self, name: str) -> str:
        if name in self.macros:
            self.reading.uses_strings = True
            return str(self.macros[name])
        if name.lower() in MONTHS:
            return MONTHS[name.lower()]
        self.reading.uses_strings = True
        self.reading.warnings.append(
            (self.lineno, f"uses the string {name}, which is defined nowhere: taken as text")
        )
        return name


def _described(error: PybtexSyntaxError) -> str:
    text = str(error)
    return text.partition(": ")[2] or text
