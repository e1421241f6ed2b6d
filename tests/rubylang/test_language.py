"""The language: small programs, compared with the real `ruby`."""

from __future__ import annotations

import pytest

from tests.rubylang.programs import Program, check, parameters

pytestmark = pytest.mark.needs("ruby")


@pytest.mark.parametrize("program", parameters("language"))
def test_the_language(program: Program) -> None:
    check("language", program)
