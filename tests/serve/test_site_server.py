"""The local server, asked over real HTTP."""

from __future__ import annotations

import http.client
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from email.message import Message
from html import escape
from pathlib import Path

import pytest

from jekyllpy.errors import ConfigurationError, LiquidSyntaxError, UsageError
from jekyllpy.log import Logger
from jekyllpy.serve.inject import Snippet
from jekyllpy.serve.resolve import Resolver
from jekyllpy.serve.site_server import Serving, SiteServer
from jekyllpy.serve.threaded_server import tls_context

ODD = "&" if sys.platform == "win32" else "<&>"
SITE = {
    "index.html": "<html><head><title>Home</title></head></html>",
    "about.html": "<p>About</p>",
    "folder/index.html": "in a folder",
    "listed/a b.txt": "a",
    f"listed/{ODD}.txt": "b",
    "blog.html": "the blog",
    "blog/post.html": "a post",
    "404.html": "our own lost page",
    "main.css": "body {}",
    "paper.pdf": b"%PDF-1.7 0123456789",
    "schön.txt": "grüße",
    ".htaccess": "secret",
    "feed.xml": "<feed/>",
    "fonts/a.WOFF2": b"w",
    "noextension": "x",
}

Ask = Callable[..., tuple[int, Message, bytes]]


@pytest.fixture
def started() -> Iterator[Callable[..., SiteServer]]:
    """A function that starts a server on a free port; all are stopped afterwards."""
    servers: list[SiteServer] = []

    def start(serving: Serving, **options: object) -> SiteServer:
        server = SiteServer("127.0.0.1", 0, serving, Logger.silent(), **options)
        server.start()
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.stop()


def ask(
    server: SiteServer, path: str, method: str = "GET", **headers: str
) -> tuple[int, Message, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.headers, body


@pytest.fixture
def site(site_folder) -> Path:
    return site_folder(SITE, "_site")


@pytest.fixture
def server(site: Path, started) -> SiteServer:
    return started(Serving(Resolver(site)))


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/", b"<html><head><title>Home</title></head></html>"),
        ("/index.html", b"<html><head><title>Home</title></head></html>"),
        ("/about", b"<p>About</p>"),
        ("/about.html?from=here", b"<p>About</p>"),
        ("/folder/", b"in a folder"),
        ("/blog", b"the blog"),
        ("/blog/post", b"a post"),
        ("/sch%C3%B6n.txt", "grüße".encode()),
        ("//main.css", b"body {}"),
    ],
)
def test_a_url_is_answered_with_its_file(server: SiteServer, path: str, body: bytes) -> None:
    assert ask(server, path)[::2] == (200, body)


@pytest.mark.parametrize(
    "path",
    ["/missing", "/listed/", "/about/", "/../_site/index.html", "/%2e%2e/x", "/.htaccess", "/%00"],
)
def test_what_is_not_there_is_answered_with_the_sites_404_page(
    server: SiteServer, path: str
) -> None:
    status, headers, body = ask(server, path)
    assert (status, body) == (404, b"our own lost page")
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_folder_without_its_slash_is_redirected_with_the_query_kept(server: SiteServer) -> None:
    status, headers, _ = ask(server, "/folder?a=b")
    assert (status, headers["Location"]) == (301, "/folder/?a=b")


def test_a_redirect_never_leads_to_another_host(server: SiteServer) -> None:
    assert ask(server, "//folder")[1]["Location"] == "/folder/"


@pytest.mark.parametrize(
    ("path", "content_type"),
    [
        ("/about", "text/html; charset=utf-8"),
        ("/main.css", "text/css; charset=utf-8"),
        ("/paper.pdf", "application/pdf"),
        ("/feed.xml", "application/xml"),
        ("/fonts/a.WOFF2", "font/woff2"),
        ("/noextension", "application/octet-stream"),
    ],
)
def test_files_have_their_type_and_text_its_charset(
    server: SiteServer, path: str, content_type: str
) -> None:
    assert ask(server, path)[1]["Content-Type"] == content_type


def test_nothing_is_to_be_kept_in_a_cache(server: SiteServer) -> None:
    for path in ("/", "/paper.pdf", "/missing"):
        assert "no-store" in ask(server, path)[1]["Cache-Control"]


def test_the_configurations_headers_are_sent(site: Path, started) -> None:
    server = started(Serving(Resolver(site), headers={"Cache-Control": "max-age=5", "X-Own": "1"}))
    headers = ask(server, "/")[1]
    assert (headers["Cache-Control"], headers["X-Own"]) == ("max-age=5", "1")


