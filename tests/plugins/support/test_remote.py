"""What plugins ask of the network."""

import http.server
import threading

import pytest

from jekyllpy.plugins.support.remote import Remote


@pytest.fixture
def server():
    """A local server that knows `/text`, `/json` and nothing else; `asked` lists what it was asked."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append((self.path, self.headers.get("Authorization")))
            known = {"/text": b"h\xc3\xa9", "/json": b'{"a": 1}'}.get(self.path)
            self.send_response(404 if known is None else 200)
            self.end_headers()
            self.wfile.write(known or b"no")

        def log_message(self, *_):
            pass

    running = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.asked = asked
    running.url = f"http://127.0.0.1:{running.server_port}"
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield running
    running.shutdown()
    running.server_close()


def test_each_address_is_asked_once(server):
    remote = Remote()
    for _ in range(2):
        assert remote.text(f"{server.url}/text", timeout=5) == "hé"
        assert remote.json(f"{server.url}/json", timeout=5, headers={"Authorization": "me"}) == {
            "a": 1
        }
        assert remote.text(f"{server.url}/nothing", timeout=5) is None
        assert remote.json(f"{server.url}/text", timeout=5) is None
    assert server.asked == [("/text", None), ("/json", "me"), ("/nothing", None)]


def test_a_host_that_does_not_answer_is_asked_once():
    remote = Remote()
    for path in ("a", "b"):
        assert remote.text(f"http://127.0.0.1:9/{path}", timeout=0.5) is None
    assert remote._silent == {"127.0.0.1"}
