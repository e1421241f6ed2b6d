"""The recorded answers of Jekyll 4.4.1 on Liquid 4.0.4."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from jekyllpy.errors import JekyllError
from jekyllpy.liquid import nodes, render
from tests.conftest import SHARED
from tests.liquid.real import CONFIG

DATA = SHARED / "conformance"
EXPECTED_FAILURES = Path(__file__).parent / "expected_failures.txt"


def expected_failures() -> set[str]:
    lines = EXPECTED_FAILURES.read_text(encoding="utf-8").splitlines()
    return {line.partition("  ")[0] for line in lines if line and not line.startswith("#")}


def failed(case: dict[str, Any], academic: dict[str, Any]) -> bool:
    variables = academic if case["variables"] == "$academic" else case["variables"]
    try:
        text = render(case["template"], json.loads(json.dumps(variables)), config=CONFIG)
    except JekyllError:
        return "error" not in case
    return "error" in case or text != case["expected"]


@pytest.mark.needs("shared")
@pytest.mark.parametrize("hot", [nodes.HOT, 1], ids=["tree", "compiled"])
def test_templates_render_what_jekyll_rendered(hot: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "HOT", hot)
    monkeypatch.setitem(os.environ, "TZ", "UTC")
    time.tzset()
    academic = json.loads((DATA / "liquid_academic_vars.json").read_text(encoding="utf-8"))
    lines = (DATA / "liquid.jsonl").read_text(encoding="utf-8").splitlines()
    failures = {case["id"] for case in map(json.loads, lines) if failed(case, academic)}
    assert failures - expected_failures() == set()
