"""Checks of sources for what a build takes for text: marks of a merge, front matter that never ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jekyllpy.content.front_matter import split
from jekyllpy.doctor.findings import Findings
from jekyllpy.doctor.sources import Sources

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

MARKS = ("<<<<<<< ", "=======", ">>>>>>> ")
CODE = re.compile(r"\s*(?:`{3}|~{3}|\{%-?\s*(?:end)?(?:highlight|raw)\b)")
BEGUN = re.compile(r"---[ \t\r]*+\n[\w-]++:")


def check_leftovers(site: Site, findings: Findings, sources: Sources) -> None:
    """Look at the files of pages, documents, layouts and includes."""
    pages = [item.relative_path for item in (*site.pages, *site.docs_to_write)]
    for path in dict.fromkeys([*pages, *sources.shared]):
        shown = findings.shown(path)
        text = sources.text(shown)
        line = conflict(text)
        if line:
            findings.add("the marks of a merge conflict are left here", shown, line)
        if BEGUN.match(text) and not split(text)[0]:
            findings.add("its front matter has no line `---` behind it", shown, 1)


def conflict(text: str) -> int:
    """The line, counted from 1, of the first conflict that a merge has left in a text; 0 if there is none.

    What a block of code shows doesn't count.
    """
    if MARKS[0] not in text:
        return 0
    begun, expected, in_code = 0, 0, False
    for number, line in enumerate(text.splitlines(), 1):
        if CODE.match(line):
            in_code = not in_code
        elif not in_code and line.startswith(MARKS[expected]):
            begun = begun or number
            expected += 1
            if expected == len(MARKS):
                return begun
    return 0
