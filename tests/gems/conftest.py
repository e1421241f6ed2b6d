"""What tests of gems share: a server of gems, and a cache of their own."""

from __future__ import annotations

import pytest

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
