"""The same bytes, and the same warnings, as the kramdown that is installed.

Its version may be older than the one followed here, so footnotes, `time` elements, CDATA sections
and abbreviations with white space, which have changed since 2.4, are tested elsewhere.
"""

from __future__ import annotations

from typing import Any

import pytest

from jekyllpy.markdown import Markdown
from tests.markdown import kramdown

pytestmark = pytest.mark.needs("ruby")

KRAMDOWN = {"input": "kramdown"}
TEXTS = {
    "paragraph, indented and lazily continued": "   a\n  b\n      c\n",
    "a paragraph that a list interrupts": "text\n* item\n",
    "a paragraph that a header interrupts": "text\n# header\nmore\n",
    "a paragraph that a quote interrupts": "text\n> quote\n",
    "a paragraph that code interrupts": "text\n```\ncode\n```\n",
    "hard line breaks": "a  \nb\\\\\nc\\\nd\n",
    "headers": "# a #\n## b ##\\#\n### c {#id}\n####### d\nSetext\n===\n\nSetext\n---\n",
    "header identifiers": '# A & b `c` *d* "e" -- f\n# A\n# A\n# 1\n# Ünï 中文 ²\n',
    "header with attributes": '# a {: .x}\n\n# b\n{: #i .c k="v"}\n',
    "quotes, nested and lazy": "> a\nb\n> > c\nd\n\n> # h\n",
    "tight and loose lists": "* a\n* b\n\n* c\n\n\n1. d\n2. e\n",
    "nested lists": "* a\n  * b\n    1. c\n\n       d\n* e\n\n      code\n",
    "a list and a rule": "* a\n* * *\n* b\n\n---\n",
    "lists with attributes": "* {: .a} a\n* b\n{: .c}\n\n1. {:#x}\n",
    "lists that change marks": "* a\n+ b\n- c\n1. d\n",
    "list items with blocks": "- # h\n- > q\n- ```\n  c\n  ```\n-     code\n",
    "empty list items": "*\n* \n* a\n\n-\n\n  b\n",
    "tabs in lists": "*\ta\n\tb\n\n\t\tcode\n",
    "task lists": "- [ ] a\n- [x] b\n- c\n",
    "end of block": "* a\n^\n* b\n\npara\n^\npara\n",
    "definition lists": "a\nb\n: c\n: d\n\n  e\n\nf\n\n: g\n",
    "definition list with attributes": "{:.t} a\n: {:.d} b\n{: auto_ids}\n",
    "indented code": "    a\n\n    b\n  c\n\n\td\n",
    "fenced code": "```ruby?x=1\na\n```\n\n~~~~\n~~~\n~~~~~\n\n``` a b\n```\n\n````\na\n```\n",
    "code spans": "`a` ``b`c`` ` d ` `` e `` `unclosed ``\n",
    "tables": "| a | b |\n|:--|:-:|\n| c | `|` |\n|---\n| d \\| e |\n|===\n| f |\n\na|b\nc|d\n",
    "tables that are none": "| a |\nb\n\n|-\n\n`a|b`\n",
    "rules": "***\n\n- - -\n\n_ _ _ \n\n* *\n",
    "html blocks": '<div>\n*a*\n</div>\n<p>*b*</p>\n\n<div markdown="1">\n*c*\n\n</div>\n',
    "markdown attributes": '<div markdown="span">*a*</div>\n<p markdown="block">\n# b\n</p>\n'
    '<table><tr><td markdown="1">*c*</td></tr></table>\n',
    "html within text": '<b>*a*</b> <code>*b*</code> <br> <img src=x> <A HREF="y">c</A> </i> <u>\n',
    "comments": "<!-- a -->\n\nb <!-- c --> d\n\n<!-- e\n",
    "scripts": "<script>\n*a* < b\n</script>\n\ntext <script>*b*</script>\n",
    "nested html": "<ul>\n<li><p>a</p></li>\n<li markdown=1>*b*</li>\n</ul>\n",
    "unclosed html": "<div>\n<section>\ntext\n</div>\n",
    "emphasis": "*a* _b_ **c** __d__ ***e*** *f**g*h** a_b_c a*b*c _ * ** __\n",
    "emphasis that doesn't close": "*a **b _c\n\n**a* b\n\n* a*\n",
    "emphasis beside vowel signs": "না_a_ক _না_b_ा_ Ⅷ_c_ 字_d_ ²_e_ _f_½ ा-_g_\n",
    "links": "[a](b \"c\") [a](<b> 'c') [a](b(c)d) [a](b [a]( b ) [a]() [*a*](b)\n",
    "reference links": "[a] [a][] [b][A] [c d][a] [x][y]\n\n[a]: u \"t\"\n[b]: <v>\n  't'\n",
    "images": '![a](b) ![a *b*](c "d"){: .e} ![a] [![b](c)](d)\n\n![s](x){:standalone .z}\n\n[a]: u\n',
    "autolinks": "<http://a.b/c_d> <mailto:a@b.c> <d@e.f> <g>\n",
    "smart quotes": '"a" \'b\' it\'s \'80s "\'c\'" *"d"* ("e") "f." \'g\n',
    "symbols": "a -- b --- c ... << d >> <<e>> \\<< \\>>\n",
    "entities": "&amp; &copy; &foo; &#39; &#x26; &lt; & AT&T\n",
    "escapes": r"\* \_ \` \[ \\ \{ \: \" \a \~ \<b>" + "\n",
    "math": "$$a < b$$ c\n\n$$\nd\n$$\n\n\\$$e$$\n\n$$f$$\n{: .g}\n",
    "attribute lists": "*a*{: .b #c d=\"e}\" f} `g`{:.h}\n{: .i}\n\n{:f: .j k='l'}\n\np\n{: f .m}\n",
    "extensions": "{::comment}\na\n{:/}\nb {::comment}c{:/} {::nomarkdown}<x>{:/}\n\n"
    '{::options parse_block_html="true" /}\n\n<div>\n*d*\n</div>\n{::no /}\n',
    "abbreviations": "HTML and XHTML, HTML.\n\n*[HTML]: Hyper\n{: .a}\n",
    "table of contents": "* toc\n{:toc}\n\n# a\n\n### *b* [c](d)\n\n## e\n{:.no_toc}\n\n# f\n",
    "strikethrough": "~~a *b*~~ ~~ c~~ ~d~ ~~e\n",
    "line ends": "a\r\nb\rc\n\r\nd",
    "nothing": "",
    "spaces alone": "   \n\t\n",
}
OPTIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "kramdown: a paragraph goes on": ("text\n* item\n# header\n> quote\n~~~\n", KRAMDOWN),
    "kramdown: headers": ("#a\n\n#\nb\n\n# 1 a B!\n\n# a\n", KRAMDOWN),
    "kramdown: fences": ("```\na\n```\n\n~~~ x\nb\n~~~\n", KRAMDOWN),
    "hard wrap": ("a\nb  \nc\n* d\n  e\n", {"hard_wrap": True}),
    "no quirks": ("a\n* b\n\n#c\n\n# d\n", {"gfm_quirks": ""}),
    "no typographic symbols": ("a -- b ... 'c'\n", {"gfm_quirks": "no_auto_typographic"}),
    "entities by name": ('&copy; &#169; "a" -- &foo;\n', {"entity_output": "symbolic"}),
    "entities by number": ('&copy; &#169; "a" -- &lt;\n', {"entity_output": "numeric"}),
    "entities as written": ('&copy; &#169; "a" --\n', {"entity_output": "as_input"}),
    "other quotes": ("\"a\" 'b'\n", {"smart_quotes": "apos,apos,quot,quot"}),
    "other symbols": ("a... -- <<b>>\n", {"typographic_symbols": {"hellip": "<.>"}}),
    "no identifiers": ("# a\n", {"auto_ids": False}),
    "a prefix": ("# a\n# a\n", {"auto_id_prefix": "p-"}),
    "identifiers of bare text": ("# a *b* [c](d)\n", {**KRAMDOWN, "auto_id_stripping": True}),
    "a header offset": ("# a\n###### b\n", {"header_offset": 1}),
    "levels of contents": ("* t\n{:toc}\n\n# a\n## b\n### c\n", {"toc_levels": "2..2"}),
    "predefined links": ("[a] [b]\n", {"link_defs": {"a": ["u"], "b": ["v", "t"]}}),
    "no math engine": ("$$a$$\n\n$$\nb\n$$\n", {"math_engine": None}),
    "no highlighter": ("```ruby\na\n```\n`b`{:.language-x}\n", {"syntax_highlighter": None}),
    "white space shown": ("    a\tb\n{:.show-whitespaces}\n", {"syntax_highlighter": None}),
    "block html parsed": ("<div>\n*a*\n<p>*b*</p>\n</div>\n", {"parse_block_html": True}),
    "span html unparsed": ("<b>*a*</b>\n", {"parse_span_html": False}),
    "native elements": (
        "<p>a <em>b</em> &amp; <code>c</code></p>\n<h2>d</h2>\n<ul><li>e</li></ul>\n"
        "<table><tr><td>f</td></tr></table>\n<pre>g</pre>\n",
        {"html_to_native": True},
    ),
    "lines of Chinese": ("中\n文\na\n", {"remove_line_breaks_for_cjk": True}),
}
CASES = {**{name: (text, {}) for name, text in TEXTS.items()}, **OPTIONS}


@pytest.fixture(scope="module")
def answers() -> dict[str, kramdown.Answer]:
    return dict(zip(CASES, kramdown.convert(list(CASES.values())), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_the_same_html_and_warnings(name: str, answers: dict[str, kramdown.Answer]) -> None:
    text, options = CASES[name]
    markdown = Markdown({**options, "show_warnings": True})
    assert markdown.convert(text) == answers[name].html
    assert markdown.warnings == answers[name].warnings
