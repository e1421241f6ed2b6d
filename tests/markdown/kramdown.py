"""Converts many texts with the real kramdown, in one process."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from typing import Any, NamedTuple

SCRIPT = """
require "json"
require "kramdown"
require "kramdown-parser-gfm"
STDIN.each_line do |line|
  request = JSON.parse(line)
  document = Kramdown::Document.new(request["text"], request["options"])
  puts JSON.dump(html: document.to_html, warnings: document.warnings)
end
"""
JEKYLL_DEFAULTS: dict[str, Any] = {
    "input": "GFM",
    "hard_wrap": False,
    "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
}


class Answer(NamedTuple):
    """What kramdown makes of a text, and what it warns about."""

    html: str
    warnings: list[str]


def convert(cases: Sequence[tuple[str, dict[str, Any]]]) -> list[Answer]:
    """kramdown's answers to texts with their options over Jekyll's defaults."""
    lines = [
        json.dumps({"text": text, "options": {**JEKYLL_DEFAULTS, **options}})
        for text, options in cases
    ]
    run = subprocess.run(
        ["ruby", "-e", SCRIPT],
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    return [Answer(answer["html"], answer["warnings"]) for answer in answers]
