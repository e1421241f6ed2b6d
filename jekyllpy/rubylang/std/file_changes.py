"""What changes files without opening them: `delete`, `rename`, `chmod`, links."""

from __future__ import annotations

import os
from typing import Any

from jekyllpy.rubylang.errors import error
from jekyllpy.rubylang.native import method, singleton_method
from jekyllpy.rubylang.objects.stream import RIO
from jekyllpy.rubylang.objects.string import RString
from jekyllpy.rubylang.std.arguments import path, system_call
from jekyllpy.rubylang.std.times import timestamp_ns


@singleton_method("File", "delete", "unlink")
def file_delete(self: Any, block: Any, *names: Any) -> int:
    for name in names:
        whole = path(name)
        with system_call("apply2files", whole):
            os.unlink(whole)
    return len(names)


@singleton_method("File", "rename")
def file_rename(self: Any, block: Any, old: Any, new: Any) -> int:
    before, after = path(old), path(new)
    with system_call("rb_file_s_rename", f"({before}, {after})"):
        os.rename(before, after)
    return 0


@singleton_method("File", "symlink")
def file_symlink(self: Any, block: Any, old: Any, new: Any) -> int:
    before, after = path(old), path(new)
    with system_call("rb_file_s_symlink", f"({before}, {after})"):
        os.symlink(before, after)
    return 0


@singleton_method("File", "link")
def file_link(self: Any, block: Any, old: Any, new: Any) -> int:
    before, after = path(old), path(new)
    with system_call("rb_file_s_link", f"({before}, {after})"):
        os.link(before, after)
    return 0


@singleton_method("File", "readlink")
def file_readlink(self: Any, block: Any, name: Any) -> RString:
    whole = path(name)
    with system_call("rb_readlink", whole):
        return RString(os.readlink(whole))


@singleton_method("File", "chmod")
def file_chmod(self: Any, block: Any, mode: int, *names: Any) -> int:
    for name in names:
        whole = path(name)
        with system_call("apply2files", whole):
            os.chmod(whole, mode)
    return len(names)


@method("File", "chmod")
def file_own_chmod(self: RIO, block: Any, mode: int) -> int:
    if os.name == "nt":
        os.chmod(self.path or "", mode)
    else:
        os.fchmod(self.both[0].fileno(), mode)
    return 0


@singleton_method("File", "chown")
def file_chown(self: Any, block: Any, owner: Any, group: Any, *names: Any) -> int:
    for name in names if os.name != "nt" else ():  # where files have no such owners
        whole = path(name)
        with system_call("apply2files", whole):
            os.chown(whole, -1 if owner is None else owner, -1 if group is None else group)
    return len(names)


@singleton_method("File", "utime")
def file_utime(self: Any, block: Any, accessed: Any, modified: Any, *names: Any) -> int:
    for name in names:
        whole = path(name)
        with system_call("apply2files", whole):
            os.utime(whole, ns=(timestamp_ns(accessed), timestamp_ns(modified)))
    return len(names)


@singleton_method("File", "truncate")
def file_truncate_named(self: Any, block: Any, name: Any, size: int) -> int:
    whole = path(name)
    with system_call("rb_file_s_truncate", whole):
        os.truncate(whole, size)
    return 0


@singleton_method("File", "mkfifo")
def file_mkfifo(self: Any, block: Any, name: Any, mode: int = 0o666) -> int:
    if not hasattr(os, "mkfifo"):
        raise error("NotImplementedError", "mkfifo() function is unimplemented on this machine")
    whole = path(name)
    with system_call("rb_file_s_mkfifo", whole):
        os.mkfifo(whole, mode)
    return 0


@singleton_method("File", "umask")
def file_umask(self: Any, block: Any, mask: int | None = None) -> int:
    before = os.umask(0 if mask is None else mask)
    if mask is None:
        os.umask(before)
    return before
