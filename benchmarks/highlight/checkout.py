"""`python -m benchmarks.highlight.checkout ROUGE [-d] [LANGUAGE ...]`: files with the tokens of a Rouge.

`ROUGE` is the folder of a checkout of Rouge. Its samples and demos are cut into tokens by it and by
us, with `-e NAME` as in that edition. A file counts as the same if every token is. Further files
are taken as `LANGUAGE=FILE`; `-d` shows where each file first differs.
"""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from jekyllpy.highlight import find_lexer

ROUGE = """
require 'rouge'; require 'json'
STDIN.each_line do |line|
  language, path = JSON.parse(line)
  lexer = Rouge::Lexer.find_fancy(language)
  code = File.read(path, encoding: 'utf-8')
  puts JSON.dump(lexer && lexer.lex(code).map { |type, text| [type.shortname, text.dup] })
end
"""
FOLDERS = ("spec/visual/samples", "lib/rouge/demos")


def main() -> None:
    """Print for each language how many files are the same."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("rouge", type=Path)
    parser.add_argument("languages", nargs="*")
    parser.add_argument("-d", action="store_true", dest="differences")
    arguments = parser.parse_args()
    counts: dict[str, list[bool]] = {}
    for language, path, theirs in answered(arguments.rouge, chosen(arguments)):
        code = path.read_bytes().decode("utf-8")
        lexer = find_lexer(language)
        ours = [list(token) for token in lexer.lex(code)] if lexer else None
        counts.setdefault(language, []).append(ours == theirs)
        if ours != theirs and arguments.differences:
            print(f"{path}: {difference(ours or [], theirs or [])}")
    for language, same in sorted(counts.items()):
        print(f"{language:<16} {sum(same):>4} of {len(same):>4} {sum(same) / len(same):>7.1%}")
    every = [one for same in counts.values() for one in same]
    print(f"{'all':<16} {sum(every):>4} of {len(every):>4} {sum(every) / len(every):>7.1%}")


if __name__ == "__main__":
    main()
