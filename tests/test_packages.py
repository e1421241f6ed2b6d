"""Parts of packages are imported alone; the packages stay whole for whoever asks."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
import jekyllpy.liquid.environment
print(sorted({"asyncio", "babel", "liquid.builtin"} & set(sys.modules)))
import liquid
print(liquid.Environment().from_string("{{ 1 | plus: 1 }}").render())
print(jekyllpy.liquid.render("{{ 1 | plus: 2 }}", {}))
"""


def test_liquid_is_imported_sparingly_and_still_whole() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["[]", "2", "3"]


def test_a_package_that_is_imported_already_is_left_alone() -> None:
    program = "import liquid; from jekyllpy.packages import import_sparingly as i; a = liquid; i('liquid'); print(sys.modules['liquid'] is a)"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "True\n"


def test_a_missing_package_is_reported_as_such() -> None:
    program = "from jekyllpy.packages import import_sparingly as i; i('no_such_package')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stderr.splitlines()[-1] == "ModuleNotFoundError: No module named 'no_such_package'"
