"""Observes which LaTeX commands the filter `latex` of jekyll-scholar knows, and writes them down.

python -m tests.plugins.scholar.observe_latex RUBY [FILE ...]

RUBY is a ruby that finds the gem latex-decode 0.4. The gem is asked about every command that
pylatexenc knows, every word of Unicode's names, the names of HTML's entities, and every command
that occurs in the FILEs, which may be any TeX. The answers become the tables of
`jekyllpy/plugins/jekyll_scholar/latex_signs.py`, in the order of their code points.
"""

from __future__ import annotations

import json
import re
import string
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from html.entities import html5
from pathlib import Path

from pylatexenc.latex2text import get_default_latex_context_db
from pylatexenc.latexencode import _uni2latexmap, _uni2latexmap_xml

import jekyllpy

TARGET = Path(jekyllpy.__file__).with_name("plugins") / "jekyll_scholar/latex_signs.py"
COMMAND = re.compile(r"\\([A-Za-z]+)")
SERVER = """
require "json"
require "latex/decode"
$stdout.sync = true
$stdin.each_line { |line| puts JSON.generate(LaTeX.decode(JSON.parse(line))) }
"""
HEAD = '''\
"""LaTeX's commands for characters, as the filter `latex` of jekyll-scholar decodes them.

Written by `tests.plugins.scholar.observe_latex`, which asks the gem latex-decode 0.4.2 about the
commands that pylatexenc, Unicode's names and LaTeX's own sources suggest; by code point. Which commands
there are and what they become is the gem's affair here (`\\\\bullet` is ∙, `\\\\textless` stays); in
`academic.bibtex.latex_symbols` it is LaTeX's.
"""
'''
TABLES = {
    "ACCENTS": "The combining character that an accent puts behind a letter.",
    "DOTLESS": "Letters that accents go with.",
    "LETTERS": "Other letters of Latin alphabets; blanks behind their commands stay.",
    "SIGNS": "What is read before escaped signs are.",
    "SYMBOLS": "What is read after escaped signs.",
    "GREEK": "What is read last.",
}


class Filter:
    """The real filter, running in a Ruby of its own."""

    def __init__(self, ruby: str) -> None:
        self.process = subprocess.Popen(
            [ruby, "-W0", "-e", SERVER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def __call__(self, text: str) -> str:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps(text) + "\n")
        self.process.stdin.flush()
        return str(json.loads(self.process.stdout.readline()))


def names(files: Iterable[str]) -> Iterator[str]:
    """What may be the name of a command."""
    yield from string.punctuation
    for table in (_uni2latexmap.uni2latex, _uni2latexmap_xml.uni2latex):
        for text in table.values():
            yield from COMMAND.findall(text)
    for category in get_default_latex_context_db().d.values():
        yield from category["macros"]
    words = {name.rstrip(";") for name in html5}
    for code in range(sys.maxunicode + 1):
        words.update(unicodedata.name(chr(code), "").split())
    for word in filter(re.compile("[A-Za-z]+").fullmatch, words):
        for form in {word, word.lower(), word.capitalize()}:
            yield from (form, f"text{form}", f"var{form}")
    for file in files:
        yield from COMMAND.findall(Path(file).read_text(encoding="utf-8", errors="replace"))


def sign(decode: Filter, name: str) -> str | None:
    """The character that `\\name` stands for, None if it stands for none."""
    decoded = decode(f"\\{name}{{}}")
    return decoded if len(decoded) == 1 and decoded != name else None


def table(decode: Filter, name: str, sign: str) -> str:
    """The table for a command, by when it is read."""
    if "\\" not in decode(f"\\c{{\\{name}}}"):
        return "DOTLESS"
    if decode(f"\\textbackslash {name}{{}}") == sign:
        after_letters = sign.isalpha() and decode(f"\\{name}\\ss") == f"\\{name}ß"
        return "GREEK" if after_letters else "SYMBOLS"
    return "LETTERS" if decode(f"\\{name} 1") == f"{sign} 1" else "SIGNS"


def observed(decode: Filter, files: Iterable[str]) -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {name: {} for name in TABLES}
    for accent in [*string.punctuation, *string.ascii_letters, "''"]:
        letter, *marks = unicodedata.normalize("NFD", decode(f"\\{accent}{{x}}"))
        if letter == "x" and len(marks) == 1:
            tables["ACCENTS"][accent] = marks[0]
    for name in sorted(set(names(files))):
        found = sign(decode, name)
        if found is not None:
            tables[table(decode, name, found)][name] = found
    return tables


def quoted(text: str) -> str:
    if len(text) == 1 and (unicodedata.combining(text) or unicodedata.category(text) == "Zs"):
        return f'"\\u{ord(text):04x}"'
    return "'\"'" if text == '"' else '"' + text.replace("\\", "\\\\") + '"'


def module(tables: dict[str, dict[str, str]]) -> str:
    parts = [HEAD]
    for name, meaning in TABLES.items():
        lines = [
            f"    {quoted(command)}: {quoted(sign)},\n"
            for command, sign in sorted(tables[name].items(), key=lambda item: item[::-1])
        ]
        parts.append(f'{name} = {{\n{"".join(lines)}}}\n"""{meaning}"""\n')
    return "\n".join(parts)


if __name__ == "__main__":
    TARGET.write_text(module(observed(Filter(sys.argv[1]), sys.argv[2:])), encoding="utf-8")
