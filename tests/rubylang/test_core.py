"""The core classes: small programs, compared with the real `ruby`."""

from __future__ import annotations

import pytest

from tests.rubylang.programs import Program, check, parameters

pytestmark = pytest.mark.needs("ruby")


@pytest.mark.parametrize("program", parameters("core"))
def test_the_core_classes(program: Program) -> None:
    check("core", program)
