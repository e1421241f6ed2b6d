"""Stylesheets, pages and JSON made at random of pieces that fit together badly."""

from __future__ import annotations

from random import Random
from typing import Any

CSS = (
    "a", "div p", ".x:hover", "#aabbcc", "#FFFFFF", "#AbAbAb", "#aabbccd", "#abc", "{", "}", "{", "}", ";", ":",
    " ", "  ", "\n", "\t", "color:red", "margin:0px 0em 0% 0", "margin:0 0 0 0;", "padding: 0px 1.0em .0px 0.0pt",
    "0px", "0pxpx", "0.5em", "00.50s", "1.0 ", "rgb(1,2,3)", "rgb( 300 , 2, x)", "RGB(10,20,30)50%", "rgb (1 2 3)",
    "rgba(0,0px,0%,.5)", "(0px 0px,0%)", "translate(0px, 0em)", "calc( 1px + (2px) - 0px )",
    "filter: progid:DXImageTransform.Microsoft.Alpha(Opacity=80)", 'chroma(color="#FFFFFF")', "= #FFFFFF", "=#aabbcc",
    "border:none", "border-top:NONE;", "background:none}", "outline:none;", "background-position:0;",
    "-webkit-transform-origin:0}", "@media screen and (max-width:0px)", "@media and(x){", "and(",
    '@charset "utf-8";', "@CHARSET 'x';", "@import url(foo.css);", "/* c */", "/*! keep */", "/**/", ">/**/",
    "html >/**/ body", "/* mac \\*/", "/*\\*/", "/* a", "*/", "/*x*/*", "\"str /* in */ 'x'\"", "'it\\'s'", '"a\\"',
    "'", '"', "\\", "url(data:image/png;base64,AA==)", 'url( "data:x;a)b" )', "url('data:x\\'y')", "url(x.png)",
    ":first-line{", ":FIRST-letter,", "::before", "a::b", "a:not(:b) :c", "!important", " ! important", ",", ">",
    "+", "~", "[a=b]", "[a = 'b' ]", "]", "(", ")", "-", "*", "/", "é", "0", "1", ".5", "0.0", "-0px", "#fff", "a{}",
    "{}", "}a{}", ";;", ";;;}", "x:0;y", "\v", "\f", "opacity:0.60", "}:x{", "@font-face{src:url(a)}", "0in", "0MS",
)  # fmt: skip
HTML = (
    "a", " ", "  ", "\n", " \r\n ", "\t", "<p>", "</p>", "<p >", "<p  class = 'x' >", "<br/>", "<br />", "<br / >",
    '<img src = "a" />', "<img alt=x />", "<img alt=x/>", "<a href='http://x.y/'>", '<a href="https://x" rel="external">',
    "<A HREF = 'HTTP://x' >", "<a rel=external href='http://z'>", "<a href='http://'>", "<pre>", "</pre>",
    '<PRE class="x"> a  b </PRE>', "<pre>  </pre>", "<prefix>", "<textarea>", "</textarea>",
    "<textarea> a  b </textarea>", "<script>", "</script>", "<script> var  a = 1; </script>",
    '<script type="text/javascript" language="javascript"> x  y </script>',
    "<script type='application/ld+json'> { }  </script>", "<script type=module> a  b </script>",
    '<script type="text/x-jquery-tmpl"> <b>  x </b> </script>', "<script></script>",
    '<script type="" src="x"> q  q </script>', "<style>", "</style>", "<style> a { color : red ; } </style>",
    "<style type='text/css'><![CDATA[ a { b : c } ]]></style>", "<!-- c -->", "<!---->", "<!--->",
    "<!--[if IE]> <p  > x </p> <![endif]-->", "<![if !IE]> a  b <![endif]>",
    "<!--[if !IE]><!--> x  y <!--<![endif]-->", "<!--[if IE]>", "<![endif]-->", "<!-- {{{ --> a  b <!-- }}} -->",
    "<!-- {{{ -->", "<!-- }}} -->", "<!--", "-->", "<!DOCTYPE html PUBLIC 'x'>", " onclick=\"javascript: go('x')  \"",
    " onload='  '", " ONCLICK = 'a\\'b'", ' on="x"', '<b onclick="a > b" >',
    "<input type=\"text\" checked=\"checked\" disabled='disabled' >", "<input type=text readonly>",
    "<form method='get' action=\"http://f\">", '<link rel="stylesheet" type="text/css" href="http://s"/>',
    "<link rel='alternate' type='text/css'>", '<option selected = "selected">', "<?php echo  1 ?>", "<?PHP a  b ?>",
    "{% a  b %}", "<", ">", "</", "/>", "=", "a = b", "x='y'", 'x = "y-z"', '"', "'", "é", "\u00a0", "\u00a0\n", "%%%~",
    "~%%%", "%%%~COMPRESS~PRE~0~%%%", '<div style="a:  b"  id="q">', "</div>", "]]>", "[", "]",
)  # fmt: skip
JSON = (
    "{", "}", "[", "]", ",", ":", " ", "\n", "\t", '"a"', '""', '"a b"', '"a\\"b"', '"a\\\\"', '"', "true", "false",
    "null", "1", "-1.5", "1e5", "1.", "// c\n", "// c", "/* c */", "/*", "é", '"é"', "\v", '"a\nb"', '"\n"',
    '"\\u0041"', "0.5E+10", "\r\n",
)  # fmt: skip
SWITCHES = (
    "remove_comments remove_multi_spaces remove_spaces_inside_tags remove_intertag_spaces remove_quotes "
    "compress_css simple_doctype remove_script_attributes remove_style_attributes remove_link_attributes "
    "remove_form_attributes remove_input_attributes remove_javascript_protocol remove_http_protocol "
    "remove_https_protocol preserve_line_breaks simple_boolean_attributes compress_js_templates"
).split()
LINES = (5000, None, 20)
PATTERNS = (["<\\?php.*?\\?>", "\\{%.*?%\\}"], ["x+"], [], [], [])


def text(random: Random, pieces: tuple[str, ...]) -> str:
    return "".join(random.choice(pieces) for _ in range(random.randint(1, 16)))


def case(kind: str, seed: int) -> list[Any]:
    """What a minifier is given: a text and its settings; the same for the same seed."""
    random = Random(f"{kind} {seed}")
    if kind == "css":
        return [text(random, CSS), random.choice(LINES)]
    if kind == "json":
        return [text(random, JSON), None]
    options = {name: random.random() < 0.6 for name in SWITCHES if random.random() < 0.5}
    return [text(random, HTML), {**options, "preserve_patterns": random.choice(PATTERNS)}]
