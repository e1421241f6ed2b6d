"""`python -m benchmarks.highlight.checkout ROUGE [-d] [LANGUAGE ...]`: files with the tokens of a Rouge.

`ROUGE` is the folder of a checkout of Rouge, of version 3.30 or 4.7. Its samples and demos are cut
into tokens by it and by us, as the edition of that version does; a file counts as the same if every
token is. Further files are taken with `-f LANGUAGE=FILE`; `-d` shows where each file first differs.
Only languages with a lexer of our own are looked at.
"""

from __future__ import annotations

import json
import re
import subprocess
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from jekyllpy.config.editions.rouge import ROUGE_3_30, ROUGE_4_7, RougeTraits
from jekyllpy.highlight import find_lexer
from jekyllpy.highlight.languages import TUNED, names

ROUGE = """
require 'rouge'; require 'json'
STDIN.each_line do |line|
  language, code = JSON.parse(line)
  lexer = Rouge::Lexer.find_fancy(language, code)
  puts JSON.dump(lexer && lexer.lex(code).map { |type, text| [type.shortname, text.dup] })
end
"""
FOLDERS = ("spec/visual/samples", "lib/rouge/demos")
Sample = tuple[str, Path]


def traits_of(rouge: Path) -> RougeTraits:
    """Those of the checkout's version."""
    text = (rouge / "lib" / "rouge" / "version.rb").read_text("utf-8")
    found = re.search(r"\d+\.\d+", text)
    return ROUGE_3_30 if found and found[0].startswith("3.") else ROUGE_4_7


def chosen(arguments: Namespace) -> Iterator[Sample]:
    """Pairs of a language and a file."""
    known = names(traits_of(arguments.rouge))
    for folder in FOLDERS:
        for path in sorted((arguments.rouge / folder).iterdir()):
            wanted = not arguments.languages or path.name in arguments.languages
            if wanted and path.name in TUNED and path.name in known:
                yield path.name, path
    for given in arguments.files:
        language, _, file = given.partition("=")
        yield language, Path(file)


def tokens_of_rouge(rouge: Path, codes: list[tuple[str, str]]) -> list[list[list[str]] | None]:
    """What the checkout makes of pairs of a language and code."""
    done = subprocess.run(
        ["ruby", f"-I{rouge / 'lib'}", "-e", ROUGE],
        input="".join(json.dumps(pair) + "\n" for pair in codes),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.removesuffix("\n").split("\n")]


def difference(ours: list[list[str]], theirs: list[list[str]]) -> str:
    """The first tokens that aren't the same."""
    pairs = list(zip(ours, theirs))
    at = next((at for at, (mine, other) in enumerate(pairs) if mine != other), len(pairs))
    return f"{ours[at : at + 3]} instead of {theirs[at : at + 3]}"


def main() -> None:
    """Print for each language how many files are the same."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("rouge", type=Path)
    parser.add_argument("languages", nargs="*")
    parser.add_argument("-f", action="append", default=[], dest="files", metavar="LANGUAGE=FILE")
    parser.add_argument("-d", action="store_true", dest="differences")
    arguments = parser.parse_args()
    traits = traits_of(arguments.rouge)
    samples = list(chosen(arguments))
    codes = [(language, path.read_text("utf-8", errors="replace")) for language, path in samples]
    counts: dict[str, list[bool]] = {}
    answers = tokens_of_rouge(arguments.rouge, codes)
    for (language, path), (_, code), theirs in zip(samples, codes, answers, strict=True):
        lexer = find_lexer(language, code, traits)
        ours = [list(token) for token in lexer.lex(code)] if lexer else None
        counts.setdefault(language, []).append(ours == theirs)
        if ours != theirs and arguments.differences:
            print(f"{path}: {difference(ours or [], theirs or [])}")
    for language, same in sorted(counts.items()):
        print(f"{language:<16} {sum(same):>4} of {len(same):>4} {sum(same) / len(same):>7.1%}")
    every = [one for same in counts.values() for one in same]
    print(f"{'all':<16} {sum(every):>4} of {len(every):>4} {sum(every) / max(1, len(every)):>7.1%}")


if __name__ == "__main__":
    main()