@pytest.mark.parametrize(
    ("asked", "status", "body", "content_range"),
    [
        ("bytes=0-3", 206, b"%PDF", "bytes 0-3/19"),
        ("bytes=9-", 206, b"0123456789", "bytes 9-18/19"),
        ("bytes=-4", 206, b"6789", "bytes 15-18/19"),
        ("bytes=15-99", 206, b"6789", "bytes 15-18/19"),
        ("bytes=19-", 416, b"", "bytes */19"),
        ("bytes=3-1", 200, SITE["paper.pdf"], None),
        ("bytes=0-1,3-4", 200, SITE["paper.pdf"], None),
        ("lines=1-2", 200, SITE["paper.pdf"], None),
    ],
)
def test_a_part_of_a_file_is_sent_when_asked_for(
    server: SiteServer, asked: str, status: int, body: bytes, content_range: str | None
) -> None:
    got, headers, content = ask(server, "/paper.pdf", Range=asked)
    assert (got, content, headers["Content-Range"]) == (status, body, content_range)


def test_head_sends_no_body_but_its_length(server: SiteServer) -> None:
    status, headers, body = ask(server, "/paper.pdf", "HEAD")
    assert (status, headers["Content-Length"], body) == (200, "19", b"")


def test_other_methods_are_refused(server: SiteServer) -> None:
    assert ask(server, "/", "POST")[0] == 405
    status, headers, _ = ask(server, "/", "OPTIONS")
    assert (status, headers["Allow"]) == (204, "GET, HEAD, OPTIONS")


def test_a_connection_serves_many_requests(server: SiteServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    for path in ("/", "/main.css", "/missing", "/folder", "/paper.pdf"):
        connection.request("GET", path)
        connection.getresponse().read()
    connection.close()


def test_a_site_below_a_baseurl_is_nowhere_else(site: Path, started) -> None:
    server = started(Serving(Resolver(site, "/blog/")))
    assert ask(server, "/blog/about")[0] == 200
    assert ask(server, "/blog")[1]["Location"] == "/blog/"
    assert [ask(server, path)[0] for path in ("/", "/about", "/blogger/")] == [404, 404, 404]


def test_folders_are_listed_only_when_asked_for(site: Path, started) -> None:
    server = started(Serving(Resolver(site, listings=True)))
    page = ask(server, "/")[2].decode()
    assert "Index of /" in page and "about.html" in page and ".htaccess" not in page
    page = ask(server, "/listed/")[2].decode()
    assert 'href="./a%20b.txt"' in page and f"{escape(ODD)}.txt" in page


def test_pages_carry_the_live_reload_client_and_files_on_disk_do_not(site: Path, started) -> None:
    server = started(Serving(Resolver(site), snippet=Snippet(35730, min_delay=0.5), told=3))
    for path in ("/", "/about", "/missing"):
        _, headers, body = ask(server, path)
        assert b":35730/livereload.js?snipver=1&told=3&mindelay=0.5'" in body
        assert int(headers["Content-Length"]) == len(body)
    assert b"livereload" not in ask(server, "/main.css")[2]
    assert (site / "index.html").read_text() == SITE["index.html"]


def test_a_failed_build_is_shown_instead_of_pages_until_it_is_mended(site: Path, started) -> None:
    serving = Serving(Resolver(site))
    server = started(serving)
    serving.failure = LiquidSyntaxError("Unknown tag '<b>'", path="index.md", line=7)
    status, headers, body = ask(server, "/about")
    assert status == 500 and headers["Refresh"] == "2"
    assert b"index.md:7" in body and b"Unknown tag &#x27;&lt;b&gt;&#x27;" in body
    assert [ask(server, path)[0] for path in ("/gone", "/gone.html", "/gone/")] == [500] * 3
    assert ask(server, "/gone.png")[0] == 404
    assert ask(server, "/main.css")[0] == 200
    serving.failure = None
    assert ask(server, "/about")[::2] == (200, b"<p>About</p>")


def test_a_taken_port_is_said(server: SiteServer, site: Path) -> None:
    with pytest.raises(UsageError, match=f"127.0.0.1:{server.server_port}.*--port"):
        SiteServer("127.0.0.1", server.server_port, Serving(Resolver(site)), Logger.silent())


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("tls")
    line = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
        "-keyout key.pem -out cert.pem -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    )
    subprocess.run(line.split(), cwd=folder, check=True, capture_output=True)
    return folder


@pytest.mark.needs("openssl")
def test_with_a_certificate_the_server_speaks_tls(site: Path, started, certificate: Path) -> None:
    tls = tls_context(certificate, "cert.pem", "key.pem")
    server = started(Serving(Resolver(site)), tls=tls)
    trusting = ssl.create_default_context(cafile=str(certificate / "cert.pem"))
    connection = http.client.HTTPSConnection(
        "localhost", server.server_port, context=trusting, timeout=10
    )
    connection.request("GET", "/about")
    assert connection.getresponse().read() == b"<p>About</p>"
    connection.close()
    assert server.address.startswith("https://127.0.0.1:")


def test_half_a_certificate_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Both are required"):
        tls_context(tmp_path, "cert.pem", None)
    with pytest.raises(ConfigurationError, match=r"--ssl-cert cert\.pem"):
        tls_context(tmp_path, "cert.pem", "key.pem")
