"""Ruby's RbConfig: what the interpreter was built for."""

from __future__ import annotations

import platform
import sys

from jekyllpy.rubylang.native import define_constant, define_module
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString

_SYSTEMS = {"linux": "linux-gnu", "win32": "mingw32"}
_SYSTEM = _SYSTEMS.get(sys.platform, sys.platform)
_FACTS = {
    "MAJOR": "3",
    "MINOR": "1",
    "TEENY": "2",
    "ruby_version": "3.1.0",
    "ruby_install_name": "ruby",
    "host_os": _SYSTEM,
    "target_os": _SYSTEM,
    "host_cpu": platform.machine(),
    "arch": f"{platform.machine()}-{_SYSTEM}",
    "EXEEXT": ".exe" if sys.platform == "win32" else "",
}

define_module("RbConfig")
define_constant("RbConfig", "CONFIG", RHash((name, RString(fact)) for name, fact in _FACTS.items()))
