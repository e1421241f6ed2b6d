"""`serve` and `build --watch` as they are typed."""

from __future__ import annotations

import signal
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from tests.serve.chromium import wait_for
from tests.serve.running import Running

SITE = {"index.md": "first {{ site.url }}\n", "_config.yml": "title: x\n"}
SITE["index.md"] = "---\n---\n" + SITE["index.md"]

pytestmark = pytest.mark.slow


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


@pytest.fixture
def run(site_folder) -> Iterator:
    """A function that runs jekyllpy in a new site; all runs are ended afterwards."""
    started: list[Running] = []

    def start(*arguments: str, files: dict[str, str] = SITE, **environment: str):
        site = site_folder(files, f"site-{len(started)}")
        started.append(Running(site, *arguments, **environment))
        return site, started[-1]

    yield start
    for running in started:
        running.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve_says_what_jekyll_says_and_ends_cleanly(run, number: int) -> None:
    site, running = run("serve", "-P", "0")
    assert "first http://localhost:0" in get(running.address + "/")
    (site / "index.md").write_text("---\n---\nsecond\n")
    running.wait_for_output("...done in ")
    assert "second" in get(running.address + "/")
    assert running.interrupt(number) == 0
    output = running.output
    assert f" Auto-regeneration: enabled for '{site}'\n" in output
    assert "  Server running... press ctrl-c to stop.\n" in output
    assert "      Regenerating: 1 file(s) changed at 20" in output
    assert "                    index.md\n" in output
    assert "Traceback" not in output


def test_in_production_the_url_is_the_sites_own(run) -> None:
    files = {**SITE, "_config.yml": "url: https://example.org\n"}
    _, running = run("s", "-P", "0", "--no-watch", files=files, JEKYLL_ENV="production")
    assert "first https://example.org" in get(running.address + "/")
    assert "Auto-regeneration: disabled. Use --watch to enable." in running.output


def test_a_site_that_cannot_be_built_is_served_with_its_error_until_it_can(run) -> None:
    site, running = run("serve", "-P", "0", files={"index.md": "---\n---\n{% nonsense %}"})
    with pytest.raises(urllib.error.HTTPError) as error:
        get(running.address + "/index.html")
    assert error.value.code == 500 and "nonsense" in error.value.read().decode()
    (site / "index.md").write_text("---\n---\nmended\n")
    running.wait_for_output("...done in ")
    wait_for(lambda: "mended" in get(running.address + "/"))


def test_without_watching_a_site_that_cannot_be_built_is_an_error(run) -> None:
    _, running = run("serve", "-P", "0", "--no-watch", files={"index.md": "---\n---\n{% x %}"})
    assert running.process.wait(timeout=30) == 1


def test_skip_initial_build_serves_what_is_there(run) -> None:
    files = {**SITE, "_site/index.html": "old"}
    _, running = run("serve", "-P", "0", "--skip-initial-build", "--no-watch", files=files)
    assert get(running.address + "/") == "old"
    assert "Skipping the initial build. This may result in an out-of-date site." in running.output


def test_detached_the_server_stays_when_the_command_ends(run) -> None:
    _, running = run("serve", "-P", "0", "--detach")
    assert running.process.wait(timeout=30) == 0
    output = running.output
    pid = int(output.split("Server detached with pid '")[1].split("'")[0])
    try:
        address = output.split("Server address: ")[1].split()[0]
        assert "first" in get(address)
    finally:
        import os

        os.kill(pid, signal.SIGTERM)
    assert "disabled when running server detached." in output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--livereload-port", "1"], "require the --livereload option"),
        (["-P", "no"], "port: no is not a port"),
        (["-l", "--livereload-min-delay", "nan"], "livereload_min_delay: nan is not a number of"),
        (["-l", "--livereload-max-delay", "inf"], "livereload_max_delay: inf is not a number of"),
        (["--ssl-cert", "x"], "Both are required"),
        (["--ssl-cert", "x", "--ssl-key", "y"], "cannot use --ssl-cert x with --ssl-key y"),
        (["--host", "256.1.1.1"], "cannot listen on 256.1.1.1:4000"),
    ],
)
def test_impossible_options_are_one_line_and_status_one(run, arguments, words) -> None:
    _, running = run("serve", *arguments)
    assert running.process.wait(timeout=30) == 1
    assert words in running.output and "Traceback" not in running.output


def test_a_port_of_livereload_that_is_taken_is_named_with_its_option(run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        _, running = run("serve", "-P", "0", "--livereload", "--livereload-port", str(port))
        assert running.process.wait(timeout=60) == 1
    assert f"cannot listen on 127.0.0.1:{port}" in running.output
    assert "--host and --livereload-port" in running.output


def test_build_watches_until_interrupted(run) -> None:
    site, running = run("build", "--watch", "--incremental")
    running.wait_for_output("Auto-regeneration: enabled")
    (site / "about.md").write_text("---\n---\nnew\n")
    wait_for(lambda: (site / "_site" / "about.html").exists())
    (site / "_config.yml").write_text("permalink: pretty\n")
    wait_for(lambda: (site / "_site" / "about" / "index.html").exists())
    assert running.interrupt() == 0
    assert "Configuration: has changed and applies from now on." in running.output
    assert running.output.endswith("Halting auto-regeneration.\n")
