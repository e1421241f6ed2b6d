"""Net::HTTP, open-uri, HTTParty and Feedjira, against a server of our own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

import pytest

from tests.local_server import Local, Quiet, running
from tests.rubylang.programs import Program, by_ruby, by_us, parameters

pytestmark = pytest.mark.needs("ruby")

FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed</title><link>http://x.y/</link>
<item><title>One &amp; 1</title><link>http://x.y/1</link><pubDate>Tue, 05 Mar 2024 14:07:09 +0200</pubDate>
<dc:creator>A</dc:creator><description>S</description><content:encoded><![CDATA[<p>C</p>]]></content:encoded>
<category>c1</category><category>c2</category><guid>g1</guid></item>
<item><title>Two</title><link>http://x.y/2</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><link href="http://x.y/"/>
<link rel="self" href="http://x.y/f.xml"/><entry><title>E</title><link rel="edit" href="http://no/"/>
<link href="http://x.y/e"/><id>i</id><updated>2024-03-05T14:07:09Z</updated><author><name>N</name></author>
<content type="html">&lt;p&gt;c&lt;/p&gt;</content></entry></feed>"""


class Handler(Quiet):
    """Answers by path."""

    def answer(self, code: int, content: bytes, kind: str) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("X-B", "q")
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self) -> None:
        if self.path.startswith("/redirect"):
            self.send_response(302)
            self.send_header("Location", "/ok")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path.startswith("/missing"):
            self.answer(404, b"gone", "text/plain")
        elif self.path.startswith("/json"):
            self.answer(200, b'{"a":[1,2],"b":null}', "application/json; charset=utf-8")
        elif self.path.startswith("/feed"):
            self.answer(200, FEED.encode(), "application/rss+xml")
        elif self.path.startswith("/atom"):
            self.answer(200, ATOM.encode(), "application/atom+xml")
        elif self.path.startswith("/echo"):
            told = {"path": self.path, "x": self.headers.get("X-A")}
            self.answer(200, json.dumps(told).encode(), "application/json")
        else:
            self.answer(200, "<p>é</p>".encode(), "text/html; charset=utf-8")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        told = {"body": body.decode(), "ct": self.headers.get("content-type")}
        self.answer(200, json.dumps(told).encode(), "application/json")


@pytest.fixture(scope="module", autouse=True)
def server() -> Iterator[str]:
    """A server on this machine; programs find its address in `SERVER`."""
    with running(Local(Handler)) as found:
        os.environ["SERVER"] = found.url
        yield found.url
        del os.environ["SERVER"]


@pytest.mark.parametrize("program", parameters("std_http"))
def test_servers_are_asked_as_ruby_asks_them(program: Program) -> None:
    assert by_us(program.text) == by_ruby([program.text])[0], program.text


def printed(text: str) -> str:
    result = by_us(f'B = ENV["SERVER"]\n{text}')
    assert result.error == ""
    return result.out


def test_httparty_gives_what_came_parsed() -> None:
    out = printed(
        """
        r = HTTParty.get(B + "/json", query: {a: 1})
        p r.code, r.success?, r["a"], r.parsed_response, r.body, r.headers["content-type"], r.keys
        p HTTParty.get(B + "/echo", query: {"q" => "x y"}, headers: {"X-A" => "1"})["path"]
        p HTTParty.get(B + "/missing").code, HTTParty.get(B + "/redirect").body
        p HTTParty.post(B + "/p", body: {a: 1})["body"]
        """
    )
    assert out == (
        '200\ntrue\n[1, 2]\n{"a"=>[1, 2], "b"=>nil}\n"{\\"a\\":[1,2],\\"b\\":null}"\n'
        '"application/json; charset=utf-8"\n["a", "b"]\n"/echo?q=x+y"\n404\n"<p>é</p>"\n"a=1"\n'
    )


def test_a_class_that_includes_httparty_has_its_own_address() -> None:
    out = printed(
        """
        class Api
          include HTTParty
          base_uri B
          headers "X-A" => "k"
        end
        p Api.get("/echo")["x"]
        """
    )
    assert out == '"k"\n'


def test_feedjira_reads_rss() -> None:
    out = printed(
        """
        f = Feedjira.parse(HTTParty.get(B + "/feed").body)
        e = f.entries.first
        p f.title, f.url, f.entries.size, e.title, e.url, e.published, e.author, e.summary, e.content
        p e.categories, e.entry_id, e[:title], f.entries.last.published
        """
    )
    assert out == (
        '"Feed"\n"http://x.y/"\n2\n"One & 1"\n"http://x.y/1"\n2024-03-05 12:07:09 UTC\n"A"\n"S"\n'
        '"<p>C</p>"\n["c1", "c2"]\n"g1"\n"One & 1"\nnil\n'
    )


def test_feedjira_reads_atom() -> None:
    out = printed(
        """
        f = Feedjira.parse(HTTParty.get(B + "/atom").body)
        e = f.entries[0]
        p f.feed_url, e.url, e.published, e.author, e.content, e.id
        """
    )
    assert out == (
        '"http://x.y/f.xml"\n"http://x.y/e"\n2024-03-05 14:07:09 UTC\n"N"\n"<p>c</p>"\n"i"\n'
    )


def test_feedjira_refuses_what_is_no_feed() -> None:
    result = by_us('Feedjira.parse("<html></html>")')
    assert result.error == "Feedjira::NoParserAvailable\nNo valid parser for XML."
