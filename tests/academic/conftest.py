"""What the tests of the academic room share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.academic.sources.services import Services, served


@pytest.fixture
def services() -> Iterator[Services]:
    """A local server for the services' answers."""
    with served() as running:
        yield running
