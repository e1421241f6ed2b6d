"""Formulas in TeX as MathML, which browsers show without a script.

A plugin of jekyllpy's own: no gem has the name.
"""

from __future__ import annotations

from posixpath import dirname
from typing import TYPE_CHECKING

from jekyllpy.plugins.api import Finisher, Registry
from jekyllpy.plugins.jekyllpy_mathml.conversion import converter_version, in_mathml
from jekyllpy.plugins.jekyllpy_mathml.page import Formula, formulas_in
from jekyllpy.plugins.jekyllpy_mathml.results import Result, packed, unpacked
from jekyllpy.plugins.jekyllpy_mathml.settings import settings_of

if TYPE_CHECKING:
    from jekyllpy.site.site import Site

TOPIC = "Mathematics:"
KEPT = "mathml"
PAGES = (".html", ".htm")
SIGNS = ("\\(", "\\[", "$$", "math/tex")
DOLLAR = "$"


class Mathematics(Finisher):
    """Puts MathML in the place of the formulas of a page, which otherwise keeps its bytes."""

    def __init__(self, site: Site) -> None:
        super().__init__(site)
        self._settings = settings_of(site)
        self._kept = site.keeping.texts(KEPT, dirname(__file__))
        self._told: set[tuple[str, str]] = set()

    def text(self, path: str, text: str) -> str:
        """A page with its formulas as MathML; those that can't be read stay, which is told."""
        signs = (*SIGNS, DOLLAR) if self._settings.dollars else SIGNS
        if not path.endswith(PAGES) or not any(sign in text for sign in signs):
            return text
        formulas = formulas_in(text, dollars=self._settings.dollars)
        if not formulas:
            return text
        pieces: list[str] = []
        position = 0
        for formula, result in zip(formulas, self._results(formulas), strict=True):
            if result.mathml is None:
                self._tell(path, formula, result.problem)
                continue
            pieces += text[position : formula.start], result.mathml
            position = formula.end
        return "".join([*pieces, text[position:]])

    def _results(self, formulas: list[Formula]) -> list[Result]:
        macros = self._settings.macros
        kept = self._kept.made(
            packed([[formula.tex, formula.is_block] for formula in formulas]),
            packed([converter_version(), macros]),
            lambda _: packed(in_mathml(formulas, macros)),
        )
        return [Result(*each) for each in unpacked(kept)]

    def _tell(self, path: str, formula: Formula, problem: str) -> None:
        if (path, formula.tex) not in self._told:
            self._told.add((path, formula.tex))
            shown = " ".join(formula.tex.split())
            self.site.logger.warn(TOPIC, f"{path}: {problem} The formula stays TeX: {shown}")


def register(plugins: Registry) -> None:
    plugins.finisher(Mathematics)
