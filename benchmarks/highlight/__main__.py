"""`python -m benchmarks.highlight [LANGUAGE=FILE ...]`: agreement with Rouge, and speed.

Without arguments the samples of the tests are taken, each named for its language. A token of
Rouge's agrees when ours has the same text at the same place and the same class. Times are of
lexing and formatting alone, in one process each, after a first run that isn't counted.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from jekyllpy.highlight import find_lexer
from jekyllpy.highlight.formatters import spans
from jekyllpy.highlight.tokens import Tokens

SAMPLES = Path(__file__).resolve().parents[2] / "tests" / "highlight" / "samples"
REPETITIONS = 10

ROUGE = """
require 'rouge'; require 'json'
STDIN.each_line do |line|
  request = JSON.parse(line)
  lexer = Rouge::Lexer.find_fancy(request['language'], request['code'])
  tokens = lexer.lex(request['code']).map { |type, text| [type.shortname, text.dup] }
  formatter = Rouge::Formatters::HTML.new
  start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  request['repetitions'].times { formatter.format(lexer.lex(request['code'])) }
  seconds = Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
  puts JSON.dump({ tokens: tokens, seconds: seconds })
end
"""


@dataclass
class Result:
    """One language: shares between 0 and 1, seconds for all repetitions."""

    language: str
    tokens: float
    characters: float
    ours: float
    rouge: float


def _placed(tokens: Tokens) -> set[tuple[int, str, str]]:
    at = 0
    result = set()
    for name, text in tokens:
        result.add((at, name, text))
        at += len(text)
    return result


def _classes(tokens: Tokens) -> list[str]:
    return [name for name, text in tokens for _ in text]


def _measured(language: str, code: str) -> tuple[Tokens, float]:
    lexer = find_lexer(language)
    if lexer is None:
        sys.exit(f"no language is called {language}: take a name or alias that Rouge knows")
    tokens = lexer.lex(code)
    start = time.perf_counter()
    for _ in range(REPETITIONS):
        spans(lexer.lex(code))
    return tokens, time.perf_counter() - start


def compare(samples: list[tuple[str, str]]) -> list[Result]:
    """Results for pairs of a language and a code."""
    requests = [
        json.dumps({"language": language, "code": code, "repetitions": REPETITIONS})
        for language, code in samples
    ]
    answers = subprocess.run(
        ["ruby", "-e", ROUGE], input="\n".join(requests), capture_output=True, text=True, check=True
    ).stdout.splitlines()
    results = []
    for (language, code), answer in zip(samples, answers, strict=True):
        rouge = json.loads(answer)
        theirs: Tokens = [(name, text) for name, text in rouge["tokens"]]
        tokens, seconds = _measured(language, code)
        theirs_placed = _placed(theirs)
        classes, their_classes = _classes(tokens), _classes(theirs)
        same = sum(a == b for a, b in zip(classes, their_classes))
        results.append(
            Result(
                language,
                len(theirs_placed & _placed(tokens)) / max(1, len(theirs_placed)),
                same / max(1, len(their_classes)),
                seconds,
                rouge["seconds"],
            )
        )
    return results


def main(arguments: list[str]) -> None:
    """Print a line for each sample."""
    if arguments:
        pairs = [argument.split("=", 1) for argument in arguments]
        samples = [(language, Path(path).read_text("utf-8")) for language, path in pairs]
    else:
        samples = [(path.stem, path.read_text("utf-8")) for path in sorted(SAMPLES.glob("*.txt"))]
    print(f"{'language':<12} {'tokens':>8} {'characters':>11} {'Rouge / ours':>13}")
    for result in compare(samples):
        print(
            f"{result.language:<12} {result.tokens:>8.2%} {result.characters:>11.2%} "
            f"{result.rouge / result.ours:>12.1f}x"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
