"""What MathJax and KaTeX take and math-core doesn't, written in its way."""

from __future__ import annotations

import re

COMMANDS = {
    "dotsm": r"\cdots",
    "mbox": r"\text{#1}",
    "hbox": r"\text{#1}",
    "ensuremath": "{#1}",
    "smash": "{#1}",
    "substack": r"\begin{subarray}{c}#1\end{subarray}",
    "displaylines": r"\begin{gathered}#1\end{gathered}",
    "cases": r"\begin{cases}#1\end{cases}",
    "cr": r"\\",
    "bigmid": r"\bigm|",
    "mathbbm": r"\mathbb{#1}",
    "LaTeX": r"\text{LaTeX}",
    "TeX": r"\text{TeX}",
    "euro": r"\text{€}",
}
ENVIRONMENTS = {"split": "aligned", "smallmatrix": "matrix"}
ENVIRONMENT = re.compile(rf"\\(begin|end)\s*+\{{({'|'.join(ENVIRONMENTS)})\}}")
TAG, LABEL, DEFINITION, TEXT = "\\tag", "\\label", "\\newcommand", "\\text"
BEGINS = re.compile(r"\\begin\s*\{(?:equation|align|gather|multline)")
A_LABEL = re.compile(r"\\label\s*+\{[^{}]*+\}")
A_DEFINITION = re.compile(r"\\newcommand\s*+\{?+\s*+(\\(?:[A-Za-z]++|.))")
A_TEXT = re.compile(r"\\text(?:rm|bf|it|sf|tt)?\{[^{}]*+\}")
UNDERSCORE = re.compile(r"(?<!\\)_")


def as_latex(tex: str) -> str:
    """A formula with what MathJax and KaTeX take and math-core doesn't written otherwise."""
    tex = ENVIRONMENT.sub(lambda found: rf"\{found[1]}{{{ENVIRONMENTS[found[2]]}}}", tex)
    if TEXT in tex:
        tex = A_TEXT.sub(lambda found: UNDERSCORE.sub(r"\\_", found[0]), tex)
    if DEFINITION in tex:
        tex = A_DEFINITION.sub(_redefined, tex)
    if TAG in tex and not BEGINS.search(tex):
        return rf"\begin{{equation}}{tex}\end{{equation}}"
    if LABEL in tex and not BEGINS.search(tex):
        return A_LABEL.sub("", tex)
    return tex


def _redefined(definition: re.Match[str]) -> str:
    """The definition for a command that may be there already."""
    again = definition[0].replace(DEFINITION, "\\renewcommand", 1)
    return rf"\providecommand{{{definition[1]}}}{{}}{again}"
