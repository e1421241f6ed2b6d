"""The program that imports jekyllpy keeps python-liquid as it is."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
import threading
import jekyllpy.liquid.environment

print(sorted(name for name in sys.modules if name.split(".")[0] in ("liquid", "babel")))
barrier, faults = threading.Barrier(8), []

def ask():
    barrier.wait()
    try:
        import liquid
        liquid.Environment
    except Exception as error:
        faults.append(error)

threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
import liquid
print(faults, liquid.__spec__.origin == liquid.__file__)
print(liquid.Environment().from_string("{{ 1 | plus: 1 }}").render())
print(jekyllpy.liquid.render("{{ 1 | plus: 2 }}", {}))
"""


def test_python_liquid_is_neither_imported_nor_changed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["[]", "[] True", "2", "3"]
