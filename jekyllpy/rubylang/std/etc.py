"""Ruby's Etc: who we are, and how many processors there are."""

from __future__ import annotations

import os
import tempfile
from typing import Any

from jekyllpy.rubylang.native import define_class, define_module, method, module_function
from jekyllpy.rubylang.objects.instance import RObject
from jekyllpy.rubylang.objects.string import RString

define_module("Etc")


class Passwd(RObject):
    """A user of the system."""

    __slots__ = ("entry",)
    entry: Any


PASSWD = define_class("Etc::Passwd", allocate=Passwd)


@module_function("Etc", "getlogin")
def etc_getlogin(self: Any, block: Any) -> RString:
    if os.name == "nt":
        return RString(os.environ.get("USERNAME", ""))
    import pwd

    return RString(pwd.getpwuid(os.getuid()).pw_name)


@module_function("Etc", "nprocessors")
def etc_nprocessors(self: Any, block: Any) -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@module_function("Etc", "systmpdir")
def etc_systmpdir(self: Any, block: Any) -> RString:
    return RString(tempfile.gettempdir() if os.name == "nt" else "/tmp")


@module_function("Etc", "getpwuid")
def etc_getpwuid(self: Any, block: Any, uid: int | None = None) -> Passwd | None:
    if os.name == "nt":
        return None
    import pwd

    made = Passwd(PASSWD)
    made.entry = pwd.getpwuid(os.getuid() if uid is None else uid)
    return made


@module_function("Etc", "getpwnam")
def etc_getpwnam(self: Any, block: Any, name: Any) -> Passwd | None:
    if os.name == "nt":
        return None
    import pwd

    made = Passwd(PASSWD)
    made.entry = pwd.getpwnam(str(name))
    return made


def _field(name: str, field: str) -> None:
    @method("Etc::Passwd", name)
    def read(self: Passwd, block: Any) -> Any:
        value = getattr(self.entry, field)
        return value if isinstance(value, int) else RString(value)


for _name in ("name", "dir", "shell", "uid", "gid", "gecos"):
    _field(_name, f"pw_{_name}")
