"""Errno's classes: the exceptions of the operating system."""

from __future__ import annotations

import errno
import os

from jekyllpy.rubylang.errors import make_exception
from jekyllpy.rubylang.native import define_class, define_constant
from jekyllpy.rubylang.objects.exception import RException

_COMMON = (
    "ENOENT", "EACCES", "EEXIST", "EISDIR", "ENOTDIR", "ENOTEMPTY", "EINVAL", "EPIPE", "EPERM",
    "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EHOSTUNREACH", "EADDRINUSE", "ENOEXEC", "ESRCH",
    "ECHILD", "EAGAIN", "EBADF", "ELOOP", "ENAMETOOLONG", "ENOTTY", "EDOM", "ERANGE", "ENOSPC", "EROFS", "EXDEV", "EINTR",
)  # fmt: skip

for _name in _COMMON:
    define_class(f"Errno::{_name}", "SystemCallError")
    define_constant(f"Errno::{_name}", "Errno", getattr(errno, _name))


def system_error(raised: OSError) -> RException:
    """The exception for what the operating system refused."""
    name = errno.errorcode.get(raised.errno or 0, "")
    if name not in _COMMON:
        return make_exception("SystemCallError", str(raised))
    message = os.strerror(raised.errno or 0)
    if isinstance(raised.filename, (str, bytes)):
        message += f" @ rb_sysopen - {os.fsdecode(raised.filename)}"
    return make_exception(f"Errno::{name}", message)
