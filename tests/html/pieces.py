"""HTML made at random of pieces that fit together badly."""

from __future__ import annotations

from random import Random

ELEMENTS = (
    "a b p div span ul li ol dl dt dd table tr td th tbody thead tfoot caption col colgroup form "
    "input select option optgroup script style head body html title meta link base br hr img h1 h3 "
    "em i u font pre textarea noscript iframe object embed svg path section article nav video source "
    "o:p x-y frameset frame noframes center address legend fieldset label button xmp blockquote menu"
).split()
ATTRIBUTES = (
    "a='1'", 'b="x y"', "c=z", "checked", "disabled=''", "HREF='/a b?x=1&y=2'", 'src="é.png"',
    "name='n m'", "title='a\"b'", "title=\"a'b&quot;c\"", 'd=""', "e=", "f='&lt;&copy;&copy;1&g;&#65;&#0;z'",
    '"', "'", "=", "/", "@click='x'", "viewBox='0 0'", "xlink:href='#a'", "a='2'", "style", "1a=2",
    "_b=3", ":c=4", ".d=5", "async", "onclick='a<b && c>d'", "h='&{x};'", "k='<!-- x --> < >'", "é=1",
    "content='text/html; charset=utf-8' http-equiv='Content-Type'", "charset=utf-8",
)  # fmt: skip
TEXTS = (
    "x", " ", "\n", "  \n ", "a b", "é", "&amp;", "&nbsp;", "&copy", "&copy;", "&lbrace;", "&#128;",
    "&#x3b1;", "&#", "&#;", "&#xZ", "&", "& ", "<", "< ", "<1", ">", "a>b", "\u00a0", "'\"", "\r\n", "\t",
    "</", "</ >", "</1>", "]]>", "<!", "<!x>", "<?x y?>", "<?>", "<?", "<!--c-->", "<!-->", "<!---->",
    "<!-- a -- b --!>", "<!DOCTYPE html>", "<![CDATA[x]]>", "--", "-->", "<!-- <b> -->",
    "alert('</b>');", "if(a<b){}", "=", "/>",
)  # fmt: skip
BEGINNINGS = (
    "<!DOCTYPE html>", "<!doctype HTML>\n", '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "u">',
    "<!DOCTYPE html SYSTEM 'about:legacy-compat'>", "  ", "<!-- x -->", "", "", "", "",
)  # fmt: skip
OUTSIDES = (
    "<html>",
    "<html lang=en>\n<head>\n<title>t</title></head>\n<body>",
    "<head></head>",
    "",
    "",
)


def tag(random: Random) -> str:
    name = random.choice(ELEMENTS)
    if random.random() < 0.1:
        name = name.upper()
    if random.random() < 0.4:
        return f"</{name}{random.choice(['', '', ' ', ' x', chr(10)])}>"
    attributes = "".join(
        random.choice(" \n/") + random.choice(ATTRIBUTES)
        for _ in range(random.choice([0, 0, 1, 1, 2, 3]))
    )
    return f"<{name}{attributes}{random.choice(['>', '>', '>', '/>', ' />', ''])}"


def page(seed: int) -> str:
    """A page; the same for the same seed."""
    random = Random(seed)
    inner = (
        tag(random) if random.random() < 0.6 else random.choice(TEXTS)
        for _ in range(random.randint(1, 14))
    )
    return random.choice(BEGINNINGS) + random.choice(OUTSIDES) + "".join(inner)
