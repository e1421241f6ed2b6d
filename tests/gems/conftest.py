"""What tests of gems share: a server of gems, and a cache of their own."""

from __future__ import annotations

import io
import zipfile

import pytest

from jekyllpy.cli import main
from jekyllpy.gems.repositories import ARCHIVES
from tests.gems import rubygems


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """A cache of gems that nobody else uses, and no gems of this machine."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("GEM_HOME", "GEM_PATH", "BUNDLE_PATH", "BUNDLE_GEMFILE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "cache/jekyllpy"


@pytest.fixture
def gems(cache, monkeypatch):
    """A running server of gems, which is the usual source."""
    offered, server = rubygems.start()
    monkeypatch.setenv("RUBYGEMS_HOST", offered.url)
    yield offered
    server.shutdown()
    server.server_close()


@pytest.fixture
def repository(gems, monkeypatch):
    """A function that offers the files of a repository of `someone` at a revision."""
    monkeypatch.setitem(ARCHIVES, "github.com", f"{gems.url}zip/{{owner}}/{{name}}/{{ref}}")

    def offer(name, revision, files):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for path, content in files.items():
                archive.writestr(f"{name}-{revision}/{path}", content)
        gems.files[f"someone/{name}/{revision}"] = buffer.getvalue()

    return offer


@pytest.fixture
def run(monkeypatch, capfd):
    """A function that carries out a command line in a folder: its status and what it said."""
    monkeypatch.setenv("JEKYLLPY_OFFLINE", "")  # which `--offline` sets

    def run(folder, *line):
        monkeypatch.chdir(folder)
        capfd.readouterr()
        status = 0
        try:
            main(list(line))
        except SystemExit as exit:
            status = exit.code
        captured = capfd.readouterr()
        return status, " ".join((captured.out + captured.err).split())

    return run
