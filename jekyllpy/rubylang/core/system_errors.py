"""Errno's classes: the exceptions of the operating system."""

from __future__ import annotations

import errno
import os
from typing import Any

from jekyllpy.rubylang.errors import make_exception
from jekyllpy.rubylang.native import define_class, define_constant, method
from jekyllpy.rubylang.objects.exception import RException
from jekyllpy.rubylang.operations import to_s

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


@method("SystemCallError", "initialize", visibility="private")
def system_error_initialize(
    self: RException, block: Any, message: Any = None, number: Any = None
) -> None:
    if type(message) is int and number is None:
        message, number = None, message
    if (own := system_error_number(self, None)) is not None:
        number = own
    told = "unknown error" if number is None else os.strerror(number)
    self.message = told if message is None else f"{told} - {to_s(message)}"
    self.ivars["@errno"] = number


@method("SystemCallError", "errno")
def system_error_number(self: RException, block: Any) -> Any:
    for cls in self.cls.ancestors:
        number = cls.constants.get("Errno")
        if type(number) is int:
            return number
    return self.ivars.get("@errno")
