"""What plugins ask of the network."""

import pytest

from jekyllpy.plugins.support.remote import Remote
from tests.local_server import Local, Quiet, running


@pytest.fixture
def server():
    """A local server that knows `/text`, `/json` and nothing else; `asked` lists what it was asked."""
    known = {"/text": b"h\xc3\xa9", "/json": b'{"a": 1}'}

    class Handler(Quiet):
        def do_GET(self):
            self.server.asked.append((self.path, self.headers.get("Authorization")))
            content = known.get(self.path)
            self.send_response(404 if content is None else 200)
            self.end_headers()
            self.wfile.write(content or b"no")

    with running(Local(Handler)) as server:
        yield server


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
