"""Services are asked politely, seldom, and with patience."""

from __future__ import annotations

import email.utils
import time
from pathlib import Path

import pytest

from jekyllpy.academic.lookup.client import DEFAULT_ADDRESSES, Client, parse_json
from jekyllpy.academic.write.site_folder import SiteFolder
from jekyllpy.errors import SourceError
from tests.academic.lookup.services import Answer, Services


def ask(client: Client) -> object:
    return client.get("crossref", "/thing", parse_json, params={"a": "b c"}, what="the thing")


def test_requests_name_who_asks(services: Services) -> None:
    services.answer("/thing", "[1]")
    assert ask(services.client()) == [1]
    [request] = services.requests
    assert request.headers["User-Agent"].startswith("jekyllpy/")
    assert "mailto:me@example.org" in request.headers["User-Agent"]
    assert request.query == "a=b+c"


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_passing_fault_is_tried_again(status: int, services: Services) -> None:
    services.answer("/thing", Answer("", status), Answer("", status), "[2]")
    assert ask(services.client()) == [2]
    assert len(services.requests) == 3


def test_retry_after_in_seconds_is_waited_for(services: Services) -> None:
    services.answer("/thing", Answer("", 429, {"Retry-After": "1"}), "[3]")
    start = time.monotonic()
    assert ask(services.client()) == [3]
    assert time.monotonic() - start >= 1


def test_retry_after_as_a_date_is_waited_for(services: Services) -> None:
    later = email.utils.formatdate(time.time() + 2, usegmt=True)
    services.answer("/thing", Answer("", 503, {"Retry-After": later}), "[3]")
    start = time.monotonic()
    assert ask(services.client()) == [3]
    assert time.monotonic() - start >= 0.8


def test_a_cut_off_answer_is_asked_for_again(services: Services) -> None:
    services.answer("/thing", Answer("[1, 2", announced=100), "[1, 2]")
    assert ask(services.client()) == [1, 2]


def test_a_refusal_is_not_repeated(services: Services) -> None:
    services.answer("/thing", Answer("", 403))
    with pytest.raises(SourceError, match="403"):
        ask(services.client())
    assert len(services.requests) == 1


def test_an_answer_is_kept_for_the_next_time(services: Services, tmp_path: Path) -> None:
    services.answer("/thing", "[4]", "[5]")
    assert ask(services.client(tmp_path / "cache")) == [4]
    assert ask(services.client(tmp_path / "cache")) == [4]
    assert len(services.requests) == 1


def test_nonsense_is_not_kept(services: Services, tmp_path: Path) -> None:
    services.answer("/thing", "garbage", "[6]")
    with pytest.raises(SourceError):
        ask(services.client(tmp_path))
    assert ask(services.client(tmp_path)) == [6]


def test_requests_to_a_service_keep_their_distance(services: Services) -> None:
    services.answer("/thing", "[7]")
    client = services.client()
    client.pauses = {"crossref": 0.3}
    start = time.monotonic()
    ask(client)
    ask(client)
    assert time.monotonic() - start >= 0.3


def test_without_a_network_it_is_said_what_works() -> None:
    client = Client(dict.fromkeys(DEFAULT_ADDRESSES, "http://127.0.0.1:1"), first_wait=0.001)
    with pytest.raises(SourceError, match=r"Crossref cannot be reached.*--bibtex FILE"):
        ask(client)


def test_addresses_come_from_the_environment_then_the_settings(
    site_folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = "academic:\n  email: a@b.example\n  timeout: 3\n  sources:\n    orcid: http://x/\n"
    folder = site_folder({"_config.yml": config + "    dblp: http://y\n"})
    monkeypatch.setenv("JEKYLLPY_DBLP_URL", "http://z")
    client = Client.for_site(SiteFolder.load(str(folder)))
    assert client.addresses["orcid"] == "http://x"
    assert client.addresses["dblp"] == "http://z"
    assert client.addresses["arxiv"] == DEFAULT_ADDRESSES["arxiv"]
    assert (client.contact, client.timeout) == ("a@b.example", 3.0)
    assert client.cache_folder == folder / ".jekyll-cache" / "academic"


def test_without_a_network_nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(time, "sleep", slept.append)
    client = Client(dict.fromkeys(DEFAULT_ADDRESSES, "http://127.0.0.1:9"), first_wait=60.0)
    with pytest.raises(SourceError, match="arXiv cannot be reached"):
        client.get("arxiv", "/x", parse_json)
    assert sum(slept) < 1
