"""`doctor --external` asks other hosts, one question at a time, and remembers what was there."""

from __future__ import annotations

import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from jekyllpy.doctor.external import Asking, listed
from tests.local_server import Local, Quiet, running

STATUSES = {
    "/gone": 404,
    "/gone-for-good": 410,
    "/moved": 301,
    "/moved-to-nothing": 301,
    "/round": 302,
    "/forbidden": 403,
    "/busy": 429,
    "/broken": 500,
    "/no-head": 405,
}
LOCATIONS = {"/moved": "/fine", "/moved-to-nothing": "/gone", "/round": "/round"}


class Host(Local):
    """A host with a few addresses.

    Attributes:
        most: how many requests it had at once.
    """

    def __init__(self) -> None:
        super().__init__(Answer)
        self.at_once = self.most = 0
        self.lock = threading.Lock()


class Answer(Quiet):
    server: Host

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.asked.append((self.command, self.path))
            self.server.at_once += 1
            self.server.most = max(self.server.most, self.server.at_once)
        time.sleep(0.02)
        status = STATUSES.get(self.path, 200)
        if self.path == "/no-head" and self.command == "GET":
            status = 200
        self.send_response(status)
        if self.path in LOCATIONS:
            self.send_header("location", LOCATIONS[self.path])
        self.send_header("content-length", "0")
        # Before the answer leaves, which the next request may follow at once.
        with self.server.lock:
            self.server.at_once -= 1
        self.end_headers()

    do_HEAD = do_GET


@pytest.fixture
def host() -> Iterator[Host]:
    with running(Host()) as server:
        yield server


def test_what_is_gone_is_told_with_its_line(jekyllpy, site_folder, host: Host, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path("cache").absolute()))
    site = site_folder(
        {
            "_config.yml": "url: https://example.org\n",
            "a.md": f"---\n---\n[x]({host.url}/fine)\n\n[y]({host.url}/gone#part)\n",
        }
    )
    status, output = jekyllpy("doctor", "--external", folder=site)
    assert status == 1
    assert f"a.md:5: '{host.url}/gone#part': is not there (404)" in output
    host.asked.clear()
    assert jekyllpy("doctor", folder=site)[0] == 0
    assert host.asked == []
    jekyllpy("doctor", "--external", folder=site)
    assert {path for _, path in host.asked} == {"/gone"}  # what was there is remembered


def test_hosts_are_asked_politely(host: Host, tmp_path: Path) -> None:
    addresses = [f"{host.url}/{path}" for path in ("gone", "busy", "no-head", "a", "a#b", "c")]
    asking = Asking(tmp_path / "links.json", pause=0.0)
    assert asking.problems(addresses) == {f"{host.url}/gone": "is not there (404)"}
    assert host.most == 1
    assert host.asked.count(("HEAD", "/a")) == 1 and ("GET", "/a") not in host.asked
    assert ("GET", "/no-head") in host.asked


def test_each_answer_means_what_it_says(host: Host, tmp_path: Path) -> None:
    asking = Asking(tmp_path / "links.json", pause=0.0)
    problems = asking.problems([host.url + path for path in STATUSES])
    assert {address.removeprefix(host.url): told for address, told in problems.items()} == {
        "/gone": "is not there (404)",
        "/gone-for-good": "is not there (410)",
        "/moved-to-nothing": "is not there (404)",
        "/round": "no answer (Exceeded maximum allowed redirects)",
    }
    assert {address.removeprefix(host.url): why for address, why in asking.untold.items()} == {
        "/forbidden": "403",
        "/busy": "429",
        "/broken": "500",
    }


def test_what_proves_nothing_is_named_and_is_no_fault(
    jekyllpy, site_folder, host: Host, monkeypatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(Path("cache").absolute()))
    page = f"---\n---\n[x]({host.url}/forbidden) [y]({host.url}/broken)\n"
    site = site_folder({"_config.yml": "url: https://example.org\n", "a.md": page})
    status, output = jekyllpy("doctor", "--external", folder=site)
    named = f"{host.url}/broken (500), {host.url}/forbidden (403)"
    assert status == 0
    assert f"External: not known to be there or not: {named}\n" in output


def test_of_many_that_prove_nothing_the_first_are_named() -> None:
    named = listed({f"https://a.example/{number}": "403" for number in range(7)})
    assert named.endswith("https://a.example/4 (403) and 2 more")


def test_who_takes_too_long_proves_nothing(host: Host, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("jekyllpy.doctor.external.TIMEOUT", 0.001)
    asking = Asking(tmp_path / "links.json")
    assert asking.problems([f"{host.url}/gone"]) == {}
    assert asking.untold == {f"{host.url}/gone": "too slow"}


def test_no_host_is_asked_for_ever(host: Host, tmp_path: Path) -> None:
    asking = Asking(tmp_path / "links.json", pause=0.0, until=time.monotonic() - 1)
    assert asking.problems([f"{host.url}/gone"]) == {} and host.asked == []
    assert asking.untold == {f"{host.url}/gone": "no time left to ask"}


def test_a_host_that_is_not_there_is_told(tmp_path: Path) -> None:
    problems = Asking(tmp_path / "links.json").problems(["http://127.0.0.1:9/x"])
    assert problems == {"http://127.0.0.1:9/x": "no answer (Connection refused)"}


@pytest.mark.needs("openssl")
def test_a_certificate_that_nobody_vouches_for_is_told(host: Host, tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=x"
    )
    subprocess.run(
        [*command.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    host.socket = context.wrap_socket(host.socket, server_side=True)
    address = host.url.replace("http:", "https:")
    problems = Asking(tmp_path / "links.json").problems([address])
    assert problems == {address: "no answer (certificate verify failed: self-signed certificate)"}


def test_a_cache_of_nonsense_is_no_cache(host: Host, tmp_path: Path) -> None:
    (tmp_path / "links.json").write_text("[")
    Asking(tmp_path / "links.json").problems([f"{host.url}/a"])
    assert ("HEAD", "/a") in host.asked
