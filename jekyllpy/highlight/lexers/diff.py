"""Differences of files."""

from __future__ import annotations

from pygments.token import Generic, Punctuation, Text

from jekyllpy.highlight.engine import Groups, RougeLexer, unless, when

LINE = r".*$\n?"


class Diff(RougeLexer):
    tag = "diff"
    tokens = {
        "root": [
            (rf"^ {LINE}", Text),
            (r"^---$\n?", Punctuation),
            when(
                "diff_angles",
                (rf"^(?:\+|>(?=\s|\Z)){LINE}", Generic.Inserted),
                (rf"^(?:-|<(?=\s|\Z)){LINE}", Generic.Deleted),
            ),
            unless(
                "diff_angles",
                (rf"^[+>]{LINE}", Generic.Inserted),
                (rf"^[-<]{LINE}", Generic.Deleted),
            ),
            (rf"^!{LINE}", Generic.Strong),
            (rf"^(?:[Ii]ndex|diff){LINE}", Generic.Heading),
            (r"^(@@[^@]*@@)(.*\n)", Groups(Punctuation, Text)),
            (rf"^\w{LINE}", Punctuation),
            (rf"^={LINE}", Generic.Heading),
            when("diff_angles", (rf".{LINE}", Text)),
            unless("diff_angles", (rf"\s{LINE}", Text)),
        ],
    }
