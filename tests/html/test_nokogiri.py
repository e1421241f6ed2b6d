"""Pages are read and written as Nokogiri does it with libxml2 2.9."""

import json
import os
import shutil
import subprocess

import pytest

from jekyllpy.html.reading import read_document, read_fragment
from jekyllpy.html.writing import write, write_document
from tests.html.pieces import page
from tests.reference import strict

PAGES = 1200
SCRIPT = """
begin
  require 'nokogiri'
  exit 3 unless Nokogiri::VERSION_INFO['libxml']['loaded'].start_with?('2.9.')
rescue LoadError
  exit 3
end
STDIN.each_line do |line|
  text = JSON.parse(line)
  puts JSON.generate([Nokogiri::HTML(text).to_s, Nokogiri::HTML::DocumentFragment.parse(text).to_s])
end
"""


@pytest.fixture(scope="module")
def by_nokogiri():
    if shutil.which("ruby") is None:
        return {}
    pages = [page(seed) for seed in range(PAGES)]
    done = subprocess.run(
        ["ruby", "-rjson", "-e", SCRIPT],
        input="\n".join(map(json.dumps, pages)),
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "LANG": "C.UTF-8"},
    )
    if done.returncode == 3 and not strict():
        pytest.skip("needs Nokogiri with libxml2 2.9, which is not here")
    assert done.returncode == 0, done.stderr
    return dict(zip(pages, map(json.loads, done.stdout.splitlines())))


@pytest.mark.needs("ruby")
def test_whole_documents(by_nokogiri):
    assert len(by_nokogiri) > PAGES / 2
    for text, (document, _) in by_nokogiri.items():
        assert write_document(read_document(text)) == document, text


@pytest.mark.needs("ruby")
def test_fragments(by_nokogiri):
    for text, (_, fragment) in by_nokogiri.items():
        assert write(read_fragment(text).children) == fragment, text


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ('<p title="a"" class="b">x', '<p title="a" class="b">x</p>'),
        ("<b hidden checked x=''>", '<b hidden checked x=""></b>'),
        ("<svg viewBox='0'><path d=''/></svg>", '<svg viewbox="0"><path d=""></path></svg>'),
        ("<a href=' /a b\"é'>", '<a href="/a%20b%22%C3%A9"></a>'),
        ("a&nbsp;&copy&#128;<1", "a\u00a0&amp;copy\x80&lt;1"),
        ("<p>a<div>b<p>c</div>d", "<p>a</p><div>b<p>c</p>\n</div>d"),
        ("<script>if (a<b) '</b>'</SCRIPT>&lt;", "<script>if (a<b) '</b>'</script>&lt;"),
        ("<o:p>x</o:p><!-- a --!>b", "<p>x</p><!-- a -->b"),
    ],
)
def test_pieces(given, expected):
    assert write(read_fragment(given).children) == expected


def test_a_document_says_its_encoding():
    assert write_document(read_document("<title>x</title>t")) == (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" "http://www.w3.org/TR/REC-html40/loose.dtd">\n'
        '<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n<title>x</title>\n'
        "</head>\n<body><p>t</p></body>\n</html>\n"
    )


def test_no_depth_is_too_deep():
    deep = "<div>" * 5000 + "x"
    assert write(read_fragment(deep).children).count("<div>") <= 260


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("<!-- & --> & &{ < } &{ >", "<!-- & --> &amp; &{ < } &amp;{ &gt;"),
        ("&{ <!-- } --> <!-- &{ -->", "&{ <!-- } --&gt; <!-- &{ -->"),
        ("&{ <!-- & -->", "&amp;{ <!-- & -->"),
    ],
)
def test_what_a_server_fills_in_stays(value, written):
    assert write(read_fragment(f"<b a='{value}'>").children) == f'<b a="{written}"></b>'
