"""Differences of files."""

from __future__ import annotations

from pygments.token import Generic, Punctuation, Text

from jekyllpy.highlight.engine import Groups, RougeLexer

LINE = r".*$\n?"


class Diff(RougeLexer):
    tag = "diff"
    tokens = {
        "root": [
            (rf"^ {LINE}", Text),
            (r"^---$\n?", Punctuation),
            (rf"^[+>]{LINE}", Generic.Inserted),
            (rf"^[-<]{LINE}", Generic.Deleted),
            (rf"^!{LINE}", Generic.Strong),
            (rf"^(?:[Ii]ndex|diff){LINE}", Generic.Heading),
            (r"^(@@[^@]*@@)(.*\n)", Groups(Punctuation, Text)),
            (rf"^\w{LINE}", Punctuation),
            (rf"^={LINE}", Generic.Heading),
            (rf"\s{LINE}", Text),
        ],
    }
