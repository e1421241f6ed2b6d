"""HTML changed element by element."""

import pytest

from jekyllpy.plugins.support import html


def test_what_nokogiri_writes():
    tree = html.parse("<div><p>a<br/></p><p>b &quot;c&quot; &nbsp;</p></div>\n<A HREF=x>d</A> &lt;")
    assert (
        html.write(tree) == '<div>\n<p>a<br></p>\n<p>b "c" \xa0</p>\n</div>\n<a href="x">d</a> &lt;'
    )


def test_only_the_body_is_touched():
    page = "<html><!-- x --><head><title>a & b</title></head>\n<body class='y'>\n  <p>t</body></html>\n"
    changed = html.changed_body(page, lambda tree: tree.append(html.element("i", {}, "z")))
    assert changed == (
        "<html><!-- x --><head><title>a & b</title></head>\n<body class='y'>\n  <p>t</p><i>z</i></body></html>\n"
    )


@pytest.mark.parametrize("page", ["", " \n", "<body></body>"])
def test_nothing_is_left_as_it_is(page):
    assert html.changed_body(page, lambda tree: tree.clear()) == page


def test_a_body_of_no_concern_keeps_its_bytes():
    page = "<head>@x</head><body><br/>&amp;<p>t</body>"
    assert html.changed_body(page, lambda tree: tree.clear(), lambda body: "@" in body) == page


def test_texts_are_replaced_by_pieces_in_order():
    def change(text):
        return ["<", html.element("b", {}, text), ">"] if text.strip() else None

    tree = html.parse("one<p>two<code>three</code>four</p>five<!-- six -->seven")
    html.change_texts(tree, change, frozenset({"code"}))
    assert html.write(tree) == (
        "&lt;<b>one</b>&gt;<p>&lt;<b>two</b>&gt;<code>three</code>&lt;<b>four</b>&gt;</p>"
        "&lt;<b>five</b>&gt;<!-- six -->&lt;<b>seven</b>&gt;"
    )
