"""What the tests of the academic room share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from jekyllpy.academic.lookup import client
from tests.academic.lookup.services import Services, served


@pytest.fixture
def services() -> Iterator[Services]:
    """A local server for the services' answers."""
    with served() as running:
        yield running


@pytest.fixture
def asked(services: Services, monkeypatch: pytest.MonkeyPatch) -> Services:
    """The local server, which every command asks in place of the services."""
    for name, value in services.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(client, "FIRST_WAIT", 0.01)
    return services
