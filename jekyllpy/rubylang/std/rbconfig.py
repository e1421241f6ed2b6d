"""What Ruby says of itself: its version, and RbConfig, what it was built for."""

from __future__ import annotations

import platform
import sys

from jekyllpy.rubylang.native import define_constant, define_module
from jekyllpy.rubylang.objects.hash import RHash
from jekyllpy.rubylang.objects.string import RString

_SYSTEMS = {"linux": "linux-gnu", "win32": "mingw32"}
_SYSTEM = _SYSTEMS.get(sys.platform, sys.platform)
_VERSION = ("3", "1", "2")
_OF_ITSELF = {
    "RUBY_VERSION": ".".join(_VERSION),
    "RUBY_ENGINE": "ruby",
    "RUBY_ENGINE_VERSION": ".".join(_VERSION),
    "RUBY_PLATFORM": f"{platform.machine()}-{_SYSTEM}",
}
_FACTS = {
    "MAJOR": _VERSION[0],
    "MINOR": _VERSION[1],
    "TEENY": _VERSION[2],
    "ruby_version": "3.1.0",
    "ruby_install_name": "ruby",
    "host_os": _SYSTEM,
    "target_os": _SYSTEM,
    "host_cpu": platform.machine(),
    "arch": _OF_ITSELF["RUBY_PLATFORM"],
    "EXEEXT": ".exe" if sys.platform == "win32" else "",
}

define_module("RbConfig")
define_constant("RbConfig", "CONFIG", RHash((name, RString(fact)) for name, fact in _FACTS.items()))
for _name, _said in _OF_ITSELF.items():
    define_constant("Object", _name, RString(_said))
