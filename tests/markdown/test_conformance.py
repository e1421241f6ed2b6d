"""What kramdown 2.5.1 with Jekyll's options answers, case by case, and kramdown's own tests.

`expected_failures.txt` names the cases that fail, a line `id: reason` for each; one that passes
must leave it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from jekyllpy.markdown import to_html
from tests.conftest import SHARED

pytestmark = pytest.mark.needs("shared")

CONFORMANCE = SHARED / "conformance"
EXPECTED_FAILURES = Path(__file__).with_name("expected_failures.txt")
KRAMDOWN_DEFAULTS: dict[str, Any] = {
    "input": "kramdown",
    "hard_wrap": False,
    "syntax_highlighter_opts": {},
}
WITHOUT_OPTIONS = {"auto_ids": False, "footnote_nr": 1}


class Case(NamedTuple):
    id: str
    text: str
    html: str
    options: dict[str, Any]


def jekyll_cases() -> Iterator[Case]:
    for line in (CONFORMANCE / "markdown.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        yield Case(case["id"], case["text"], case["html"], case.get("options", {}))


def kramdown_cases() -> Iterator[Case]:
    folder = CONFORMANCE / "kramdown"
    for text in sorted(folder.rglob("*.text")):
        html = text.with_suffix(".html")
        if not html.exists():
            continue
        # Rouge's own formatter breaks a line there that kramdown's doesn't
        expected = html.read_text(encoding="utf-8").replace(
            "</code></pre>\n</div></div>", "</code></pre></div></div>"
        )
        if "custom-class" not in expected:  # made by a formatter that only kramdown's tests have
            yield Case(
                str(text.relative_to(folder)),
                text.read_text(encoding="utf-8"),
                expected,
                {**KRAMDOWN_DEFAULTS, **options_of(text)},
            )


def options_of(text: Path) -> dict[str, Any]:
    """The options beside a case, or those of its folder: YAML with Ruby's symbols."""
    for path in (text.with_suffix(".options"), text.parent / "options"):
        if path.exists():
            source = re.sub(r"(?m)^(\s*):(?=\w+:)", r"\1", path.read_text(encoding="utf-8"))
            return yaml.safe_load(re.sub(r":\s+:(\w+)", r": \1", source)) or {}
    return WITHOUT_OPTIONS


def expected_failures() -> set[str]:
    lines = EXPECTED_FAILURES.read_text(encoding="utf-8").splitlines()
    return {line.split(": ")[0] for line in lines if line and not line.startswith("#")}


def failures(cases: Iterator[Case]) -> tuple[set[str], set[str]]:
    """The cases that fail, and all of them."""
    failed, known = set(), set()
    for case in cases:
        known.add(case.id)
        if to_html(case.text, case.options) != case.html:
            failed.add(case.id)
    return failed, known


@pytest.mark.parametrize("cases", [jekyll_cases, kramdown_cases])
def test_all_cases_but_the_expected_ones_pass(cases: Any) -> None:
    failed, known = failures(cases())
    assert known
    assert failed == expected_failures() & known


def test_every_expected_failure_is_a_case_and_has_a_reason() -> None:
    known = {case.id for cases in (jekyll_cases, kramdown_cases) for case in cases()}
    for line in EXPECTED_FAILURES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            identifier, _, reason = line.partition(": ")
            assert identifier in known
            assert reason
