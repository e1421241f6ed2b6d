"""File patterns match what Ruby's do."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from jekyllpy.text.glob import expanded_braces, fnmatch, glob, walk

FILES = ("a/x/1", "a/y", "a.txt", "b/.q", "b/.h/z", "c", ".top", "d [1]/e", "d*/f", "a/x/y/z.txt")
PATTERNS = (
    "*", "**/*", "**/*.*", "a/*", "a/**/*", "{a,b}/*", "*.txt", "**/x", "?", "[ab]*", "[^a]*", "**/y/**/*",
    "a/**", "nothing", "a/{x,y}", "{a,{b,c}}", "d \\[1\\]/*", "d\\*/*", "a/x/../y", "*/*",
)  # fmt: skip
NAMES = (
    ("*.txt", "a.txt"), ("*", ".a"), ("a*", "a/b"), ("a?c", "abc"), ("[a-c]x", "bx"), ("[!a]x", "bx"),
    ("[]]", "]"), ("\\*", "*"), ("a**b", "a/x/b"), ("/s/*", "/s/.git"), ("a[", "a["), ("*/b", "a/c/b"),
    ("[a", "a"), ("x{a,b}", "xa"), ("", ""), ("*", ""), ("[^a-c]", "d"), ("[a\\]]", "]"),
)  # fmt: skip

RUBY = """
require "json"
patterns, names = JSON.parse(STDIN.read)
puts JSON.generate([patterns.map { |p| Dir.glob(p) }, names.map { |p, n| File.fnmatch?(p, n) },
                    Dir.glob("**/*", File::FNM_DOTMATCH).select { |f| File.file?(f) || File.symlink?(f) }])
"""


@pytest.mark.needs("ruby")
def test_globs_and_names_match_as_in_ruby(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in FILES:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("")
    (tmp_path / "b/link").symlink_to("../a")
    monkeypatch.chdir(tmp_path)
    done = subprocess.run(
        ["ruby", "-e", RUBY],
        input=json.dumps([PATTERNS, NAMES]),
        capture_output=True,
        text=True,
        check=True,
    )
    globs, matches, files = json.loads(done.stdout)
    for pattern, expected in zip(PATTERNS, globs):
        assert glob(pattern) == expected, pattern
    for (pattern, name), expected in zip(NAMES, matches):
        assert fnmatch(pattern, name) == expected, (pattern, name)
    assert list(walk(str(tmp_path))) == files


def test_unclosed_braces_stand_for_themselves() -> None:
    assert expanded_braces("a{b,c") == ["a{b,c"]
