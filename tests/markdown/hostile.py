"""Texts made to hurt a parser, of any size: each repeats something that never ends."""

from __future__ import annotations

from collections.abc import Callable

Text = Callable[[int], str]


def repeated(piece: str, before: str = "", after: str = "") -> Text:
    return lambda size: before + piece * (size // len(piece)) + after


def nested(opening: str, inner: str, closing: str) -> Text:
    return lambda size: (
        opening * (size // len(opening + closing))
        + inner
        + closing * (size // len(opening + closing))
    )


def growing(piece: Callable[[int], str]) -> Text:
    """Pieces of growing length, of about `size` characters together."""
    return lambda size: "".join(piece(n) for n in range(1, int((2 * size) ** 0.5)))


TEXTS: dict[str, Text] = {
    "nested quotes": repeated("> ", after="a"),
    "nested lists on a line": repeated("- ", after="a"),
    "nested definitions": repeated(": ", before="a\n", after="b"),
    "nested lists": lambda size: "".join("  " * n + "* a\n" for n in range(int(size**0.5))),
    "nested footnotes": repeated("[^1]: "),
    "blank lines in nested lists": repeated("\n", before="- " * 50 + "x"),
    "long list": repeated("* a\n"),
    "long loose list": repeated("* a\n\n"),
    "long definition list": repeated("a\n: b\n\n"),
    "nested brackets": nested("[", "a", "]"),
    "nested links": nested("[", "a", "](u)"),
    "nested images": nested("![", "a", "]"),
    "open brackets": repeated("["),
    "open images": repeated("!["),
    "closing brackets": repeated("]"),
    "brackets and parentheses": repeated("[ (]("),
    "unclosed targets": repeated("[a](b"),
    "unclosed bracketed targets": repeated("[a](<b"),
    "unclosed titles": repeated('[a](b "c '),
    "unclosed identifiers": repeated("[a][b"),
    "undefined links": repeated("[a] "),
    "unclosed footnote marks": repeated("[^a"),
    "nested emphasis": repeated("*a **a "),
    "open emphasis": repeated("*a "),
    "closing emphasis": repeated("a* "),
    "open strong emphasis": repeated("**a "),
    "mixed emphasis": repeated("*a _b **c __d "),
    "emphasis that doesn't match": repeated("*a_ "),
    "emphasis and brackets": repeated("[ a_"),
    "underscores": repeated("_", before="a"),
    "asterisks": repeated("**x"),
    "backticks": growing(lambda n: "e" + "`" * n),
    "open code": repeated("`a ``b "),
    "open strikethrough": repeated("~~a "),
    "open math": repeated("$$a "),
    "math in paragraphs": repeated("$$a\n\n"),
    "open comments": repeated("<!-- a "),
    "open comments in paragraphs": repeated("<!-- a\n\n"),
    "open tags": repeated("<a "),
    "unclosed spans": repeated("<b>"),
    "unclosed spans and emphasis": repeated("*<b>"),
    "unclosed spans and brackets": repeated("[<b>"),
    "unclosed blocks": repeated("<div>\n"),
    "unclosed blocks of Markdown": repeated('<div markdown="1">\n'),
    "unclosed raw markup": repeated("<?", before="<div>"),
    "unclosed CDATA": repeated("<![CDATA["),
    "unclosed scripts": repeated("<script>\n\n"),
    "unclosed attributes": repeated(' b="c"', before="<a"),
    "unclosed values": repeated("<a b='x "),
    "many attributes": repeated(' b="c"', before="<div", after=">"),
    "spaces in a tag": repeated(" ", before="<a", after="!"),
    "open autolinks": repeated("<http:"),
    "long table": repeated("| a | b |\n"),
    "wide table": repeated("| a ", after="|\n"),
    "table with open code": repeated("| `a | b |\n"),
    "a table's separator that is none": repeated("-", before="|", after="x|"),
    "long attribute list": repeated(".a ", before="a\n{: ", after="}"),
    "unclosed values of attributes": repeated('a="b ', before="a\n{: ", after="}"),
    "unclosed attribute lists": repeated("{: a\n"),
    "attribute lists that refer to each other": growing(
        lambda n: f"{{:a{n}: a{n - 1} a{n - 1}}}\n{{: a{n}}}\np\n"
    ),
    "open extensions": repeated("{::a "),
    "unclosed comments of kramdown": repeated("{::comment}\n"),
    "open fences": repeated("~~~ a\n"),
    "open mixed fences": repeated("~`~a\n"),
    "shrinking fences": lambda size: "".join(
        "`" * n + "\n" for n in range(int((2 * size) ** 0.5), 2, -1)
    ),
    "link definitions": repeated("[a]: b\n"),
    "spaces in a link definition": repeated(" ", before="[a]: b", after="c\n"),
    "quotes in a link definition": repeated('b "c ', before="[a]: ", after="\n"),
    "abbreviations": repeated("A ", before="*[A]: b\n\n"),
    "footnotes": growing(lambda n: f"[^{n}]\n\n[^{n}]: x\n\n"),
    "headers alike": repeated("# a\n\n"),
    "marks behind a header": repeated("#", before="# a "),
    "quotes": repeated("\"'"),
    "entities": repeated("&a"),
    "backslashes": repeated("\\"),
    "escapes": repeated("\\*"),
    "spaces": repeated(" ", before="a", after="b"),
    "tabs in a list": repeated("\t", before="*", after="a"),
    "words": repeated("lorem ipsum "),
}
