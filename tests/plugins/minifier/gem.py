"""What the gems that jekyll-minifier stands on make of texts.

`python -m tests.plugins.minifier.gem` records what some of the cases become, in `expected.jsonl`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests import real_gems
from tests.plugins.minifier.pieces import case

EXPECTED = Path(__file__).with_name("expected.jsonl")
RECORDED = 120
KINDS = ("css", "html", "json")
SCRIPT = """
%w[json cssminify2 htmlcompressor json/minify].each { |name| require name }
def css(text, line) = CSSminify2.new.compress(text, line)
def json(text, _) = JSON.minify(text)
def html(text, options)
  options = options.transform_keys(&:to_sym)
  options[:preserve_patterns] = options[:preserve_patterns].map { |each| Regexp.new(each) }
  given = { compress_css: true, compress_javascript: false, css_compressor: CSSminify2.new }
  HtmlCompressor::Compressor.new(given.merge(options)).compress(text)
end
STDIN.each_line do |line|
  kind, text, settings = JSON.parse(line)
  made = begin; send(kind, text, settings); rescue StandardError, SyntaxError; nil; end
  puts JSON.generate([made])
end
"""


def minified(cases: list[tuple[str, list[Any]]]) -> list[str | None]:
    """What the gems make of each; None where they fail."""
    given = "\n".join(json.dumps([kind, *values]) for kind, values in cases)
    made = real_gems.run(SCRIPT, given, "cssminify2", "htmlcompressor", "json-minify")
    return [json.loads(line)[0] for line in made.splitlines()]


def record() -> None:
    cases = [(kind, case(kind, seed)) for kind in KINDS for seed in range(RECORDED)]
    with EXPECTED.open("w", encoding="utf-8") as file:
        for (kind, values), expected in zip(cases, minified(cases)):
            file.write(json.dumps([kind, *values, expected], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    record()
