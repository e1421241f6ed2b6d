"""Formulas in MathML, which math-core makes of them."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from html import unescape
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from jekyllpy.errors import ConfigurationError, MissingDependencyError
from jekyllpy.plugins.jekyllpy_mathml.results import Result
from jekyllpy.plugins.jekyllpy_mathml.spelling import COMMANDS, as_latex

if TYPE_CHECKING:
    from jekyllpy.plugins.jekyllpy_mathml.page import Formula

PACKAGE = "math-core"
# math-core descends into what is nested, as deep as it goes and some 3 kB a level. So it has a stack of
# its own, and is given nothing that could nest deeper than that.
STACK = 512 * 2**20
LONGEST_FORMULA = 10_000
LONGEST_DEFINITION = 1_000
MOST_EXPANSIONS = 250
DEFINES = re.compile(r"\\(?:(?:re|provide)?newcommand|[gex]?def|let)\b")
# Behind what defines: the command that is defined, and in TeX's own way its arguments.
DEFINED = re.compile(r"\s*\\(?:[A-Za-z]+|.)\s*(?:#\d\s*)*\{")
ARGUMENT = re.compile(r"#\s*(\d)")
PROBLEM = re.compile(r'<\w+ class="math-core-error" title="(?:\d+: )?([^"]*)">')
TOO_MUCH = (
    f"A formula may have {LONGEST_FORMULA} characters, a definition in it {LONGEST_DEFINITION} and each "
    "of its arguments once."
)


def converter_version() -> str:
    """The version of math-core that is installed.

    Raises:
        MissingDependencyError: if none is.
    """
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        raise MissingDependencyError(
            "The plugin jekyllpy-mathml needs the package math-core, which isn't installed; install it "
            "with: pip install 'jekyllpy[math]'"
        ) from None


def in_mathml(formulas: Iterable[Formula], macros: dict[str, str]) -> list[Result]:
    """The formulas of one page: what one defines holds in those behind it, and numbers run on.

    Raises:
        ConfigurationError: for macros that can't be read.
    """
    fit = [(formula, may_be_read(formula.tex)) for formula in formulas]
    snippets = [(as_latex(formula.tex), formula.is_block) for formula, fits in fit if fits]
    made = iter(_on_own_stack(snippets, macros))
    return [_result(next(made)) if fits else Result(None, TOO_MUCH) for _, fits in fit]


def may_be_read(tex: str) -> bool:
    """Whether a formula can't become much longer or deeper than it is.

    Definitions that call each other and use an argument twice would double it with each.
    """
    return len(tex) <= LONGEST_FORMULA and all(
        _is_plain_definition(part) for part in DEFINES.split(tex)[1:]
    )


def _is_plain_definition(tex: str) -> bool:
    defined = DEFINED.match(tex)
    arguments = ARGUMENT.findall(tex, defined.end() if defined is not None else 0)
    return len(tex) <= LONGEST_DEFINITION and len(arguments) == len(set(arguments))


def _result(text: str) -> Result:
    problem = PROBLEM.match(text)
    return Result(text) if problem is None else Result(None, unescape(problem[1]))


def _on_own_stack(snippets: list[tuple[str, bool]], macros: dict[str, str]) -> list[str]:
    """What `_convert` returns or raises, called in a thread with room for all that may be nested."""
    made: list[str] = []
    raised: list[Exception] = []

    def run() -> None:
        try:
            made.extend(_convert(snippets, macros))
        except Exception as error:
            raised.append(error)

    usual = threading.stack_size(STACK)
    try:
        thread = threading.Thread(target=run)
        thread.start()
    finally:
        threading.stack_size(usual)
    thread.join()
    if raised:
        raise raised[0]
    return made


def _convert(snippets: list[tuple[str, bool]], macros: dict[str, str]) -> list[str]:
    from math_core import LatexError, LatexToMathML

    try:
        converter = LatexToMathML(
            macros={**COMMANDS, **macros},
            annotation=True,
            continue_on_error=True,
            fancy_error=False,
            global_group=True,
            allow_unreliable_rendering=True,
            max_expansions=MOST_EXPANSIONS,
        )
    except LatexError as error:
        problem = re.sub(r"^macro(\d+):\d+: ", "", str(error))
        raise ConfigurationError(f"mathml.macros has TeX that can't be read: {problem}") from None
    return converter.convert_all(snippets)
